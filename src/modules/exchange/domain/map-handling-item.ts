import {
  readChannels,
  readCount,
  readDayUnit,
  readHandlingType,
  readResultKind,
  readStatus,
  readTimeLimit,
} from './choice-words.js';
import type { ServiceItemsColumn } from './columns.service-items.js';
import type { ListContext } from './list-context.js';
import type { DraftCode, HandlingItemFields, MappedRecord } from './mapped-record.js';
import { partCode } from './power-code.js';
import type { TableRow } from './read-table.js';
import { splitNumbered } from './split-cell.js';

type Context = ListContext<ServiceItemsColumn>;
type Row = TableRow<ServiceItemsColumn>;

const COLUMNS = [
  'code',
  'name',
  'handlingType',
  'statutoryDays',
  'promisedDays',
  'dayUnit',
  'timeLimitBases',
  'visits',
  'visitReason',
  'conditions',
  'resultName',
  'resultKind',
  'status',
] as const satisfies readonly ServiceItemsColumn[];

/** The handling item of a row; what the list does not say is null. */
export function mapHandlingItem(
  context: Context,
  row: Row,
  code: DraftCode,
  serviceItem: string,
): Extract<MappedRecord, { kind: 'HandlingItem' }> {
  const statutory = context.value(row, 'statutoryDays', readTimeLimit, 'BAD_NUMBER');
  const promised = context.value(row, 'promisedDays', readTimeLimit, 'BAD_NUMBER');
  const channels = readChannels(row.cells.channels ?? '').values;
  const fields: HandlingItemFields = {
    ...code,
    serviceItem,
    name: row.cells.name ?? '',
    statutoryDays: statutory?.days ?? null,
    promisedDays: promised?.days ?? null,
    dayUnit: context.words(row, 'dayUnit', readDayUnit)[0] ?? statutory?.unit ?? promised?.unit ?? null,
    handlingType: context.words(row, 'handlingType', readHandlingType)[0] ?? null,
    visits: context.value(row, 'visits', readCount, 'BAD_NUMBER'),
    visitReason: row.cells.visitReason ?? null,
    isOnline: channels.length === 0 ? null : channels.includes('ONLINE'),
    conditions: row.cells.conditions ?? null,
    resultName: row.cells.resultName ?? null,
    resultKind: context.words(row, 'resultKind', readResultKind)[0] ?? null,
    status: context.words(row, 'status', readStatus)[0] ?? null,
    bases: context.bases(row, 'timeLimitBases', 'TIME_LIMIT'),
  };
  const columns = context.letters(COLUMNS.filter((key) => row.cells[key] !== undefined));
  return { kind: 'HandlingItem', fields, source: { row: row.row, columns } };
}

/** The documents of a handling item, one a number of the cell, over all rows of a merged cell. */
export function mapDocuments(
  context: Context,
  rows: readonly Row[],
  handlingItem: HandlingItemFields,
  organisation: { readonly code: string; readonly name: string },
): readonly MappedRecord[] {
  const parts = rows.flatMap((row) => documentNames(row.cells.documents ?? '').map((name) => ({ row: row.row, name })));
  return parts.map(({ row, name }, index) => ({
    kind: 'DocumentRequirement',
    fields: {
      code: partCode(handlingItem.code, 'D', index + 1),
      handlingItem: handlingItem.code,
      handlingItemName: handlingItem.name,
      organisation: organisation.code,
      organisationName: organisation.name,
      position: index + 1,
      name,
      purpose: null,
      issuerName: null,
      isProof: 'UNKNOWN',
      disposition: 'KEPT',
      dispositionReason: null,
      bases: [],
    },
    source: { row, columns: context.letters(['documents']) },
  }));
}

/** Numbered documents, or one a line, or those between semicolons. */
function documentNames(cell: string): readonly string[] {
  const { lead, parts } = splitNumbered(cell);
  const names = parts.some(({ number }) => number !== null) ? parts.map(({ text }) => text) : cell.split(/[\r\n；;]+/);
  return (lead === '' || /[:：]$/.test(lead) ? names : [lead, ...names])
    .map((name) => name.trim().replace(/[；;。]$/, ''))
    .filter((name) => name !== '');
}
