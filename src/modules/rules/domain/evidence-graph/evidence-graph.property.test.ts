import { expect, test } from '@jest/globals';
import { type Oracle, oracleOn, randomWorld } from '../../../../../test/support/evidence-oracle.js';
import { graphOf, type World, without } from '../../../../../test/support/evidence-world.js';
import { randomNumbers } from '../../../../../test/support/random-numbers.js';
import { type Circle, circlesOf, type Loop } from './circles.js';
import { calendarDateOf } from './day-set.js';
import { type EvidenceSolution, solveEvidence } from './solve-evidence.js';
import { type WhyNot, whyNotObtainable } from './why-not-obtainable.js';

/** More when there is time: `npm run test:long`. */
const WORLDS = process.env['QUANZE_LONG'] ? 10_000 : 2_000;
const FEWER_WORLDS = WORLDS / 4;
const [EVIDENCE, PLACES] = [7, 5];
/** All bounds lie from 0 to 6, so these days stand for all. */
const SPAN = [-1, 0, 1, 2, 3, 4, 5, 6];

const worldsOf = function* (seed: number, count: number, items: number): Generator<World> {
  const random = randomNumbers(seed);
  for (let turn = 0; turn < count; turn += 1) {
    yield randomWorld(random, { items, evidence: EVIDENCE, places: PLACES, datedOneIn: turn % 4 });
  }
};

test(`in ${WORLDS} random worlds what can be had is what a naive reading of each day says`, () => {
  const counts = { had: 0, notHad: 0 };
  for (const world of worldsOf(1, WORLDS, 9)) {
    const solution = solveEvidence(graphOf(world));
    const { days } = solution.graph;
    const [said, expected]: [unknown[], unknown[]] = [[], []];
    for (const day of SPAN) {
      const oracle = oracleOn(world, day);
      for (const { id, place, requirements } of world.items) {
        said.push(days.has(solution.satisfiable(id), day));
        expected.push(oracle.completable.has(id));
        for (const { alternatives } of requirements) {
          said.push(days.has(solution.requirementObtainable(alternatives, place), day));
          expected.push(oracle.canMeet(alternatives, place));
        }
      }
      for (let evidence = 0; evidence <= EVIDENCE; evidence += 1) {
        for (let place = 0; place <= PLACES + 1; place += 1) {
          const canHave = oracle.canHave(evidence, place);
          said.push(days.has(solution.obtainableFrom(evidence, place), day));
          expected.push(canHave);
          counts[canHave ? 'had' : 'notHad'] += 1;
        }
      }
    }
    expect(said.join()).toBe(expected.join());
  }
  expect(counts.had).toBeGreaterThan(WORLDS * 100);
  expect(counts.notHad).toBeGreaterThan(WORLDS * 20);
});

test(`in ${FEWER_WORLDS} random worlds circles are the strongly connected components of each day`, () => {
  const counts = { circles: 0, cuts: 0, loopsWithoutCut: 0 };
  for (const world of worldsOf(2, FEWER_WORLDS, 7)) {
    const solution = solveEvidence(graphOf(world));
    const circles = circlesOf(solution, costOf);
    const { days } = solution.graph;
    for (const day of SPAN) {
      const edges = edgesOn(world, oracleOn(world, day));
      const told = circles.filter((circle) => days.has(circle.days, day));
      const sought = componentsOf(edges).map((component) => membersOf(component));
      expect(told.map(({ items, requirements, evidence }) => ({ items, requirements, evidence }))).toEqual(sought);
      for (const circle of told) expectLoopsOf(circle, edges);
    }
    for (const circle of circles) {
      counts.circles += 1;
      expect(circle.isCutOff).toBe(false);
      for (const loop of circle.loops) {
        counts[loop.cut ? 'cuts' : 'loopsWithoutCut'] += 1;
        expect(loop.cut).toEqual(cheapestCutByHand(world, solution, circle, loop));
      }
    }
  }
  expect(counts.circles).toBeGreaterThan(FEWER_WORLDS / 4);
  expect(counts.cuts).toBeGreaterThan(FEWER_WORLDS / 4);
  expect(counts.loopsWithoutCut).toBeGreaterThan(FEWER_WORLDS / 100);
});

