import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { reference } from '../../../platform/db/columns.js';

/** A table of codes that the field uses, with the document it comes from. */
export const CodeTable = defineEntity({
  name: 'CodeTable',
  tableName: 'code_table',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique(),
    nameZh: p.text(),
    nameEn: p.text(),
    source: p.text(),
    isVerified: p.boolean(),
  },
});
export type CodeTableRow = InferEntity<typeof CodeTable>;

export const CodeTableEntry = defineEntity({
  name: 'CodeTableEntry',
  tableName: 'code_table_entry',
  uniques: [{ properties: ['tableId', 'code'] }],
  properties: {
    id: p.integer().primary(),
    tableId: () => reference(() => CodeTable, 'table_id'),
    position: p.smallint(),
    code: p.text(),
    nameZh: p.text(),
    nameEn: p.text(),
    isVerified: p.boolean(),
    note: p.text().strictNullable(),
  },
});
export type CodeTableEntryRow = InferEntity<typeof CodeTableEntry>;
