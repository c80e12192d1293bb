import { describe, expect, test } from '@jest/globals';
import type { ListDefinition } from './columns.js';
import { POWER_LIST } from './columns.power-list.js';
import { PROOFS } from './columns.proofs.js';
import { SERVICE_ITEMS } from './columns.service-items.js';
import { decodeText } from './decode-text.js';
import { readTable } from './read-table.js';
import { finish } from './steps.js';
import { template } from './template.js';

function readBack<K extends string>(list: ListDefinition<K>): unknown {
  const { columns, rows, problems } = finish(readTable(decodeText(Buffer.from(template(list))).text, list));
  return { keys: [...columns.keys()], rows, problems };
}

describe('the template of a list reads back as an empty list', () => {
  test.each([
    ['power-list', () => readBack(POWER_LIST), POWER_LIST.keys],
    ['service-items', () => readBack(SERVICE_ITEMS), SERVICE_ITEMS.keys],
    ['proofs', () => readBack(PROOFS), PROOFS.keys],
  ])('%s', (_name, read, keys) => {
    expect(read()).toEqual({ keys, rows: [], problems: [] });
  });
});

test('it has a byte order mark and one line that ends as spreadsheets end it', () => {
  expect(template(PROOFS)).toMatch(/^\uFEFF[^\r\n]+\r\n$/);
});
