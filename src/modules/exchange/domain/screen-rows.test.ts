import { describe, expect, test } from '@jest/globals';
import { POWER_LIST, type PowerListColumn } from './columns.power-list.js';
import type { Table, TableRow } from './read-table.js';
import { RowLedger } from './row-ledger.js';
import { screenRows } from './screen-rows.js';
import { finish } from './steps.js';

const row = (cells: TableRow<PowerListColumn>['cells'], hasMore = false): TableRow<PowerListColumn> => ({
  row: 2,
  cells,
  hasMore,
});

function screen(given: TableRow<PowerListColumn>): { kept: number; codes: readonly string[]; blank: number } {
  const table: Table<PowerListColumn> = {
    delimiter: ',',
    headerRow: 1,
    columns: new Map(),
    rows: [given],
    problems: [],
  };
  const ledger = new RowLedger(table);
  const kept = finish(screenRows(POWER_LIST, table, ledger));
  for (const each of kept) ledger.settle(each, 'MAPPED');
  const { problems, accounting } = ledger.close();
  return { kept: kept.length, codes: problems.map(({ code }) => code), blank: accounting.rowsBlank };
}

describe('a row', () => {
  test.each([
    ['with half a character is refused', row({ name: '甲\uD800' }), { kept: 0, codes: ['LONE_SURROGATE'], blank: 0 }],
    [
      'with NUL is refused',
      row({ name: '甲\0' }),
      { kept: 0, codes: ['NUL_CHARACTER', 'CONTROL_CHARACTER'], blank: 0 },
    ],
    ['of a number alone is blank', row({ sequence: '12' }), { kept: 0, codes: [], blank: 1 }],
    ['of words in the column of numbers is not blank', row({ sequence: '注：略' }), { kept: 1, codes: [], blank: 0 }],
    ['with content in an unknown column only is not blank', row({}, true), { kept: 1, codes: [], blank: 0 }],
    ['of nothing is blank', row({}), { kept: 0, codes: [], blank: 1 }],
  ])('%s', (_name, given, expected) => {
    expect(screen(given)).toEqual(expected);
  });
});

test('a row nobody settled is a bug, and so is one settled twice', () => {
  const table: Table<PowerListColumn> = {
    delimiter: ',',
    headerRow: 1,
    columns: new Map(),
    rows: [row({})],
    problems: [],
  };
  expect(() => new RowLedger(table).close()).toThrow('rows without a fate: 2');
  const ledger = new RowLedger(table);
  ledger.settle(row({}), 'BLANK');
  expect(() => ledger.settle(row({}), 'MAPPED')).toThrow('settled before');
});
