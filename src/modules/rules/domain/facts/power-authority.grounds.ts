import { AuthorityGround } from '../authority/ground.js';
import type { FactWords } from '../fact.js';

const says = (ground: AuthorityGround, zh: string, en: string): FactWords => ({
  label: AuthorityGround.labels[ground],
  says: { zh, en },
});

const toBeJudged = (ground: AuthorityGround, zh: string, en: string): FactWords =>
  says(
    ground,
    `的依据能否设定它，取决于${zh}，尚无人判断`,
    `may or may not be set by its bases: it depends on whether ${en}, which nobody has judged`,
  );

/** How each ground is spoken of. */
export const GROUND_WORDS = {
  NONE: says('NONE', '的设定没有问题', 'is established as the law has it'),
  NO_BASIS: says('NO_BASIS', '没有现行有效的依据', 'has no basis in force'),
  'S-01': says(
    'S-01',
    '由地方设定，却属于应当由国家统一确定的资格资质、设立登记及其前置许可，或者限制外地的许可',
    'is set by a locality although it is a nationally uniform qualification, a registration of establishment or its prior licence, or bars what comes from other places',
  ),
  'S-02': says(
    'S-02',
    '是省级政府规章设定的临时性行政许可，实施已满一年而没有地方性法规',
    'is a temporary licence of a provincial government rule whose year is over, and no local regulation has followed',
  ),
  'S-03': says(
    'S-03',
    '是在上位法没有设定许可的事项上增设的行政许可',
    'is a licence added where the higher law regulates the matter and sets none',
  ),
  'S-04': says(
    'S-04',
    '所涉事项，法律、行政法规或者国务院决定已有规定而未采取许可方式，地方仍设定许可',
    'is a licence set by a locality where a law, an administrative regulation or a decision of the State Council regulates the matter without one',
  ),
  'S-05': says(
    'S-05',
    '与上位法的处罚规定不相合：上位法已有处罚规定的只能在其范围内规定，补充设定的应当经过听证、论证并作出书面说明',
    'does not sit with the penalties of the higher law: within them where there are any, heard and explained in writing where there are none',
  ),
  'S-06': says(
    'S-06',
    '的罚款超过规章可以设定的限额（登记的限额尚未核实）',
    'has a fine above the ceiling for rules (a figure that nobody has verified yet)',
  ),
  'S-07': says(
    'S-07',
    '的依据由设区的市制定，而所涉事项不在设区的市立法事项范围之内，或者该依据的首次施行日期不明',
    'rests on an instrument of a city although its matter is none of those on which cities may legislate, or the first day of that instrument is not known',
  ),
  'S-08': says(
    'S-08',
    '是地方政府规章先行规定的行政措施，实施已满两年而没有地方性法规',
    'is a provisional measure of a local government rule whose two years are over, and no local regulation has followed',
  ),
  'S-09': says('S-09', '减损权利或者增加义务，而只有部门规章作依据', 'burdens people by a departmental rule alone'),
  'S-10': says(
    'S-10',
    '超出法律对行政强制措施的对象、条件、种类的规定',
    'goes beyond the objects, conditions and kinds of compulsory measures that the law sets',
  ),
  LICENCE_LEVEL: says(
    'LICENCE_LEVEL',
    '所列依据没有一项有权设定行政许可',
    'is a licence that none of its bases may set',
  ),
  PENALTY_LEVEL: says(
    'PENALTY_LEVEL',
    '有的处罚种类，所列依据没有一项有权设定',
    'has a kind of penalty that none of its bases may set',
  ),
  MEASURE_LEVEL: says(
    'MEASURE_LEVEL',
    '有的强制措施，所列依据没有一项有权设定',
    'has a compulsory measure that none of its bases may set',
  ),
  EXECUTION_LEVEL: says(
    'EXECUTION_LEVEL',
    '属于行政强制执行，只能由法律设定，而所列依据中没有法律',
    'is compulsory execution, which only a law may set, and none of its bases is a law',
  ),
  LEVY_LEVEL: says(
    'LEVY_LEVEL',
    '属于税收或者对非国有财产的征收、征用，所列依据没有一项有权设定',
    'is a tax or a taking that none of its bases may set',
  ),
  DUTY_LEVEL: says(
    'DUTY_LEVEL',
    '减损权利或者增加义务，而所列依据没有一项有权这样规定',
    'burdens people, which none of its bases may do',
  ),
  PROOF_LEVEL: says('PROOF_LEVEL', '是所列依据无权设定的证明事项', 'is a proof that its bases may not demand'),
  CONDITION_LEVEL: says(
    'CONDITION_LEVEL',
    '是所列依据无权增设的条件或者环节',
    'is a condition or step that its bases may not add',
  ),
  INTERMEDIARY_LEVEL: says(
    'INTERMEDIARY_LEVEL',
    '是所列依据无权设定的审批中介服务',
    'is an intermediary service that its bases may not require',
  ),
  SPECIFIES: says(
    'SPECIFIES',
    '由上位法设定，而所列依据只能对它作具体规定',
    'is set by a higher law that is not among its bases, which may only specify it',
  ),
  UPPER_LAW: toBeJudged('UPPER_LAW', '对该事项是否已有上位法', 'a higher law already regulates the matter'),
  URGENT_NEED: toBeJudged('URGENT_NEED', '是否确需立即实施', 'administration urgently needs it at once'),
  LOCAL_AFFAIR: toBeJudged('LOCAL_AFFAIR', '是否属于地方性事务', 'the matter is a local affair'),
  STATE_COUNCIL_MATTER: toBeJudged(
    'STATE_COUNCIL_MATTER',
    '是否属于国务院行政管理职权事项',
    'the matter belongs to the administration of the State Council',
  ),
  LAW_DELEGATES: toBeJudged(
    'LAW_DELEGATES',
    '法律是否规定由行政法规规定具体管理措施',
    'a law leaves the measures to administrative regulations',
  ),
  BURDENS: toBeJudged('BURDENS', '是否减损权利或者增加义务', 'it lessens rights or adds to duties'),
  HEARD_AND_EXPLAINED: toBeJudged(
    'HEARD_AND_EXPLAINED',
    '补充设定处罚是否经过听证、论证并作出书面说明',
    'the supplementary penalty was heard, argued and explained in writing',
  ),
  NPC_AUTHORISED: toBeJudged(
    'NPC_AUTHORISED',
    '全国人大及其常委会是否授权',
    'the National People’s Congress or its Standing Committee authorised it',
  ),
  KINDS: says(
    'KINDS',
    '没有列明处罚、强制或者征收的种类，无法判断所列依据能否设定',
    'does not say its kinds, so that nobody can tell whether its bases may set them',
  ),
  FINE_UNKNOWN: says(
    'FINE_UNKNOWN',
    '以规章设定罚款而没有列明数额，无法判断是否超过限额',
    'has a fine set by a rule without an amount, so that nobody can tell whether it keeps the ceiling',
  ),
  FINE_TABLE: says(
    'FINE_TABLE',
    '以地方政府规章设定罚款，而登记簿没有本省、自治区、直辖市规定的限额',
    'has a fine set by a local rule, for which the register holds no ceiling of the province',
  ),
  FIRST_DATE: says(
    'FIRST_DATE',
    '的依据有期限，而其首次施行日期不明',
    'rests on an instrument that is good for a term, and its first day is not known',
  ),
  VARIATION: says(
    'VARIATION',
    '的依据可能对法律、行政法规作了变通规定',
    'rests on an instrument that may vary laws and administrative regulations',
  ),
  DOCUMENT: says(
    'DOCUMENT',
    '只有规范性文件作依据，虽不减损权利或者增加义务，能否作为行政权力仍待判断',
    'rests on a normative document alone: it burdens nobody, yet whether it can be a power is to be judged',
  ),
  LAW_UNVERIFIED: says(
    'LAW_UNVERIFIED',
    '的设定权限，登记簿所载规则尚未核实',
    'is of a kind for which the register has not verified who may establish it',
  ),
  BASIS: says('BASIS', '所列依据尚待查明', 'has bases that the register cannot tell yet'),
} as const satisfies Readonly<Record<AuthorityGround, FactWords>>;
