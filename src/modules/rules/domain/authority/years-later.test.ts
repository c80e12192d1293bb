import { expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { yearsLater } from './years-later.js';

test.each([
  ['2023-01-01', 1, '2024-01-01'],
  ['2024-02-29', 1, '2025-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2023-12-31', 2, '2025-12-31'],
])('%s and %i years: %s is the first day after', (date, years, expected) => {
  expect(yearsLater(parseCalendarDate(date), years)).toBe(expected);
});
