import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Database, rehearse } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { insertCounty } from '../support/small-world.js';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 5, lockTimeoutMs: 10_000, statementTimeoutMs: 10_000 });
  await publish(database, (em) => insertCounty(em, '990100'));
});
afterAll(() => database.close());

const LIMITS = { statementMs: 10_000, lockMs: 5_000 };
const em = () => database.orm.em.fork();
const rename = (name: string) => `update jurisdiction set name = '${name}' where code = '990100'`;

test('a publication is made while a rehearsal goes on, and the rehearsal does not see it', async () => {
  const seen = await rehearse(em(), { label: 'test', limits: LIMITS }, async (tx) => {
    const count = async () => (await tx.execute('select code from jurisdiction')).length;
    const before = await count();
    await publish(database, (other) => insertCounty(other, '990200'));
    return [before, await count()];
  });
  expect(seen).toEqual([1, 1]);
  expect(await em().execute('select code from jurisdiction')).toHaveLength(2);
});

test('where both write the same row, the publication stands and the rehearsal begins anew', async () => {
  let attempts = 0;
  const name = await rehearse(em(), { label: 'test', limits: LIMITS }, async (tx) => {
    attempts++;
    const [row] = await tx.execute<{ name: string }[]>(`select name from jurisdiction where code = '990100'`);
    if (attempts === 1) await publish(database, (other) => other.execute(rename('新名')));
    await tx.execute(rename('试行'));
    return row?.name;
  });
  expect([attempts, name]).toEqual([2, '新名']);
  expect(await em().execute(`select name from jurisdiction where code = '990100'`)).toEqual([{ name: '新名' }]);
});

test('a rehearsal that has to wait for a row gives up in its own time', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const publishing = publish(database, async (other) => {
    await other.execute(rename('占用'));
    await held;
  });
  await sleep(200);
  const waiting = rehearse(em(), { label: 'test', limits: { ...LIMITS, lockMs: 100 } }, (tx) =>
    tx.execute(rename('试行')),
  );
  await expect(waiting).rejects.toThrow(/lock timeout/);
  release();
  await publishing;
});
