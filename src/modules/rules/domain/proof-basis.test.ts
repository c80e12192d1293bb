import { describe, expect, test } from '@jest/globals';
import type { BasisStatus, InstrumentLevel } from '../../legal/domain/vocabulary.js';
import { type BasisOnDay, proofBasisOf, standingOf } from './proof-basis.js';

const aBasis = (given: Partial<BasisOnDay> = {}): BasisOnDay => ({
  level: 'L1',
  status: 'IN_FORCE',
  appliesHere: 'YES',
  namesArticle: true,
  ...given,
});

describe('who may establish a proof (优化营商环境条例 第四十四条第一款)', () => {
  test.each<[InstrumentLevel, string]>([
    ['L1', 'LAWFUL'],
    ['L2', 'LAWFUL'],
    ['L2D', 'LAWFUL'],
    ['L3P', 'LAWFUL'],
    ['L3C', 'LAWFUL'],
    ['L3V', 'LAWFUL'],
    ['L4M', 'TOO_LOW'],
    ['L4P', 'TOO_LOW'],
    ['L4C', 'TOO_LOW'],
    ['L5', 'TOO_LOW'],
    ['LJ', 'TOO_LOW'],
    ['L0', 'UNRESOLVED'],
    ['LS', 'UNRESOLVED'],
    ['UNKNOWN', 'UNRESOLVED'],
  ])('%s in force is %s', (level, standing) => {
    expect(standingOf(aBasis({ level }))).toBe(standing);
  });
});

describe('a law cited for a proof', () => {
  test.each<[BasisStatus, string]>([
    ['IN_FORCE', 'LAWFUL'],
    ['CHANGED', 'LAWFUL'],
    ['MOVED', 'LAWFUL'],
    ['GONE', 'ARTICLE_GONE'],
    ['ARTICLE_MISSING', 'UNRESOLVED'],
    ['NOT_YET_IN_FORCE', 'NOT_YET_IN_FORCE'],
    ['REPEALED', 'NO_LONGER_IN_FORCE'],
    ['SUSPENDED', 'NO_LONGER_IN_FORCE'],
    ['UNKNOWN_TITLE', 'UNRESOLVED'],
    ['UNDATED', 'UNRESOLVED'],
    ['NOT_LOADED', 'UNRESOLVED'],
  ])('that is %s is %s', (status, standing) => {
    expect(standingOf(aBasis({ status }))).toBe(standing);
  });
});

describe('what certainly fails is not excused by what is unknown', () => {
  test.each<[string, Partial<BasisOnDay>, string]>([
    ['a departmental rule whose dates are unknown', { level: 'L4M', status: 'UNDATED' }, 'TOO_LOW'],
    ['a departmental rule that is repealed', { level: 'L4M', status: 'REPEALED' }, 'TOO_LOW'],
    ['a repealed instrument of unknown level', { level: 'UNKNOWN', status: 'REPEALED' }, 'NO_LONGER_IN_FORCE'],
    ['a regulation of another province', { level: 'L3P', appliesHere: 'NO', status: 'NOT_LOADED' }, 'OUT_OF_AREA'],
    ['a regulation of who knows which city', { level: 'L3C', appliesHere: 'UNKNOWN' }, 'UNRESOLVED'],
    ['a law cited without its article', { namesArticle: false }, 'UNRESOLVED'],
    ['a repealed law cited without its article', { namesArticle: false, status: 'REPEALED' }, 'NO_LONGER_IN_FORCE'],
    ['a State Council decision, which has no articles', { level: 'L2D', namesArticle: false }, 'LAWFUL'],
  ])('%s', (_name, given, standing) => {
    expect(standingOf(aBasis(given))).toBe(standing);
  });
});

describe('the best basis speaks for the demand', () => {
  const lawful = aBasis();
  const unknown = aBasis({ status: 'UNKNOWN_TITLE', level: 'UNKNOWN' });
  const gone = aBasis({ status: 'GONE' });
  const notYet = aBasis({ status: 'NOT_YET_IN_FORCE' });
  const repealed = aBasis({ status: 'REPEALED' });
  const elsewhere = aBasis({ level: 'L3P', appliesHere: 'NO' });
  const low = aBasis({ level: 'L5' });
  test.each<[string, readonly BasisOnDay[], string]>([
    ['no basis', [], 'NONE'],
    ['a rule beside a law', [low, lawful], 'LAWFUL'],
    ['an unknown title beside a law', [unknown, lawful], 'LAWFUL'],
    ['an unknown title beside a rule', [low, unknown], 'UNRESOLVED'],
    ['an unknown title beside a repealed law', [unknown, repealed], 'UNRESOLVED'],
    ['a lost article beside a repealed law', [repealed, gone], 'ARTICLE_GONE'],
    ['a coming law beside a repealed one', [repealed, notYet], 'NOT_YET_IN_FORCE'],
    ['a repealed law beside a rule', [low, repealed], 'NO_LONGER_IN_FORCE'],
    ['a regulation of elsewhere beside a rule', [low, elsewhere], 'OUT_OF_AREA'],
    ['two rules', [low, aBasis({ level: 'L4M' })], 'TOO_LOW'],
  ])('%s', (_name, bases, standing) => {
    expect(proofBasisOf(bases)).toBe(standing);
    expect(proofBasisOf(bases.toReversed())).toBe(standing);
  });
});
