import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { emptyDatabase } from '../support/database.js';

describe('migrations', () => {
  let database: Database;
  const relations = () =>
    database.orm.em.fork().execute<{ name: string }[]>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'history', 'asof', 'quanze', 'work') and c.relkind in ('r', 'v', 'S', 'i')
         and c.relname not like 'migration%' order by 1`,
    );
  beforeAll(async () => {
    database = await emptyDatabase({ statementTimeoutMs: 0 });
  });
  afterAll(() => database.close());

  test('an empty database waits for all of them, in order', async () => {
    expect(await database.pendingMigrations()).toEqual(tables.migrations.map(({ name }) => name));
  });

  test('up, down to nothing and up again leave the same tables', async () => {
    await database.migrate();
    expect(await database.pendingMigrations()).toEqual([]);
    const first = await relations();
    expect(first.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['service_item', 'history.service_item', 'asof.service_item']),
    );
    await database.orm.migrator.down({ to: 0 });
    expect(await relations()).toEqual([]);
    await database.migrate();
    expect(await relations()).toEqual(first);
  });

  test('the entities ask for nothing that the migrations have not made', async () => {
    const difference = () => database.orm.schema.getUpdateSchemaSQL({ wrap: false });
    expect(await difference()).toBe('');
    await database.orm.em.fork().execute('alter table fee add column stray int');
    expect(await difference()).toContain('drop column "stray"');
    await database.orm.em.fork().execute('alter table work.person add column astray int');
    expect(await difference()).toContain('drop column "astray"');
  });
});
