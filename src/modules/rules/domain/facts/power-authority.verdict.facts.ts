import { AuthorityGround } from '../authority/ground.js';
import type { FactDeclarations, FactWords } from '../fact.js';
import { words } from './fact-words.js';

/** What decides how the bases of a power stand. */
export const POWER_BASIS_READS = [
  'power_item_basis.subject_id',
  'power_item_basis.citation_id',
  'power_item_basis.purpose',
  'citation.written_on',
  'citation_target.instrument_id',
  'citation_target.version_id',
  'citation_target.provision_id',
  'citation_target.path',
  'legal_instrument.level',
  'legal_instrument.jurisdiction_id',
  'legal_instrument.is_verified',
  'instrument_version.effective_from',
  'instrument_version.effective_to',
  'instrument_version.end_kind',
  'instrument_version.is_verified',
  'instrument_version.has_all_articles',
  'instrument_version.last_article',
  'instrument_version.flags',
  'instrument_version.note',
  'provision.article',
  'provision.suffix',
  'provision.text_digest',
  'provision.lineage',
  'power_item.organisation_id',
  'organisation.jurisdiction_id',
  'jurisdiction.code',
  'jurisdiction.level',
  'jurisdiction.parent_id',
  'jurisdiction.valid_to',
] as const;

const JUDGEMENT_READS = [
  'power_item.upper_law',
  'power_item.upper_law_judged_by',
  'power_item.upper_law_judged_on',
  'power_judgement.power_item_id',
  'power_judgement.question',
  'power_judgement.answer',
  'power_judgement.judged_by',
  'power_judgement.judged_on',
] as const;

const VERDICT_READS = [
  ...POWER_BASIS_READS,
  ...JUDGEMENT_READS,
  'power_item.category',
  'power_item.kinds',
  'power_item.fine_ceiling_yuan',
] as const;

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

