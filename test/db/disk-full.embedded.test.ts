import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withFileLimit } from '../../scripts/postgres-cluster.mjs';
import { onPublish } from '../../src/app.js';
import { seedReference } from '../../src/modules/exchange/index.js';
import { openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { BIG_LIST_OPTIONS, bigPowerList } from '../support/big-list.js';
import { type Circumstances, type Ended, runCommand } from '../support/command-line.js';
import { LawFolder, lawText, wordsOf } from '../support/law-folder.js';
import { hasSmallDisks, onSmallDisk } from '../support/small-disk.js';

/** Bytes; every file of a fresh registry is smaller, but for the write-ahead log, which is written from its start. */
const FILE_LIMIT = 1_536_000;
const ROOM = 2_000_000;
const LAWS = 30;
const POWERS = 150;

/** Eight processes, each with a database to open. */
const PATIENCE_MS = 5 * 60_000;

const STACK = /\n\s+at /;

/** What the disk said, in both languages and without a stack. */
function expectClear({ code, err }: Ended): void {
  expect(code).toBe(1);
  expect(err).toMatch(/could not .*: (File too large|No space left on device)/);
  expect(err).toMatch(/\p{Script=Han}{4}/u);
  expect(err).not.toMatch(STACK);
}

describe('the embedded database on a full disk', () => {
  const home = mkdtempSync(join(tmpdir(), 'quanze-full-'));
  const list = join(home, 'list.csv');
  const laws = new LawFolder();
  let worlds = 0;

  beforeAll(async () => {
    writeFileSync(list, bigPowerList(POWERS));
    for (let law = 0; law < LAWS; law++) {
      const articles = Array.from({ length: 40 }, (_, index) => wordsOf(`灯塔${law}`, index).repeat(9));
      laws.write(`法律/灯塔${law}.md`, lawText(`第${law}号灯塔管理法`, articles));
    }
    const database = await openDatabase({ dataDir: join(home, 'seeded', 'registry') }, tables);
    await database.migrate();
    const em = database.orm.em.fork();
    await seedReference(em, { folder: 'seeds', onPublish });
    for (const statement of ['select pg_switch_wal()', 'checkpoint']) await em.execute(statement);
    await database.close();
  }, PATIENCE_MS);
  afterAll(() => {
    laws.remove();
    rmSync(home, { recursive: true, force: true });
  });

  /** A registry with the reference tables alone, in a folder that holds nothing else. */
  function freshFolder(): string {
    const folder = join(home, `world${worlds++}`);
    cpSync(join(home, 'seeded'), folder, { recursive: true });
    return folder;
  }

  const kinds: [string, (folder: string) => NonNullable<Circumstances['within']>][] = [
    ['files that may not grow', () => (command) => withFileLimit(FILE_LIMIT, command)],
  ];
  if (hasSmallDisks) kinds.push(['a disk without room', (folder) => (command) => onSmallDisk(folder, ROOM, command)]);

  const isLong = process.env['QUANZE_LONG'] === '1';
  test.each(isLong ? kinds : kinds.slice(-1))(
    '%s: nothing of a list is there by half, and it can be imported again',
    async (_name, fill) => {
      const folder = freshFolder();
      const env = { DATA_DIR: join(folder, 'registry') };
      const importList = ['import', 'power-list', list, ...BIG_LIST_OPTIONS];

      const failed = await runCommand(importList, { env, within: fill(folder) });
      expectClear(failed);
      expect(failed.out).toBe('');

      const left = await contents(env.DATA_DIR);
      expect(left.powers).toBeLessThan(POWERS);
      expect(left.duties).toBe(2 * left.powers);
      expect(await runCommand(['verify'], { env })).toMatchObject({ code: 0, err: '' });
      expect(await runCommand(importList, { env })).toMatchObject({ code: 0 });
      expect(await contents(env.DATA_DIR)).toMatchObject({ powers: POWERS, duties: 2 * POWERS });
    },
    PATIENCE_MS,
  );

  test.each(kinds.slice(-1))(
    '%s: of laws what was published stays, and the next import goes on',
    async (_name, fill) => {
      const folder = freshFolder();
      const env = { DATA_DIR: join(folder, 'registry') };
      const importLaws = ['import', 'laws', laws.path, '--language', 'en'];

      const failed = await runCommand(importLaws, { env, within: fill(folder) });
      expectClear(failed);
      const kept = Number(/(\d+) of 30 files were imported and stay/.exec(failed.err)?.[1]);
      expect(kept).toBeLessThan(LAWS);

      expect(await runCommand(['verify'], { env })).toMatchObject({ code: 0, err: '' });
      expect(await contents(env.DATA_DIR)).toMatchObject({ versions: kept });
      const again = await runCommand(importLaws, { env });
      expect(again).toMatchObject({ code: 0, err: '' });
      expect(again.out).toContain(`${LAWS} files: ${LAWS - kept} imported`);
      expect(await contents(env.DATA_DIR)).toMatchObject({ versions: LAWS });
    },
    PATIENCE_MS,
  );
});

async function contents(dataDir: string) {
  const database = await openDatabase({ dataDir }, tables);
  try {
    const [counts] = await database.orm.em.fork().execute<{ powers: number; duties: number; versions: number }[]>(
      `select (select count(*)::int from power_item) as powers, (select count(*)::int from responsibility_item) as duties,
              (select count(*)::int from instrument_version) as versions`,
    );
    return counts ?? { powers: -1, duties: -1, versions: -1 };
  } finally {
    await database.close();
  }
}
