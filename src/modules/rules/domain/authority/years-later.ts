import { type CalendarDate, parseCalendarDate } from '../../../../shared/dates.js';

/**
 * The first day after a term of whole years that begins on the date: `2023-01-01` and 1 → `2024-01-01`. A term that
 * begins on 29 February ends with the last day of a February that has none.
 *
 * @see 民法典 第二百零二条: 到期月没有对应日的，月末日为期间的最后一日
 */
export function yearsLater(date: CalendarDate, years: number): CalendarDate {
  const year = Number(date.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = date.slice(5) === '02-29' && !isLeap ? '03-01' : date.slice(5);
  return parseCalendarDate(`${String(year).padStart(4, '0')}-${day}`);
}
