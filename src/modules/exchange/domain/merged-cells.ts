import type { TableRow } from './read-table.js';

/** A row that begins an item, and the rows that go on with it. */
export interface RowGroup<K extends string> {
  /** With what it takes from the rows above filled in. */
  readonly head: TableRow<K>;
  readonly continuation: readonly TableRow<K>[];
  /** Column → the row its value was taken from. */
  readonly inherited: ReadonlyMap<K, number>;
  /** The group whose name it stands under, as a further sub-item; null when it has a name of its own. */
  readonly under: RowGroup<K> | null;
}

export interface MergedRows<K extends string> {
  readonly groups: readonly RowGroup<K>[];
  /** Rows that neither begin an item nor can go on with one. */
  readonly orphans: readonly TableRow<K>[];
}

export interface MergeRules<K extends string> {
  readonly name: K;
  /** A further sub-item under a merged name begins an item of its own; null where lists have none. */
  readonly subName: K | null;
  /** A number of its own makes a row without a name a new item, one whose name is missing. */
  readonly sequence: K;
  /** What tells items of one name apart, such as code and organisation; blank counts as equal. */
  readonly identity: readonly K[];
  /** What a row without a name may go on with. */
  readonly continues: readonly K[];
  /** Columns often merged over several items, such as the organisation. */
  readonly spans: readonly K[];
  /** What a further sub-item shares with the one above it, beside the name and `spans`. */
  readonly shared: readonly K[];
}

type OpenGroup<K extends string> = RowGroup<K> & { readonly continuation: TableRow<K>[] };

/**
 * Puts the rows of merged cells back together, which a CSV file shows as blanks below the first cell.
 *
 * A row goes on with the item above when its name is blank and only parts (a basis, a responsibility, …) are filled,
 * or when it repeats name and identity, as files do in which merged cells were filled down. A blank name with a
 * sub-item begins an item of its own under the name above. Anything else without a name is an orphan: nothing is
 * attached by guess, and nothing across a row that is missing in between.
 *
 * @param rows in file order, without blank rows, headings and rows refused
 */
export function groupRows<K extends string>(rows: readonly TableRow<K>[], rules: MergeRules<K>): MergedRows<K> {
  const groups: OpenGroup<K>[] = [];
  const orphans: TableRow<K>[] = [];
  let last = -1;
  let above: OpenGroup<K> | null = null;
  for (const row of rows) {
    if (row.row !== last + 1) above = null;
    last = row.row;
    const isNamed = row.cells[rules.name] !== undefined;
    const isSubItem = rules.subName !== null && row.cells[rules.subName] !== undefined;
    if (above && (isNamed ? repeats(above.head, row, rules) : goesOn(above.head, row, rules))) {
      above.continuation.push(row);
    } else if (isNamed || (above && isSubItem)) {
      above = begin(row, above, isNamed, rules);
      groups.push(above);
    } else orphans.push(row);
  }
  return { groups, orphans };
}

function repeats<K extends string>(head: TableRow<K>, row: TableRow<K>, rules: MergeRules<K>): boolean {
  const names = rules.subName === null ? [rules.name] : [rules.name, rules.subName];
  return names.every((key) => row.cells[key] === head.cells[key]) && isConsistent(head, row, rules.identity);
}

function goesOn<K extends string>(head: TableRow<K>, row: TableRow<K>, rules: MergeRules<K>): boolean {
  const names = rules.subName === null ? [] : [rules.subName];
  return (
    isConsistent(head, row, [...names, rules.sequence, ...rules.identity]) &&
    rules.continues.some((key) => row.cells[key] !== undefined)
  );
}

function isConsistent<K extends string>(head: TableRow<K>, row: TableRow<K>, keys: readonly K[]): boolean {
  return keys.every((key) => row.cells[key] === undefined || row.cells[key] === head.cells[key]);
}

function begin<K extends string>(
  row: TableRow<K>,
  above: RowGroup<K> | null,
  isNamed: boolean,
  rules: MergeRules<K>,
): OpenGroup<K> {
  const keys = isNamed ? rules.spans : [rules.name, ...rules.spans, ...rules.shared];
  const blank = above ? keys.filter((key) => row.cells[key] === undefined && above.head.cells[key] !== undefined) : [];
  const cells: Partial<Record<K, string>> = { ...row.cells };
  const inherited = new Map<K, number>();
  for (const key of blank) {
    const value = above?.head.cells[key];
    if (value !== undefined) cells[key] = value;
    inherited.set(key, above?.inherited.get(key) ?? above?.head.row ?? row.row);
  }
  return { head: { ...row, cells }, continuation: [], inherited, under: isNamed ? null : above };
}