test(`in ${FEWER_WORLDS} random worlds what fails is explained by the fewest items`, () => {
  const counts = { explained: 0, circular: 0 };
  for (const world of worldsOf(3, FEWER_WORLDS, 8)) {
    const solution = solveEvidence(graphOf(world));
    for (const day of [2, 5]) {
      const oracle = oracleOn(world, day);
      for (const { place, requirements } of world.items) {
        for (const { alternatives } of requirements) {
          const why = whyNotObtainable(solution, { alternatives, place }, calendarDateOf(day));
          expect(why === null).toBe(oracle.canMeet(alternatives, place));
          if (!why) continue;
          expectExplanation(world, oracle, { alternatives, place, why });
          counts.explained += 1;
          if (why.circle.length > 0) counts.circular += 1;
        }
      }
    }
  }
  expect(counts.explained).toBeGreaterThan(FEWER_WORLDS / 2);
  expect(counts.circular).toBeGreaterThan(FEWER_WORLDS / 4);
});

const costOf = (requirement: number) => (requirement * 7) % 5;

/** An item cannot be completed by this requirement for want of this evidence, which that item issues. */
interface Edge {
  readonly from: number;
  readonly requirement: number;
  readonly evidence: number;
  readonly to: number;
}

function edgesOn(world: World, oracle: Oracle): readonly Edge[] {
  return world.items
    .filter(({ id }) => oracle.exists(id))
    .flatMap((item) =>
      oracle.closedOf(item).flatMap(({ id: requirement, alternatives }) =>
        [...new Set(alternatives.flat())]
          .filter((evidence) => !oracle.canHave(evidence, item.place))
          .flatMap((evidence) =>
            oracle
              .issuersOf(evidence, item.place)
              .filter((to) => oracle.exists(to))
              .map((to) => ({ from: item.id, requirement, evidence, to })),
          ),
      ),
    );
}

/** The edges of each strongly connected component, by the smallest item. */
function componentsOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const items = [...new Set(edges.map(({ from }) => from))].sort((a, b) => a - b);
  const isTogether = (a: number, b: number) => stepsFrom(edges, a).has(b) && stepsFrom(edges, b).has(a);
  const heads = items.filter((item) => isTogether(item, item) && items.find((one) => isTogether(one, item)) === item);
  return heads.map((head) => edges.filter(({ from, to }) => isTogether(head, from) && isTogether(head, to)));
}

/** How many edges it takes at least to come from the item to each other, one at least. */
function stepsFrom(edges: readonly Edge[], start: number): ReadonlyMap<number, number> {
  const steps = new Map<number, number>();
  let front = [start];
  for (let count = 1; front.length > 0; count += 1) {
    const reached = edges.filter(({ from, to }) => front.includes(from) && !steps.has(to)).map(({ to }) => to);
    for (const item of reached) steps.set(item, count);
    front = [...new Set(reached)];
  }
  return steps;
}

function membersOf(edges: readonly Edge[]): Pick<Circle, 'items' | 'requirements' | 'evidence'> {
  const ascending = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b);
  return {
    items: ascending(edges.map(({ from }) => from)),
    requirements: ascending(edges.map(({ requirement }) => requirement)),
    evidence: ascending(edges.map(({ evidence }) => evidence)),
  };
}

function expectLoopsOf({ items, loops }: Circle, allEdges: readonly Edge[]): void {
  const edges = allEdges.filter(({ from, to }) => items.includes(from) && items.includes(to));
  const nameOf = ({ item, requirement, evidence }: Loop['steps'][number]) => `${item} ${requirement} ${evidence}`;
  const names = loops.map(({ steps }) => steps.map(nameOf).join());
  expect(new Set(names).size).toBe(names.length);
  const demands = new Set(
    edges.map(({ from: item, requirement, evidence }) => nameOf({ item, requirement, evidence })),
  );
  expect(new Set(loops.flatMap(({ steps }) => steps.map(nameOf)))).toEqual(demands);
  for (const { steps } of loops) {
    expect(new Set(steps.map(({ item }) => item)).size).toBe(steps.length);
    expect(steps[0]?.item).toBe(Math.min(...steps.map(({ item }) => item)));
    const taken = steps.map(({ item, requirement, evidence }, turn) => {
      const to = steps[(turn + 1) % steps.length]?.item;
      return edges.find(
        (edge) =>
          nameOf({ item, ...edge }) === nameOf({ item, requirement, evidence }) && edge.from === item && edge.to === to,
      );
    });
    expect(taken).not.toContain(undefined);
    // through one of its demands, whoever may meet it, there is no shorter way round
    const shortest = steps.map(({ item, requirement, evidence }) => {
      const through = edges.filter(
        (edge) => edge.from === item && edge.requirement === requirement && edge.evidence === evidence,
      );
      return Math.min(...through.map(({ to }) => (to === item ? 1 : 1 + (stepsFrom(edges, to).get(item) ?? Infinity))));
    });
    expect(Math.max(...shortest)).toBe(steps.length);
  }
}

