import { onPublish } from '../../src/app.js';
import { seedDemo } from '../../src/modules/exchange/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { freshDatabase } from './database.js';

/** A registry that is the demonstration county, as first published and as corrected since. */
export async function demoRegistry(): Promise<Database> {
  const database = await freshDatabase({ statementTimeoutMs: 0 });
  await seedDemo(database.orm.em.fork(), { folder: 'seeds', onPublish });
  return database;
}
