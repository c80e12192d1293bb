import { InvalidInputError } from '../../shared/errors.js';
import { textFault } from '../../shared/text.js';

/** One value of an order key; null sorts where the query says. */
export type CursorKey = string | number | null;

/** An order a connection can be read in; the last key must be unique. */
export interface CursorOrder {
  /** Stable for ever, as cursors are: `"code"`. */
  readonly name: string;
  readonly keys: readonly ('string' | 'integer' | 'string?' | 'integer?')[];
}

/**
 * The cursor of a row: its place in an order, not its number, so that it holds while rows come and go.
 *
 * @param keys the row's values, as many as the order has keys: `["ACTIVE", 12]`
 * @returns base64url of JSON
 */
export function encodeCursor(order: CursorOrder, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([order.name, ...keys])).toString('base64url');
}

/**
 * Reads a cursor back into the values to continue after.
 *
 * @throws {InvalidInputError} when it was not written by {@link encodeCursor} for this order
 */
export function decodeCursor(cursor: string, order: CursorOrder): readonly CursorKey[] {
  const written = parse(cursor);
  const [name, ...keys] = Array.isArray(written) ? (written as readonly unknown[]) : [];
  if (name !== order.name || keys.length !== order.keys.length || !keys.every(isKey)) throw badCursor();
  if (!keys.every((key, index) => fits(key, order.keys[index] ?? ''))) throw badCursor();
  if (encodeCursor(order, keys) !== cursor) throw badCursor();
  return keys;
}

/** True for a cursor of that order, well formed or not; only {@link decodeCursor} tells whether it may be used. */
export function isCursorOf(cursor: string, order: CursorOrder): boolean {
  const written = parse(cursor);
  return Array.isArray(written) && written[0] === order.name;
}

function badCursor(): InvalidInputError {
  return new InvalidInputError('Not a cursor of this connection in this order', { argument: 'after' });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

function isKey(value: unknown): value is CursorKey {
  return value === null || typeof value === 'number' || typeof value === 'string';
}

function fits(key: CursorKey, kind: string): boolean {
  if (key === null) return kind.endsWith('?');
  if (typeof key === 'number') return kind.startsWith('integer') && Number.isSafeInteger(key);
  return kind.startsWith('string') && textFault(key) === null;
}
