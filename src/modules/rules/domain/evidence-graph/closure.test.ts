import { expect, test } from '@jest/globals';
import { graphOf, type World, type WorldItem } from '../../../../../test/support/evidence-world.js';
import { closureOf } from './closure.js';

const item = (id: number, place: number, issues: number[], demands: number[]): WorldItem => ({
  id,
  place,
  issues,
  requirements: [{ id, alternatives: demands.map((evidence) => [evidence]) }],
});

/** 1 is above 2 and 3. Items 101 → 102 → 103 (in place 2); 104 (in 3) demands what 101 (in 1) issues; 105 stands alone. */
const world: World = {
  places: [
    [1, null],
    [2, 1],
    [3, 1],
  ],
  items: [
    item(101, 1, [11], [90]),
    item(102, 2, [12], [11]),
    item(103, 2, [13], [12]),
    item(104, 3, [14], [11, 12]),
    item(105, 3, [15], [91]),
    item(106, 2, [11], []),
  ],
};

test.each([
  ['the top', [101], { items: [101], evidence: [90] }, { items: [101, 102, 103, 104], evidence: [11, 12, 13, 14] }],
  [
    'the middle, with the issuers here and above',
    [102],
    { items: [101, 102, 106], evidence: [11, 90] },
    { items: [102, 103], evidence: [12, 13] },
  ],
  ['the bottom', [103], { items: [101, 102, 103, 106], evidence: [11, 12, 90] }, { items: [103], evidence: [13] }],
  [
    'a place beside, where the evidence of the other place does not count',
    [104],
    { items: [101, 104], evidence: [11, 12, 90] },
    { items: [104], evidence: [14] },
  ],
  ['two, one of which nobody knows', [105, 404], { items: [105], evidence: [91] }, { items: [105], evidence: [15] }],
  ['none', [], { items: [], evidence: [] }, { items: [], evidence: [] }],
])('the closure of %s', (_name, items, upstream, downstream) => {
  expect(closureOf(graphOf(world), items)).toEqual({ upstream, downstream });
});

test('what a circle holds together is in both closures', () => {
  const ring = { places: [[1, null]] as const, items: [item(1, 1, [11], [12]), item(2, 1, [12], [11])] };
  const both = { items: [1, 2], evidence: [11, 12] };
  expect(closureOf(graphOf(ring), [2])).toEqual({ upstream: both, downstream: both });
});
