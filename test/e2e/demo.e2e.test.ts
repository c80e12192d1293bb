import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { print } from 'graphql';
import { buildApi, contextMaker, onPublish, prepareAsOf } from '../../src/app.js';
import { demoToday, exampleQueries } from '../../src/demo.js';
import { seedDemo } from '../../src/modules/exchange/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { encodeId } from '../../src/platform/graphql/relay.js';
import { type RunningServer, startServer } from '../../src/platform/http/server.js';
import { createLogger } from '../../src/platform/log/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { WhatMayTheyAskDocument, type WhatMayTheyAskQueryVariables } from '../generated/operations.js';
import { freshDatabase } from '../support/database.js';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

const statements: string[] = [];
let database: Database;
let server: RunningServer;

beforeAll(async () => {
  database = await freshDatabase({ onQuery: (sql) => statements.push(sql) });
  await seedDemo(database.orm.em.fork(), { folder: `${projectFolder()}/seeds`, onPublish });
  server = await startServer({
    schema: (await buildApi()).guarded,
    makeContext: contextMaker(database, demoToday),
    prepareAsOf,
    database,
    config: { http: { host: '127.0.0.1', port: 0, bodyLimitBytes: 1_048_576 }, graphql: { maxComplexity: 50_000 } },
    log: createLogger({ level: 'silent', format: 'json' }),
    page: { title: 'Quanze', examples: exampleQueries },
  });
}, 120_000);

afterAll(async () => {
  await server?.close();
  await database?.close();
});

async function post(query: string, variables: Record<string, unknown> = {}): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

describe('the worked examples', () => {
  test.each(exampleQueries.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    const { status, body } = await post(example.query, { ...example.variables });
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    for (const answer of Object.values(body.data ?? {})) expect(answer).toBeTruthy();
  });
});

describe('one service item', () => {
  test('shows by which power and clause it stands, in force on the day asked about', async () => {
    const { body } = await post(print(WhatMayTheyAskDocument), {
      code: '11990121008842181L4990711001000',
    } satisfies WhatMayTheyAskQueryVariables);
    expect(body.data).toMatchObject({
      serviceItem: {
        powerItem: {
          bases: [
            {
              targets: [
                {
                  pathText: '第一千零四十九条',
                  status: 'IN_FORCE',
                  instrument: { title: '民法典', level: 'L1' },
                  versionOnDate: { effectiveFrom: '2021-01-01' },
                },
              ],
            },
            {},
            {},
          ],
        },
      },
    });
  });

  test('says of the same clause before its time that it was not in force', async () => {
    const query = `query ($code: String!) @asOf(validAt: "2020-12-31") {
      serviceItem(code: $code) { powerItem { bases { targets { status instrument { title } } } } } }`;
    const { body } = await post(query, { code: '11990121008842181L4990711001000' });
    expect(body.data).toMatchObject({
      serviceItem: { powerItem: { bases: [{ targets: [{ status: 'NOT_YET_IN_FORCE' }] }, {}, {}] } },
    });
    expect(body.extensions).toEqual({ asOf: { validAt: '2020-12-31', recordedAt: null, publication: null } });
  });
});

describe('recorded time', () => {
  const query = (at: string) =>
    `{ powerItem(code: "990121-XK-CG-02") { organisation { name } office { name } } }`.replace(
      '{',
      `query @asOf(recordedAt: "${at}") {`,
    );

  test('a nested edge is as it stood before a correction, and after it', async () => {
    const before = await post(query('2026-02-01T00:00:00Z'));
    const after = await post(query('2026-04-01T00:00:00Z'));
    expect(before.body.data).toEqual({
      powerItem: { organisation: { name: '清禾县城市管理局' }, office: { name: '行政审批股' } },
    });
    expect(after.body.data).toEqual({ powerItem: { organisation: { name: '清禾县水利局' }, office: null } });
    expect(before.body.extensions).toMatchObject({ asOf: { publication: '2026-01-05T01:00:00.000Z' } });
  });
});

