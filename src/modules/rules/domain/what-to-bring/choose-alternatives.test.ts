import { describe, expect, test } from '@jest/globals';
import { randomNumbers } from '../../../../../test/support/random-numbers.js';
import { type Choice, chooseAlternatives } from './choose-alternatives.js';

/** `choice('M-1', 'a|b+c', 'a')`: alternatives parted by `|`, their documents by `+`; then what must be fetched. */
function choice(code: string, alternatives: string, toFetch = alternatives): Choice {
  const ways = alternatives.split('|').map((documents) => documents.split('+'));
  return { code, alternatives: ways, toFetch: new Set(toFetch.split(/[|+ ]/).filter((text) => text !== '')) };
}

const visitsOf = (document: string) => (document === 'far' ? 2 : 1);

function chosenOf(choices: readonly Choice[]): Record<string, string> {
  const { chosen, isExact } = chooseAlternatives(choices, { visitsOf });
  expect(isExact).toBe(true);
  return Object.fromEntries(
    choices.map(({ code, alternatives }) => [code, (alternatives[chosen.get(code) ?? -1] ?? []).join('+')]),
  );
}

describe('what is chosen', () => {
  test.each<[string, Choice[], Record<string, string>]>([
    ['nothing is asked', [], {}],
    ['one document that will do', [choice('1', 'a')], { 1: 'a' }],
    ['a document that need not be fetched', [choice('1', 'a|b', 'a')], { 1: 'b' }],
    ['two that need not be fetched before one that must', [choice('1', 'a|b+c', 'a')], { 1: 'b+c' }],
    ['one document before two', [choice('1', 'a+b|c')], { 1: 'c' }],
    ['one document for two requirements', [choice('1', 'a|c'), choice('2', 'b|c')], { 1: 'c', 2: 'c' }],
    ['what is brought anyway', [choice('1', 'z'), choice('2', 'a|z')], { 1: 'z', 2: 'z' }],
    ['the nearer before the farther', [choice('1', 'far|near')], { 1: 'near' }],
    ['the first by code', [choice('1', 'c|b|a')], { 1: 'a' }],
    ['the fewest of what is brought anyway', [choice('1', 'a+b'), choice('2', 'a+b|b')], { 1: 'a+b', 2: 'b' }],
    [
      'a document promised for one and fetched for another is fetched once',
      [choice('1', 'a|b', ''), choice('2', 'b|c')],
      { 1: 'b', 2: 'b' },
    ],
    [
      'three that share beat each one alone',
      [choice('1', 'x|a'), choice('2', 'x|b|y'), choice('3', 'x|c+y')],
      { 1: 'x', 2: 'x', 3: 'x' },
    ],
  ])('%s', (_name, choices, expected) => {
    expect(chosenOf(choices)).toEqual(expected);
  });

  test('of equal alternatives the first', () => {
    const equal: Choice = {
      code: '1',
      alternatives: [
        ['b', 'a'],
        ['a', 'b'],
        ['a', 'b', 'a'],
      ],
      toFetch: new Set(),
    };
    expect(chooseAlternatives([equal], { visitsOf }).chosen.get('1')).toBe(0);
  });

  test('a requirement without an alternative cannot be met', () => {
    expect(() => chooseAlternatives([{ code: '1', alternatives: [], toFetch: new Set() }], { visitsOf })).toThrow();
  });
});

const DOCUMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

interface World {
  readonly choices: readonly Choice[];
  readonly visits: ReadonlyMap<string, number>;
}

/** @param size.documents of how many documents they are made */
function someWorld(
  below: (bound: number) => number,
  size: { readonly choices: number; readonly alternatives: number; readonly documents: readonly string[] },
): World {
  const pick = () => size.documents[below(size.documents.length)] ?? '';
  const held = new Set(size.documents.filter(() => below(4) === 0));
  const choices = Array.from({ length: 1 + below(size.choices) }, (_, index) => {
    const alternatives = Array.from({ length: 1 + below(size.alternatives) }, () =>
      Array.from({ length: 1 + below(3) }, pick),
    );
    const isPromised = below(5) === 0;
    const used = alternatives.flat();
    const toFetch = new Set(isPromised ? [] : used.filter((document) => !held.has(document) && below(8) > 0));
    return { code: `M-${String(index).padStart(3, '0')}`, alternatives, toFetch };
  });
  return { choices, visits: new Map(size.documents.map((document) => [document, below(3)])) };
}

interface Outcome {
  readonly fetched: readonly string[];
  readonly brought: readonly string[];
  readonly visits: number;
}

function outcomeOf({ choices, visits }: World, positions: readonly number[]): Outcome {
  const brought = new Set<string>();
  const fetched = new Set<string>();
  for (const [index, { alternatives, toFetch }] of choices.entries()) {
    for (const document of alternatives[positions[index] ?? -1] ?? []) {
      brought.add(document);
      if (toFetch.has(document)) fetched.add(document);
    }
  }
  return {
    fetched: [...fetched].sort(),
    brought: [...brought].sort(),
    visits: [...fetched].reduce((sum, document) => sum + (visits.get(document) ?? 0), 0),
  };
}

