import { onPublish } from '../../src/app.js';
import { seedDemo } from '../../src/modules/exchange/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { freshDatabase } from './database.js';

/**
 * A registry that is the demonstration county, as first published and as corrected since.
 *
 * @param onQuery hears every statement
 */
export async function demoRegistry(onQuery?: (sql: string) => void): Promise<Database> {
  const database = await freshDatabase({ statementTimeoutMs: 0, ...(onQuery && { onQuery }) });
  await seedDemo(database.orm.em.fork(), { folder: 'seeds', onPublish });
  return database;
}
