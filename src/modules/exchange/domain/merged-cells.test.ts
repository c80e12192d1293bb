import { describe, expect, test } from '@jest/globals';
import { groupRows, type MergeRules } from './merged-cells.js';
import type { TableRow } from './read-table.js';

type K = 'seq' | 'org' | 'name' | 'sub' | 'code' | 'basis' | 'duty';

const RULES: MergeRules<K> = {
  name: 'name',
  subName: 'sub',
  sequence: 'seq',
  identity: ['code', 'org'],
  continues: ['basis', 'duty'],
  spans: ['org'],
  shared: ['basis'],
};

const rows = (...cells: readonly TableRow<K>['cells'][]): readonly TableRow<K>[] =>
  cells.map((each, index) => ({ row: index + 2, cells: each, hasMore: false }));

function shape(given: readonly TableRow<K>[]): unknown {
  const { groups, orphans } = groupRows(given, RULES);
  return {
    groups: groups.map(({ head, continuation }) => [head.row, ...continuation.map(({ row }) => row)]),
    orphans: orphans.map(({ row }) => row),
  };
}

describe('a row goes on with the item above', () => {
  test.each([
    [
      'when only parts are filled',
      rows({ name: '甲', org: '局' }, { duty: '一' }, { basis: '二' }, { name: '乙', org: '局' }),
      [[2, 3, 4], [5]],
    ],
    [
      'when it repeats the name, filled down',
      rows({ name: '甲', org: '局', duty: '一' }, { name: '甲', org: '局', duty: '二' }),
      [[2, 3]],
    ],
    ['but not when the code differs', rows({ name: '甲', code: '1' }, { name: '甲', code: '2' }), [[2], [3]]],
    ['but not when the organisation differs', rows({ name: '甲', org: '局' }, { name: '甲', org: '厅' }), [[2], [3]]],
    [
      'but not when the sub-item differs',
      rows({ name: '甲', sub: '一' }, { sub: '二' }, { name: '甲', sub: '三' }),
      [[2], [3], [4]],
    ],
  ])('%s', (_name, given, groups) => {
    expect(shape(given)).toEqual({ groups, orphans: [] });
  });
});

describe('a row without a name is an orphan', () => {
  test.each([
    ['at the head of the list', rows({ duty: '一' }, { name: '甲' }), [[3]], [2]],
    ['with a number of its own', rows({ seq: '1', name: '甲' }, { seq: '2', duty: '一' }), [[2]], [3]],
    ['with another organisation', rows({ name: '甲', org: '局' }, { org: '厅', duty: '一' }), [[2]], [3]],
    ['with nothing it could go on with', rows({ name: '甲' }, { seq: '注：略' }), [[2]], [3]],
  ])('%s', (_name, given, groups, orphans) => {
    expect(shape(given)).toEqual({ groups, orphans });
  });

  test('behind a row that is missing', () => {
    const [first, , third] = rows({ name: '甲' }, {}, { duty: '一' });
    expect(shape([first, third].flatMap((row) => row ?? []))).toEqual({ groups: [[2]], orphans: [4] });
  });
});

test('a main item over several sub-items gives name, organisation and basis to each, and says from which row', () => {
  const { groups } = groupRows(
    rows(
      { org: '局', name: '甲', sub: '一', basis: '《A》' },
      { sub: '二' },
      { sub: '三', basis: '《C》' },
      { name: '乙' },
    ),
    RULES,
  );
  expect(groups.map(({ head }) => head.cells)).toEqual([
    { org: '局', name: '甲', sub: '一', basis: '《A》' },
    { org: '局', name: '甲', sub: '二', basis: '《A》' },
    { org: '局', name: '甲', sub: '三', basis: '《C》' },
    { org: '局', name: '乙' },
  ]);
  expect(groups.map(({ inherited }) => [...inherited])).toEqual([
    [],
    [
      ['name', 2],
      ['org', 2],
      ['basis', 2],
    ],
    [
      ['name', 2],
      ['org', 2],
    ],
    [['org', 2]],
  ]);
  expect(groups.map(({ under }) => under?.head.row ?? null)).toEqual([null, 2, 3, null]);
});
