import type { Orm } from './database.js';
import { withLimits } from './limits.js';

/** Held while migrations run, so that of several servers that start at once one migrates and the others wait. */
const MIGRATION_LOCK = 724_502;

/**
 * Runs the pending migrations in one transaction, without the time limits of requests.
 *
 * @param last the name of the last one to run; all unless told
 */
export async function runMigrations(orm: Orm, last?: string): Promise<void> {
  await orm.migrator.getPending(); // makes the migrator's own table now: later no second connection may be asked
  await orm.em.fork().transactional(async (em) => {
    await withLimits(em, { statementMs: 0, lockMs: 0 });
    await em.execute('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    const transaction = em.getTransactionContext();
    await orm.migrator.up({ ...(transaction && { transaction }), ...(last && { to: last }) });
  });
}
