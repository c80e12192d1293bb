import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { calendarDate, oneOf, optionalReference, reference } from '../../../platform/db/columns.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { defineBasis } from '../../legal/index.js';
import { CatalogueItem, ItemStatus } from '../../powers/index.js';
import { DataSource, EvidenceType } from '../../services/index.js';
import { ReplacementMethod } from '../domain/vocabulary.js';

/** A decision that a proof is no longer asked for, in an area and below, and what takes its place. */
export const Elimination = defineEntity({
  name: 'Elimination',
  tableName: 'elimination',
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    evidenceTypeId: () => reference(() => EvidenceType, 'evidence_type_id'),
    purpose: p.text().strictNullable(),
    replacement: oneOf(ReplacementMethod),
    replacementNote: p.text().strictNullable(),
    dataSourceId: () => optionalReference(() => DataSource, 'data_source_id'),
    licenceTypeCode: p.text().strictNullable(),
    checkingOrganisationId: () => optionalReference(() => Organisation, 'checking_organisation_id'),
    statementTemplate: p.text().strictNullable(),
    decidedOn: calendarDate(),
    status: oneOf(ItemStatus),
    version: p.integer().default(1),
  },
});
export type EliminationRow = InferEntity<typeof Elimination>;

export const EliminationBasis = defineBasis('Elimination', 'elimination', () => Elimination);

/** A catalogue item that an elimination binds; none means all of them. */
export const EliminationItem = defineEntity({
  name: 'EliminationItem',
  tableName: 'elimination_item',
  uniques: [{ properties: ['eliminationId', 'catalogueItemId'] }],
  properties: {
    id: p.integer().primary(),
    eliminationId: () => reference(() => Elimination, 'elimination_id'),
    catalogueItemId: () => reference(() => CatalogueItem, 'catalogue_item_id'),
    position: p.smallint(),
  },
});
