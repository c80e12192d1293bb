import chineseDays from 'chinese-days';
import { type CalendarDate, parseCalendarDate } from '../../../shared/dates.js';
import { UnavailableError } from '../../../shared/errors.js';

/**
 * True when the calendar holds the State Council's notice on the holidays of the year: without it nobody knows which
 * weekends are worked.
 *
 * @see 全国年节及纪念日放假办法; 国务院办公厅关于部分节假日安排的通知 (one each year)
 */
export function hasHolidayNotice(year: number): boolean {
  // a year that the calendar does not know has weekdays only, and the National Day is none
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆');
}

/**
 * The day so many working days after another: make-up days count, holidays do not, the first day is not counted.
 *
 * @param days from 1
 * @throws {UnavailableError} when a year on the way has no notice; `details.year` is the year
 */
export function addWorkingDays(from: CalendarDate, days: number): CalendarDate {
  let day = from;
  for (let left = days; left > 0; ) {
    day = dayAfter(day);
    const year = Number(day.slice(0, 4));
    if (!hasHolidayNotice(year)) {
      throw new UnavailableError(
        `The holidays of ${year} have not been announced; the calendar cannot count its days`,
        {
          year,
        },
      );
    }
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return day;
}

/** As {@link addWorkingDays}; null where the days cannot be counted yet. A deadline nobody knows is none. */
export function deadlineAfter(from: CalendarDate, days: number): CalendarDate | null {
  try {
    return addWorkingDays(from, days);
  } catch (error) {
    if (error instanceof UnavailableError) return null;
    throw error;
  }
}

function dayAfter(day: CalendarDate): CalendarDate {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return parseCalendarDate(next.toISOString().slice(0, 10));
}
