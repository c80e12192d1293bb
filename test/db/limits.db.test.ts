import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Database, openPublication, tidy, withLimits } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { describeOnServer } from '../support/server-database.js';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase({ statementTimeoutMs: 300, lockTimeoutMs: 200 });
});
afterAll(() => database.close());

const fork = () => database.orm.em.fork();

test('limits are refused outside a transaction, where they would not last', async () => {
  await expect(withLimits(fork(), { statementMs: 1, lockMs: 1 })).rejects.toThrow('inside a transaction');
});

test('a transaction with limits of its own works on both databases', async () => {
  const rows = await fork().transactional(async (em) => {
    await withLimits(em, { statementMs: 5_000, lockMs: 1_000 });
    return em.execute('select 1 as one');
  });
  expect(rows).toEqual([{ one: 1 }]);
});

test('tidying after a bulk load works on both databases', async () => {
  await tidy(database);
  const [row] = await fork().execute<{ tables: number }[]>(
    `select count(*)::int as tables from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r' and reltuples = 0`,
  );
  expect(row?.tables).toBeGreaterThan(45); // -1 while never analysed
});

describeOnServer('on a server', () => {
  test('a statement of a reader is stopped in time', async () => {
    await expect(fork().execute('select pg_sleep(2)')).rejects.toMatchObject({ code: '57014' });
  });

  test('a use case may take longer, and its limits end with it', async () => {
    await fork().transactional(async (em) => {
      await withLimits(em, { statementMs: 5_000, lockMs: 0 });
      await em.execute('select pg_sleep(0.6)');
    });
    await expect(fork().execute('select pg_sleep(2)')).rejects.toMatchObject({ code: '57014' });
  });

  test('a publication that waits for another gives up by its own lock limit', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = fork().transactional(async (em) => {
      await openPublication(em, 'first');
      await held;
    });
    await sleep(100);
    const second = (lockMs: number) =>
      fork().transactional(async (em) => {
        await withLimits(em, { statementMs: 5_000, lockMs });
        return openPublication(em, 'second');
      });
    await expect(second(100)).rejects.toMatchObject({ code: '55P03' });
    const patient = second(5_000);
    await sleep(400);
    release();
    await first;
    expect((await patient).label).toBe('second');
  });
});
