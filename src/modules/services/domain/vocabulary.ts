import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const ServiceChannel = defineVocabulary('ServiceChannel', 'Form of handling 办理形式.', {
  WINDOW: ['窗口办理', 'At the window'],
  ONLINE: ['网上办理', 'On line'],
  COURIER: ['快递申请', 'By courier'],
});
export type ServiceChannel = ValueOf<typeof ServiceChannel>;

export const HandlingType = defineVocabulary('HandlingType', 'Type of handling 办件类型.', {
  IMMEDIATE: ['即办件', 'Done at once'],
  PROMISED: ['承诺件', 'Done within a promised time'],
});
export type HandlingType = ValueOf<typeof HandlingType>;

export const DayUnit = defineVocabulary('DayUnit', 'Unit of a time limit 时限单位.', {
  WORKING_DAY: ['工作日', 'Working day'],
  CALENDAR_DAY: ['自然日', 'Calendar day'],
  HOUR: ['小时', 'Hour'],
});
export type DayUnit = ValueOf<typeof DayUnit>;

export const ResultKind = defineVocabulary('ResultKind', 'Type of result 结果类型.', {
  LICENCE: ['证照', 'Licence'],
  APPROVAL: ['批文', 'Approval document'],
  OTHER: ['其他', 'Other'],
  NONE: ['无', 'None'],
});
export type ResultKind = ValueOf<typeof ResultKind>;

export const Audience = defineVocabulary('Audience', 'Who applies 服务对象.', {
  NATURAL_PERSON: ['自然人', 'Natural person'],
  ENTERPRISE: ['企业法人', 'Enterprise'],
  PUBLIC_INSTITUTION: ['事业法人', 'Public institution'],
  SOCIAL_ORGANISATION: ['社会组织法人', 'Social organisation'],
  UNINCORPORATED: ['非法人企业', 'Unincorporated enterprise'],
  ADMINISTRATIVE_ORGAN: ['行政机关', 'Administrative organ'],
  OTHER: ['其他组织', 'Other organisation'],
});
export type Audience = ValueOf<typeof Audience>;

export const Necessity = defineVocabulary('Necessity', 'Whether a document must be handed in 材料必要性.', {
  REQUIRED: ['必要', 'Required'],
  CONDITIONAL: ['非必要', 'Required in some cases'],
  MAY_FOLLOW_LATER: ['容缺后补', 'May follow later'],
});
export type Necessity = ValueOf<typeof Necessity>;

export const SourceChannel = defineVocabulary('SourceChannel', 'Where a document comes from 材料来源渠道.', {
  APPLICANT: ['申请人自备', 'Applicant'],
  GOVERNMENT: ['政府部门核发', 'Government department'],
  OTHER: ['其他', 'Other'],
});
export type SourceChannel = ValueOf<typeof SourceChannel>;

export const DocumentForm = defineVocabulary('DocumentForm', 'Form of a document.', {
  PAPER: ['纸质', 'Paper'],
  ELECTRONIC: ['电子', 'Electronic'],
  BOTH: ['纸质或者电子', 'Paper or electronic'],
});
export type DocumentForm = ValueOf<typeof DocumentForm>;

export const Disposition = defineVocabulary('Disposition', 'What was decided of a demanded document.', {
  KEPT: ['保留', 'Kept'],
  COMMITMENT_OFFERED: ['告知承诺', 'A written commitment may replace it'],
  ELIMINATED: ['取消', 'Eliminated'],
});
export type Disposition = ValueOf<typeof Disposition>;

export const RequirementQuestion = defineVocabulary(
  'RequirementQuestion',
  'A question about a demanded document that a person has to answer, for the register cannot compute it.',
  {
    LICENCE_SUFFICES: ['凭法定证照是否即可办理', 'Whether a statutory licence that applicants hold suffices instead'],
    LEGAL_DOCUMENT_SUFFICES: ['凭法定文书是否即可办理', 'Whether a legal document suffices instead'],
    CONTRACT_SUFFICES: ['凭合同凭证是否即可办理', 'Whether a contract or voucher suffices instead'],
    DEPARTMENTS_CAN_CHECK: [
      '政府部门内部核查或者部门间核查是否即可办理',
      'Whether departments can check it themselves or among each other instead',
    ],
    COMMITMENT_SUFFICES: ['书面告知承诺是否即可办理', 'Whether a written commitment suffices instead'],
    COMMITMENT_EXCLUDED: [
      '是否属于不适用告知承诺制的事项（国家安全、国家秘密、公共安全、金融业审慎监管、生态环境保护、人身健康、生命财产安全、重要涉外等）',
      'Whether it belongs to the matters in which no commitment may be offered: national security, state secrets, public security, prudential supervision of finance, protection of the environment, health, safety of life and property, important foreign affairs',
    ],
    CANNOT_BE_VERIFIED: ['开具单位是否无法调查核实', 'Whether its issuer is unable to investigate what it certifies'],
    OUTSIDE_DUTY: ['是否超出开具单位法定职责', 'Whether issuing it lies outside the statutory duties of its issuer'],
    OUTDATED: ['是否已不适应形势需要', 'Whether circumstances have made it pointless'],
    COMMON_SENSE: ['依公序良俗或者常识是否即可认定', 'Whether public order, good morals or common sense settle it'],
  },
);
export type RequirementQuestion = ValueOf<typeof RequirementQuestion>;

export const EvidenceKind = defineVocabulary('EvidenceKind', 'What a piece of evidence is.', {
  LICENCE: ['证照', 'Licence or certificate of status'],
  CERTIFICATE: ['证明', 'Certificate of a fact'],
  LEGAL_DOCUMENT: ['法定文书', 'Legal document'],
  CONTRACT: ['合同凭证', 'Contract or voucher'],
  OWN_STATEMENT: ['本人陈述', 'Own statement'],
  FORM: ['申请表格', 'Form'],
  OTHER: ['其他', 'Other'],
});
export type EvidenceKind = ValueOf<typeof EvidenceKind>;

export const IssuePlace = defineVocabulary('IssuePlace', 'Where a piece of evidence is issued.', {
  HERE: ['办理地', 'Where the demand stands'],
  HOUSEHOLD_REGISTER: ['户籍地', 'Place of household registration'],
  PLACE_OF_EVENT: ['事件发生地', 'Place of the event'],
  ANYWHERE: ['不限', 'Anywhere'],
});
export type IssuePlace = ValueOf<typeof IssuePlace>;

export const DataPermission = defineVocabulary('DataPermission', 'How a data source may be used.', {
  OPEN: ['无条件共享', 'Shared without condition'],
  GRANTED: ['有条件共享', 'Shared on condition, granted'],
  ON_REQUEST: ['依申请共享', 'On request'],
});
export type DataPermission = ValueOf<typeof DataPermission>;

export const DataSourceStatus = defineVocabulary('DataSourceStatus', 'Whether a data source answers.', {
  ONLINE: ['在用', 'In use'],
  WITHDRAWN: ['停用', 'Withdrawn'],
});
export type DataSourceStatus = ValueOf<typeof DataSourceStatus>;
