import { expect, test } from '@jest/globals';
import { randomNumbers } from '../../../../../test/support/random-numbers.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { circlesOf } from './circles.js';
import { closureOf } from './closure.js';
import { ALL, DaySets, NONE } from './day-set.js';
import { EvidenceGraphBuilder } from './evidence-graph-builder.js';
import { solveEvidence } from './solve-evidence.js';
import { whyNotObtainable } from './why-not-obtainable.js';

const MANY = 100_000;
const TODAY = parseCalendarDate('2026-06-15');

/** Item n issues evidence type n and demands what it is told to. */
function solved(count: number, demandsOf: (item: number) => readonly (readonly number[])[][], ended = -1) {
  const days = new DaySets();
  const builder = new EvidenceGraphBuilder(days);
  for (let item = 0; item < count; item += 1) {
    builder.addIssuingItem({ item, place: 1, existence: item === ended ? days.between(0, 100) : ALL });
    builder.addIssues(item, item);
    for (const [index, alternatives] of demandsOf(item).entries()) {
      builder.addRequirement({ item, requirement: 10 * item + index, inForce: ALL, alternatives });
    }
  }
  return solveEvidence(builder.build());
}

test('a chain of 100,000 items can be had from end to end, and only as long as its last', () => {
  expect(solved(MANY, (item) => [[[item + 1]]]).satisfiable(0)).toBe(ALL);
  const ending = solved(MANY, (item) => (item === MANY - 1 ? [] : [[[item + 1]]]), MANY - 1);
  expect([...ending.graph.days.boundsOf(ending.satisfiable(0))]).toEqual([0, 100]);
  expect(circlesOf(ending, () => 1)).toEqual([]);
  expect(whyNotObtainable(ending, { alternatives: [[0]], place: 1 }, TODAY)?.isCutOff).toBe(true);
});

test('a circle of 100,000 items is one loop, with its cheapest cut', () => {
  const solution = solved(MANY, (item) => [[[(item + 1) % MANY]]]);
  expect(solution.satisfiable(7)).toBe(NONE);
  const circles = circlesOf(solution, (requirement) => (requirement === 77_770 ? 1 : 2));
  expect(circles).toHaveLength(1);
  expect(circles[0]?.items).toHaveLength(MANY);
  expect(circles[0]?.loops.map(({ steps, cut }) => [steps.length, steps[0]?.item, cut])).toEqual([
    [MANY, 0, { requirement: 77_770, cost: 1 }],
  ]);
  expect(closureOf(solution.graph, [5]).upstream.items).toHaveLength(MANY);
});

test('100,000 evidence types in one knot are one circle, of which some loops are told', () => {
  const random = randomNumbers(5);
  const solution = solved(MANY, (item) => [[[(item + 1) % MANY]], [[random(MANY)]]]);
  const [circle, ...others] = circlesOf(solution, () => 1);
  expect(others).toEqual([]);
  expect(circle?.items).toHaveLength(MANY);
  expect(circle?.isCutOff).toBe(true);
  for (const { steps } of circle?.loops ?? []) {
    for (const [turn, { evidence }] of steps.entries()) expect(evidence).toBe(steps[(turn + 1) % steps.length]?.item);
  }
  expect(circle?.loops.length).toBeGreaterThan(1);
});

test('what 300,000 items of a province demand is had by all or by none', () => {
  const hub = 300_000;
  const had = solved(hub + 1, (item) => (item === hub ? [] : [[[hub]]]));
  expect(had.satisfiable(123_456)).toBe(ALL);
  const ending = solved(hub + 1, (item) => (item === hub ? [] : [[[hub]]]), hub);
  expect([...ending.graph.days.boundsOf(ending.satisfiable(123_456))]).toEqual([0, 100]);
  const waiting = solved(hub + 1, (item) => (item === hub ? [[[5]]] : [[[hub]]]));
  expect(waiting.satisfiable(123_456)).toBe(NONE);
  expect(circlesOf(waiting, () => 1).map(({ items }) => items)).toEqual([[5, hub]]);
  expect(closureOf(had.graph, [hub]).downstream.items).toHaveLength(hub + 1);
});

test('an item that demands 100,000 evidence types, each had from another day, is had when all are', () => {
  const days = new DaySets();
  const builder = new EvidenceGraphBuilder(days);
  for (let item = 0; item < MANY; item += 1) {
    builder.addIssuingItem({ item, place: 1, existence: days.between(item % 3_000, 10_000) });
    builder.addIssues(item, item);
    if (item > 0) builder.addRequirement({ item, requirement: item, inForce: ALL, alternatives: [[item - 1]] });
  }
  builder.addIssuingItem({ item: MANY, place: 1, existence: ALL });
  const all = Array.from({ length: MANY }, (_, evidence) => evidence);
  builder.addRequirement({ item: MANY, requirement: MANY, inForce: ALL, alternatives: [all] });
  const solution = solveEvidence(builder.build());
  expect([...days.boundsOf(solution.satisfiable(MANY))]).toEqual([2_999, 10_000]);
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
