import { expect, test } from '@jest/globals';
import { judgedCatalogueItem } from '../../../../../test/support/judged.js';
import { isRiskField } from './risk-fields.js';

test.each([
  ['a matter of public security', '990109008000', true],
  ['a matter of emergency management', '370125001000', true],
  ['a matter of civil affairs', '990711001000', false],
  ['a code that lost a digit', '99010900800', false],
])('%s', (_name, code, expected) => {
  expect(isRiskField(judgedCatalogueItem({ code }))).toBe(expected);
});

test('what is in no catalogue is in no field', () => {
  expect(isRiskField(null)).toBe(false);
});
