import { defineVocabulary, type ValueOf } from '../../../../shared/vocabulary.js';

/**
 * What decides whether a power may be established by its bases: the provision that is broken (S-01 to S-10 are the
 * names of the field for them), the judgement that is missing, or NONE where nothing stands against it.
 */
export const AuthorityGround = defineVocabulary(
  'AuthorityGround',
  'What decides whether a power may be established by its bases.',
  {
    NONE: ['没有问题', 'Nothing stands against it'],
    NO_BASIS: ['没有现行有效的依据', 'No basis in force'],
    'S-01': ['地方不得设定的许可', 'A licence that no local regulation or rule may set'],
    'S-02': ['临时性行政许可已满一年', 'A temporary licence whose year is over'],
    'S-03': ['增设行政许可', 'A licence added to those of the higher law'],
    'S-04': ['上位法已有规定而未设许可', 'The higher law regulates the matter without a licence'],
    'S-05': ['上位法已有处罚规定或者补充设定', 'Within or beside the penalties of the higher law'],
    'S-06': ['罚款限额', 'The ceiling of fines'],
    'S-07': ['超出设区的市立法事项范围', 'Beyond the matters of a city'],
    'S-08': ['临时性行政措施已满两年', 'A provisional measure whose two years are over'],
    'S-09': ['部门规章自行设定义务', 'A duty set by a departmental rule alone'],
    'S-10': ['扩大行政强制措施', 'A measure wider than the law’s'],
    LICENCE_LEVEL: ['无权设定行政许可', 'No power to set licences'],
    PENALTY_LEVEL: ['无权设定该种行政处罚', 'No power to set this penalty'],
    MEASURE_LEVEL: ['无权设定该种行政强制措施', 'No power to set this compulsory measure'],
    EXECUTION_LEVEL: ['无权设定行政强制执行', 'No power to set compulsory execution'],
    LEVY_LEVEL: ['无权设定征收、征用', 'No power to set taxes or takings'],
    DUTY_LEVEL: ['无权减损权利或者增加义务', 'No power to burden'],
    PROOF_LEVEL: ['无权设定证明事项', 'No power to demand proofs'],
    CONDITION_LEVEL: ['无权增设办理条件和环节', 'No power to add conditions or steps'],
    INTERMEDIARY_LEVEL: ['无权设定审批中介服务', 'No power to require intermediary services'],
    SPECIFIES: ['只能作具体规定', 'May only specify'],
    UPPER_LAW: ['是否已有上位法未判断', 'Nobody has judged whether a higher law exists'],
    URGENT_NEED: ['是否确需立即实施未判断', 'Nobody has judged whether it is urgent'],
    LOCAL_AFFAIR: ['是否属于地方性事务未判断', 'Nobody has judged whether it is a local affair'],
    STATE_COUNCIL_MATTER: [
      '是否属于国务院行政管理职权事项未判断',
      'Nobody has judged whether it is a matter of the State Council',
    ],
    LAW_DELEGATES: [
      '法律是否规定由行政法规规定具体管理措施未判断',
      'Nobody has judged whether a law leaves the measures to regulations',
    ],
    BURDENS: ['是否减损权利或者增加义务未判断', 'Nobody has judged whether it burdens'],
    HEARD_AND_EXPLAINED: ['是否经过听证、论证并说明未判断', 'Nobody has judged whether it was heard and explained'],
    NPC_AUTHORISED: ['全国人大及其常委会是否授权未判断', 'Nobody has judged whether it was authorised'],
    KINDS: ['种类未列明', 'Its kinds are not named'],
    FINE_UNKNOWN: ['罚款数额未列明', 'The amount of its fine is not named'],
    FINE_TABLE: ['罚款限额未登记', 'The ceiling of fines is not in the register'],
    FIRST_DATE: ['首次施行日期不明', 'The day on which its instrument first took effect is not known'],
    VARIATION: ['变通规定', 'A variation'],
    DOCUMENT: ['由规范性文件规定', 'Laid down by a normative document'],
    LAW_UNVERIFIED: ['设定权限规则未核实', 'The register has not verified who may establish it'],
    BASIS: ['依据待查明', 'A basis the register cannot tell'],
  },
);
export type AuthorityGround = ValueOf<typeof AuthorityGround>;
