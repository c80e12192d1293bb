import type { Database } from './database.js';
import { withLimits } from './limits.js';

/**
 * Gives the planner its statistics, and dead rows' space back, after many rows were written. A server also does so by
 * itself in time; the embedded database never does.
 */
export async function tidy(database: Database): Promise<void> {
  const em = database.orm.em.fork();
  if (database.kind === 'embedded') await em.execute('vacuum analyze');
  else {
    await em.transactional(async (tx) => {
      await withLimits(tx, { statementMs: 0, lockMs: 0 });
      await tx.execute('analyze');
    });
  }
}