function cheapestCutByHand(world: World, { graph }: EvidenceSolution, circle: Circle, { steps }: Loop): Loop['cut'] {
  const onDays = SPAN.filter((day) => graph.days.has(circle.days, day));
  const cuts = steps
    .map(({ requirement }) => ({ requirement, cost: costOf(requirement) }))
    .toSorted((a, b) => a.cost - b.cost || a.requirement - b.requirement);
  const suffices = ({ requirement }: { requirement: number }) =>
    onDays.every((day) => {
      const { completable } = oracleOn(without(world, requirement), day);
      return steps.every(({ item }) => completable.has(item));
    });
  return cuts.find(suffices) ?? null;
}

interface Explained {
  readonly alternatives: readonly (readonly number[])[];
  readonly place: number;
  readonly why: WhyNot;
}

function expectExplanation(world: World, oracle: Oracle, { alternatives, place, why }: Explained): void {
  const told = new Set(why.items.map(({ item }) => item));
  expect(told.size).toBe(why.items.length);
  const expectMissing = (wanted: readonly (readonly number[])[], from: number, missing: WhyNot['missing']) => {
    expect(missing.length).toBe(wanted.length);
    for (const [position, { evidence, issuers }] of missing.entries()) {
      expect(wanted[position]).toContain(evidence);
      expect(oracle.canHave(evidence, from)).toBe(false);
      expect(issuers).toEqual(oracle.issuersOf(evidence, from));
      for (const issuer of issuers) expect(told).toContain(issuer);
    }
  };
  expectMissing(alternatives, place, why.missing);
  for (const reason of why.items) {
    const item = world.items.find(({ id }) => id === reason.item)!;
    expect(reason.kind === 'BLOCKED').toBe(oracle.exists(item.id));
    if (reason.kind === 'NOT_IN_FORCE') continue;
    const closed = oracle.closedOf(item).find(({ id }) => id === reason.requirement)!;
    expectMissing(closed.alternatives, item.place, reason.missing);
  }
  const waitsFor = (item: number) => {
    const reason = why.items.find((one) => one.item === item)!;
    return reason.kind === 'BLOCKED' ? reason.missing.flatMap(({ issuers }) => issuers) : [];
  };
  for (const [turn, item] of why.circle.entries()) {
    expect(waitsFor(item)).toContain(why.circle[(turn + 1) % why.circle.length]);
  }
  expect(why.isCutOff).toBe(false);
  expect(why.isSmallest).toBe(true);
  expect(why.items.length).toBe(fewestItems(world, oracle, { alternatives, place }));
}

/** The size of the smallest set of items each of which is explained by the set alone, as is what was asked. */
function fewestItems(world: World, oracle: Oracle, { alternatives, place }: Omit<Explained, 'why'>): number {
  const isExplained = (wanted: readonly (readonly number[])[], from: number, known: readonly number[]) =>
    wanted.every((all) =>
      all.some((type) => !oracle.canHave(type, from) && oracle.issuersOf(type, from).every((id) => known.includes(id))),
    );
  const sets = Array.from({ length: 2 ** world.items.length }, (_, bits) =>
    world.items.filter((_item, index) => (bits >> index) & 1),
  );
  const sizes = sets
    .filter((set) => {
      const known = set.map(({ id }) => id);
      if (!isExplained(alternatives, place, known)) return false;
      return set.every(
        (item) =>
          !oracle.exists(item.id) ||
          oracle.closedOf(item).some((closed) => isExplained(closed.alternatives, item.place, known)),
      );
    })
    .map(({ length }) => length);
  return Math.min(...sizes);
}
