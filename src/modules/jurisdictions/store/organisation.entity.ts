import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  type OptionalReference,
  oneOf,
  optionalReference,
  reference,
  searchColumns,
  searchIndexes,
  validity,
  validityCheck,
} from '../../../platform/db/columns.js';
import { OrganisationKind } from '../domain/vocabulary.js';
import { Jurisdiction } from './jurisdiction.entity.js';

/** Whoever may hold a power, issue a document or provide data. */
export const Organisation = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  checks: [validityCheck('organisation')],
  indexes: searchIndexes('organisation'),
  uniques: [{ properties: ['codeScheme', 'code'] }],
  properties: {
    id: p.integer().primary(),
    code: p.text().index(),
    codeScheme: p.text(),
    codeFault: p.text().strictNullable(),
    name: p.text(),
    shortName: p.text().strictNullable(),
    kind: oneOf(OrganisationKind),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    leadingOrganId: (): OptionalReference => optionalReference(() => Organisation, 'leading_organ_id'),
    ...validity,
    successorId: (): OptionalReference => optionalReference(() => Organisation, 'successor_id'),
    ...searchColumns,
  },
});
export type OrganisationRow = InferEntity<typeof Organisation>;

/** A section inside an organisation that does the work 内设机构. */
export const InternalOffice = defineEntity({
  name: 'InternalOffice',
  tableName: 'internal_office',
  checks: [validityCheck('internal_office')],
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    organisationId: () => reference(() => Organisation, 'organisation_id'),
    name: p.text(),
    ...validity,
  },
});
export type InternalOfficeRow = InferEntity<typeof InternalOffice>;