const GROUND_WORDS = {
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

/** Who may establish a power, and by what it is. */
export const POWER_VERDICT_FACTS = {
  basisStanding: {
    type: 'ENUM',
    meaning: {
      zh: '设定依据中该日最能成立的一项的情况（没有注明设定依据的，看全部依据）',
      en: 'How the best of the bases that establish the power stands on the day; of all its bases where none is named to establish it',
    },
    source: '行政处罚法 第五条第三款；优化营商环境条例 第六十四条第二款',
    reads: POWER_BASIS_READS,
    values: {
      IN_FORCE: words('现行有效', 'in force', '有现行有效的依据', 'has a basis in force'),
      UNRESOLVED: words(
        '待查明',
        'unresolved',
        '所列依据的位阶、效力、适用范围或者条文尚待查明',
        'has a basis whose level, force, area or article the register cannot tell',
      ),
      ARTICLE_MISSING: words(
        '条文从未有过',
        'no such article',
        '所引条文在该文件中从未有过',
        'cites an article that the instrument never had',
      ),
      UNKNOWN_TITLE: words(
        '未收录',
        'not in the register',
        '所引文件登记簿没有收录',
        'cites an instrument that is not in the register',
      ),
      ARTICLE_GONE: words(
        '条文已删去',
        'article gone',
        '所引条文已经删去',
        'cites an article that is no longer in the text in force',
      ),
      NOT_YET_IN_FORCE: words(
        '尚未施行',
        'not yet in force',
        '已经列入清单，而所引文件尚未施行',
        'is listed already, while the instrument it cites is not yet in force',
      ),
      NO_LONGER_IN_FORCE: words(
        '已经失效',
        'no longer in force',
        '所引文件已经废止、失效或者停止执行',
        'cites an instrument that has been repealed, has expired or has been suspended',
      ),
      OUT_OF_AREA: words(
        '不在本地施行',
        'of another place',
        '所引文件不在本地施行',
        'cites an instrument that does not apply in this place',
      ),
      NONE: words('没有依据', 'no basis', '没有列明任何依据', 'names no basis'),
    },
  },
  highestBasis: {
    type: 'ENUM',
    meaning: {
      zh: '设定依据中该日现行有效的最高一级',
      en: 'The highest level among the bases that establish the power and are in force on the day',
    },
    source: '立法法 第九十八条至第一百条',
    reads: POWER_BASIS_READS,
    values: {
      LAW: words('法律', 'law', '有法律作依据', 'rests on a law'),
      REGULATION: words(
        '行政法规',
        'administrative regulation',
        '有行政法规作依据',
        'rests on an administrative regulation',
      ),
      DECISION: words(
        '国务院决定',
        'decision of the State Council',
        '有国务院决定作依据',
        'rests on a decision of the State Council',
      ),
      LOCAL_REGULATION: words(
        '地方性法规',
        'local regulation',
        '以地方性法规为最高依据',
        'rests on a local regulation at best',
      ),
      RULE: words('规章', 'rule', '以规章为最高依据', 'rests on a rule at best'),
      DOCUMENT: words('其他文件', 'other document', '只有规范性文件等作依据', 'rests on normative documents at best'),
      NONE: words(
        '没有或者待查明',
        'none or unresolved',
        '没有已经查明的现行有效依据',
        'rests on no basis known to be in force',
      ),
    },
  },
  setUp: {
    type: 'ENUM',
    meaning: {
      zh: '所列依据能否设定该权力：每个种类看最能成立的依据，整项看最不能成立的种类',
      en: 'Whether its bases may establish the power: each kind is as good as its best basis, the power as bad as its worst kind',
    },
    source:
      '行政许可法 第十四条至第十七条；行政处罚法 第九条至第十六条；行政强制法 第九条至第十三条；立法法 第十一条至第十三条、第九十一条、第九十三条',
    reads: VERDICT_READS,
    values: {
      SET: words('可以设定', 'may be set', '可以由所列依据设定', 'may be established by its bases'),
      SPECIFY_ONLY: words(
        '只能作具体规定',
        'only specified',
        '的依据只能作具体规定，没有列明设定它的上位法',
        'names bases that may only specify it, and not the higher law that sets it',
      ),
      NO: words('不得设定', 'may not be set', '不能由所列依据设定', 'may not be established by its bases'),
      EXPIRED: words('已经到期', 'expired', '的依据期限已满', 'rests on a basis whose term is over'),
      REVIEW: words(
        '待判断',
        'to be judged',
        '能否由所列依据设定尚待判断',
        'may or may not be established by its bases: that is to be judged',
      ),
    },
  },
  setUpGround: {
    type: 'ENUM',
    meaning: {
      zh: '能否设定的理由：违反的规定、缺少的判断或者登记簿不知道的情况',
      en: 'Why: the provision broken, the judgement missing or what the register does not know',
    },
    source:
      '行政许可法 第十四条至第十七条；行政处罚法 第九条至第十六条；行政强制法 第九条至第十三条；立法法 第八十一条、第九十一条、第九十三条；优化营商环境条例 第三十九条',
    reads: VERDICT_READS,
    values: GROUND_WORDS,
  },
  upperLawSetsIt: {
    type: 'ENUM',
    meaning: {
      zh: '上位法是否设定该权力，由人判断；已判断没有上位法的，也是没有设定',
      en: 'Whether a higher law itself sets the power, as a person judged; where there is no higher law, none does',
    },
    source: '行政许可法 第十六条；行政处罚法 第十一条至第十四条；行政强制法 第十一条',
    reads: JUDGEMENT_READS,
    values: {
      YES: words('已设定', 'sets it', '经判断由上位法设定', 'is set by a higher law, as judged'),
      NO: words('未设定', 'does not', '经判断没有上位法设定', 'is set by no higher law, as judged'),
      UNKNOWN: words(
        '未判断',
        'not judged',
        '是否由上位法设定尚未判断',
        'may be set by a higher law or not: nobody has judged',
      ),
    },
  },
  npcAuthorised: {
    type: 'ENUM',
    meaning: {
      zh: '全国人大及其常委会是否授权，由人判断',
      en: 'Whether the National People’s Congress or its Standing Committee authorised it, as a person judged',
    },
    source: '立法法 第十二条、第十六条',
    reads: JUDGEMENT_READS,
    values: {
      YES: words(
        '已授权',
        'authorised',
        '经判断有全国人大及其常委会授权',
        'is authorised by the National People’s Congress, as judged',
      ),
      NO: words(
        '未授权',
        'not authorised',
        '经判断没有全国人大及其常委会授权',
        'is not authorised by the National People’s Congress, as judged',
      ),
      UNKNOWN: words(
        '未判断',
        'not judged',
        '是否有全国人大及其常委会授权尚未判断',
        'may be authorised by the National People’s Congress or not: nobody has judged',
      ),
    },
  },
} as const satisfies FactDeclarations;
