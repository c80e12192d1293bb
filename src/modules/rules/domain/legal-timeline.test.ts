import { describe, expect, test } from '@jest/globals';
import { type CalendarDate, parseCalendarDate, type Validity } from '../../../shared/dates.js';
import { boundsOf, intersection, timelineOf } from './legal-timeline.js';

const day = (text: string): CalendarDate => parseCalendarDate(text);
const interval = (from: string | null, to: string | null): Validity => ({
  validFrom: from === null ? null : day(from),
  validTo: to === null ? null : day(to),
});
const same = (a: string, b: string) => a === b;

describe('a timeline', () => {
  test('without changes is one slice of all time', () => {
    expect(timelineOf([], () => 'so', same)).toEqual([{ validFrom: null, validTo: null, state: 'so' }]);
  });

  test('is cut on the day on which something changes, whatever the order of the days', () => {
    const changes = [day('2024-07-01'), day('2020-01-01'), day('2024-07-01')];
    const stateOn = (on: CalendarDate) => {
      if (on < '2020-01-01') return 'not yet';
      return on < '2024-07-01' ? 'in force' : 'repealed';
    };
    expect(timelineOf(changes, stateOn, same)).toEqual([
      { validFrom: null, validTo: '2020-01-01', state: 'not yet' },
      { validFrom: '2020-01-01', validTo: '2024-07-01', state: 'in force' },
      { validFrom: '2024-07-01', validTo: null, state: 'repealed' },
    ]);
  });

  test('is not cut where nothing changes', () => {
    const changes = [day('2020-01-01'), day('2021-01-01'), day('2022-01-01')];
    const stateOn = (on: CalendarDate) => (on < '2021-01-01' ? 'a' : 'b');
    expect(timelineOf(changes, stateOn, same)).toEqual([
      { validFrom: null, validTo: '2021-01-01', state: 'a' },
      { validFrom: '2021-01-01', validTo: null, state: 'b' },
    ]);
  });
});

test('the bounds of intervals are the days on which they begin and end', () => {
  expect(boundsOf([interval(null, '2024-01-01'), interval('2020-01-01', null)])).toEqual(['2024-01-01', '2020-01-01']);
});

test.each([
  ['2020-01-01', null, null, null, '2020-01-01', null],
  [null, '2024-01-01', '2020-01-01', '2025-01-01', '2020-01-01', '2024-01-01'],
  ['2020-01-01', '2022-01-01', '2021-01-01', '2024-01-01', '2021-01-01', '2022-01-01'],
])('[%s, %s) and [%s, %s) share [%s, %s)', (a, b, c, d, from, to) => {
  expect(intersection(interval(a, b), interval(c, d))).toEqual(interval(from, to));
  expect(intersection(interval(c, d), interval(a, b))).toEqual(interval(from, to));
});

test('intervals that only touch share no day', () => {
  expect(intersection(interval('2020-01-01', '2021-01-01'), interval('2021-01-01', null))).toBeNull();
});
