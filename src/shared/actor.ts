import { defineVocabulary, type ValueOf } from './vocabulary.js';

export const Role = defineVocabulary(
  'Role',
  'What a person is appointed to do in the registry 角色. A role is held at an organisation or in an area.',
  {
    DRAFTER: ['起草人员', 'Drafter'],
    DEPARTMENT_HEAD: ['部门负责人', 'Head of the department'],
    ESTABLISHMENT_REVIEWER: ['机构编制审核人员', 'Establishment reviewer'],
    SERVICE_REVIEWER: ['政务服务审核人员', 'Service reviewer'],
    LEGAL_REVIEWER: ['合法性审查人员', 'Legal reviewer'],
    APPROVER: ['本级政府批准人员', 'Approver of the government'],
    PUBLISHER: ['公布人员', 'Publisher'],
    REGISTER_KEEPER: ['登记簿管理人员', 'Keeper of registers'],
    REFORMER: ['改革人员', 'Reformer'],
    COMPLAINT_HANDLER: ['群众批评办理人员', 'Handler of complaints'],
    AUDITOR: ['审计人员', 'Auditor'],
    ORGANISATION_ADMINISTRATOR: ['单位管理员', 'Administrator of an organisation'],
    SYSTEM_ADMINISTRATOR: ['系统管理员', 'Administrator of the system'],
  },
);
export type Role = ValueOf<typeof Role>;

export const Reach = defineVocabulary('Reach', 'How far a role reaches from where it is held 职权范围.', {
  SELF: ['本级', 'This organisation, or organisations of exactly this area'],
  SUBTREE: ['本级及下级', 'And all below'],
});
export type Reach = ValueOf<typeof Reach>;

/** A role somebody holds today. */
export interface Assignment {
  readonly id: number;
  readonly role: Role;
  /** Where it is held: at an organisation, in an area, or, when both are null, for the whole registry. */
  readonly organisationId: number | null;
  readonly jurisdictionId: number | null;
  readonly reach: Reach;
}

/** Who acts, with the rights of this moment; null in its place is the public. */
export interface Actor {
  readonly accountId: number;
  readonly personId: number;
  readonly personName: string;
  /** What the account is called where the person signed in. */
  readonly accountName: string;
  /** True of the registry's own account, in whose name commands and jobs act. */
  readonly isSystem: boolean;
  readonly assignments: readonly Assignment[];
}
