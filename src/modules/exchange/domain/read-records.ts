import { CsvError, type Info, parse } from 'csv-parse/sync';
import { InvalidInputError } from '../../../shared/errors.js';

/** One record of a CSV text; `cells` is null when the record cannot be told apart into columns. */
export interface CsvRecord {
  /** 1-based ordinal: the row a spreadsheet shows. Blank lines count. */
  readonly row: number;
  /** 1-based line of the text on which it begins; differs from `row` after a cell with line breaks. */
  readonly line: number;
  readonly cells: readonly string[] | null;
  /** The first line of a record without cells. */
  readonly raw: string | null;
}

export interface ReadRecords {
  readonly delimiter: string;
  /** Stop after so many records. */
  readonly limit?: number;
  /** Columns of the header; a cell that holds a whole line of them has swallowed it for want of a quote. */
  readonly width?: number;
}

/** A file with more broken quotes than this is no list. */
const FAULT_LIMIT = 100;
/** Fewer columns than this say nothing about swallowed lines: prose may hold as many delimiters. */
const WIDTH_TO_JUDGE = 4;

interface Parsed {
  readonly cells: readonly string[];
  readonly firstLine: number;
  readonly start: number;
}

/**
 * The records of a CSV text, in order, blank ones too. A quote that is not closed costs its own line: reading goes on
 * with the next one. Quotes inside a cell are kept as given.
 *
 * @throws {InvalidInputError} `details.reason` MALFORMED when more than 100 lines have such a quote
 */
export function readRecords(text: string, options: ReadRecords): readonly CsvRecord[] {
  const bytes = Buffer.from(text);
  const records: CsvRecord[] = [];
  let offset = 0;
  let line = 1;
  for (let faults = 0; ; faults += 1) {
    const { parsed, brokenAt } = parseFrom(bytes.subarray(offset), options, records.length);
    for (const { cells, firstLine } of parsed) {
      records.push({ row: records.length + 1, line: line + firstLine - 1, cells, raw: null });
    }
    if (brokenAt === null) return records;
    if (faults === FAULT_LIMIT) throw malformed(line + brokenAt.firstLine - 1);
    const broken = physicalLine(bytes, offset + brokenAt.start);
    line += brokenAt.firstLine - 1;
    records.push({ row: records.length + 1, line, cells: null, raw: broken.text });
    offset = broken.end;
    line += 1;
    if (offset >= bytes.length) return records;
  }
}

function parseFrom(
  bytes: Buffer,
  { delimiter, limit, width }: ReadRecords,
  already: number,
): { readonly parsed: readonly Parsed[]; readonly brokenAt: Omit<Parsed, 'cells'> | null } {
  const parsed: Parsed[] = [];
  let next = { firstLine: 1, start: 0 };
  const take = (cells: readonly string[], info: Info): null => {
    parsed.push({ cells, ...next });
    next = { firstLine: info.lines + 1, start: info.bytes };
    return null;
  };
  const closed = parseAll(bytes, delimiter, limit === undefined ? -1 : Math.max(1, limit - already), take);
  const swallowed = parsed.findIndex(({ cells }) => hasSwallowed(cells, delimiter, width ?? 0));
  const found = parsed[swallowed];
  if (found) return { parsed: parsed.slice(0, swallowed), brokenAt: found };
  return { parsed, brokenAt: closed ? null : next };
}

/** False when the text ended inside a quote. */
function parseAll(
  bytes: Buffer,
  delimiter: string,
  to: number,
  take: (cells: readonly string[], info: Info) => null,
): boolean {
  try {
    parse(bytes, {
      delimiter,
      to,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      on_record: take,
    });
    return true;
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return false;
    throw error;
  }
}

function hasSwallowed(cells: readonly string[], delimiter: string, width: number): boolean {
  if (width < WIDTH_TO_JUDGE) return false;
  return cells.some(
    (cell) => cell.includes('\n') && cell.split('\n').some((line) => line.split(delimiter).length >= width),
  );
}

function physicalLine(bytes: Buffer, start: number): { readonly text: string; readonly end: number } {
  const breakAt = bytes.subarray(start).findIndex((byte) => byte === 10 || byte === 13);
  const stop = breakAt === -1 ? bytes.length : start + breakAt;
  const isPair = bytes[stop] === 13 && bytes[stop + 1] === 10;
  return { text: bytes.toString('utf8', start, stop), end: stop + (isPair ? 2 : 1) };
}

function malformed(line: number): InvalidInputError {
  return new InvalidInputError('The file has too many quotes that are not closed', {
    reason: 'MALFORMED',
    zh: '文件中未闭合的引号过多，请重新导出。',
    line,
  });
}
