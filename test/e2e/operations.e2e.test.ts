import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/relay.js';
import { type RunningServer, startServer } from '../../src/platform/http/server.js';
import { ask, codes, pingServerParts, state } from './ping-server.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer(await pingServerParts());
});

afterAll(async () => {
  await server.close();
});

describe('a query', () => {
  test('asks at today when it does not say otherwise', async () => {
    const answer = await ask(server.url, '{ ping { validAt recordedAt } }');
    expect(answer.data).toEqual({ ping: { validAt: '2024-05-01', recordedAt: null } });
    expect(answer.extensions).toBeUndefined();
  });

  test('asks at other times with @asOf, and is told which publication answered', async () => {
    const query =
      'query ($at: DateTime!) @asOf(validAt: "2030-01-01", recordedAt: $at) { ping { validAt recordedAt } }';
    const answer = await ask(server.url, query, { at: '2024-03-01T08:00:00+08:00' });
    expect(answer.data).toEqual({ ping: { validAt: '2030-01-01', recordedAt: '2024-02-01T00:00:00.000Z' } });
    expect(answer.extensions).toEqual({
      asOf: { validAt: '2030-01-01', recordedAt: '2024-03-01T00:00:00.000Z', publication: '2024-02-01T00:00:00.000Z' },
    });
  });
});

describe('an operation that cannot be run is refused before its first resolver', () => {
  const deep = `{ ping ${'{ next '.repeat(20)}{ text }${' }'.repeat(20)} }`;

  test.each<[string, string, object | undefined, string]>([
    ['wrong syntax', '{ ping(', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ pong }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['a day that does not exist', '{ ping(on: "2023-02-30") { text } }', undefined, 'INVALID_INPUT'],
    ['the same in a variable', 'query ($on: Date) { ping(on: $on) { text } }', { on: '2023-02-30' }, 'INVALID_INPUT'],
    ['a variable of another type', 'query ($t: String) { ping(text: $t) { text } }', { t: [] }, 'INVALID_INPUT'],
    ['a variable that is missing', 'query ($t: String!) { ping(text: $t) { text } }', undefined, 'INVALID_INPUT'],
    ['no operation of that name', 'query A { ping { text } } query B { ping { text } }', undefined, 'INVALID_INPUT'],
    ['an operation of a kind that is not offered', 'subscription { ping }', undefined, 'INVALID_INPUT'],
    ['a NUL in a literal', '{ ping(text: "\\u0000") { text } }', undefined, 'INVALID_INPUT'],
    ['a NUL in a variable', 'query ($t: String) { ping(text: $t) { text } }', { t: 'a\0' }, 'INVALID_INPUT'],
    ['a lone surrogate in the document', '{ ping(text: "\ud842") { text } }', undefined, 'INVALID_INPUT'],
    [
      'a lone surrogate in a variable',
      'query ($t: String) { ping(text: $t) { text } }',
      { t: '\ud842' },
      'INVALID_INPUT',
    ],
    ['too much depth', deep, undefined, 'LIMIT_EXCEEDED'],
    ['too many words', `{ ${'ping { text } '.repeat(1_001)} }`, undefined, 'LIMIT_EXCEEDED'],
    ['lists that do not end', `{ ping(text: ${'['.repeat(3_900)}) { text } }`, undefined, 'LIMIT_EXCEEDED'],
    [
      'lists in lists',
      `{ ping(text: ${'['.repeat(1_900)}${']'.repeat(1_900)}) { text } }`,
      undefined,
      'LIMIT_EXCEEDED',
    ],
    [
      'fields in fields',
      `{ ping ${'{ next '.repeat(1_300)}{ text }${' }'.repeat(1_300)} }`,
      undefined,
      'LIMIT_EXCEEDED',
    ],
    [
      'too high a price',
      'query ($n: Int) { ping(first: $n) { text validAt recordedAt id a: id b: id c: id d: id e: id f: id g: id } }',
      { n: 100 },
      'LIMIT_EXCEEDED',
    ],
    ['a day of law out of bounds', 'query @asOf(validAt: "1949-09-30") { ping { text } }', undefined, 'INVALID_INPUT'],
    [
      'a day of law that does not exist',
      'query @asOf(validAt: "2023-02-30") { ping { text } }',
      undefined,
      'INVALID_INPUT',
    ],
    [
      'recorded in the future',
      'query @asOf(recordedAt: "2024-05-01T04:00:01Z") { ping { text } }',
      undefined,
      'INVALID_INPUT',
    ],
    [
      'recorded before the first publication',
      'query @asOf(recordedAt: "2020-01-01T00:00:00Z") { ping { text } }',
      undefined,
      'INVALID_INPUT',
    ],
    ['@asOf on a mutation', 'mutation @asOf(validAt: "2024-01-01") { touch }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_name, query, variables, code) => {
    const before = state.resolved;
    const answer = await ask(server.url, query, variables);
    expect(codes(answer)).toEqual([400, code]);
    expect(state.resolved).toBe(before);
    expect(JSON.stringify(answer.errors)).not.toMatch(/stack|node_modules/);
  });

  test('a limit says how much was asked and how much is allowed', async () => {
    const details = (await ask(server.url, deep)).errors?.[0]?.extensions.details;
    expect(details).toEqual({ limit: 'depth', asked: 22, allowed: 18 });
  });
});

describe('an error of a resolver', () => {
  test.each([
    ['a page size of nothing', '{ ping(first: 0) { text } }', 'INVALID_INPUT'],
    ['a page size beyond reason', '{ ping(first: 1000000000) { text } }', 'INVALID_INPUT'],
    ['what is no id', '{ ping(id: "510104") { text } }', 'INVALID_INPUT'],
    ['an id of another type', `{ ping(id: "${encodeId('Pong', 1)}") { text } }`, 'NOT_FOUND'],
    ['what no rule allows', '{ closed }', 'FORBIDDEN'],
    ['a statement that took too long', '{ cancelled }', 'TIMEOUT'],
  ])('%s has its code', async (_name, query, code) => {
    expect(codes(await ask(server.url, query))).toEqual([200, code]);
  });

  test('nobody expected is masked for the caller and whole in the log, under one request id', async () => {
    state.log = [];
    const answer = await ask(server.url, '{ broken }', undefined, { 'x-request-id': 'trace-7' });
    expect(answer.errors).toMatchObject([
      { message: 'Something went wrong.', path: ['broken'], extensions: { code: 'INTERNAL', requestId: 'trace-7' } },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|stack/);
    const line = state.log.map((text) => JSON.parse(text)).find((entry) => entry.level === 50);
    expect(line).toMatchObject({
      requestId: 'trace-7',
      err: { message: expect.stringContaining('hunter2') },
    });
    expect(state.log.join('')).not.toContain('张三');
  });
});
