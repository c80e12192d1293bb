import type { Role } from '../../../../shared/actor.js';
import type { PolicyRow } from './policy-row.js';

/** Roles of the work itself, given by whoever administers an organisation. */
const WORKING: readonly Role[] = [
  'DRAFTER',
  'DEPARTMENT_HEAD',
  'ESTABLISHMENT_REVIEWER',
  'SERVICE_REVIEWER',
  'LEGAL_REVIEWER',
  'APPROVER',
  'PUBLISHER',
  'REFORMER',
  'COMPLAINT_HANDLER',
];

/** Roles that keep the registry running, given by those who do. */
const ADMINISTRATIVE: readonly Role[] = [
  'REGISTER_KEEPER',
  'AUDITOR',
  'ORGANISATION_ADMINISTRATOR',
  'SYSTEM_ADMINISTRATOR',
];

/** Accounts, roles and the audit log. */
export const administrationRows: readonly PolicyRow[] = [
  {
    id: 'manage-accounts',
    action: 'ACCOUNT_MANAGE',
    by: ['SYSTEM_ADMINISTRATOR'],
    where: 'ANYWHERE',
    says: { zh: '系统管理员管理账户。', en: 'System administrators manage accounts.' },
  },
  {
    id: 'manage-accounts-by-command',
    action: 'ACCOUNT_MANAGE',
    by: 'SYSTEM',
    where: 'ANYWHERE',
    says: {
      zh: '运行维护人员可通过命令行建立账户。',
      en: 'Those who run the registry make accounts by commands.',
    },
  },
  {
    id: 'grant-role-in-organisation',
    action: 'ROLE_GRANT',
    by: ['ORGANISATION_ADMINISTRATOR'],
    where: 'PLACE',
    conditions: ['NOT_TO_SELF', 'GRANTABLE_ROLE', 'NO_FURTHER_THAN_OWN_REACH'],
    grants: WORKING,
    says: {
      zh: '单位管理员可在其职权范围内授予业务角色，不得授予本人，不得超出其职权范围。',
      en: 'Organisation administrators grant working roles within their reach: never to themselves, never beyond it.',
    },
  },
  {
    id: 'grant-administrative-role',
    action: 'ROLE_GRANT',
    by: ['SYSTEM_ADMINISTRATOR'],
    where: 'ANYWHERE',
    conditions: ['NOT_TO_SELF', 'GRANTABLE_ROLE'],
    grants: ADMINISTRATIVE,
    says: {
      zh: '系统管理员可授予管理类角色，不得授予本人，不得授予业务角色。',
      en: 'System administrators grant administrative roles: never to themselves, and no working role.',
    },
  },
  {
    id: 'grant-administrative-role-by-command',
    action: 'ROLE_GRANT',
    by: 'SYSTEM',
    where: 'ANYWHERE',
    conditions: ['GRANTABLE_ROLE'],
    grants: ADMINISTRATIVE,
    says: {
      zh: '运行维护人员可通过命令行授予管理类角色。',
      en: 'Those who run the registry grant administrative roles by commands.',
    },
  },
  {
    id: 'revoke-role-in-organisation',
    action: 'ROLE_REVOKE',
    by: ['ORGANISATION_ADMINISTRATOR'],
    where: 'PLACE',
    conditions: ['GRANTABLE_ROLE'],
    grants: WORKING,
    says: {
      zh: '单位管理员可撤销其职权范围内的业务角色。',
      en: 'Organisation administrators revoke working roles within their reach.',
    },
  },
  {
    id: 'revoke-any-role',
    action: 'ROLE_REVOKE',
    by: ['SYSTEM_ADMINISTRATOR'],
    where: 'ANYWHERE',
    says: { zh: '系统管理员可撤销任何角色。', en: 'System administrators revoke any role.' },
  },
  {
    id: 'read-roles-in-organisation',
    action: 'ROLE_READ',
    by: ['ORGANISATION_ADMINISTRATOR', 'AUDITOR'],
    where: 'PLACE',
    says: {
      zh: '单位管理员和审计人员可查看其职权范围内的角色。',
      en: 'Organisation administrators and auditors see who holds which role within their reach.',
    },
  },
  {
    id: 'read-all-roles',
    action: 'ROLE_READ',
    by: ['SYSTEM_ADMINISTRATOR'],
    where: 'ANYWHERE',
    says: { zh: '系统管理员可查看全部角色。', en: 'System administrators see who holds which role.' },
  },
  {
    id: 'read-audit',
    action: 'AUDIT_READ',
    by: ['AUDITOR'],
    where: 'PLACE',
    says: {
      zh: '审计人员可查看其职权范围内的审计记录。',
      en: 'Auditors read the audit log within their reach.',
    },
  },
];
