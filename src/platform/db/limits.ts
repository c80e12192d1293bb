import type { Em } from './database.js';

/** How long a use case may take; 0 is for ever. */
export interface Limits {
  readonly statementMs: number;
  readonly lockMs: number;
}

/**
 * Sets the limits of the running transaction in place of those of readers' requests; they end with it.
 * The embedded database takes them and heeds none: it has one connection and no clock of its own.
 *
 * @param em of a transaction
 * @throws {TypeError} outside a transaction, where they would last for one statement only
 */
export async function withLimits(em: Em, { statementMs, lockMs }: Limits): Promise<void> {
  if (!em.isInTransaction()) throw new TypeError('limits are set inside a transaction');
  await em.execute(
    `select set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true),
            set_config('idle_in_transaction_session_timeout', '0', true)`,
    [String(statementMs), String(lockMs)],
  );
}
