import { expect, test } from '@jest/globals';
import { judgedBasis, slices } from '../../../../test/support/judged.js';
import { basisRating } from './rated-bases.js';

const best = basisRating<'GOOD' | 'BAD' | 'NONE'>(
  ({ purpose }, standing) => {
    if (purpose !== 'FEE') return null;
    return standing === 'IN_FORCE' ? 'GOOD' : 'BAD';
  },
  ['GOOD', 'BAD'],
  'NONE',
);

test('tells the first value that a basis has on each day', () => {
  const bases = [
    judgedBasis({ purpose: 'FEE', status: 'REPEALED' }),
    judgedBasis({ purpose: 'FEE', standing: slices('IN_FORCE', ['2022-03-01', 'REPEALED']) }),
  ];
  expect(best(bases)).toEqual(slices('GOOD', ['2022-03-01', 'BAD']));
  expect(best(bases)).toBe(best(bases));
});

test('says none where nothing counts', () => {
  expect(best([])).toBe('NONE');
  expect(best([judgedBasis({ purpose: 'DEMAND' })])).toBe('NONE');
});
