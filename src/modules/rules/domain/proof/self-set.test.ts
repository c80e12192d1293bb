import { expect, test } from '@jest/globals';
import { judgedBasis, judgedOrganisation } from '../../../../../test/support/judged.js';
import { selfSetBy } from './self-set.js';

const office = judgedOrganisation({ name: '清禾县教育局' });
const notice = (issuer: string | null, title = '某通知') => judgedBasis({ level: 'L5', instrument: { issuer, title } });

test.each([
  ['nothing', [], 'NOTHING_CITED'],
  ['a law', [judgedBasis()], 'NO'],
  ['a notice of a ministry', [notice('民政部')], 'NORMATIVE_DOCUMENT'],
  ['a notice whose maker is unknown', [notice(null)], 'NORMATIVE_DOCUMENT'],
  ['a notice of the office itself', [notice('清禾县教育局')], 'OWN_GUIDE'],
  ['a guide', [notice('清禾县人民政府', '某事项办事指南')], 'OWN_GUIDE'],
  ['a guide and a notice of a ministry', [notice('清禾县教育局'), notice('教育部')], 'NORMATIVE_DOCUMENT'],
  ['a notice of the State Council', [notice('国务院')], 'NO'],
  ['a notice of its General Office', [notice('国务院办公厅')], 'NO'],
  ['a notice and a rule', [notice('教育部'), judgedBasis({ level: 'L4M' })], 'NO'],
  ['a notice of a level that nobody has verified', [judgedBasis({ level: 'UNKNOWN' })], 'NO'],
  ['a title that the register does not know', [judgedBasis({ level: 'L5', instrument: null })], 'NO'],
] as const)('%s', (_name, bases, expected) => {
  expect(selfSetBy(bases, office)).toBe(expected);
});
