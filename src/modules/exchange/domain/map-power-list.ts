import type { CodeSchemeKey } from '../../../shared/codes/code-schemes.js';
import type { PowerCategory } from '../../../shared/codes/item-types.js';
import { sectionCategory } from './category-words.js';
import { POWER_LIST, type PowerListColumn } from './columns.power-list.js';
import { ListContext, type ListOptions } from './list-context.js';
import { mapGrounds, mapResponsibilities } from './map-duties.js';
import { mapPowerItem } from './map-power-item.js';
import type { MappedList, MappedRecord, PowerItemFields } from './mapped-record.js';
import { groupRows, type MergeRules, type RowGroup } from './merged-cells.js';
import { nameKey } from './power-code.js';
import type { Table, TableRow } from './read-table.js';
import { screenRows } from './screen-rows.js';
import type { Steps } from './steps.js';

export interface PowerListOptions extends ListOptions {
  /** Scheme of the codes in the list; left out, twelve digits are basic codes and anything else is local. */
  readonly codeScheme?: CodeSchemeKey;
  /** The category of rows that name none, for lists of one category. */
  readonly category?: PowerCategory;
}

type Row = TableRow<PowerListColumn>;
type Group = RowGroup<PowerListColumn>;

const DUTIES = [
  'stage',
  'responsibilities',
  'responsibilityBases',
  'accountabilityGrounds',
  'accountabilityBases',
  'accountable',
] as const satisfies readonly PowerListColumn[];

const SHARED = [
  'office',
  'jointHolders',
  'levels',
  'powerSource',
  'bases',
  'implementingBases',
  'processFlow',
  'supervision',
  'remedy',
] as const satisfies readonly PowerListColumn[];

const MERGE_RULES: MergeRules<PowerListColumn> = {
  name: 'name',
  subName: 'subItemName',
  sequence: 'sequence',
  identity: ['code', 'category', 'organisation', 'organisationCode'],
  continues: [...DUTIES, 'bases', 'implementingBases', 'processFlow', 'supervision', 'remedy', 'remark'],
  spans: ['category', 'organisation', 'organisationCode'],
  shared: SHARED,
};

/**
 * The powers of a list, with their responsibilities and grounds of accountability.
 *
 * Every row below the header gives records, goes on with one, is a heading or blank, or is refused with an ERROR.
 * Without a code of its own a power gets one from organisation, category and names
 * ({@link import('./power-code.js').deriveItemCode}), so a second import finds it again.
 */
export function* mapPowerList(table: Table<PowerListColumn>, options: PowerListOptions): Steps<MappedList> {
  const context = new ListContext(table, options);
  const { rows, sectionOf } = takeSections(context, yield* screenRows(POWER_LIST, table, context.ledger));
  const { groups, orphans } = groupRows(rows, MERGE_RULES);
  for (const row of orphans) context.ledger.refuseOrphan(row, firstKey(row));
  const mapper = new PowerMapper(context, options, sectionOf);
  yield* refuseRepeated(context, rows);
  const drafts: MappedRecord[] = [];
  for (const group of groups) {
    drafts.push(...mapper.map(group));
    yield;
  }
  return { drafts, ...context.ledger.close() };
}

class PowerMapper {
  private readonly mainItems = new Map<string, string>();
  private readonly dutyRows = new Map<Group, readonly Row[]>();

  constructor(
    private readonly context: ListContext<PowerListColumn>,
    private readonly options: PowerListOptions,
    private readonly sectionOf: (row: Row) => string | null,
  ) {}

