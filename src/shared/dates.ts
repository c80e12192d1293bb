import { InvalidInputError } from './errors.js';

/** A calendar date as the law writes it, without time or zone: `"2019-10-22"`. Compares as text. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** Half-open `[from, to)`; null is unbounded on that side. */
export interface Validity {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True when the text is a date that exists in the calendar, e.g. not `2023-02-30`. */
export function isCalendarDate(text: string): text is CalendarDate {
  const match = CALENDAR_DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads a calendar date.
 *
 * @param text e.g. `"2019-10-22"`
 * @throws {InvalidInputError} when it is not written so or no such day exists
 */
export function parseCalendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new InvalidInputError(`Not a calendar date: ${JSON.stringify(text)}`, { text });
  return text;
}

/** The day in the offices of China (UTC+8, no summer time since 1992) at that instant. */
export function dateInShanghai(instant: Date): CalendarDate {
  return parseCalendarDate(new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
}

/** True when the half-open interval holds the day. */
export function isValidOn(interval: Validity, on: CalendarDate): boolean {
  return (
    (interval.validFrom === null || interval.validFrom <= on) && (interval.validTo === null || on < interval.validTo)
  );
}
