import { describe, expect, test } from '@jest/globals';
import { randomNumbers } from '../../../../../test/support/random-numbers.js';
import { parseCalendarDate, type Validity } from '../../../../shared/dates.js';
import { ALL, calendarDateOf, DaySets, dayNumberOf, NONE } from './day-set.js';

const date = (text: string | null) => (text === null ? null : parseCalendarDate(text));
const interval = (from: string | null, to: string | null): Validity => ({ validFrom: date(from), validTo: date(to) });

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2026-06-15', 20_619],
  ['0100-01-01', -683_003],
  ['9999-12-31', 2_932_896],
])('%s is day %d', (text, day) => {
  expect(dayNumberOf(parseCalendarDate(text))).toBe(day);
  expect(calendarDateOf(day)).toBe(text);
});

describe('a set of days', () => {
  const days = new DaySets();

  test.each<[string, Validity[], Validity[]]>([
    ['nothing', [], []],
    ['all time', [interval(null, null)], [interval(null, null)]],
    ['an empty interval', [interval('2024-01-01', '2024-01-01')], []],
    ['one that ends before it begins', [interval('2024-01-02', '2024-01-01')], []],
    [
      'two that overlap',
      [interval('2022-01-01', '2024-01-01'), interval(null, '2023-01-01')],
      [interval(null, '2024-01-01')],
    ],
    [
      'two that touch',
      [interval('2022-01-01', '2023-01-01'), interval('2023-01-01', null)],
      [interval('2022-01-01', null)],
    ],
    [
      'two apart, given in the wrong order',
      [interval('2025-01-01', null), interval('2022-01-01', '2023-01-01')],
      [interval('2022-01-01', '2023-01-01'), interval('2025-01-01', null)],
    ],
  ])('made of %s holds the days of it', (_name, given, expected) => {
    expect(days.intervalsOf(days.ofIntervals(given))).toEqual(expected);
  });

  test('is one and the same however it was made', () => {
    const whole = days.ofIntervals([interval('2022-01-01', '2024-01-01')]);
    const parts = [interval('2023-01-01', '2024-01-01'), interval('2022-01-01', '2023-01-01')];
    expect(days.ofIntervals(parts)).toBe(whole);
    expect(days.ofIntervals([interval(null, '2024-01-01'), interval('2023-01-01', null)])).toBe(ALL);
    expect(days.difference(whole, whole)).toBe(NONE);
  });

  test.each<[string, Validity[]]>([
    ['NONE', []],
    ['ALL', [interval(null, null)]],
    ['a day', [interval('2024-02-29', '2024-03-01')]],
    ['two stretches without beginning and end', [interval(null, '2020-01-01'), interval('2024-01-01', null)]],
    ['two stretches', [interval('2020-01-01', '2021-01-01'), interval('2022-01-01', '2023-01-01')]],
  ])('comes back from its slices: %s', (_name, given) => {
    const set = days.ofIntervals(given);
    const slices = days.slicesOf(set);
    expect(days.ofSlices(slices)).toBe(set);
    expect(slices.at(0)?.validFrom).toBeNull();
    expect(slices.at(-1)?.validTo).toBeNull();
    for (const [position, slice] of slices.entries()) {
      const next = slices[position + 1];
      if (next) expect([next.validFrom, next.state]).toEqual([slice.validTo, !slice.state]);
    }
  });

  test('is laid out over all of legal time', () => {
    const set = days.ofIntervals([interval('2026-07-01', null)]);
    expect(days.slicesOf(set)).toEqual([
      { validFrom: null, validTo: '2026-07-01', state: false },
      { validFrom: '2026-07-01', validTo: null, state: true },
    ]);
    expect(days.slicesOf(NONE)).toEqual([{ validFrom: null, validTo: null, state: false }]);
  });
});

test('2,000 random sums, products and differences hold the days that they should', () => {
  const random = randomNumbers(7);
  const span = Array.from({ length: 40 }, (_, day) => day - 5);
  const textOf = (isIn: (day: number) => boolean) => span.map((day) => (isIn(day) ? '1' : '0')).join('');
  const days = new DaySets();
  const known = new Map([
    [ALL, textOf(() => true)],
    [NONE, textOf(() => false)],
  ]);
  for (let turn = 0; turn < 12; turn += 1) {
    const [from, to] = [random(30), random(30)];
    known.set(
      days.between(from, to),
      textOf((day) => from <= day && day < to),
    );
  }
  for (let turn = 0; turn < 2_000; turn += 1) {
    const ids = [...known.keys()];
    const [a, b] = [ids[random(ids.length)] ?? ALL, ids[random(ids.length)] ?? ALL];
    const [inA, inB] = [known.get(a) ?? '', known.get(b) ?? ''];
    const isIn = (text: string, day: number) => text[day + 5] === '1';
    const outcomes = [
      [days.union(a, b), textOf((day) => isIn(inA, day) || isIn(inB, day))],
      [days.intersection(a, b), textOf((day) => isIn(inA, day) && isIn(inB, day))],
      [days.difference(a, b), textOf((day) => isIn(inA, day) && !isIn(inB, day))],
    ] as const;
    for (const [id, holds] of outcomes) {
      expect(known.get(id) ?? holds).toBe(holds);
      known.set(id, holds);
    }
    expect(days.isWithin(a, b)).toBe(span.every((day) => !isIn(inA, day) || isIn(inB, day)));
  }
  for (const [id, holds] of known) expect(textOf((day) => days.has(id, day))).toBe(holds);
  expect(new Set(known.values()).size).toBe(known.size);
  expect(known.size).toBe(days.size);
});

test('what was asked before of other sets is not mistaken for the answer', () => {
  const days = new DaySets();
  const first = days.between(0, 20_000);
  for (let to = 1; to <= 20_000; to += 1) {
    const difference = days.difference(first, days.between(0, to));
    if (days.has(difference, to - 1) || days.has(difference, to) !== to < 20_000) expect(to).toBe('right');
  }
});
