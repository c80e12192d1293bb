import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { perform, verifyAudit } from '../../src/modules/audit/index.js';
import { NOWHERE, systemActor } from '../../src/modules/identity/index.js';
import { type Database, openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { freshDatabase, uniqueDatabaseName } from '../support/database.js';
import { performing } from '../support/people.js';
import { createServerDatabase, dropServerDatabase, onServer } from '../support/server-database.js';

const name = uniqueDatabaseName();
let database: Database;

/** The registry as operations have it: its account owns the database and is no superuser. */
beforeAll(async () => {
  await (await freshDatabase()).close();
  await onServer(
    "do $$ begin if not exists (select from pg_roles where rolname = 'registry_owner') then create role registry_owner login nosuperuser; end if; end $$",
  );
  const url = new URL(await createServerDatabase(name));
  await onServer(`alter database "${name}" owner to registry_owner`);
  url.username = 'registry_owner';
  database = await openDatabase({ url: url.href, statementTimeoutMs: 0 }, tables);
  await database.migrate();
  const actor = await systemActor(database.orm.em.fork());
  const act = {
    action: 'REGISTER_KEEP',
    place: NOWHERE,
    name: 'write',
    subject: { kind: 'Note', code: '1' },
    input: 1,
  } as const;
  await perform(performing(database, actor), act, async () => null);
});
afterAll(async () => {
  await database?.close();
  await dropServerDatabase(name);
});

test.each([
  'update work.audit_entry set name = name',
  'delete from work.audit_entry',
  'truncate work.audit_entry',
  'delete from work.audit_head',
  'truncate work.audit_head',
])('the account of the registry has no right to %s', async (statement) => {
  await expect(database.orm.em.fork().execute(statement)).rejects.toMatchObject({ code: '42501' });
});

test('it writes and reads the log all the same', async () => {
  expect(await verifyAudit(database.orm.em.fork())).toEqual({ entries: 1, faults: [] });
});
