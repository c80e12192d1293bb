import { expect, test } from '@jest/globals';
import { findCuts } from './find-cuts.js';
import type { ListDraft } from './list-draft.js';

const power = (code: string, row: number, fields: ListDraft['fields'] = {}): ListDraft => ({
  kind: 'PowerItem',
  code,
  row,
  fields,
});
const duty = (code: string, row: number, powerItem: string): ListDraft => ({
  kind: 'ResponsibilityItem',
  code,
  row,
  fields: { powerItem },
});
const office = (code: string, row: number): ListDraft => ({ kind: 'InternalOffice', code, row, fields: {} });

test.each<[string, readonly ListDraft[], readonly number[]]>([
  ['before each item', [power('A', 2), power('B', 3), power('C', 4)], [1, 2]],
  ['not between an item and its parts', [power('A', 2), duty('A-1', 2, 'A'), duty('A-2', 3, 'A'), power('B', 4)], [3]],
  [
    'before and behind what goes into registers',
    [office('O', 2), office('P', 3), power('A', 2), power('B', 3)],
    [1, 2, 3],
  ],
  ['not between two records of one row', [office('O', 2), power('A', 2), power('B', 3)], [2]],
  ['below a record that is referred to from below', [power('A', 2), power('B', 3, { mainItem: 'A' })], [1]],
  [
    'not between a record and one below it that it needs',
    [power('A', 2, { mainItem: 'C' }), power('B', 3), power('C', 4), power('D', 5)],
    [3],
  ],
  ['not between two records of one code', [power('A', 2), power('B', 3), power('A', 4), power('C', 5)], [3]],
])('a list is cut %s', (_name, drafts, cuts) => {
  const found = findCuts(drafts, ['PowerItem']).flatMap((isCut, position) => (isCut ? [position] : []));
  expect(found.filter((position) => position > 0)).toEqual(cuts);
});
