import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const ChangeList = defineVocabulary('ChangeList', 'Which list a change set is about. 变更所属清单。', {
  POWERS: ['权力清单', 'Powers'],
  RESPONSIBILITIES: ['责任清单', 'Responsibilities'],
  DOCUMENTS: ['申请材料和证明事项', 'Documents and proofs'],
  GUIDES: ['办事指南', 'Service guides'],
});
export type ChangeList = ValueOf<typeof ChangeList>;

export const ChangeTrigger = defineVocabulary('ChangeTrigger', 'Why a list is changed. 调整情形。', {
  LAW_MADE: ['法律法规规章制定', 'A law was made'],
  LAW_AMENDED: ['法律法规规章修改', 'A law was amended'],
  LAW_REPEALED: ['法律法规规章废止', 'A law was repealed'],
  REORGANISATION: ['机构职能调整', 'Organisations were merged, split or renamed'],
  DELEGATION: ['下放、承接', 'Delegated, or taken over'],
  CANCELLATION: ['决定取消', 'Cancelled by decision'],
  CORRECTION: ['内容更正', 'An error is corrected'],
});
export type ChangeTrigger = ValueOf<typeof ChangeTrigger>;

export const ChangeSetState = defineVocabulary('ChangeSetState', 'Where a change set stands. 变更状态。', {
  DRAFT: ['草稿', 'Draft'],
  IN_REVIEW: ['审核中', 'In review'],
  RETURNED: ['已退回', 'Returned'],
  APPROVED: ['已通过，待公布', 'Approved'],
  PUBLISHED: ['已公布', 'Published'],
  REJECTED: ['不予通过', 'Rejected'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
});
export type ChangeSetState = ValueOf<typeof ChangeSetState>;

export const StepKind = defineVocabulary('StepKind', 'A step of review, in order. 审核环节。', {
  SIGN_OFF: ['部门负责人审签', 'Sign-off by the head of the department'],
  ESTABLISHMENT_REVIEW: ['机构编制部门审核', 'Review by the establishment office'],
  SERVICE_REVIEW: ['政务服务管理机构审核', 'Review by the office for government services'],
  LEGALITY_REVIEW: ['合法性审查', 'Review of legality'],
  APPROVAL: ['本级政府批准', 'Approval by the government of the level'],
  PUBLISH: ['公布', 'Publication'],
});
export type StepKind = ValueOf<typeof StepKind>;

export const StepOutcome = defineVocabulary('StepOutcome', 'How a step ended. 审核结论。', {
  PASSED: ['通过', 'Passed'],
  RETURNED: ['退回修改', 'Returned'],
  REJECTED: ['不予通过', 'Rejected'],
});
export type StepOutcome = ValueOf<typeof StepOutcome>;

/** What a person does in a set: nobody takes two parts. */
export const Part = defineVocabulary('Part', 'What a person did in a change set. 参与环节。', {
  DRAFT: ['起草', 'Drafting'],
  SIGN_OFF: ['部门负责人审签', 'Sign-off'],
  ESTABLISHMENT_REVIEW: ['机构编制部门审核', 'Review by the establishment office'],
  SERVICE_REVIEW: ['政务服务管理机构审核', 'Review by the office for government services'],
  LEGALITY_REVIEW: ['合法性审查', 'Review of legality'],
  APPROVAL: ['批准', 'Approval'],
  PUBLISH: ['公布', 'Publication'],
});
export type Part = ValueOf<typeof Part>;

export const ChangeOperation = defineVocabulary('ChangeOperation', 'What a change does to its record. 变更方式。', {
  CREATE: ['新增', 'Creates it'],
  UPDATE: ['修改', 'Changes some of its fields'],
  RETIRE: ['取消', 'Ends it; its code stays taken'],
});

export const RecordKindName = defineVocabulary(
  'RecordKind',
  'A kind of record that a change may be about. 记录类型。',
  {
    Jurisdiction: ['行政区划', 'Jurisdiction'],
    Organisation: ['机构', 'Organisation'],
    InternalOffice: ['内设机构', 'Internal office'],
    CatalogueItem: ['目录事项', 'Catalogue item'],
    PowerItem: ['权力事项', 'Power'],
    Delegation: ['下放、委托', 'Delegation'],
    ResponsibilityItem: ['责任事项', 'Responsibility'],
    AccountabilityGround: ['追责情形', 'Ground of accountability'],
    ServiceItem: ['实施事项', 'Service item'],
    HandlingItem: ['业务办理项', 'Handling item'],
    DocumentRequirement: ['申请材料', 'Document demanded'],
    EvidenceType: ['材料类型', 'Type of evidence'],
    FactType: ['事实类型', 'Type of fact'],
    DataSource: ['数据源', 'Data source'],
    Bundle: ['一件事', 'Bundle'],
    Elimination: ['取消证明', 'Elimination'],
  },
);

export const OpinionRole = defineVocabulary(
  'OpinionRole',
  'Why an organisation is asked for its opinion. 征求意见缘由。',
  {
    JOINT_HOLDER: ['共同实施', 'It holds the power jointly'],
    DELEGATE: ['承接下放、委托', 'The power is delegated to it'],
    CHECKING_DEPARTMENT: ['核查部门', 'It checks in place of a proof'],
    DATA_PROVIDER: ['数据提供', 'Its data take the place of a proof'],
  },
);
export type OpinionRole = ValueOf<typeof OpinionRole>;

export const OpinionStance = defineVocabulary('OpinionStance', 'What an organisation thinks of a change. 意见。', {
  AGREES: ['同意', 'Agrees'],
  OBJECTS: ['不同意', 'Objects'],
});
export type OpinionStance = ValueOf<typeof OpinionStance>;

export const TaskKind = defineVocabulary('TaskKind', 'What is to be done. 待办类型。', {
  STEP: ['审核', 'Decide a step'],
  MEND: ['修改退回的变更', 'Mend what was returned'],
  OPINION: ['反馈意见', 'Give an opinion'],
  LAW_CHANGED: ['依据变化', 'The law that something rests on has changed'],
  NOT_APPLIED: ['到期未能施行', 'An announced change could not be applied on its date'],
  OVERDUE: ['催办', 'Something is overdue'],
});
export type TaskKind = ValueOf<typeof TaskKind>;
