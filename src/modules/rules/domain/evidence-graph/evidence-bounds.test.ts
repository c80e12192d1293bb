import { expect, test } from '@jest/globals';
import { solvedRow } from '../../../../../test/support/evidence-world.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { circlesOf } from './circles.js';
import { closureOf } from './closure.js';
import { ALL, DaySets, NONE } from './day-set.js';
import { EvidenceGraphBuilder } from './evidence-graph-builder.js';
import { solveEvidence } from './solve-evidence.js';
import { whyNotObtainable } from './why-not-obtainable.js';

const MANY = 100_000;
const TODAY = parseCalendarDate('2026-06-15');

test('a chain of 100,000 items can be had from end to end, and only as long as its last', () => {
  expect(solvedRow(MANY, (item) => [[[item + 1]]]).satisfiable(0)).toBe(ALL);
  const ending = solvedRow(MANY, (item) => (item === MANY - 1 ? [] : [[[item + 1]]]), {
    item: MANY - 1,
    days: [0, 100],
  });
  expect([...ending.graph.days.boundsOf(ending.satisfiable(0))]).toEqual([0, 100]);
  expect(circlesOf(ending, () => 1)).toEqual([]);
  expect(whyNotObtainable(ending, { alternatives: [[0]], place: 1 }, TODAY)?.isCutOff).toBe(true);
});

test('a circle of 100,000 items is one loop, with its cheapest cut', () => {
  const solution = solvedRow(MANY, (item) => [[[(item + 1) % MANY]]]);
  expect(solution.satisfiable(7)).toBe(NONE);
  const circles = circlesOf(solution, (requirement) => (requirement === 77_770 ? 1 : 2));
  expect(circles).toHaveLength(1);
  expect(circles[0]?.items).toHaveLength(MANY);
  expect(circles[0]?.loops.map(({ steps, cut }) => [steps.length, steps[0]?.item, cut])).toEqual([
    [MANY, 0, { requirement: 77_770, cost: 1 }],
  ]);
  expect(closureOf(solution.graph, [5]).upstream.items).toHaveLength(MANY);
});

test('places 100,000 deep are climbed at once', () => {
  const builder = new EvidenceGraphBuilder(new DaySets());
  for (let place = 1; place < MANY; place += 1) builder.addPlace(place, place - 1);
  builder.addIssuingItem({ item: 1, place: 0, existence: NONE });
  builder.addIssues(9, 1);
  const solution = solveEvidence(builder.build());
  for (let place = 0; place < MANY; place += 1) {
    if (solution.obtainableFrom(9, place) !== NONE) expect(place).toBe('below 0');
  }
  expect(solution.obtainableFrom(9, MANY)).toBe(ALL);
});
