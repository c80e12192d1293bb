import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildApi, contextMaker, prepareAsOf } from '../../src/app.js';
import { type Database, openDatabase } from '../../src/platform/db/index.js';
import { type RunningServer, startServer } from '../../src/platform/http/server.js';
import { createLogger } from '../../src/platform/log/index.js';
import { tables } from '../../src/tables.js';
import { ask, codes } from '../e2e/ping-server.js';
import { BIG_LIST_OPTIONS, bigPowerList } from '../support/big-list.js';
import { describeWithCluster, type TestCluster, testCluster } from '../support/cluster.js';
import { runCommand, startCommand } from '../support/command-line.js';
import { LawFolder, lawText, wordsOf } from '../support/law-folder.js';

const LAWS = 300;
const STACK = /\n\s+at |\.[jt]s:\d/;

describeWithCluster('a server that goes away', () => {
  let cluster: TestCluster;
  let env: { readonly DATABASE_URL: string };

  beforeAll(async () => {
    cluster = await testCluster();
    env = { DATABASE_URL: cluster.url };
    expect(await runCommand(['migrate'], { env })).toMatchObject({ code: 0, err: '' });
    expect(await runCommand(['seed'], { env })).toMatchObject({ code: 0, err: '' });
  }, 120_000);
  afterAll(() => cluster?.stop());

  /** Ends the connections of the registry as an administrator would, when one fits; says how many there were. */
  async function endConnections(which = 'true'): Promise<number> {
    const ended = await cluster.administer(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'quanze' and ${which}`,
    );
    return ended.length;
  }

  describe('while requests are served', () => {
    const logged: string[] = [];
    let database: Database;
    let server: RunningServer;

    beforeAll(async () => {
      database = await openDatabase({ url: cluster.url }, tables);
      server = await startServer({
        schema: (await buildApi()).guarded,
        makeContext: contextMaker(database, null),
        prepareAsOf,
        database,
        config: { http: { host: '127.0.0.1', port: 0, bodyLimitBytes: 20_000 }, graphql: { maxComplexity: 1_000 } },
        log: createLogger({ level: 'info', format: 'json', write: (line) => logged.push(line) }),
        page: { title: 'Quanze', examples: [] },
      });
    });
    afterAll(async () => {
      await server?.close();
      await database?.close();
    });

    const QUERY = '{ jurisdiction(code: "100000") { name } }';
    const NATION = { jurisdiction: { name: '全国' } };
    const refusal = {
      errors: [
        {
          message: 'The registry cannot answer now; try again later.',
          extensions: { code: 'UNAVAILABLE', label: { zh: '服务暂不可用，请稍后再试', en: expect.any(String) } },
        },
      ],
    };

    test('they are told so until it is back, then answered', async () => {
      expect((await ask(server.url, QUERY)).data).toEqual(NATION);
      await cluster.halt();

      const field = await ask(server.url, QUERY);
      expect(field).toMatchObject({ status: 200, data: { jurisdiction: null }, ...refusal });
      const whole = await ask(server.url, QUERY.replace('{', 'query @asOf(recordedAt: "2026-01-01T00:00:00Z") {'));
      expect(whole).toMatchObject({ status: 503, ...refusal });
      expect(JSON.stringify([field, whole])).not.toMatch(STACK);
      expect(await statusOf('/readyz')).toBe(503);
      expect(await statusOf('/healthz')).toBe(200);

      await cluster.resume();
      expect((await ask(server.url, QUERY)).data).toEqual(NATION);
      expect(await statusOf('/readyz')).toBe(200);
    });

    test('one whose connection is ended in the middle is told so, and the next is answered', async () => {
      const holder = cluster.query('begin; lock table jurisdiction in access exclusive mode; select pg_sleep(1)');
      await until(() => waiting("query like '%pg_sleep%'"));
      const asked = ask(server.url, QUERY);
      await until(() => waiting("application_name = 'quanze' and wait_event_type = 'Lock'"));
      expect(await endConnections("wait_event_type = 'Lock'")).toBe(1);
      expect(await asked).toMatchObject({ status: 200, ...refusal });
      await holder;
      expect((await ask(server.url, QUERY)).data).toEqual(NATION);
    });

    test('one that finds no connection let in is told so', async () => {
      await cluster.administer('alter database registry allow_connections false');
      await endConnections();
      try {
        expect(codes(await ask(server.url, QUERY)).at(-1)).toBe('UNAVAILABLE');
      } finally {
        await cluster.administer('alter database registry allow_connections true');
      }
      expect((await ask(server.url, QUERY)).data).toEqual(NATION);
    });

    test('nothing of it is logged as a mistake of ours', () => {
      expect(logged.length).toBeGreaterThan(0);
      expect(logged.filter((line) => line.includes('unexpected error'))).toEqual([]);
    });

    const statusOf = async (path: string) => (await fetch(server.url + path)).status;

    async function waiting(which: string): Promise<boolean> {
      const rows = await cluster.query(
        `select from pg_stat_activity where state = 'active' and pid <> pg_backend_pid() and ${which}`,
      );
      return rows.length > 0;
    }
  });

  describe('during an import', () => {
    const home = mkdtempSync(join(tmpdir(), 'quanze-gone-'));
    const list = join(home, 'list.csv');
    const laws = new LawFolder();

    beforeAll(() => {
      writeFileSync(list, bigPowerList(300));
      for (let law = 0; law < LAWS; law++) {
        const articles = Array.from({ length: 20 }, (_, index) => wordsOf(`灯塔${law}`, index));
        laws.write(`法律/灯塔${law}.md`, lawText(`第${law}号灯塔管理法`, articles));
      }
    });
    afterAll(() => {
      laws.remove();
      rmSync(home, { recursive: true, force: true });
    });

    test('of a list, nothing of it is there, and it can be imported again', async () => {
      const importList = ['import', 'power-list', list, ...BIG_LIST_OPTIONS];
      const importing = startCommand(importList, { env });
      await until(async () => (await endConnections('backend_xid is not null')) > 0);
      const failed = await importing.ended;
      expect(failed).toMatchObject({ code: 1, out: '' });
      expect(failed.err).toMatch(/stopped or cannot be reached \(.*\)\. .*\n.*已停止或无法连接（.*）。/);
      expect(failed.err).not.toMatch(STACK);

      expect(await runCommand(['verify'], { env })).toMatchObject({ code: 0, err: '' });
      expect(await powers()).toBe(0);
      expect(await runCommand(importList, { env })).toMatchObject({ code: 0 });
      expect(await powers()).toBe(300);
    }, 120_000);

    test('of laws, what was published stays and is counted, and the next import goes on', async () => {
      const importLaws = ['import', 'laws', laws.path, '--language', 'en'];
      const importing = startCommand(importLaws, { env });
      await importing.says('50 / 300');
      await cluster.halt();
      const failed = await importing.ended;
      expect(failed.code).toBe(1);
      expect(failed.err).toMatch(/^The import stopped: .*\n导入中断：.*\n$/);
      expect(failed.err).not.toMatch(STACK);
      const kept = Number(/(\d+) of 300 files were imported and stay/.exec(failed.err)?.[1]);

      await cluster.resume();
      expect(await runCommand(['verify'], { env })).toMatchObject({ code: 0, err: '' });
      expect(await versions()).toBe(kept);
      const again = await runCommand(importLaws, { env });
      expect(again).toMatchObject({ code: 0, err: '' });
      expect(again.out).toContain(`300 files: ${LAWS - kept} imported`);
      expect(await versions()).toBe(LAWS);
    }, 120_000);

    const powers = () => count('power_item');
    const versions = () => count('instrument_version');

    async function count(table: string): Promise<number> {
      const [row] = await cluster.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      return row?.count ?? -1;
    }
  });
});

/** Waits for what another process is about to do. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(5);
}
