import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asOfFork, type Database, openPublication, resolveRecordedAt } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { describeOnServer } from '../support/server-database.js';
import { insertCounty } from '../support/small-world.js';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 10, lockTimeoutMs: 10_000, statementTimeoutMs: 10_000 });
  await publish(database, (em) => insertCounty(em, '990100'));
});
afterAll(() => database.close());

const codesAt = async (recordedAt: string) => {
  const rows = await asOfFork(database.orm.em.fork(), recordedAt).execute<{ code: string }[]>(
    'select code from jurisdiction order by code',
  );
  return rows.map(({ code }) => code);
};
const now = async () => {
  const [row] = await database.orm.em.fork().execute<{ at: string }[]>('select clock_timestamp()::text as at');
  return row?.at ?? '';
};

/** Opens a publication, writes a county, and commits only when told. */
function slowWriter(code: string) {
  const steps: string[] = [];
  let commit = () => {};
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let hasWritten = () => {};
  const written = new Promise<void>((resolve) => {
    hasWritten = resolve;
  });
  const done = database.orm.em.fork().transactional(async (em) => {
    const { recordedAt } = await openPublication(em, code);
    steps.push('opened');
    await insertCounty(em, code);
    hasWritten();
    await mayCommit;
    steps.push('commits');
    return recordedAt;
  });
  return { written, done, commit, steps };
}

describe('two overlapping writers', () => {
  test('follow each other, and leave an answer that was given unchanged for ever', async () => {
    const first = slowWriter('990201');
    await first.written;
    const second = slowWriter('990202');
    await sleep(100);
    expect(second.steps).toEqual([]); // not even opened while the first runs
    first.commit();
    second.commit();
    const [firstAt, secondAt] = [await first.done, await second.done];
    expect(firstAt < secondAt).toBe(true);
    const answers = [await codesAt(firstAt), await codesAt(secondAt)];
    expect(answers).toEqual([
      ['990100', '990201'],
      ['990100', '990201', '990202'],
    ]);
    await publish(database, (em) => insertCounty(em, '990203'));
    expect([await codesAt(firstAt), await codesAt(secondAt)]).toEqual(answers);
  });
});

// The embedded database has one connection: nobody can ask while a publication runs.
describeOnServer('while a publication runs on a server', () => {
  test('an instant at the open end waits for it, and is then answered the same for ever', async () => {
    const writer = slowWriter('990301');
    await writer.written;
    const instant = await now();
    let answered = false;
    const resolving = resolveRecordedAt(database.orm.em.fork(), instant).finally(() => {
      answered = true;
    });
    await sleep(300);
    expect(answered).toBe(false);
    writer.commit();
    const recordedAt = await resolving;
    expect(recordedAt).toBe(await writer.done);
    const answer = await codesAt(recordedAt);
    expect(answer).toContain('990301');
    await publish(database, (em) => insertCounty(em, '990302'));
    expect(await resolveRecordedAt(database.orm.em.fork(), instant)).toBe(recordedAt);
    expect(await codesAt(recordedAt)).toEqual(answer);
  });

  test('an instant that is over is answered without waiting', async () => {
    const past = await publish(database, (em) => insertCounty(em, '990303'));
    await publish(database, async () => {});
    const writer = slowWriter('990304');
    await writer.written;
    expect(await resolveRecordedAt(database.orm.em.fork(), past.publication.recordedAt)).toBe(
      past.publication.recordedAt,
    );
    expect(writer.steps).toEqual(['opened']);
    writer.commit();
    await writer.done;
  });

  test('a reader of today is not held up and sees nothing of it', async () => {
    const writer = slowWriter('990305');
    await writer.written;
    const rows = await database.orm.em.fork().execute(`select 1 from jurisdiction where code = '990305'`);
    expect(rows).toEqual([]);
    writer.commit();
    await writer.done;
  });

  test('nothing of an as-of read stays on a connection of the pool', async () => {
    const { publication } = await publish(database, (em) => insertCounty(em, '990306'));
    await publish(database, (em) => em.execute(`delete from jurisdiction where code = '990306'`));
    const found = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const fork =
          index % 2 === 0 ? database.orm.em.fork() : asOfFork(database.orm.em.fork(), publication.recordedAt);
        const rows = await fork.execute(`select code, pg_sleep(0.01)::text from jurisdiction where code = '990306'`);
        return rows.length;
      }),
    );
    expect(found).toEqual(found.map((_, index) => index % 2));
    const settings = await Promise.all(
      Array.from({ length: 10 }, () =>
        database.orm.em.fork().execute(
          `select pg_backend_pid() as pid, current_setting('search_path') as path, current_setting('transaction_read_only') as read_only,
                  coalesce(current_setting('quanze.recorded_at', true), '') as at, pg_sleep(0.2)::text from generate_series(1, 1)`,
        ),
      ),
    );
    expect(new Set(settings.map(([row]) => row?.pid)).size).toBeGreaterThan(5);
    for (const [row] of settings) expect(row).toMatchObject({ path: 'public', read_only: 'off', at: '' });
  });
});
