import { expect, test } from '@jest/globals';
import {
  categoryOfItemType,
  findItemType,
  ITEM_TYPE_TABLES,
  itemTypeOfCategory,
  POWER_CATEGORIES,
} from './item-types.js';

test.each([
  ['1', 'LICENSING'],
  ['01', 'LICENSING'],
  ['5', 'BENEFIT'],
  ['7', 'CONFIRMATION'],
  ['8', 'REWARD'],
  ['9', 'ADJUDICATION'],
  ['10', 'OTHER'],
  ['20', 'PUBLIC_SERVICE'],
  ['3', null],
  ['30', null],
  ['11', null],
  ['', null],
  ['1.0', null],
  ['001', null],
])('national type %j stands for %s', (text, category) => {
  expect(categoryOfItemType('CN-NATIONAL', text)).toBe(category);
});

test('行政强制 is one type and two categories', () => {
  expect(findItemType('CN-NATIONAL', '03')?.categories).toEqual(['COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION']);
});

test.each([
  ['04', 'LEVY', null],
  ['05', 'BENEFIT', 'LEVY'],
  ['09', 'ADJUDICATION', 'REWARD'],
  ['14', null, 'PUBLIC_SERVICE'],
] as const)('type %s is %s in the national table and %s in the other', (code, national, other) => {
  expect(categoryOfItemType('CN-NATIONAL', code)).toBe(national);
  expect(categoryOfItemType('DEPLOYED-B', code)).toBe(other);
});

test('every category but 行政征用 has a national type that stands for it', () => {
  const without = POWER_CATEGORIES.filter((category) => itemTypeOfCategory('CN-NATIONAL', category) === null);
  expect(without).toEqual(['REQUISITION']);
  for (const category of POWER_CATEGORIES) {
    const code = itemTypeOfCategory('CN-NATIONAL', category);
    if (code !== null) expect(findItemType('CN-NATIONAL', code)?.categories).toContain(category);
  }
});

test.each(Object.entries(ITEM_TYPE_TABLES))('codes of table %s are given once', (_name, rows) => {
  expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
});
