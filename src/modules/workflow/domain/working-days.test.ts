import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { addWorkingDays, deadlineAfter, hasHolidayNotice } from './working-days.js';

const after = (from: string, days: number) => addWorkingDays(parseCalendarDate(from), days);

// 2026 by 国务院办公厅关于2026年部分节假日安排的通知: National Day 1-7 October, worked on 20 September and 10 October
test.each([
  ['the first day is not counted', '2026-06-15', 1, '2026-06-16'],
  ['a weekend does not count', '2026-06-12', 1, '2026-06-15'],
  ['a holiday on a weekday does not count', '2026-09-30', 1, '2026-10-08'],
  ['a Sunday that makes up for a holiday counts', '2026-09-18', 1, '2026-09-20'],
  ['a Saturday that makes up for a holiday counts', '2026-10-09', 1, '2026-10-10'],
  ['fifteen days over a festival', '2026-09-30', 15, '2026-10-27'],
  ['over the turn of a year whose holidays are known', '2025-12-31', 1, '2026-01-04'],
])('%s', (_name, from, days, expected) => {
  expect(after(from, days)).toBe(expected);
});

describe('a year without a notice', () => {
  test('is known to have none', () => {
    expect([2025, 2026, 2099].map(hasHolidayNotice)).toEqual([true, true, false]);
  });

  test('is refused, not guessed', () => {
    expect(() => after('2098-12-31', 1)).toThrow(
      expect.objectContaining({ code: 'UNAVAILABLE', details: { year: 2099 } }),
    );
    expect(deadlineAfter(parseCalendarDate('2098-12-31'), 1)).toBeNull();
  });
});
