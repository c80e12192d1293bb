import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { isEmptyRegistry, seedDemo, seedReference } from '../../src/modules/exchange/index.js';
import type { OnPublish } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';

/** Stands for a process that dies while a later publication of the seeds is made. */
const dieInSecond: OnPublish = async (_em, { number }) => {
  if (number === 2) throw new Error('died');
};

describe('the seeds of an empty registry', () => {
  let database: Database;
  const em = () => database.orm.em.fork();
  const publications = async () => {
    const rows = await em().execute<{ number: number }[]>('select number::int as number from quanze.publication');
    return rows.length;
  };
  beforeAll(async () => {
    database = await freshDatabase({ statementTimeoutMs: 0 });
  });
  afterAll(() => database.close());

  test('are all in or not at all, so that a start that was cut off is followed by a whole one', async () => {
    const cutOff = seedDemo(em(), { folder: 'seeds', onPublish: [...onPublish, dieInSecond] });
    await expect(cutOff).rejects.toThrow('died');
    expect(await isEmptyRegistry(em())).toBe(true);
    expect(await seedDemo(em(), { folder: 'seeds', onPublish })).toBe(true);
    expect(await publications()).toBe(3);
  });

  test('leave a registry alone that is filled', async () => {
    expect(await seedDemo(em(), { folder: 'seeds', onPublish })).toBe(false);
    expect(await seedReference(em(), { folder: 'seeds', onPublish })).toBe(false);
    expect(await publications()).toBe(3);
  });
});

test('of several servers that start at once on an empty registry one fills it, and the others wait', async () => {
  const database = await freshDatabase({ statementTimeoutMs: 0 });
  try {
    const options = { folder: 'seeds', onPublish };
    const filled = await Promise.all([1, 2, 3].map(() => seedReference(database.orm.em.fork(), options)));
    expect(filled.filter(Boolean)).toHaveLength(1);
  } finally {
    await database.close();
  }
});
