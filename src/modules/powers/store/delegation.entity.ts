import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { oneOf, reference, validity, validityCheck } from '../../../platform/db/columns.js';
import { Organisation } from '../../jurisdictions/index.js';
import { defineBasis } from '../../legal/index.js';
import { DelegationKind } from '../domain/vocabulary.js';
import { PowerItem } from './power-item.entity.js';

/** A power passed from one organisation to another 下放、授权、委托. */
export const Delegation = defineEntity({
  name: 'Delegation',
  tableName: 'delegation',
  checks: [
    validityCheck('delegation'),
    { name: 'delegation_parties_check', expression: 'from_organisation_id <> to_organisation_id' },
    {
      name: 'delegation_validity_excl',
      expression:
        'exclude using gist (power_item_id with =, from_organisation_id with =, to_organisation_id with =, daterange(valid_from, valid_to) with &&)',
    },
  ],
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    powerItemId: () => reference(() => PowerItem, 'power_item_id'),
    fromOrganisationId: () => reference(() => Organisation, 'from_organisation_id'),
    toOrganisationId: () => reference(() => Organisation, 'to_organisation_id'),
    kind: oneOf(DelegationKind),
    documentNumber: p.text().strictNullable(),
    publishedIn: p.text().strictNullable(),
    ...validity,
    version: p.integer().default(1),
  },
});
export type DelegationRow = InferEntity<typeof Delegation>;

export const DelegationBasis = defineBasis('Delegation', 'delegation', () => Delegation);