describe('the page of a hundred handling items', () => {
  const query = `query ($first: Int!) { handlingItems(first: $first) { totalCount nodes {
    name serviceItem { organisation { name } powerItem { name bases { targets {
      provision { article } instrument { title } status } } } }
    requirements { name alternatives { evidenceTypes { name facts { name } } } } } } }`;

  test('takes as many statements as one item, and sixteen at most', async () => {
    const count = async (first: number) => {
      statements.length = 0;
      const { body } = await post(query, { first });
      expect(body.errors).toBeUndefined();
      return statements.length;
    };
    const [one, hundred] = [await count(1), await count(100)];
    expect(hundred).toBeLessThanOrEqual(16);
    expect(one).toBe(hundred);
  });
});

describe('bad input is the fault of the caller, said clearly', () => {
  const power = '{ code name }';
  test.each([
    ['an unknown code', `{ powerItem(code: "nope") ${power} }`, 'NOT_FOUND'],
    ['a malformed id', '{ node(id: "%%%") { id } }', 'INVALID_INPUT'],
    ['an id of a type that is not there', `{ node(id: "${encodeId('Nothing', 1)}") { id } }`, 'NOT_FOUND'],
    ['an id of no row', `{ node(id: "${encodeId('PowerItem', 99_999_999)}") { id } }`, 'NOT_FOUND'],
    ['an id too large for any row', `{ node(id: "${encodeId('PowerItem', 9_999_999_999)}") { id } }`, 'NOT_FOUND'],
    ['no rows asked for', `{ powerItems(first: 0) { nodes ${power} } }`, 'INVALID_INPUT'],
    ['a milliard of rows', `{ powerItems(first: 1000000000) { nodes ${power} } }`, 'LIMIT_EXCEEDED|INVALID_INPUT'],
    ['a number that is none', `{ powerItems(first: 1e9) { nodes ${power} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a cursor that is none', `{ powerItems(after: "abc") { nodes ${power} } }`, 'INVALID_INPUT'],
    [
      'a day that does not exist',
      `query @asOf(validAt: "2023-02-30") { powerItems { nodes ${power} } }`,
      'GRAPHQL_VALIDATION_FAILED|INVALID_INPUT',
    ],
    [
      'a day before the republic',
      `query @asOf(validAt: "1949-09-30") { powerItems { nodes ${power} } }`,
      'INVALID_INPUT',
    ],
    [
      'an instant to come',
      `query @asOf(recordedAt: "2999-01-01T00:00:00Z") { powerItems { nodes ${power} } }`,
      'INVALID_INPUT',
    ],
    [
      'an instant before the first publication',
      `query @asOf(recordedAt: "2025-01-01T00:00:00Z") { powerItems { nodes ${power} } }`,
      'INVALID_INPUT',
    ],
    [
      'an unknown area in a filter',
      `{ powerItems(filter: { jurisdiction: { code: "000001" } }) { nodes ${power} } }`,
      'NOT_FOUND',
    ],
    [
      'words that are a book',
      `{ powerItems(filter: { text: "${'证'.repeat(201)}" }) { nodes ${power} } }`,
      'INVALID_INPUT',
    ],
  ])('%s', async (_name, query, codes) => {
    const { status, body } = await post(query);
    expect(status).toBeLessThan(500);
    const [error] = body.errors ?? [];
    expect(codes.split('|')).toContain(error?.extensions['code']);
    expect(error?.message).not.toMatch(/at .+:\d+:\d+|select |syntax error/i);
    expect(error?.extensions).toHaveProperty('requestId');
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
  ])('%s in a variable', async (_name, text) => {
    const { status, body } = await post(
      'query ($text: String) { powerItems(filter: { text: $text }) { totalCount } }',
      {
        text,
      },
    );
    expect(status).toBeLessThan(500);
    expect(body.errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  });
});
