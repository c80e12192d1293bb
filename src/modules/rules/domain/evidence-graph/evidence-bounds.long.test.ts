import { expect, test } from '@jest/globals';
import { solvedRow } from '../../../../../test/support/evidence-world.js';
import { randomNumbers } from '../../../../../test/support/random-numbers.js';
import { circlesOf } from './circles.js';
import { closureOf } from './closure.js';
import { ALL, DaySets, NONE } from './day-set.js';
import { EvidenceGraphBuilder } from './evidence-graph-builder.js';
import { solveEvidence } from './solve-evidence.js';

const MANY = 100_000;

test('100,000 evidence types in one knot are one circle, of which some loops are told', () => {
  const random = randomNumbers(5);
  const solution = solvedRow(MANY, (item) => [[[(item + 1) % MANY]], [[random(MANY)]]]);
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
  const had = solvedRow(hub + 1, (item) => (item === hub ? [] : [[[hub]]]));
  expect(had.satisfiable(123_456)).toBe(ALL);
  const ending = solvedRow(hub + 1, (item) => (item === hub ? [] : [[[hub]]]), { item: hub, days: [0, 100] });
  expect([...ending.graph.days.boundsOf(ending.satisfiable(123_456))]).toEqual([0, 100]);
  const waiting = solvedRow(hub + 1, (item) => (item === hub ? [[[5]]] : [[[hub]]]));
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
