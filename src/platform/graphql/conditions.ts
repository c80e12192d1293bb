import type { CalendarDate } from '../../shared/dates.js';
import { InvalidInputError } from '../../shared/errors.js';
import { alikeCondition } from '../text/alike-condition.js';
import { searchCondition } from '../text/search-condition.js';
import type { Condition } from './find-page.js';

/** Rows whose own existence holds the day. */
export function existsOn(day: CalendarDate, alias = 't'): Condition {
  return {
    sql: `(${alias}.valid_from is null or ${alias}.valid_from <= ?) and (${alias}.valid_to is null or ? < ${alias}.valid_to)`,
    params: [day, day],
  };
}

/** Columns that every table has whose records are found by words. */
const COLUMNS = { text: 't.search_text', pinyin: 't.search_pinyin' };

/**
 * Rows found by words, in either script or in pinyin; when there are none, those alike.
 *
 * @returns nothing when no word is given
 * @throws {InvalidInputError} when there are more than 200 characters
 */
export function textIs(asked: string | null | undefined): Condition[] {
  if (asked == null) return [];
  if (asked.length > 200)
    throw new InvalidInputError('"text" is at most 200 characters', { argument: 'text', max: 200 });
  const condition = searchCondition(COLUMNS, asked);
  return condition ? [{ ...condition, alike: () => alikeCondition(COLUMNS, asked) }] : [];
}

/** Rows whose column is the value, when one is asked for. */
export function valueIs(column: string, value: unknown): Condition[] {
  return value == null ? [] : [{ sql: `${column} = ?`, params: [value] }];
}

/** Rows whose list holds the value, when one is asked for. */
export function valueAmong(column: string, value: unknown): Condition[] {
  return value == null ? [] : [{ sql: `? = any(${column})`, params: [value] }];
}

/** Rows whose column is filled, or empty, when the one or the other is asked for. */
export function isFilled(column: string, asked: boolean | null | undefined): Condition[] {
  return asked == null ? [] : [{ sql: `(${column} is not null) = ?`, params: [asked] }];
}
