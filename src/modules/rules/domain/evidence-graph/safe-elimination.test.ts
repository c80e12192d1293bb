import { describe, expect, test } from '@jest/globals';
import { coveredBy } from './covered-by.js';
import type { DemandedDocument } from './demanded-document.js';
import { duplicatesOf } from './duplicate-documents.js';
import { type Removal, safeElimination } from './safe-elimination.js';

/** 身份, 户籍, 亲属关系, 住所 */
const [IDENTITY, HOUSEHOLD, KINSHIP, RESIDENCE] = [1, 2, 3, 4];
/** 居民身份证, 居民户口簿, 亲属关系证明, 居住证, 护照 */
const [ID_CARD, HOUSEHOLD_BOOK, KINSHIP_PROOF, RESIDENCE_PERMIT, PASSPORT] = [11, 12, 13, 14, 15];
const FACTS: Readonly<Record<number, readonly number[]>> = {
  [ID_CARD]: [IDENTITY],
  [HOUSEHOLD_BOOK]: [HOUSEHOLD, KINSHIP],
  [KINSHIP_PROOF]: [KINSHIP],
  [RESIDENCE_PERMIT]: [RESIDENCE, IDENTITY],
  [PASSPORT]: [IDENTITY],
};
const factsProved = (evidence: number) => FACTS[evidence] ?? [];
const [PERSONS, ENTERPRISES] = [1, 2];

/** Asks for one evidence type and must prove what that proves, unless said otherwise. */
const document = (requirement: number, evidence: number, more: Partial<DemandedDocument> = {}): DemandedDocument => ({
  requirement,
  code: `M${String(requirement).padStart(2, '0')}`,
  handlingItem: 1,
  mustProve: factsProved(evidence),
  alternatives: [[evidence]],
  audiences: 0,
  isAlwaysAsked: true,
  ...more,
});
const removal = (requirement: number, more: Partial<Removal> = {}): Removal => ({
  requirement,
  priority: 1,
  code: `M${String(requirement).padStart(2, '0')}`,
  ...more,
});
const idCard = document(1, ID_CARD);
const book = document(2, HOUSEHOLD_BOOK);
const kinship = document(3, KINSHIP_PROOF);
const permit = document(4, RESIDENCE_PERMIT);

describe('a document is covered', () => {
  test.each<[string, DemandedDocument, DemandedDocument[], number[] | null]>([
    ['by one that proves more', kinship, [idCard, book, kinship], [2]],
    ['not by one that proves less', book, [idCard, kinship], null],
    ['not by itself', idCard, [idCard], null],
    [
      'by two that prove it together',
      document(9, 0, { mustProve: [IDENTITY, KINSHIP] }),
      [book, idCard, permit],
      [1, 2],
    ],
    ['by the fewest', document(9, 0, { mustProve: [IDENTITY, RESIDENCE] }), [idCard, permit], [4]],
    [
      'by what every alternative proves',
      idCard,
      [document(9, 0, { alternatives: [[PASSPORT], [RESIDENCE_PERMIT]] })],
      [9],
    ],
    [
      'not by what one alternative proves',
      idCard,
      [document(9, 0, { alternatives: [[PASSPORT], [KINSHIP_PROOF]] })],
      null,
    ],
    ['not by one asked in some cases only', kinship, [{ ...book, isAlwaysAsked: false }], null],
    ['though it is asked in some cases only itself', { ...kinship, isAlwaysAsked: false }, [book], [2]],
    ['not when no facts are recorded', document(9, 0, { mustProve: [] }), [idCard, book], null],
    ['not by one of another audience', { ...kinship, audiences: PERSONS }, [{ ...book, audiences: ENTERPRISES }], null],
    ['by one of everyone', { ...kinship, audiences: PERSONS }, [book], [2]],
    ['not for everyone by one of an audience', kinship, [{ ...book, audiences: PERSONS }], null],
    [
      'for two audiences by one of each',
      { ...idCard, audiences: PERSONS | ENTERPRISES },
      [document(7, PASSPORT, { audiences: PERSONS }), document(8, PASSPORT, { audiences: ENTERPRISES })],
      [7, 8],
    ],
  ])('%s', (_name, covered, siblings, expected) => {
    expect(coveredBy(covered, siblings, factsProved)).toEqual(expected);
    expect(coveredBy(covered, siblings.toReversed(), factsProved)).toEqual(expected);
  });

  test('by none that could be left out', () => {
    // the first chosen proves most, and is not needed once the two others are
    const wide = { 21: [1, 2, 3, 4], 22: [1, 2, 5], 23: [3, 4, 6] } as Readonly<Record<number, readonly number[]>>;
    const wanted = document(9, 0, { mustProve: [1, 2, 3, 4, 5, 6] });
    const siblings = [21, 22, 23].map((evidence) => document(evidence, evidence));
    expect(coveredBy(wanted, siblings, (evidence) => wide[evidence] ?? [])).toEqual([22, 23]);
  });
});

