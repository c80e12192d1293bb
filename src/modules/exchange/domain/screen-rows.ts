import { textFault } from '../../../shared/text.js';
import { type ListDefinition, normaliseHeader } from './columns.js';
import type { Table, TableRow } from './read-table.js';
import type { RowLedger } from './row-ledger.js';
import { secretWord } from './secret-words.js';
import type { Steps } from './steps.js';

/** Characters; a spreadsheet cell holds 32,767, and a longer text than this is a file pasted into a cell. */
const CELL_LIMIT = 20_000;

/** Control characters but for tab and line breaks; NUL is refused before. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/**
 * The rows of a table that may hold something: blank rows and repeated headers are settled, rows with a cell that
 * cannot be kept are refused, odd cells are flagged. Names lose the line breaks a narrow column gave them.
 */
export function* screenRows<K extends string>(
  list: ListDefinition<K>,
  table: Table<K>,
  ledger: RowLedger<K>,
): Steps<readonly TableRow<K>[]> {
  const sound: TableRow<K>[] = [];
  for (const row of table.rows) {
    yield;
    const keys = list.keys.filter((key) => row.cells[key] !== undefined);
    if (isBlank(list, row, keys)) ledger.settle(row, 'BLANK');
    else if (isHeader(table, row, keys)) {
      ledger.warn('REPEATED_HEADER', row);
      ledger.settle(row, 'HEADING');
    } else {
      for (const key of keys) screenCell(list, row, key, ledger);
      if (!ledger.isRefused(row.row)) sound.push(tidied(list, row, keys, ledger));
    }
  }
  return sound;
}

/** True for eleven digits: a code of twelve whose leading zero a number format may have taken. */
export function hasLostZero(code: string): boolean {
  return /^\d{11}$/.test(code);
}

/** A running number alone is not content; words in its column are. */
function isBlank<K extends string>(list: ListDefinition<K>, row: TableRow<K>, keys: readonly K[]): boolean {
  if (row.hasMore) return false;
  return keys.every((key) => list.columns[key].holds === 'SEQUENCE' && /^[\d.．、\s]*$/.test(row.cells[key] ?? ''));
}

function isHeader<K extends string>(table: Table<K>, row: TableRow<K>, keys: readonly K[]): boolean {
  const isName = (key: K): boolean => {
    const header = normaliseHeader(table.columns.get(key)?.header ?? '');
    const cell = normaliseHeader(row.cells[key] ?? '');
    return header === cell || header.endsWith(`/${cell}`);
  };
  return keys.length > 1 && keys.every(isName);
}

function screenCell<K extends string>(list: ListDefinition<K>, row: TableRow<K>, key: K, ledger: RowLedger<K>): void {
  const cell = row.cells[key] ?? '';
  const fault = textFault(cell);
  if (fault) ledger.refuse(fault === 'NUL' ? 'NUL_CHARACTER' : fault, row, key);
  if (cell.length > CELL_LIMIT) ledger.refuse('CELL_TOO_LONG', row, key, { limit: CELL_LIMIT });
  if (CONTROL.test(cell)) ledger.warn('CONTROL_CHARACTER', row, key);
  if (list.columns[key].holds === 'CODE') {
    if (hasLostZero(cell)) ledger.warn('CODE_LOST_ZERO', row, key);
    if (/^\d(?:\.\d+)?E\+?\d+$/i.test(cell)) ledger.warn('CODE_AS_NUMBER', row, key);
  }
  const secret = secretWord(cell);
  if (secret) ledger.warn(secret.isSubject ? 'SECRET_SUBJECT' : 'NOT_FOR_PUBLIC', row, key, { word: secret.word });
}

function tidied<K extends string>(
  list: ListDefinition<K>,
  row: TableRow<K>,
  keys: readonly K[],
  ledger: RowLedger<K>,
): TableRow<K> {
  const broken = keys.filter((key) => list.columns[key].holds === 'NAME' && /[\r\n]/.test(row.cells[key] ?? ''));
  if (broken.length === 0) return row;
  const cells: Partial<Record<K, string>> = { ...row.cells };
  for (const key of broken) {
    ledger.warn('LINE_BREAK_IN_NAME', row, key);
    cells[key] = (row.cells[key] ?? '').replace(/[ \t\u3000]*[\r\n]+[ \t\u3000]*/g, '');
  }
  return { ...row, cells };
}
