import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkServer, DatabaseCheckError } from '../../src/platform/db/check-server.js';
import { type Database, openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { emptyDatabase, freshDatabase, uniqueDatabaseName } from '../support/database.js';
import { createServerDatabase, describeOnServer, dropServerDatabase, serverUrl } from '../support/server-database.js';

const faultOf = (database: Database, migrate = false) =>
  checkServer(database, { migrate }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof DatabaseCheckError) return error;
      throw error;
    },
  );

describe('a database that is as it should be', () => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  test('passes', async () => {
    expect(await faultOf(database)).toBeNull();
  });

  test('is refused once a migration ran on it that this version does not have', async () => {
    const em = database.orm.em.fork();
    await em.execute(`insert into migration (name, executed_at) values ('29990101000000-from-the-future', now())`);
    const error = await faultOf(database);
    expect(error).toMatchObject({ code: 'UNAVAILABLE', fault: 'UNKNOWN_MIGRATIONS' });
    expect(error?.message).toContain('29990101000000-from-the-future');
    await em.execute(`delete from migration where name like '2999%'`);
  });

  test('is refused when a table has columns that its history lacks', async () => {
    const em = database.orm.em.fork();
    await em.execute('alter table bundle add column colour text');
    const error = await faultOf(database);
    expect(error).toMatchObject({ fault: 'HISTORY' });
    expect(error?.en).toContain(
      'bundle: history lacks the column colour text; bundle: asof lacks the column colour text',
    );
    expect(error?.zh).toContain('quanze.attach');
    await em.execute(`select quanze.attach('bundle')`);
    expect(await faultOf(database)).toBeNull();
  });
});

describe('a database without tables', () => {
  test('is migrated when it may be, embedded always', async () => {
    const database = await emptyDatabase();
    try {
      expect(await faultOf(database, database.kind === 'postgres')).toBeNull();
      expect(await database.pendingMigrations()).toEqual([]);
    } finally {
      await database.close();
    }
  });
});

describeOnServer('a server', () => {
  test('is not migrated unasked; the cure is named', async () => {
    const database = await emptyDatabase();
    try {
      const error = await faultOf(database);
      expect(error).toMatchObject({ fault: 'PENDING_MIGRATIONS', details: { fault: 'PENDING_MIGRATIONS' } });
      expect(error?.en).toContain('--migrate');
      expect(error?.zh).toContain('--migrate');
      expect(await database.pendingMigrations()).toHaveLength(tables.migrations.length);
    } finally {
      await database.close();
    }
  });

  test('is migrated once when several start at the same moment', async () => {
    const database = await emptyDatabase();
    try {
      await database.pendingMigrations();
      expect(await Promise.all([1, 2, 3].map(() => faultOf(database, true)))).toEqual([null, null, null]);
      const ran = await database.orm.em.fork().execute('select name from migration');
      expect(ran).toHaveLength(tables.migrations.length);
    } finally {
      await database.close();
    }
  });

  test.each([
    ['takes Chinese for punctuation', `encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`, 'CHARACTER_TYPE', 'lc_ctype'],
    ['is encoded otherwise', `encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'`, 'ENCODING', 'LATIN1'],
  ])('that %s is refused with the cure, and left untouched', async (_name, settings, fault, word) => {
    const name = uniqueDatabaseName();
    const database = await openDatabase(
      { url: await createServerDatabase(name, `template template0 ${settings}`) },
      tables,
    );
    try {
      const error = await faultOf(database, true);
      expect(error?.fault).toBe(fault);
      for (const text of [error?.en, error?.zh]) {
        expect(text).toContain(word);
        expect(text).toContain(`template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`);
      }
      expect(await database.orm.em.fork().execute(`select 1 from pg_namespace where nspname = 'quanze'`)).toEqual([]);
    } finally {
      await database.close();
      await dropServerDatabase(name);
    }
  });

  test.each([
    ['nobody listens', 'postgres://postgres@127.0.0.1:1/registry'],
    ['there is no such host', 'postgres://postgres@nowhere.invalid/registry'],
  ])('that does not answer is reported, with the variable: %s', async (_name, url) => {
    const database = await openDatabase({ url }, tables);
    try {
      const error = await faultOf(database);
      expect(error?.fault).toBe('UNREACHABLE');
      expect(error?.en).toContain('DATABASE_URL');
      expect(error?.message).not.toContain('postgres@');
    } finally {
      await database.close();
    }
  });

  test('without the database named is reported', async () => {
    const url = new URL(serverUrl() ?? '');
    url.pathname = '/no_such_database';
    const database = await openDatabase({ url: url.href }, tables);
    try {
      expect((await faultOf(database))?.en).toContain('no_such_database');
    } finally {
      await database.close();
    }
  });
});
