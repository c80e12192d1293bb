import { describe, expect, test } from '@jest/globals';
import {
  judgedBasis,
  judgedDataSource,
  judgedEvidence,
  judgedFactType,
  judgedHandlingItem,
  slices,
} from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { heldAlready, heldCopies } from './held-already.js';

const fromNextYear = judgedFactType({
  source: judgedDataSource({ permission: 'GRANTED', online: slices(false, ['2027-01-01', true]) }),
});
const untilNextYear = judgedFactType({
  source: judgedDataSource({ permission: 'GRANTED', online: slices(true, ['2027-01-01', false]) }),
});
const bases = [judgedBasis({ purpose: 'DEMAND', level: 'L4M' })];
const licence = [[judgedEvidence({ kind: 'LICENCE' })]];
const copy = { isProof: 'NO', copies: 1, alternatives: licence, bases } as const;

const today = parseCalendarDate('2026-06-15');
const later = parseCalendarDate('2027-06-15');

describe('copies of what the office can see for itself', () => {
  test('are asked for in vain from the day on which the source answers', () => {
    const item = judgedHandlingItem({ requirements: [{ ...copy, code: 'A', facts: [fromNextYear] }] });
    expect(heldAlready('SHARED', item)).toEqual(slices('NONE', ['2027-01-01', 'NOT_BY_LAW']));
    expect(heldAlready('VERIFIABLE', item)).toBe('NONE');
    expect(heldCopies('SHARED', item, today)).toEqual([]);
    expect(heldCopies('SHARED', item, later)).toEqual(['A']);
  });

  test('are judged by the worst of them on each day', () => {
    const item = judgedHandlingItem({
      requirements: [
        { ...copy, code: 'A', facts: [fromNextYear] },
        { ...copy, code: 'B', facts: [untilNextYear], bases: [judgedBasis({ purpose: 'DEMAND', level: 'L1' })] },
      ],
    });
    expect(heldAlready('SHARED', item)).toEqual(slices('BY_LAW', ['2027-01-01', 'NOT_BY_LAW']));
    expect(heldCopies('SHARED', item, today)).toEqual(['B']);
  });

  test('are judged once for all items that ask for the same', () => {
    const requirements = [
      { ...copy, facts: [fromNextYear] },
      { ...copy, facts: [untilNextYear] },
    ];
    const [one, other] = [judgedHandlingItem({ requirements }), judgedHandlingItem({ requirements })];
    expect(heldAlready('SHARED', one)).toBe(heldAlready('SHARED', other));
  });

  test('of a licence on line are held although its fact has no source', () => {
    const online = [[judgedEvidence({ kind: 'LICENCE', licenceTypeCode: '11100000MB0143028R001' })]];
    const facts = [fromNextYear];
    const plain = judgedHandlingItem({ requirements: [{ ...copy, facts }] });
    const shared = judgedHandlingItem({ requirements: [{ ...copy, facts, alternatives: online }] });
    expect(heldAlready('SHARED', plain)).not.toBe('NOT_BY_LAW');
    expect(heldAlready('SHARED', shared)).toBe('NOT_BY_LAW');
  });

  test('of a licence are not held because a statement taken instead has a type of licence', () => {
    const statement = judgedEvidence({ kind: 'OWN_STATEMENT', licenceTypeCode: '11100000MB0143028R001' });
    const requirement = { ...copy, facts: [], alternatives: [...licence, [statement]] };
    expect(heldAlready('SHARED', judgedHandlingItem({ requirements: [requirement] }))).toBe('NONE');
  });
});
