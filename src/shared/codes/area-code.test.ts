import { expect, test } from '@jest/globals';
import { checkAreaCode, longAreaCode, shortAreaCode } from './area-code.js';

test.each([
  ['100000', 1, null],
  ['100000000000', 1, null],
  ['510000', 2, '100000'],
  ['510000000000', 2, '100000000000'],
  ['511600', 3, '510000'],
  ['511602', 4, '511600'],
  ['511602000000', 4, '511600000000'],
  ['110105', 4, '110100'],
  ['429004', 4, '420000'],
  ['429004000000', 4, '420000000000'],
  ['659001', 4, '650000'],
  ['429004001000', 5, '429004000000'],
  ['511602001000', 5, '511602000000'],
  ['511602001002', 6, '511602001000'],
  ['441900', 3, '440000'],
  ['441900003000', 5, '441900000000'],
  ['441900003001', 6, '441900003000'],
])('%s is of level %s and lies in %s', (code, level, parent) => {
  expect(checkAreaCode(code)).toEqual({ code, fault: null, warnings: [], parts: { kind: 'AREA', level, parent } });
});

test.each([
  ['', 'EMPTY'],
  ['51160', 'LENGTH'],
  ['511602001', 'LENGTH'],
  ['51160A', 'ALPHABET'],
  ['000000', 'REGION'],
  ['980000', 'REGION'],
  ['100100', 'REGION'],
  ['100000001000', 'REGION'],
  ['510012', 'STRUCTURE'],
  ['510000001000', 'STRUCTURE'],
  ['511602000001', 'STRUCTURE'],
])('%s has fault %s', (code, fault) => {
  expect(checkAreaCode(code)).toMatchObject({ fault, parts: null });
});

test('the corps is known, with a warning because the standard does not list it', () => {
  expect(checkAreaCode('660000')).toMatchObject({ fault: null, warnings: ['REGION'], parts: { level: 2 } });
});

test.each([
  ['511602', '511602000000'],
  ['511602000000', '511602000000'],
])('the long form of %s is %s', (code, long) => {
  expect(longAreaCode(code)).toBe(long);
});

test.each([
  ['511602000000', '511602'],
  ['511602', '511602'],
  ['511602001000', null],
])('the short form of %s is %s', (code, short) => {
  expect(shortAreaCode(code)).toBe(short);
});
