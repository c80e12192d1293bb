import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  type OptionalReference,
  optionalReference,
  reference,
  searchColumns,
  searchIndexes,
  validity,
  validityCheck,
} from '../../../platform/db/columns.js';

/** An area with a government of its own; a code kept under a new name is a second row of later validity. */
export const Jurisdiction = defineEntity({
  name: 'Jurisdiction',
  tableName: 'jurisdiction',
  checks: [
    validityCheck('jurisdiction'),
    {
      name: 'jurisdiction_code_validity_excl',
      expression: 'exclude using gist (code with =, daterange(valid_from, valid_to) with &&)',
    },
    { name: 'jurisdiction_level_check', expression: 'level >= 1 and level <= 6' },
  ],
  indexes: searchIndexes('jurisdiction'),
  properties: {
    id: p.integer().primary(),
    code: p.text().index(),
    codeFault: p.text().strictNullable(),
    name: p.text(),
    level: p.smallint(),
    parentId: (): OptionalReference => optionalReference(() => Jurisdiction, 'parent_id'),
    ...validity,
    ...searchColumns,
  },
});
export type JurisdictionRow = InferEntity<typeof Jurisdiction>;

/** What an area became when it was merged, split or renamed. */
export const JurisdictionSuccessor = defineEntity({
  name: 'JurisdictionSuccessor',
  tableName: 'jurisdiction_successor',
  uniques: [{ properties: ['jurisdictionId', 'successorId'] }],
  properties: {
    id: p.integer().primary(),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    successorId: () => reference(() => Jurisdiction, 'successor_id'),
  },
});
