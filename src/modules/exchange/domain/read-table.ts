import { InvalidInputError } from '../../../shared/errors.js';
import { columnLetter, type ListDefinition } from './columns.js';
import { findHeader, type Header } from './find-header.js';
import { type ColumnPlace, type RowProblem, rowProblem } from './list-problem.js';
import { type CsvRecord, readRecords } from './read-records.js';
import type { Steps } from './steps.js';

export interface TableRow<K extends string> {
  /** 1-based, as a spreadsheet counts. */
  readonly row: number;
  /** Values as given but for surrounding blanks; a key that is absent is blank. */
  readonly cells: Readonly<Partial<Record<K, string>>>;
  /** True when anything stands in a column that is not known, or beyond the header. */
  readonly hasMore: boolean;
}

/** A list as it stands in the file, below its header. */
export interface Table<K extends string> {
  readonly delimiter: string;
  /** Last row of the header, 1-based. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<K, ColumnPlace>;
  /** Every readable row below the header, blank ones and repeated headers too. */
  readonly rows: readonly TableRow<K>[];
  /** Faults of columns and of rows that could not be read; an ERROR here is a row missing from `rows`. */
  readonly problems: readonly RowProblem[];
}

export interface ReadTable<K extends string> {
  /** Columns whose value comes with the import, not from the file. */
  readonly given?: readonly K[];
}

/** Title, remarks and unit lines may stand above the header, but not more than this. */
const HEADER_WITHIN = 30;
const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Reads a list out of a text: finds delimiter and header, keeps every row below it with its number.
 *
 * @param text without byte order mark; see {@link import('./decode-text.js').decodeText}
 * @throws {InvalidInputError} `details.reason` HEADER_NOT_FOUND, MISSING_COLUMNS (with `columns`), MALFORMED or
 *   LONE_SURROGATE
 */
export function* readTable<K extends string>(
  text: string,
  list: ListDefinition<K>,
  { given = [] }: ReadTable<K> = {},
): Steps<Table<K>> {
  if (/\p{Surrogate}/u.test(text)) throw brokenText();
  const candidates = DELIMITERS.map((delimiter) => {
    const head = readRecords(text, { delimiter, limit: HEADER_WITHIN + 1 });
    return { delimiter, header: findHeader(list, head.slice(0, HEADER_WITHIN + 1)) };
  });
  const [best] = candidates.sort((a, b) => (b.header?.columns.size ?? 0) - (a.header?.columns.size ?? 0));
  if (!best?.header) throw headerNotFound(list);
  const { delimiter } = best;
  yield;
  const records = readRecords(text, { delimiter, width: best.header.names.length });
  const header = findHeader(list, records.slice(0, HEADER_WITHIN + 1)) ?? best.header;
  assertComplete(list, header, given);
  return { delimiter, headerRow: header.row, ...(yield* readRows(header, records)) };
}

function* readRows<K extends string>(
  header: Header<K>,
  records: readonly CsvRecord[],
): Steps<Pick<Table<K>, 'columns' | 'rows' | 'problems'>> {
  const places = header.names.map((name, index) => ({ letter: columnLetter(index), header: name }));
  const columns = new Map<K, ColumnPlace>();
  for (const [index, key] of header.columns) {
    const place = places[index];
    if (place) columns.set(key, place);
  }
  const problems = columnProblems(header, places);
  const rows: TableRow<K>[] = [];
  for (const record of records.slice(header.row)) {
    yield;
    if (record.cells === null) {
      problems.push(rowProblem('MALFORMED_ROW', { row: record.row, value: record.raw, facts: { line: record.line } }));
      continue;
    }
    rows.push(readRow(header, record.row, record.cells));
    const found = record.cells.length;
    const expected = header.width;
    const isBlank = record.cells.every((cell) => cell.trim() === '');
    const isShort = found < header.names.length;
    const isLong = record.cells.slice(header.names.length).some((cell) => cell.trim() !== '');
    if (!isBlank && (isShort || isLong)) {
      problems.push(rowProblem('COLUMN_COUNT', { row: record.row, facts: { expected, found } }));
    }
  }
  return { columns, rows, problems };
}

function readRow<K extends string>(header: Header<K>, row: number, cells: readonly string[]): TableRow<K> {
  const values: Partial<Record<K, string>> = {};
  let hasMore = false;
  for (const [index, cell] of cells.entries()) {
    const value = cell.trim();
    if (value === '') continue;
    const key = header.columns.get(index);
    if (key === undefined) hasMore = true;
    else values[key] = value;
  }
  return { row, cells: values, hasMore };
}

function columnProblems<K extends string>(header: Header<K>, places: readonly ColumnPlace[]): RowProblem[] {
  return places.flatMap((column, index) => {
    if (header.columns.has(index) || column.header === '') return [];
    const code = header.repeated.has(index) ? 'REPEATED_COLUMN' : 'UNKNOWN_COLUMN';
    return [rowProblem(code, { row: header.row, column, value: column.header })];
  });
}

function assertComplete<K extends string>(list: ListDefinition<K>, header: Header<K>, given: readonly K[]): void {
  const present = new Set([...header.columns.values(), ...given]);
  const missing = list.keys.filter((key) => list.columns[key].required && !present.has(key));
  if (missing.length === 0) return;
  const zh = missing.map((key) => list.columns[key].zh);
  const en = missing.map((key) => list.columns[key].en);
  throw new InvalidInputError(`The list has no column for: ${en.join(', ')}`, {
    reason: 'MISSING_COLUMNS',
    zh: `清单缺少列：${zh.join('、')}`,
    columns: zh,
    row: header.row,
  });
}

/** Read on, half a character would silently become another one. */
function brokenText(): InvalidInputError {
  return new InvalidInputError('The text holds half a character', { reason: 'LONE_SURROGATE', zh: '文本含有残缺字符' });
}

function headerNotFound<K extends string>(list: ListDefinition<K>): InvalidInputError {
  const expected = list.keys.filter((key) => list.columns[key].required).map((key) => list.columns[key].zh);
  return new InvalidInputError(`No header of the list stands in the first ${HEADER_WITHIN} rows`, {
    reason: 'HEADER_NOT_FOUND',
    zh: `前 ${HEADER_WITHIN} 行中没有找到表头`,
    columns: expected,
  });
}