/** The rule of the docblock, said a second time in the plainest way. */
function isBetter(a: Outcome, b: Outcome): boolean {
  const order =
    a.fetched.length - b.fetched.length ||
    a.brought.length - b.brought.length ||
    a.visits - b.visits ||
    compareLists(a.brought, b.brought) ||
    compareLists(a.fetched, b.fetched);
  return order < 0;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((text, index) => text !== b[index]);
  if (different < 0) return 0;
  return (a[different] ?? '') < (b[different] ?? '') ? -1 : 1;
}

function* everyWay(choices: readonly Choice[]): Generator<readonly number[]> {
  const positions = choices.map(() => 0);
  for (;;) {
    yield positions;
    let index = 0;
    for (; index < choices.length; index++) {
      const next = (positions[index] ?? 0) + 1;
      positions[index] = next < (choices[index]?.alternatives.length ?? 0) ? next : 0;
      if (positions[index] !== 0) break;
    }
    if (index === choices.length) return;
  }
}

function bruteForce(world: World): Outcome {
  let best: Outcome | null = null;
  for (const positions of everyWay(world.choices)) {
    const outcome = outcomeOf(world, positions);
    if (!best || isBetter(outcome, best)) best = outcome;
  }
  if (!best) throw new Error('nothing to try');
  return best;
}

function solved(world: World, maxWork?: number) {
  const { chosen, isExact } = chooseAlternatives(world.choices, {
    visitsOf: (document) => world.visits.get(document) ?? 0,
    ...(maxWork !== undefined && { maxWork }),
  });
  const positions = world.choices.map(({ code }) => chosen.get(code) ?? -1);
  return { outcome: outcomeOf(world, positions), positions, isExact };
}

function shuffled<T>(list: readonly T[], below: (bound: number) => number): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(below(left.length), 1));
}

describe('on random requirements', () => {
  test('it is the best of all ways to meet them, to the last document', () => {
    const below = randomNumbers(20260615);
    for (let round = 0; round < 3_000; round++) {
      const world = someWorld(below, { choices: 6, alternatives: 4, documents: DOCUMENTS.slice(0, 3 + below(6)) });
      const { outcome, isExact } = solved(world);
      expect(isExact).toBe(true);
      expect(outcome).toEqual(bruteForce(world));
    }
  });

  test('it does not depend on the order of anything', () => {
    const below = randomNumbers(7);
    for (let round = 0; round < 1_000; round++) {
      const world = someWorld(below, { choices: 12, alternatives: 4, documents: DOCUMENTS });
      const turned = shuffled(
        world.choices.map((own) => ({
          ...own,
          alternatives: shuffled(
            own.alternatives.map((documents) => shuffled(documents, below)),
            below,
          ),
        })),
        below,
      );
      const maxWork = below(2) === 0 ? 30 : undefined;
      const chosenIn = (choices: readonly Choice[]) => {
        const { positions, isExact } = solved({ ...world, choices }, maxWork);
        const used = choices.map(({ code, alternatives }, index) => [
          code,
          [...new Set(alternatives[positions[index] ?? -1])].sort().join(),
        ]);
        return { isExact, used: Object.fromEntries(used) };
      };
      expect(chosenIn(turned)).toEqual(chosenIn(world.choices));
    }
  });

  test('with next to no work allowed every requirement is still met, and what is not certain is said', () => {
    const below = randomNumbers(99);
    let approximations = 0;
    for (let round = 0; round < 1_000; round++) {
      const world = someWorld(below, { choices: 7, alternatives: 4, documents: DOCUMENTS });
      const { outcome, positions, isExact } = solved(world, 1);
      const best = bruteForce(world);
      expect(positions.every((position, index) => world.choices[index]?.alternatives[position])).toBe(true);
      expect(isBetter(outcome, best)).toBe(false);
      if (isExact) expect(outcome).toEqual(best);
      else approximations++;
    }
    expect(approximations).toBeGreaterThan(50);
  });
});

describe('however large the question', () => {
  /** Requirements of some alternatives each, of one or two documents out of a pool; every fourth document is held. */
  function manyChoices(count: number, alternatives: number, pool: number): Choice[] {
    const below = randomNumbers(count + pool);
    const pick = () => `d${below(pool)}`;
    return Array.from({ length: count }, (_, index) => {
      const ways = Array.from({ length: alternatives }, () => Array.from({ length: 1 + below(2) }, pick));
      const toFetch = new Set(ways.flat().filter((document) => Number(document.slice(1)) % 4 > 0));
      return { code: `M-${index}`, alternatives: ways, toFetch };
    });
  }

  test.each([20, 30, 40])('twenty undecided requirements that share %i documents are decided exactly', (pool) => {
    expect(chooseAlternatives(manyChoices(20, 3, pool), { visitsOf }).isExact).toBe(true);
  });

  test.each([60, 500, 20_000])('a hundred items of thirty requirements over %i documents take no long time', (pool) => {
    const choices = manyChoices(3_000, 5, pool);
    const begun = performance.now();
    const { chosen } = chooseAlternatives(choices, { visitsOf });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(choices.every(({ code, alternatives }) => alternatives[chosen.get(code) ?? -1])).toBe(true);
  });
});