  map(group: Group): readonly MappedRecord[] {
    const { ledger } = this.context;
    const continuation = group.continuation.filter(({ row }) => !ledger.isRefused(row));
    const duties = this.duties(group, continuation);
    const power = ledger.isRefused(group.head.row) ? null : this.power({ ...group, continuation });
    for (const row of continuation) {
      if (power) ledger.settle(row, 'CONTINUATION');
      else ledger.refuse('PARENT_REFUSED', row, firstKey(row), { other: group.head.row });
    }
    if (!power) return [];
    ledger.settle(group.head, 'MAPPED');
    this.context.noteInherited(group.head, group.inherited);
    const responsibilities = mapResponsibilities(this.context, power.code, duties);
    if (responsibilities.length === 0) ledger.warn('NO_RESPONSIBILITIES', group.head, 'responsibilities');
    return [
      {
        kind: 'PowerItem',
        fields: { ...power, mainItem: this.mainItem(power) },
        source: { row: group.head.row, columns: this.context.letters(powerColumns(group.head)) },
      },
      ...responsibilities,
      ...mapGrounds(this.context, power.code, duties),
    ];
  }

  private power(group: Group): Omit<PowerItemFields, 'mainItem'> | null {
    const { codeScheme = null, category = null } = this.options;
    return mapPowerItem(this.context, { ...group, section: this.sectionOf(group.head), codeScheme, category });
  }

  /** A sub-item points at its main item when the list has a row for that one. */
  private mainItem(power: Omit<PowerItemFields, 'mainItem'>): string | null {
    const key = JSON.stringify([power.organisation, power.category, nameKey(power.name)]);
    if (power.subItemName !== null) return this.mainItems.get(key) ?? null;
    if (!this.mainItems.has(key)) this.mainItems.set(key, power.code);
    return null;
  }

  /** Rows that hold the duties; a sub-item without any shares those of the one above, whose cells were merged over it. */
  private duties(group: Group, continuation: readonly Row[]): readonly Row[] {
    const own = [group.head, ...continuation];
    const hasOwn = own.some((row) => DUTIES.some((key) => row.cells[key] !== undefined));
    const above = group.under && this.dutyRows.get(group.under);
    const rows = hasOwn || !above ? own : above;
    this.dutyRows.set(group, rows);
    const [first] = rows;
    if (rows !== own && first && first.cells.responsibilities !== undefined) {
      this.context.noteInherited(group.head, new Map([['responsibilities', first.row]]));
    }
    return rows;
  }
}

/** Takes out lines that only name a category: 一、行政许可（共12项）. */
function takeSections(
  { ledger }: ListContext<PowerListColumn>,
  rows: readonly Row[],
): { readonly rows: readonly Row[]; readonly sectionOf: (row: Row) => string | null } {
  const sections: { readonly row: number; readonly category: string }[] = [];
  const others: Row[] = [];
  for (const row of rows) {
    const texts = Object.values(row.cells);
    const category = texts.length === 1 && !row.hasMore ? sectionCategory(texts[0] ?? '') : null;
    if (category === null) others.push(row);
    else {
      ledger.settle(row, 'HEADING');
      sections.push({ row: row.row, category });
    }
  }
  return { rows: others, sectionOf: ({ row }) => sections.findLast((section) => section.row < row)?.category ?? null };
}

/** Refuses a named row that says the same as an earlier one; rows without a name may well repeat each other. */
function* refuseRepeated({ ledger }: ListContext<PowerListColumn>, rows: readonly Row[]): Steps<void> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.cells.name === undefined) continue;
    const key = contentKey(row);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, row.row);
    else ledger.refuse('DUPLICATE_ROW', row, 'name', { other });
    yield;
  }
}

function contentKey({ cells: { sequence: _, ...cells } }: Row): string {
  return JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function powerColumns(row: Row): readonly PowerListColumn[] {
  const duties: ReadonlySet<string> = new Set<PowerListColumn>([...DUTIES, 'sequence']);
  return POWER_LIST.keys.filter((key) => row.cells[key] !== undefined && !duties.has(key));
}

function firstKey(row: Row): PowerListColumn | null {
  return POWER_LIST.keys.find((key) => row.cells[key] !== undefined) ?? null;
}
