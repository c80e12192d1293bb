import { randomBytes } from 'node:crypto';
import { type Database, type DatabasePlace, openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { createServerDatabase, dropServerDatabase, serverUrl } from './server-database.js';
import { sharedTemplate } from './template.js';

/** What a test may say about the database it gets. */
export type TestPlace = Pick<DatabasePlace, 'onQuery' | 'statementTimeoutMs' | 'lockTimeoutMs' | 'poolSize'>;

/**
 * A migrated, empty registry for this test file alone: in memory, or on the server of `TEST_DATABASE_URL`.
 * Closing it removes it.
 */
export async function freshDatabase(place: TestPlace = {}): Promise<Database> {
  const template = await sharedTemplate();
  if (template.database === null) return openDatabase({ ...place, template: template.tar }, tables);
  return onOwnDatabase(place, `template "${template.database}"`);
}

/** As {@link freshDatabase}, before any migration. */
export async function emptyDatabase(place: TestPlace = {}): Promise<Database> {
  return serverUrl() ? onOwnDatabase(place) : openDatabase(place, tables);
}

async function onOwnDatabase(place: TestPlace, from?: string): Promise<Database> {
  const name = uniqueDatabaseName();
  const url = await createServerDatabase(name, from);
  const database = await openDatabase({ ...place, url }, tables);
  return {
    ...database,
    async close() {
      await database.close();
      await dropServerDatabase(name);
    },
  };
}

/** A name that the teardown of the run removes, should a test not. */
export function uniqueDatabaseName(): string {
  return `${process.env.QUANZE_TEST_RUN}_${randomBytes(4).toString('hex')}`;
}
