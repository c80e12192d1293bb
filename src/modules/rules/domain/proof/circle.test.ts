import { expect, test } from '@jest/globals';
import { judgedRequirement, slices } from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { JudgedCircle } from '../judged.js';
import { circleReading, othersInCircles } from './circle.js';

const HERE = 'ITEM-1-M01';
const circle = (given: Partial<JudgedCircle> = {}): JudgedCircle => ({
  requirements: [HERE, 'B'],
  cut: HERE,
  validFrom: null,
  validTo: null,
  ...given,
});
const until = { validTo: parseCalendarDate('2025-07-01') };

test.each<[string, readonly JudgedCircle[], ReturnType<typeof circleReading>]>([
  ['no circle', [], 'NO'],
  ['a circle best opened here', [circle()], 'OPENS_HERE'],
  ['a circle that nothing alone opens', [circle({ cut: null })], 'OPENS_HERE'],
  ['a circle best opened elsewhere', [circle({ cut: 'B' })], 'OPENS_ELSEWHERE'],
  ['a circle that was opened', [circle(until)], slices('OPENS_HERE', ['2025-07-01', 'NO'])],
  [
    'two circles, of which the one opened here ended',
    [circle(until), circle({ cut: 'C' })],
    slices('OPENS_HERE', ['2025-07-01', 'OPENS_ELSEWHERE']),
  ],
])('%s', (_name, circles, expected) => {
  expect(circleReading(judgedRequirement({ circles }))).toEqual(expected);
});

test('a circle speaks of its other demands', () => {
  const circles = [circle(), circle({ requirements: [HERE, 'C', 'D'] })];
  expect(othersInCircles(judgedRequirement({ circles }))).toEqual(['B', 'C', 'D']);
});
