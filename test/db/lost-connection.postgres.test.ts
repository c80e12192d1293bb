import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { freshDatabase } from '../support/database.js';
import { onServer } from '../support/server-database.js';

test.each([
  ['during a statement', 'select pg_sleep(5)', 0],
  ['between two statements', 'select 1', 200],
])('a connection lost %s of a transaction is told, and another takes its place', async (_name, statement, pauseMs) => {
  const database = await freshDatabase({ poolSize: 1, statementTimeoutMs: 0 });
  const em = database.orm.em.fork();
  const lost = em.transactional(async (tx) => {
    const [row] = await tx.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
    const ended = sleep(50).then(() => onServer(`select pg_terminate_backend(${row?.pid})`));
    await sleep(pauseMs);
    await tx.execute(statement);
    await ended;
  });
  await expect(lost).rejects.toThrow(/terminat|connection error/);
  expect(await em.execute('select 1 as one')).toEqual([{ one: 1 }]);
  await database.close();
});
