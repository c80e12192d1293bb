import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  oneOf,
  reference,
  searchColumns,
  searchIndexes,
  textList,
  validity,
  validityCheck,
} from '../../../platform/db/columns.js';
import { Jurisdiction } from '../../jurisdictions/index.js';
import { defineBasis } from '../../legal/index.js';
import { ItemStatus, PowerCategory } from '../domain/vocabulary.js';

/** An entry of the basic catalogue 基本目录 on which "同一事项、同一标准、同一编码" hangs. */
export const CatalogueItem = defineEntity({
  name: 'CatalogueItem',
  tableName: 'catalogue_item',
  checks: [validityCheck('catalogue_item')],
  indexes: searchIndexes('catalogue_item'),
  uniques: [{ properties: ['codeScheme', 'code'] }],
  properties: {
    id: p.integer().primary(),
    code: p.text().index(),
    codeScheme: p.text(),
    codeFault: p.text().strictNullable(),
    name: p.text(),
    category: oneOf(PowerCategory).index(),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    levels: p.array<number>().columnType('smallint[]').defaultRaw(`'{}'`),
    standardDocuments: textList(),
    standardDays: p.integer().strictNullable(),
    status: oneOf(ItemStatus),
    ...validity,
    ...searchColumns,
    version: p.integer().default(1),
  },
});
export type CatalogueItemRow = InferEntity<typeof CatalogueItem>;

export const CatalogueItemBasis = defineBasis('CatalogueItem', 'catalogue_item', () => CatalogueItem);
