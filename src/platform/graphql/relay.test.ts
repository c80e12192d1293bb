import 'reflect-metadata';
import { describe, expect, jest, test } from '@jest/globals';
import { AppError } from '../../shared/errors.js';
import {
  type CursorOrder,
  decodeCursor,
  decodeId,
  encodeCursor,
  encodeId,
  parseFirst,
  readId,
  toPage,
} from './relay.js';

const base64url = (text: string) => Buffer.from(text).toString('base64url');

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('an id', () => {
  test('says its type and key, and nothing of its inside to the reader', () => {
    const id = encodeId('Thing', 12);
    expect(id).toBe('VGhpbmc6MTI');
    expect(decodeId(id)).toEqual({ type: 'Thing', key: 12 });
    expect(readId(id, 'Thing')).toBe(12);
  });

  test.each([
    ['nothing', '', 'INVALID_INPUT'],
    ['a code in place of an id', '510104-001', 'INVALID_INPUT'],
    ['an id with padding', `${encodeId('Ping', 1)}==`, 'INVALID_INPUT'],
    ['an id with stray characters', `${encodeId('Ping', 1)} `, 'INVALID_INPUT'],
    ['a key with leading zeros', base64url('Ping:01'), 'INVALID_INPUT'],
    ['a negative key', base64url('Ping:-1'), 'INVALID_INPUT'],
    ['a key that is text', base64url("Ping:1' or 1=1"), 'INVALID_INPUT'],
    ['an id of another type', encodeId('Pong', 1), 'NOT_FOUND'],
    ['a key no row can have', encodeId('Ping', 2_147_483_648), 'NOT_FOUND'],
    ['an id of this type', encodeId('Ping', 2_147_483_647), 'accepted'],
  ])('%s', (_name, id, expected) => {
    expect(codeOf(() => readId(id, 'Ping'))).toBe(expected);
  });
});

describe('a cursor', () => {
  const byName: CursorOrder = { name: 'name', keys: ['string?', 'integer'] };

  test.each([[['户口簿', 7]], [[null, 7]], [['', 0]]])('brings back the values %j', (keys) => {
    expect(decodeCursor(encodeCursor(byName, keys), byName)).toEqual(keys);
  });

  test.each([
    ['of another order', encodeCursor({ name: 'code', keys: ['string', 'integer'] }, ['a', 7])],
    ['with too few values', base64url('["name","a"]')],
    ['with a value of another kind', base64url('["name",5,7]')],
    ['with null where no row has it', base64url('["name","a",null]')],
    ['with a fraction', base64url('["name","a",1.5]')],
    ['with a NUL', base64url('["name","\\u0000",7]')],
    ['with an object inside', base64url('["name",{"a":1},7]')],
    ['that was touched', `${encodeCursor(byName, ['a', 7])}A`],
    ['that is no base64', '!!'],
    ['that is empty', ''],
  ])('%s is refused', (_name, cursor) => {
    expect(codeOf(() => decodeCursor(cursor, byName))).toBe('INVALID_INPUT');
  });
});

test.each([
  [undefined, 20],
  [null, 20],
  [1, 1],
  [100, 100],
  [0, 'INVALID_INPUT'],
  [-1, 'INVALID_INPUT'],
  [101, 'INVALID_INPUT'],
  [1_000_000_000, 'INVALID_INPUT'],
])('first: %p gives %p', (first, expected) => {
  const code = codeOf(() => parseFirst(first));
  expect(code === 'accepted' ? parseFirst(first) : code).toBe(expected);
});

describe('a page', () => {
  const page = (rows: readonly string[], total = async () => ({ count: 9, isCapped: false })) =>
    toPage(rows, { first: 2, after: null, cursorOf: (row) => `c-${row}`, total });

  test('shows the rows asked for; one more only says that others follow', () => {
    expect(page(['a', 'b', 'c'])).toMatchObject({
      nodes: ['a', 'b'],
      edges: [
        { cursor: 'c-a', node: 'a' },
        { cursor: 'c-b', node: 'b' },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'c-a', endCursor: 'c-b' },
    });
  });

  test('ends where the rows end', () => {
    expect(page(['a', 'b']).pageInfo.hasNextPage).toBe(false);
  });

  test('without rows has no cursors', () => {
    expect(page([]).pageInfo).toMatchObject({ hasNextPage: false, startCursor: null, endCursor: null });
  });

  test('counts once, and only when asked', async () => {
    const total = jest.fn(async () => ({ count: 1_000, isCapped: true }));
    const asked = page(['a'], total);
    expect(total).not.toHaveBeenCalled();
    expect([await asked.totalCount(), await asked.totalCountIsCapped()]).toEqual([1_000, true]);
    expect(total).toHaveBeenCalledTimes(1);
  });
});
