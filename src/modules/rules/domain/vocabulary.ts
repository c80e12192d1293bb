import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const RuleFamily = defineVocabulary('RuleFamily', 'Family of a rule.', {
  AUTHORITY: ['设定权限', 'Who may establish what'],
  ACCOUNTABILITY: ['权责对等', 'Every power has its duties'],
  SERVICE: ['办事服务', 'How a service is offered'],
  PROOF: ['证明事项', 'What proof may be asked'],
});
export type RuleFamily = ValueOf<typeof RuleFamily>;

export const SubjectKind = defineVocabulary('SubjectKind', 'Kind of record a rule judges.', {
  REQUIREMENT: ['申请材料', 'Document requirement'],
  HANDLING_ITEM: ['业务办理项', 'Handling item'],
  SERVICE_ITEM: ['实施事项', 'Service item'],
  POWER: ['权力事项', 'Power item'],
  RESPONSIBILITY: ['责任事项', 'Responsibility item'],
});
export type SubjectKind = ValueOf<typeof SubjectKind>;

export const Severity = defineVocabulary('Severity', 'Weight of a finding.', {
  ERROR: ['错误', 'Error'],
  WARNING: ['提示', 'Warning'],
  REVIEW: ['待判断', 'To be judged'],
});
export type Severity = ValueOf<typeof Severity>;

export const FindingVerb = defineVocabulary('FindingVerb', 'What a finding calls for.', {
  CANCEL: ['应取消', 'To be cancelled'],
  SUGGEST_CANCEL: ['建议取消', 'Cancellation suggested'],
  PROPOSE_AMENDMENT: ['建议提请修法', 'Amendment of the law suggested'],
  OFFER_COMMITMENT: ['应改为告知承诺', 'A commitment to be offered'],
  CORRECT: ['应更正', 'To be corrected'],
  REVIEW: ['待人工判断', 'To be judged by a person'],
});
export type FindingVerb = ValueOf<typeof FindingVerb>;

export const Decision = defineVocabulary('Decision', 'What a person decided of a finding.', {
  CONFIRMED: ['确认', 'It is so'],
  DISMISSED: ['不予采纳', 'It is not so, or nothing follows'],
  ASSIGNED: ['交办', 'Given to somebody to see to'],
});
export type Decision = ValueOf<typeof Decision>;

export const FindingState = defineVocabulary('FindingState', 'Whether a finding still waits for a decision.', {
  OPEN: ['待处理', 'Open: nobody decided, or what was decided no longer counts'],
  CONFIRMED: ['已确认', 'Confirmed'],
  DISMISSED: ['不予采纳', 'Dismissed'],
  ASSIGNED: ['已交办', 'Assigned'],
});
export type FindingState = ValueOf<typeof FindingState>;

export const FactValueType = defineVocabulary('FactValueType', 'What values a fact has that rules ask about.', {
  BOOLEAN: ['是或否', 'Yes or no'],
  ENUM: ['若干值之一', 'One of several values'],
  LEVEL: ['法律文件的效力级别', 'Level of a legal instrument'],
  INTEGER: ['小的整数', 'A small whole number'],
});
export type FactValueType = ValueOf<typeof FactValueType>;

export const ReplacementMethod = defineVocabulary(
  'ReplacementMethod',
  'What takes the place of an eliminated proof (优化营商环境条例 article 44).',
  {
    LICENCE: ['法定证照', 'Statutory licence'],
    LEGAL_DOCUMENT: ['法定文书', 'Legal document'],
    COMMITMENT: ['书面告知承诺', 'Written commitment'],
    INTERNAL_CHECK: ['部门内部核查或者部门间核查', 'Check inside or between departments'],
    ONLINE_CHECK: ['网络核验', 'Online verification'],
    CONTRACT: ['合同凭证', 'Contract or voucher'],
    OTHER_DOCUMENTS: ['其他材料涵盖', 'Covered by other documents'],
    NONE: ['直接取消', 'Cancelled without replacement'],
  },
);
export type ReplacementMethod = ValueOf<typeof ReplacementMethod>;

export const RatchetGround = defineVocabulary('RatchetGround', 'By what a demand is known to be what was eliminated.', {
  SAME_EVIDENCE: ['同一材料', 'The same evidence'],
  SAME_NAME: ['名称实质相同', 'The same name, however it is dressed'],
  SAME_FACT: ['同一用途证明同一事实', 'A proof of the same fact for the same purpose'],
});
export type RatchetGround = ValueOf<typeof RatchetGround>;