describe('two documents are duplicates', () => {
  const choice = { alternatives: [[PASSPORT], [ID_CARD]], mustProve: [] };
  test.each<[string, DemandedDocument[], ReturnType<typeof duplicatesOf>]>([
    [
      'when they must prove the same facts',
      [document(5, PASSPORT), idCard],
      [{ requirements: [1, 5], isSameFacts: true, evidence: [] }],
    ],
    [
      'when they ask for the same evidence type',
      [document(5, ID_CARD, { alternatives: [[ID_CARD, PASSPORT]], mustProve: [] }), idCard],
      [{ requirements: [1, 5], isSameFacts: false, evidence: [ID_CARD] }],
    ],
    [
      'when they leave the same choice',
      [document(5, 0, choice), document(6, 0, { ...choice, alternatives: [[ID_CARD], [PASSPORT]] })],
      [{ requirements: [5, 6], isSameFacts: false, evidence: [] }],
    ],
    ['not when one leaves a choice', [document(5, 0, choice), document(6, ID_CARD, { mustProve: [] })], []],
    [
      'not when nothing is recorded of them',
      [document(5, 0, { alternatives: [] }), document(6, 0, { alternatives: [] })],
      [],
    ],
    ['not in different items', [idCard, document(5, ID_CARD, { handlingItem: 2 })], []],
    [
      'not for different audiences',
      [document(5, ID_CARD, { audiences: 1 }), document(6, ID_CARD, { audiences: 2 })],
      [],
    ],
    [
      'for audiences that overlap',
      [document(5, ID_CARD, { audiences: 3 }), document(6, ID_CARD, { audiences: 2 })],
      [{ requirements: [5, 6], isSameFacts: true, evidence: [ID_CARD] }],
    ],
    [
      'not when each is asked in some cases only',
      [document(5, ID_CARD, { isAlwaysAsked: false }), document(6, ID_CARD, { isAlwaysAsked: false })],
      [],
    ],
  ])('%s', (_name, documents, expected) => {
    expect(duplicatesOf(documents)).toEqual(expected);
    expect(duplicatesOf(documents.toReversed())).toEqual(expected);
  });
});

describe('removals are safe together', () => {
  const other = document(5, ID_CARD);
  const unknown = document(6, 0, { mustProve: [], alternatives: [] });
  test.each<[string, DemandedDocument[], Removal[], number[]]>([
    ['of two that cover each other one', [idCard, other], [removal(1), removal(5)], [1]],
    ['the one considered first', [idCard, other], [removal(1, { priority: 2 }), removal(5)], [5]],
    ['both where a third proves it', [idCard, other, permit], [removal(1), removal(5)], [1, 5]],
    [
      'both where a source proves it in the place of one',
      [idCard, other],
      [removal(1), removal(5, { provedOtherwise: [IDENTITY] })],
      [1, 5],
    ],
    [
      'both where the one with the source is considered first',
      [idCard, other],
      [removal(1, { priority: 2 }), removal(5, { provedOtherwise: [IDENTITY] })],
      [5, 1],
    ],
    ['not the only one that proves it', [idCard, book], [removal(1)], []],
    ['the only one when it need not be proved', [idCard, book], [removal(1, { isNeedless: true })], [1]],
    [
      'not a needless one on which another rests',
      [book, document(7, 0, { mustProve: [KINSHIP] })],
      [removal(2, { isNeedless: true })],
      [],
    ],
    [
      'what a needless one covers or the needless one',
      [book, kinship],
      [removal(2, { isNeedless: true }), removal(3, { priority: 2 })],
      [2],
    ],
    ['not where the source proves but a part', [book], [removal(2, { provedOtherwise: [KINSHIP] })], []],
    [
      'not where the cover is asked of another audience',
      [
        { ...kinship, audiences: 1 },
        { ...book, audiences: 2 },
      ],
      [removal(3)],
      [],
    ],
    ['not where the cover is asked in some cases only', [kinship, { ...book, isAlwaysAsked: false }], [removal(3)], []],
    ['not where the cover is of another item', [kinship, { ...book, handlingItem: 2 }], [removal(3)], []],
    [
      'one of two that ask for the same without recorded facts',
      [
        { ...idCard, mustProve: [] },
        { ...other, mustProve: [] },
      ],
      [removal(1), removal(5)],
      [1],
    ],
    ['not one of which nothing is recorded', [unknown, idCard], [removal(6)], []],
    [
      'one of which nothing is recorded, if a source stands for it',
      [unknown],
      [removal(6, { provedOtherwise: [] })],
      [6],
    ],
    ['nothing that is not there', [idCard], [removal(99)], []],
    ['one requirement once', [idCard, permit], [removal(1), removal(1, { priority: 2, isNeedless: true })], [1]],
    [
      'one requirement for the reason that is safe',
      [idCard],
      [removal(1), removal(1, { priority: 2, isNeedless: true })],
      [1],
    ],
  ])('%s', (_name, documents, removals, expected) => {
    const { safe } = safeElimination(documents, removals, factsProved);
    expect(safe.map(({ requirement }) => requirement)).toEqual(expected);
    expect(safeElimination(documents.toReversed(), removals.toReversed(), factsProved).safe).toEqual(safe);
  });

  test('what is refused is told with what would not be proved', () => {
    expect(safeElimination([idCard, other], [removal(1), removal(5)], factsProved).refused).toEqual([
      { removal: removal(5), unproved: { requirement: 1, fact: IDENTITY } },
    ]);
    expect(safeElimination([unknown], [removal(6)], factsProved).refused).toEqual([
      { removal: removal(6), unproved: { requirement: 6, fact: null } },
    ]);
  });
});
