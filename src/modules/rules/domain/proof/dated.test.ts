import { describe, expect, test } from '@jest/globals';
import { slices } from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { combined, daysWithin, settled, valueOn } from './dated.js';

const day = parseCalendarDate;
const dayOrNever = (text: string | null) => (text === null ? null : day(text));

describe('a reading', () => {
  test.each([
    ['a value that never changes', 'A', '2020-01-01', 'A'],
    ['the day before a change', slices('A', ['2020-01-01', 'B']), '2019-12-31', 'A'],
    ['the day of a change', slices('A', ['2020-01-01', 'B']), '2020-01-01', 'B'],
  ])('%s', (_name, reading, on, value) => {
    expect(valueOn(reading, day(on))).toBe(value);
  });

  test('of which the slices are all alike is one value', () => {
    expect(settled(slices('A'))).toBe('A');
    expect(settled(slices('A', ['2020-01-01', 'B']))).toHaveLength(2);
  });
});

describe('several readings together', () => {
  const both = (values: readonly boolean[]) => values.every(Boolean);

  test.each([
    ['values that never change are one value', [true, true], true],
    ['a change that makes no difference is none', [false, slices(true, ['2020-01-01', false])], false],
    ['no readings at all', [], true],
  ])('%s', (_name, readings, expected) => {
    expect(combined(readings, both)).toBe(expected);
  });

  test('change when any of them does', () => {
    const readings = [slices(true, ['2022-01-01', false]), slices(false, ['2020-01-01', true])];
    expect(combined(readings, both)).toEqual(slices(false, ['2020-01-01', true], ['2022-01-01', false]));
  });
});

test.each([
  ['unbounded', null, null, true],
  ['from a day on', '2020-01-01', null, slices(false, ['2020-01-01', true])],
  ['until before a day', null, '2021-01-01', slices(true, ['2021-01-01', false])],
  ['between two days', '2020-01-01', '2021-01-01', slices(false, ['2020-01-01', true], ['2021-01-01', false])],
])('the days of an interval %s', (_name, from, to, expected) => {
  expect(daysWithin({ validFrom: dayOrNever(from), validTo: dayOrNever(to) })).toEqual(expected);
});
