import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { AppError } from '../../shared/errors.js';
import { assertWithinLimits, DEFAULT_LIMITS } from './limits.js';

const schema = buildSchema(`
  type Query { item(size: Int! = 5): Item  items(first: Int, after: String): Items }
  type Items { nodes: [Item!]!  totalCount: Int }
  type Item { name: String  next: Item  items(first: Int): Items }
`);

function verdict(source: string, limits: Partial<typeof DEFAULT_LIMITS> = {}, variables: Record<string, unknown> = {}) {
  const document = parse(source);
  const operation = getOperationAST(document, 'Asked') ?? getOperationAST(document);
  if (!operation) throw new Error('the document has no operation');
  try {
    assertWithinLimits(schema, operation, document, variables, { ...DEFAULT_LIMITS, ...limits });
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details };
    throw error;
  }
  return 'allowed';
}

const nested = (depth: number) =>
  `${'{ item '.repeat(1)}${'{ next '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 1)}`;

/** Each fragment spreads the one before it twice: 2ⁿ fields when unfolded. */
const doubling = (n: number) =>
  Array.from({ length: n }, (_, i) => `fragment F${i + 1} on Item { a: next { ...F${i} } b: next { ...F${i} } }`).join(
    '\n',
  );

describe('an operation', () => {
  test.each([
    ['at the limit of depth', nested(5), { depth: 5 }, 'allowed'],
    ['one field deeper', nested(6), { depth: 5 }, { code: 'LIMIT_EXCEEDED', limit: 'depth', asked: 6, allowed: 5 }],
    [
      'deeper through a fragment',
      '{ item { ...F } } fragment F on Item { next { next { name } } }',
      { depth: 3 },
      { code: 'LIMIT_EXCEEDED', limit: 'depth', asked: 4, allowed: 3 },
    ],
    [
      'with many fields at the root',
      '{ a: item { name } ...R } fragment R on Query { b: item { name } c: item { name } }',
      { rootFields: 2 },
      { code: 'LIMIT_EXCEEDED', limit: 'rootFields', asked: 3, allowed: 2 },
    ],
    [
      'with many aliases',
      '{ item { a: name b: name c: name } }',
      { aliases: 2 },
      { code: 'LIMIT_EXCEEDED', limit: 'aliases', asked: 3, allowed: 2 },
    ],
    [
      'whose pages multiply',
      '{ items(first: 10) { nodes { items(first: 10) { nodes { name } } } } }',
      { complexity: 200 },
      { code: 'LIMIT_EXCEEDED', limit: 'complexity', asked: 221, allowed: 200 },
    ],
    ['whose pages are of the default size', '{ items { nodes { name } } }', { complexity: 41 }, 'allowed'],
    ['that only counts', '{ items(first: 1) { totalCount } }', { complexity: 2 }, 'allowed'],
    ['introspecting everything', getIntrospectionQuery(), {}, 'allowed'],
    [
      'of several, only the one asked for counts',
      'query Asked { item { name } } query Other { items(first: 100) { nodes { name } } }',
      { complexity: 2 },
      'allowed',
    ],
  ])('%s', (_name, source, limits, expected) => {
    expect(verdict(source, limits)).toEqual(expected);
  });

  test('pays for the page size its variables ask for', () => {
    const source = 'query ($n: Int) { items(first: $n) { nodes { name } } }';
    expect(verdict(source, { complexity: 50 }, { n: 10 })).toBe('allowed');
    expect(verdict(source, { complexity: 50 }, { n: 100 })).toMatchObject({ limit: 'complexity', asked: 201 });
  });

  test('with fragments that double at every step is refused at once', () => {
    const source = `{ item { ...F30 } }\n${doubling(30)}\nfragment F0 on Item { name }`;
    const begun = performance.now();
    expect(verdict(source, { depth: 100 })).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'aliases',
      asked: 2 ** 31 - 2,
    });
    expect(verdict(source, { depth: 100, aliases: Number.MAX_SAFE_INTEGER })).toMatchObject({ limit: 'nodes' });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test('with null for an argument that has a default and takes none is the fault of the caller', () => {
    expect(verdict('query ($s: Int = 1) { item(size: $s) { name } }', {}, { s: null })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
