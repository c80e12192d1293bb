import type { Database } from './database.js';
import { withLimits } from './limits.js';

/**
 * Gives the planner its statistics, and dead rows' space back, after many rows were written. A server also does so by
 * itself in time; the embedded database never does.
 */
export async function tidy(database: Database): Promise<void> {
  const em = database.orm.em.fork();
  if (database.kind === 'embedded') {
    // one by one, so that whoever reads meanwhile waits for one table and not for all
    const tables = await em.execute<{ name: string }[]>(
      "select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables order by 1",
    );
    for (const { name } of tables) await em.execute(`vacuum analyze ${name}`);
  } else {
    await em.transactional(async (tx) => {
      await withLimits(tx, { statementMs: 0, lockMs: 0 });
      await tx.execute('analyze');
    });
  }
}
