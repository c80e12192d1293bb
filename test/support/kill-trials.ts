import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { type Database, openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { startChild } from './child.js';

interface Acknowledged {
  readonly started?: true;
  readonly number?: number;
  readonly codes?: readonly string[];
  readonly mended?: { readonly id: number; readonly name: string } | null;
}

/** What the trials saw. */
export interface KillFigures {
  readonly kills: number;
  readonly publications: number;
  readonly rows: number;
}

/**
 * Kills a writer on one data folder again and again, at random moments, and after each kill opens the folder and
 * expects every acknowledged row, and history that agrees with the rows.
 *
 * @param kills how often; the first falls into the first start of the folder when there are many
 */
export async function killAndReopen(kills: number): Promise<KillFigures> {
  const home = mkdtempSync(join(tmpdir(), 'quanze-kill-'));
  const dataDir = join(home, 'registry');
  const codes = new Set<string>();
  const names = new Map<number, string>();
  let publications = 0;
  try {
    for (let run = 0; run < kills; run++) {
      const writer = startChild<Acknowledged>('writer.mjs', dataDir, `run${run}`);
      const duringFirstStart = kills > 5 && run === 0;
      await writer.said((line) => (duringFirstStart ? line.started === true : line.number !== undefined));
      await sleep(Math.random() * (duringFirstStart ? 2_500 : 1_500));
      await writer.kill();
      for (const line of writer.lines) {
        publications = Math.max(publications, line.number ?? 0);
        for (const code of line.codes ?? []) codes.add(code);
        if (line.mended) names.set(line.mended.id, line.mended.name);
      }
      await expectWhole(dataDir, { codes, names, publications });
    }
    return { kills, publications, rows: codes.size };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function expectWhole(
  dataDir: string,
  told: {
    readonly codes: ReadonlySet<string>;
    readonly names: ReadonlyMap<number, string>;
    readonly publications: number;
  },
): Promise<void> {
  const database = await openDatabase({ dataDir }, tables);
  try {
    await database.migrate();
    const rows = await select<{ id: number; code: string; name: string }>(
      database,
      'select id, code, name from fact_type',
    );
    const found = new Set(rows.map(({ code }) => code));
    expect([...told.codes].filter((code) => !found.has(code))).toEqual([]);
    const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
    expect([...told.names].filter(([id, name]) => nameOf.get(id) !== name)).toEqual([]);

    const [{ count, last } = { count: 0, last: 0 }] = await select<{ count: number; last: number }>(
      database,
      'select count(*)::int as count, coalesce(max(number), 0)::int as last from quanze.publication',
    );
    expect(count).toBe(last);
    expect(last).toBeGreaterThanOrEqual(told.publications);
    expect(await select(database, HISTORY_APART)).toEqual([]);
    expect(await select(database, VERSIONS_OVERLAP)).toEqual([]);
  } finally {
    await database.close();
  }
}

/** Rows that only one of the live table and the open versions in history has. */
const HISTORY_APART = `
  (select id, code, name from fact_type except select id, code, name from history.fact_type where rec_to = 'infinity')
  union all
  (select id, code, name from history.fact_type where rec_to = 'infinity' except select id, code, name from fact_type)`;

const VERSIONS_OVERLAP = `
  select a.id from history.fact_type a join history.fact_type b on b.id = a.id and b.rec_from > a.rec_from
  where a.rec_to > b.rec_from`;

function select<Row extends object>(database: Database, sql: string): Promise<Row[]> {
  return database.orm.em.fork().execute<Row[]>(sql);
}
