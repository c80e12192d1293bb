import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfigError } from '../../src/platform/config.js';
import { type RunningServer, type ServerParts, startServer } from '../../src/platform/http/server.js';
import { ask, codes, Gate, pingServerParts, send, state } from './ping-server.js';

const json = { 'content-type': 'application/json' };
let parts: ServerParts;
let server: RunningServer;

beforeAll(async () => {
  parts = await pingServerParts();
  server = await startServer(parts);
});

afterAll(async () => {
  await server.close();
});

describe('a query', () => {
  test('is answered by POST and by GET', async () => {
    expect((await ask(server.url, '{ ping(text: "户口簿") { text } }')).data).toEqual({ ping: { text: '户口簿' } });
    const search = new URLSearchParams({ query: '{ ping(text: "户口簿") { text } }' });
    const byGet = await send(server.url, { headers: { 'apollo-require-preflight': '1' } }, `/graphql?${search}`);
    expect(byGet.data).toEqual({ ping: { text: '户口簿' } });
  });

  test('may come compressed, and under the digest of its text', async () => {
    const query = '{ ping { text } }';
    const compressed = gzipSync(JSON.stringify({ query }));
    expect(
      (
        await send(server.url, {
          method: 'POST',
          body: new Uint8Array(compressed),
          headers: { ...json, 'content-encoding': 'gzip' },
        })
      ).status,
    ).toBe(200);
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    expect(
      codes(await send(server.url, { method: 'POST', body: JSON.stringify({ extensions }), headers: json })),
    ).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('a request that cannot be read is refused by its form', () => {
  test.each<[string, RequestInit, string, number, string]>([
    ['bad JSON', { method: 'POST', body: '{"query":', headers: json }, '/graphql', 400, 'INVALID_INPUT'],
    ['an empty body', { method: 'POST', body: '', headers: json }, '/graphql', 400, 'INVALID_INPUT'],
    ['a body that is null', { method: 'POST', body: 'null', headers: json }, '/graphql', 400, 'INVALID_INPUT'],
    [
      'a batch',
      { method: 'POST', body: '[{"query":"{__typename}"}]', headers: json },
      '/graphql',
      400,
      'INVALID_INPUT',
    ],
    ['no query', { method: 'POST', body: '{}', headers: json }, '/graphql', 400, 'INVALID_INPUT'],
    [
      'a query that is a number',
      { method: 'POST', body: '{"query":1}', headers: json },
      '/graphql',
      400,
      'INVALID_INPUT',
    ],
    [
      'variables in a text',
      { method: 'POST', body: '{"query":"{__typename}","variables":"{}"}', headers: json },
      '/graphql',
      400,
      'INVALID_INPUT',
    ],
    [
      'invalid UTF-8',
      { method: 'POST', body: new Uint8Array([0x7b, 0xff, 0x7d]), headers: json },
      '/graphql',
      400,
      'INVALID_INPUT',
    ],
    ['a binary body', { method: 'POST', body: new Uint8Array(64), headers: json }, '/graphql', 400, 'INVALID_INPUT'],
    [
      'what is no gzip',
      { method: 'POST', body: 'x', headers: { ...json, 'content-encoding': 'gzip' } },
      '/graphql',
      400,
      'INVALID_INPUT',
    ],
    [
      'an unknown compression',
      { method: 'POST', body: 'x', headers: { ...json, 'content-encoding': 'zip' } },
      '/graphql',
      415,
      'INVALID_INPUT',
    ],
    [
      'a form',
      {
        method: 'POST',
        body: 'query=%7B__typename%7D',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      '/graphql',
      415,
      'INVALID_INPUT',
    ],
    [
      'plain text',
      { method: 'POST', body: '{"query":"{__typename}"}', headers: { 'content-type': 'text/plain' } },
      '/graphql',
      415,
      'INVALID_INPUT',
    ],
    [
      'another character set',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=gb18030' } },
      '/graphql',
      415,
      'INVALID_INPUT',
    ],
    [
      'a huge body',
      { method: 'POST', body: JSON.stringify({ query: '#'.repeat(3_000_000) }), headers: json },
      '/graphql',
      413,
      'LIMIT_EXCEEDED',
    ],
    [
      'a small body that unpacks to a huge one',
      {
        method: 'POST',
        body: new Uint8Array(gzipSync('#'.repeat(3_000_000))),
        headers: { ...json, 'content-encoding': 'gzip' },
      },
      '/graphql',
      413,
      'LIMIT_EXCEEDED',
    ],
    ['another method', { method: 'PUT', body: '{}', headers: json }, '/graphql', 405, 'INVALID_INPUT'],
    [
      'a mutation by GET',
      { headers: { 'apollo-require-preflight': '1' } },
      '/graphql?query=mutation%7Btouch%7D',
      405,
      'INVALID_INPUT',
    ],
    ['a GET that a foreign page could send', {}, '/graphql?query=%7B__typename%7D', 400, 'INVALID_INPUT'],
    [
      'invalid UTF-8 in the address',
      { headers: { 'apollo-require-preflight': '1' } },
      '/graphql?query=%ff',
      400,
      'INVALID_INPUT',
    ],
    [
      'a NUL in the address',
      { headers: { 'apollo-require-preflight': '1' } },
      '/graphql?query=%7B__typename%7D%00',
      400,
      'INVALID_INPUT',
    ],
    ['an unknown address', {}, '/nothing', 404, 'NOT_FOUND'],
    ['an asset that is not there', {}, '/assets/..%2f..%2fpackage.json', 404, 'NOT_FOUND'],
    ['an address that cannot be decoded', {}, '/assets/%ff', 400, 'INVALID_INPUT'],
    ['a POST to the page', { method: 'POST', body: '' }, '/', 405, 'INVALID_INPUT'],
  ])('%s', async (_name, init, path, status, code) => {
    const before = state.resolved;
    const answer = await send(server.url, init, path);
    expect(codes(answer)).toEqual([status, code]);
    expect(answer.errors?.[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(state.resolved).toBe(before);
  });

  test('a method that is not answered is told which are', async () => {
    expect((await send(server.url, { method: 'DELETE' })).headers.get('allow')).toBe('GET, POST');
  });
});

describe('the id of a request', () => {
  test('is taken over when it is safe, and echoed', async () => {
    expect(
      (await ask(server.url, '{ ping { text } }', undefined, { 'x-request-id': 'abc-1' })).headers.get('x-request-id'),
    ).toBe('abc-1');
  });

  test.each(['a b', '"><script>', '-', 'x'.repeat(65)])('is made anew in place of %p', async (asked) => {
    const given = (await ask(server.url, '{ ping { text } }', undefined, { 'x-request-id': asked })).headers.get(
      'x-request-id',
    );
    expect(given).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('stands in the one line of the access log, which tells the operation but neither address nor variables', async () => {
    state.log = [];
    await ask(
      server.url,
      'query Find($t: String) { ping(text: $t) { text } }',
      { t: '张三' },
      { 'x-request-id': 'abc-2' },
    );
    await fetch(`${server.url}/unknown/张三?name=张三`);
    const lines = state.log.map((text) => JSON.parse(text));
    expect(lines).toMatchObject([
      {
        requestId: 'abc-2',
        method: 'POST',
        path: '/graphql',
        status: 200,
        ms: expect.any(Number),
        operation: 'query Find',
      },
      { method: 'GET', path: '(other)', status: 404 },
    ]);
    expect(state.log.join('')).not.toMatch(/张三|%E5/);
  });
});

describe('health', () => {
  test('is told without touching the database', async () => {
    state.databaseAnswers = false;
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    state.databaseAnswers = true;
  });

  test.each([
    ['ready', true, [], 200, []],
    ['not ready while the database does not answer', false, [], 503, ['database']],
    ['not ready while migrations are pending', true, ['add-index'], 503, ['migrations']],
  ])('is %s', async (_name, answers, migrations: string[], status, checks) => {
    state.databaseAnswers = answers;
    state.pending = migrations;
    const response = await fetch(`${server.url}/readyz`);
    const body = (await response.json()) as { readonly reasons: readonly { readonly check: string }[] };
    [state.databaseAnswers, state.pending] = [true, []];
    expect([response.status, body.reasons.map((reason) => reason.check)]).toEqual([status, checks]);
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
  });
});

describe('the page', () => {
  test('is made of our own files only, and runs no script but them', async () => {
    const response = await fetch(server.url);
    const html = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
    expect(html).not.toMatch(/https?:|\/\/[a-z]/i);

    const paths = [...html.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(paths).toHaveLength(6);
    for (const path of paths) {
      const asset = await fetch(server.url + path);
      expect([path, asset.status]).toEqual([path, 200]);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(asset.headers.get('content-encoding')).toBe('gzip');
      expect((await asset.text()).length).toBeGreaterThan(10);
    }
  });

  test('opens each worked query in a tab of its own', async () => {
    const html = await (await fetch(server.url)).text();
    const boot = await (await fetch(server.url + /src="(\/assets\/boot[^"]*)"/.exec(html)?.[1])).text();
    const json = /type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const rendered: unknown[] = [];
    vm.runInNewContext(boot, {
      document: { getElementById: (id: string) => ({ id, textContent: id === 'examples' ? json : '' }) },
      React: { createElement: (_type: unknown, props: unknown) => props },
      ReactDOM: { createRoot: ({ id }: { id: string }) => ({ render: (props: unknown) => rendered.push(id, props) }) },
      GraphiQL: { createFetcher: ({ url }: { url: string }) => url },
    });
    expect(JSON.parse(JSON.stringify(rendered))).toMatchObject([
      'graphiql',
      {
        fetcher: '/graphql',
        defaultTabs: [{ query: '# 例</script><b>\n{ ping { text } }', variables: '{\n  "text": "x"\n}' }],
      },
    ]);
  });

  test('carries the worked queries as data that no text in them can break out of', async () => {
    const html = await (await fetch(server.url)).text();
    const data = /<script id="examples" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual({ examples: parts.page.examples });
    expect(html).toContain('<title>Ping &lt;test&gt;</title>');
  });
});

describe('starting and stopping', () => {
  test('a port that is taken is a fault of the configuration', async () => {
    const port = Number(new URL(server.url).port);
    const config = { ...parts.config, http: { ...parts.config.http, port } };
    await expect(startServer({ ...parts, config })).rejects.toThrow(ConfigError);
  });

  test('on close an idle connection ends, a request in flight is answered, and no other is taken', async () => {
    state.gate = new Gate();
    const stopping = await startServer(parts);
    const port = Number(new URL(stopping.url).port);
    const idle = net.connect(port, '127.0.0.1');
    await once(idle, 'connect');
    const idleEnded = once(idle, 'close');
    const inFlight = slowQuery(port);
    await state.gate.hasBegun;

    const closed = stopping.close();
    idle.resume();
    await idleEnded;
    await expect(fetch(`${stopping.url}/healthz`)).rejects.toThrow();
    state.gate.open();
    expect(JSON.parse(await inFlight)).toEqual({ data: { slow: 'done' } });
    await closed;
  });

  test('a request that does not end is cut off when its time is over', async () => {
    state.gate = new Gate();
    const stopping = await startServer({ ...parts, drainMs: 50 });
    const inFlight = slowQuery(Number(new URL(stopping.url).port));
    const cut = expect(inFlight).rejects.toThrow();
    await state.gate.hasBegun;
    await stopping.close();
    await cut;
    state.gate.open();
  });
});

/** By hand, with a connection that would be kept: the agent of fetch has ideas of its own. */
async function slowQuery(port: number): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const request = http.request({
    port,
    host: '127.0.0.1',
    path: '/graphql',
    method: 'POST',
    headers,
    agent: new http.Agent({ keepAlive: true }),
  });
  request.end('{"query":"{ slow }"}');
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}
