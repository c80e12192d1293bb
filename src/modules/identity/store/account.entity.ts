import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  calendarDate,
  instant,
  oneOf,
  optionalReference,
  reference,
  validityCheck,
} from '../../../platform/db/columns.js';
import { Reach, Role } from '../../../shared/actor.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';

/** Somebody who acts in the registry. One person may have several accounts, and stays one person. */
export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  schema: 'work',
  properties: {
    id: p.integer().primary(),
    name: p.text(),
  },
});

/** How a person signs in: as the subject of an issuer. */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  schema: 'work',
  uniques: [{ properties: ['issuer', 'subject'] }],
  checks: [
    { name: 'account_password_check', expression: '(login is null) = (password_hash is null)' },
    { name: 'account_subject_check', expression: "issuer <> '' and subject <> ''" },
  ],
  properties: {
    id: p.integer().primary(),
    personId: () => reference(() => Person, 'person_id'),
    issuer: p.text(),
    subject: p.text(),
    /** Only of accounts of the registry's own, for demonstrations. */
    login: p.text().strictNullable().unique(),
    passwordHash: p.text().strictNullable(),
    isDisabled: p.boolean().default(false),
  },
});

/** A role somebody holds at an organisation or in an area, from a day on, and who gave it. */
export const RoleAssignment = defineEntity({
  name: 'RoleAssignment',
  tableName: 'role_assignment',
  schema: 'work',
  checks: [
    validityCheck('role_assignment'),
    {
      name: 'role_assignment_place_check',
      expression:
        "num_nonnulls(organisation_id, jurisdiction_id) = 1 or (num_nulls(organisation_id, jurisdiction_id) = 2 and role in ('SYSTEM_ADMINISTRATOR', 'AUDITOR'))",
    },
  ],
  properties: {
    id: p.integer().primary(),
    accountId: () => reference(() => Account, 'account_id'),
    role: oneOf(Role),
    organisationId: () => optionalReference(() => Organisation, 'organisation_id'),
    jurisdictionId: () => optionalReference(() => Jurisdiction, 'jurisdiction_id'),
    reach: oneOf(Reach),
    validFrom: calendarDate(),
    validTo: calendarDate().strictNullable(),
    grantedBy: () => reference(() => Account, 'granted_by'),
    grantedAt: instant(),
    revokedAt: instant().strictNullable(),
    revokedBy: () => optionalReference(() => Account, 'revoked_by'),
  },
});
export type RoleAssignmentRow = InferEntity<typeof RoleAssignment>;
