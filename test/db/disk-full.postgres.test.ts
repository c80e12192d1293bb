import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BIG_LIST_OPTIONS, bigPowerList } from '../support/big-list.js';
import { describeWithCluster, type TestCluster, testCluster } from '../support/cluster.js';
import { runCommand } from '../support/command-line.js';

/** Bytes; every file of a fresh registry is smaller. */
const FILE_LIMIT = 1_536_000;
const POWERS = 600;

describeWithCluster('a server with a full disk', () => {
  const home = mkdtempSync(join(tmpdir(), 'quanze-full-'));
  const list = join(home, 'list.csv');
  const importList = ['import', 'power-list', list, ...BIG_LIST_OPTIONS];
  let cluster: TestCluster;
  let env: { readonly DATABASE_URL: string };

  beforeAll(async () => {
    writeFileSync(list, bigPowerList(POWERS));
    cluster = await testCluster({ fileLimit: FILE_LIMIT });
    env = { DATABASE_URL: cluster.url };
    expect(await runCommand(['migrate'], { env })).toMatchObject({ code: 0, err: '' });
    expect(await runCommand(['seed'], { env })).toMatchObject({ code: 0, err: '' });
  }, 120_000);
  afterAll(async () => {
    await cluster?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const counts = () =>
    cluster.query(
      `select (select count(*)::int from power_item) as powers, (select count(*)::int from history.power_item) as history,
              (select count(*)::int from organisation) as organisations, (select count(*)::int from quanze.publication) as publications`,
    );

  test('refuses an import with the cause in both languages, and nothing of it is there; with room it succeeds', async () => {
    const failed = await runCommand(importList, { env });
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toMatch(/disk \(could not .*: File too large\)\. .*\n.*磁盘（could not .*）。/);
    expect(failed.err).not.toMatch(/\n\s+at /);
    expect(await counts()).toEqual([{ powers: 0, history: 0, organisations: 0, publications: 1 }]);

    await cluster.halt();
    await cluster.resume();
    expect(await runCommand(['verify'], { env })).toMatchObject({ code: 0, err: '' });
    expect(await runCommand(importList, { env })).toMatchObject({ code: 0 });
    expect(await counts()).toEqual([{ powers: POWERS, history: POWERS, organisations: 1, publications: 2 }]);
  }, 120_000);
});
