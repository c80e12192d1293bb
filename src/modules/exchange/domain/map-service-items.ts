import type { CodeSchemeKey } from '../../../shared/codes/code-schemes.js';
import type { ItemTypeTable, PowerCategory } from '../../../shared/codes/item-types.js';
import { COMPULSION_NAMES, readCategory } from './category-words.js';
import { readChannels, readCount, readStatus } from './choice-words.js';
import { SERVICE_ITEMS, type ServiceItemsColumn } from './columns.service-items.js';
import { ListContext, type ListOptions } from './list-context.js';
import { mapDocuments, mapHandlingItem } from './map-handling-item.js';
import type { DraftCode, MappedList, MappedRecord } from './mapped-record.js';
import { groupRows, type MergeRules } from './merged-cells.js';
import { deriveItemCode } from './power-code.js';
import type { Table, TableRow } from './read-table.js';
import { screenRows } from './screen-rows.js';
import type { Steps } from './steps.js';

export interface ServiceItemsOptions extends ListOptions {
  /** Scheme of the item codes in the list, e.g. `SC-sczwfw`. */
  readonly codeScheme: CodeSchemeKey;
  /** Which table a type written in digits is of. */
  readonly itemTypes: ItemTypeTable;
  /** GB/T 2260 code for rows that name no area. */
  readonly jurisdiction?: string;
}

type Context = ListContext<ServiceItemsColumn>;
type Row = TableRow<ServiceItemsColumn>;

const MERGE_RULES: MergeRules<ServiceItemsColumn> = {
  name: 'name',
  subName: null,
  sequence: 'sequence',
  identity: ['code', 'organisation', 'organisationCode', 'mainItemName'],
  continues: ['documents', 'timeLimitBases'],
  spans: ['organisation', 'organisationCode', 'mainItemName', 'category', 'jurisdiction'],
  shared: [],
};

/** What lists write where an item has no main item. */
const NO_MAIN_ITEM: ReadonlySet<string> = new Set(['未分类', '无', '/', '-', '—']);

/**
 * The service items of a list, each with the handling item every service item has, and the documents if the list
 * names them.
 *
 * Two rows of one name are two items when their codes differ. A code of 33 characters under `CN-39554` is that of a
 * handling item; its service item has the first 31 and is made once. Codes are kept as given and flagged.
 */
export function* mapServiceItems(table: Table<ServiceItemsColumn>, options: ServiceItemsOptions): Steps<MappedList> {
  const context = new ListContext(table, options);
  const { ledger } = context;
  const { groups, orphans } = groupRows(yield* screenRows(SERVICE_ITEMS, table, ledger), MERGE_RULES);
  for (const row of orphans) ledger.refuseOrphan(row, firstKey(row));
  const services = new Set<string>();
  const drafts: MappedRecord[] = [];
  for (const { head, continuation, inherited } of groups) {
    yield;
    const records = mapItem(context, options, [head, ...continuation], services);
    for (const row of continuation) {
      if (records) ledger.settle(row, 'CONTINUATION');
      else ledger.refuse('PARENT_REFUSED', row, firstKey(row), { other: head.row });
    }
    if (!records) continue;
    ledger.settle(head, 'MAPPED');
    context.noteInherited(head, inherited);
    drafts.push(...records);
  }
  return { drafts, ...ledger.close() };
}

interface ItemCodes {
  readonly service: DraftCode;
  readonly handling: DraftCode;
}

/** Null when the row was refused. `services` remembers which service items were made. */
function mapItem(
  context: Context,
  options: ServiceItemsOptions,
  rows: readonly [Row, ...Row[]],
  services: Set<string>,
): readonly MappedRecord[] | null {
  const [head] = rows;
  const category = categoryOf(context, head, options.itemTypes);
  const organisation = context.organisation(head, 'organisation', 'organisationCode');
  if (category === null || organisation === null) return null;
  const name = head.cells.name ?? '';
  const codes = codesOf(context, head, options.codeScheme, {
    organisation: organisation.code,
    category,
    name,
    subItemName: mainItemName(head),
  });
  if (!context.claim(head, codes.handling, 'code', ['name'])) return null;
  const handling = mapHandlingItem(context, head, codes.handling, codes.service.code);
  const records: MappedRecord[] = [handling, ...mapDocuments(context, rows, handling.fields, organisation)];
  const key = `${codes.service.codeScheme} ${codes.service.code}`;
  if (services.has(key)) return records;
  services.add(key);
  const service: MappedRecord = {
    kind: 'ServiceItem',
    fields: {
      ...codes.service,
      name,
      category,
      catalogueItem: head.cells.catalogueItem ?? null,
      powerItem: head.cells.powerItem ?? null,
      organisation: organisation.code,
      organisationName: organisation.name,
      jurisdiction: head.cells.jurisdiction ?? options.jurisdiction ?? null,
      office: head.cells.office ?? null,
      mainItemName: mainItemName(head),
      onlineDepth: context.value(head, 'onlineDepth', readCount, 'BAD_NUMBER'),
      channels: context.words(head, 'channels', readChannels),
      status: context.words(head, 'status', readStatus)[0] ?? null,
    },
    source: {
      row: head.row,
      columns: context.letters(
        SERVICE_ITEMS.keys.filter((column) => head.cells[column] !== undefined && column !== 'sequence'),
      ),
    },
  };
  return [service, ...records];
}

function categoryOf({ ledger }: Context, row: Row, itemTypes: ItemTypeTable): PowerCategory | null {
  const cell = row.cells.category;
  if (cell === undefined) {
    ledger.refuse('NO_CATEGORY', row, 'category');
    return null;
  }
  const reading = readCategory(cell, row.cells.name ?? '', itemTypes);
  if (reading.category === null) ledger.refuse('UNKNOWN_CATEGORY', row, 'category');
  if (reading.isAmbiguous) {
    ledger.warn('AMBIGUOUS_COMPULSION', row, 'category', { chosen: COMPULSION_NAMES[reading.category] });
  }
  return reading.category;
}

function codesOf(
  context: Context,
  row: Row,
  scheme: CodeSchemeKey,
  item: Parameters<typeof deriveItemCode>[0],
): ItemCodes {
  if (row.cells.code === undefined) {
    const service: DraftCode = { code: deriveItemCode(item), codeScheme: 'LOCAL', codeFault: null };
    return { service, handling: { ...service, code: `${service.code}-01` } };
  }
  const given = context.givenCode(row, 'code', scheme);
  if (scheme === 'CN-39554' && /^[0-9A-Z]{31}\d\d$/.test(given.code)) {
    return { service: { ...given, code: given.code.slice(0, 31) }, handling: given };
  }
  return { service: given, handling: { code: `${given.code}-01`, codeScheme: 'LOCAL', codeFault: null } };
}

function mainItemName({ cells }: Row): string | null {
  const name = cells.mainItemName;
  return name === undefined || NO_MAIN_ITEM.has(name) ? null : name;
}

function firstKey(row: Row): ServiceItemsColumn | null {
  return SERVICE_ITEMS.keys.find((key) => row.cells[key] !== undefined) ?? null;
}
