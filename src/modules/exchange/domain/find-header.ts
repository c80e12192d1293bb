import { columnOf, type ListDefinition } from './columns.js';
import type { CsvRecord } from './read-records.js';

export interface Header<K extends string> {
  /** The row the header ends on, 1-based; data begin below it. */
  readonly row: number;
  /** Column index → key. */
  readonly columns: ReadonlyMap<number, K>;
  /** Header as written for every column, `upper/lower` over two lines, `""` where there is none. */
  readonly names: readonly string[];
  /** Indexes of columns whose key an earlier column has. */
  readonly repeated: ReadonlySet<number>;
  /** How many columns have a header or stand left of one. */
  readonly width: number;
}

/** A single word such as 部门 may stand in a title; two known columns make a header. */
const LEAST_COLUMNS = 2;

/**
 * The row, or the two rows, that name the most columns of the list; null when none names two. Of equals the one-line
 * header wins, then the earlier.
 */
export function findHeader<K extends string>(list: ListDefinition<K>, records: readonly CsvRecord[]): Header<K> | null {
  let best: Header<K> | null = null;
  const consider = (header: Header<K>): void => {
    if (header.columns.size >= LEAST_COLUMNS && header.columns.size > (best?.columns.size ?? 0)) best = header;
  };
  for (const record of records) {
    if (record.cells !== null) consider(oneLine(list, record.row, record.cells));
  }
  for (const [index, record] of records.entries()) {
    const lower = records[index + 1];
    if (record.cells !== null && lower?.cells) consider(twoLines(list, lower.row, record.cells, lower.cells));
  }
  return best;
}

function oneLine<K extends string>(list: ListDefinition<K>, row: number, cells: readonly string[]): Header<K> {
  const names = cells.map(tidy);
  return build(names, row, (index) => columnOf(list, names[index] ?? ''));
}

function twoLines<K extends string>(
  list: ListDefinition<K>,
  row: number,
  upperCells: readonly string[],
  lowerCells: readonly string[],
): Header<K> {
  const width = Math.max(upperCells.length, lowerCells.length);
  const lower = Array.from({ length: width }, (_, index) => tidy(lowerCells[index] ?? ''));
  const upper: string[] = [];
  for (let index = 0; index < width; index += 1) {
    const own = tidy(upperCells[index] ?? '');
    upper.push(own === '' && lower[index] !== '' ? (upper[index - 1] ?? '') : own);
  }
  const names = lower.map((name, index) => [upper[index] ?? '', name].filter((part) => part !== '').join('/'));
  return build(names, row, (index) => {
    const below = lower[index] ?? '';
    const above = upper[index] ?? '';
    if (below === '') return columnOf(list, above);
    return columnOf(list, `${above}/${below}`) ?? columnOf(list, below);
  });
}

function build<K extends string>(names: readonly string[], row: number, keyAt: (index: number) => K | null): Header<K> {
  const columns = new Map<number, K>();
  const repeated = new Set<number>();
  const taken = new Set<K>();
  for (const index of names.keys()) {
    const key = keyAt(index);
    if (key === null) continue;
    if (taken.has(key)) repeated.add(index);
    else columns.set(index, key);
    taken.add(key);
  }
  const width = names.findLastIndex((name) => name !== '') + 1;
  return { row, columns, names: names.slice(0, width), repeated, width };
}

function tidy(cell: string): string {
  return cell.trim().replace(/\s+/g, '');
}
