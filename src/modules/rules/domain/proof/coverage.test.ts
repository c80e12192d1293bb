import { describe, expect, test } from '@jest/globals';
import {
  judgedBasis,
  judgedEvidence,
  judgedFactType,
  judgedHandlingItem,
  judgedRequirement,
  slices,
} from '../../../../../test/support/judged.js';
import { randomNumbers } from '../../../../../test/support/random-numbers.js';
import type { RequirementInput } from '../judged.js';
import { coverageReading, coverersOf } from './coverage.js';
import { showsFact } from './covering.js';

type Given = Partial<Omit<RequirementInput, 'item'>>;

const fact = (id: number) => judgedFactType({ id, code: `fact-${id}` });
const paper = (...facts: number[]) => judgedEvidence({ kind: 'OTHER', facts: facts.map(fact) });
const asks = (facts: readonly number[], given: Given = {}): Given => ({
  facts: facts.map(fact),
  alternatives: [[paper(...facts)]],
  ...given,
});
const document = (facts: readonly number[], given: Given = {}) => asks(facts, { isProof: 'NO', ...given });

/** For each demand of an item the positions of those that cover it. */
function coverersIn(requirements: readonly Given[]): readonly (readonly number[])[] {
  const item = judgedHandlingItem({ requirements });
  return item.requirements.map((requirement) =>
    coverersOf(requirement).flatMap(({ state }) => state.map((coverer) => item.requirements.indexOf(coverer) + 1)),
  );
}

describe('a proof is covered', () => {
  test.each([
    ['by a document that proves the same', [document([1]), asks([1])], [[], [1]]],
    ['by two that prove it together', [document([1]), document([2]), asks([1, 2])], [[], [], [1, 2]]],
    ['by no document that proves a part', [document([1]), asks([1, 2])], [[], []]],
    ['the later of two that cover each other', [asks([1]), asks([1])], [[], [1]]],
    ['all but the first of three', [asks([1]), asks([1]), asks([1])], [[], [1], [1]]],
    ['wherever the document stands', [asks([1]), document([1])], [[2], []]],
    ['by the document rather than by a proof', [asks([1]), document([1]), asks([1])], [[2], [], [2]]],
    ['not when it is none', [document([1]), document([1])], [[], []]],
    ['not when it need prove nothing', [document([1]), asks([])], [[], []]],
    ['not by what was eliminated', [document([1], { disposition: 'ELIMINATED' }), asks([1])], [[], []]],
    [
      'not by what may be promised instead',
      [document([1], { disposition: 'COMMITMENT_OFFERED' }), asks([1])],
      [[], []],
    ],
    ['not by what is asked of some', [document([1], { necessity: 'CONDITIONAL' }), asks([1])], [[], []]],
    ['not by what is suspended', [document([1], { status: 'SUSPENDED' }), asks([1])], [[], []]],
    ['not for others', [document([1], { audiences: ['ENTERPRISE'] }), asks([1])], [[], []]],
    ['for some of those asked', [document([1]), asks([1], { audiences: ['ENTERPRISE'] })], [[], [1]]],
    [
      'by what may follow later when it may too',
      [document([1], { necessity: 'MAY_FOLLOW_LATER' }), asks([1], { necessity: 'MAY_FOLLOW_LATER' })],
      [[], [1]],
    ],
    ['not by a proof without a basis', [asks([1], { bases: [] }), asks([1])], [[2], []]],
    [
      'not by a proof that covers through what another gave up',
      [asks([1], { alternatives: [[paper(1, 2)]] }), asks([1]), asks([2])],
      [[], [1], [1]],
    ],
  ] as const)('%s', (_name, requirements, expected) => {
    expect(coverersIn(requirements)).toEqual(expected);
  });

  test('from the day on which the proof that covers it has a basis', () => {
    const coming = judgedBasis({ standing: slices('NOT_YET_IN_FORCE', ['2027-01-01', 'IN_FORCE']) });
    const { requirements } = judgedHandlingItem({
      requirements: [asks([1], { bases: [coming], isProof: 'YES' }), asks([1])],
    });
    const [first, second] = requirements.map(coverageReading);
    expect([first, second]).toEqual([
      slices('BY_PROOFS', ['2027-01-01', 'NO']),
      slices('NO', ['2027-01-01', 'BY_PROOFS']),
    ]);
  });

  test('or is not, whatever it is, when the item asks for nothing else', () => {
    expect(judgedHandlingItem().requirements.map(coverageReading)).toEqual(['NO']);
  });
});

describe('what shows a fact', () => {
  const shown = (given: Given) => showsFact(judgedRequirement(given), fact(1));

  test.each([
    ['a document that it has prove it', asks([1]), true],
    ['one of the documents accepted', asks([1], { alternatives: [[paper(1)], [paper(2)]] }), true],
    ['no document accepted, though it is to', asks([1], { alternatives: [[paper(2)]] }), false],
    ['every document accepted, though it need not', asks([2], { alternatives: [[paper(1, 2)], [paper(1)]] }), true],
    ['one of the documents, though it need not', asks([2], { alternatives: [[paper(1, 2)], [paper(2)]] }), false],
    ['a statement', asks([1], { alternatives: [[{ ...paper(1), kind: 'OWN_STATEMENT' }]] }), false],
    ['a form', asks([1], { alternatives: [[{ ...paper(1), kind: 'FORM' }]] }), false],
    ['nothing recorded', asks([2], { alternatives: [] }), false],
  ] as const)('%s', (_name, given, expected) => {
    expect(shown(given)).toBe(expected);
  });
});

test('whatever an item asks for, all that is covered may go at once and every fact is still shown', () => {
  const next = randomNumbers(20_260_615);
  let covered = 0;
  for (let round = 0; round < 500; round += 1) {
    const requirements = Array.from({ length: 2 + next(7) }, (): Given => {
      const facts = Array.from({ length: 1 + next(2) }, () => 1 + next(4));
      const proved = [...facts.slice(next(2)), ...Array.from({ length: next(3) }, () => 1 + next(4))];
      return asks([...new Set(facts)], {
        isProof: next(3) === 0 ? 'NO' : 'YES',
        alternatives: [[paper(...new Set(proved))]],
        bases: next(4) === 0 ? [] : [judgedBasis()],
        ...(next(4) === 0 ? { necessity: 'CONDITIONAL' as const } : {}),
      });
    });
    const item = judgedHandlingItem({ requirements });
    const gone = item.requirements.filter((each) => coverageReading(each) !== 'NO');
    covered += gone.length;
    const kept = item.requirements.filter((each) => !gone.includes(each) && each.necessity === 'REQUIRED');
    for (const each of gone) {
      for (const needed of each.facts) expect(kept.some((other) => showsFact(other, needed))).toBe(true);
    }
  }
  expect(covered).toBeGreaterThan(200);
});
