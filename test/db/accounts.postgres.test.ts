import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkServer, type Database, openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { freshDatabase, uniqueDatabaseName } from '../support/database.js';
import { createServerDatabase, dropServerDatabase } from '../support/server-database.js';

/** Names of roles that are also names of our schemas; PostgreSQL looks first into a schema named like the role. */
const ROLES = ['quanze', 'history', 'asof'];

let administrator: Database;

beforeAll(async () => {
  administrator = await freshDatabase();
  const em = administrator.orm.em.fork();
  for (const role of ROLES) {
    const [known] = await em.execute<object[]>('select from pg_roles where rolname = ?', [role]);
    if (!known) await em.execute(`create role "${role}" superuser login`);
  }
});

afterAll(() => administrator?.close());

test.each(ROLES)('a registry owned by the role %s stands in the schema public', async (role) => {
  const name = uniqueDatabaseName();
  const url = new URL(await createServerDatabase(name));
  url.username = role;
  const database = await openDatabase({ url: url.href }, tables);
  try {
    await database.migrate();
    const [row] = await database.orm.em
      .fork()
      .execute<{ table: string | null }[]>(`select to_regclass('public.jurisdiction')::text as table`);
    expect(row?.table).toBe('jurisdiction');
  } finally {
    await database.close();
    await dropServerDatabase(name);
  }
});

test('an account that may not make tables is told so, with the cure', async () => {
  const name = uniqueDatabaseName();
  const url = new URL(await createServerDatabase(name));
  await administrator.orm.em
    .fork()
    .execute(
      "do $$ begin if not exists (select from pg_roles where rolname = 'reader') then create role reader login; end if; end $$",
    );
  url.username = 'reader';
  const database = await openDatabase({ url: url.href }, tables);
  try {
    await expect(checkServer(database, { migrate: true })).rejects.toMatchObject({
      fault: 'PRIVILEGES',
      en: expect.stringContaining('alter database'),
    });
  } finally {
    await database.close();
    await dropServerDatabase(name);
  }
});
