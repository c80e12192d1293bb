import { IsolationLevel } from '@mikro-orm/core';
import type { Em } from './database.js';
import { type Limits, withLimits } from './limits.js';
import { isoInstant, type Publication } from './publication.js';
import { isCollision } from './sql-state.js';

/** What a rehearsal may take, and how it is called. */
export interface RehearsalOptions {
  readonly label: string;
  readonly limits: Limits;
}

/** The publication that is never made: later than every other. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** Carries plain data out of a transaction that is rolled back. */
class Rollback extends Error {
  constructor(readonly result: unknown) {
    super('rolled back as intended');
  }
}

/**
 * Does some work as if it were a publication and takes it all back: rows, history and findings are as before, only
 * numbers of sequences are used up. It holds no lock that publications wait for but those of the rows it writes, and
 * sees the registry as it stood when it began. When it gets in the way of others it begins anew, once.
 *
 * @param em live; the work has a connection of its own
 * @param work gets the entity manager it must use, and the publication to write in; what it returns is plain data,
 *   since its rows are gone afterwards
 * @throws what the work throws
 */
export async function rehearse<Result>(
  em: Em,
  options: RehearsalOptions,
  work: (tx: Em, publication: Publication) => Promise<Result>,
): Promise<Result> {
  try {
    return await rehearseOnce(em, options, work);
  } catch (error) {
    if (!isCollision(error)) throw error;
    return rehearseOnce(em, options, work);
  }
}

async function rehearseOnce<Result>(
  em: Em,
  { label, limits }: RehearsalOptions,
  work: (tx: Em, publication: Publication) => Promise<Result>,
): Promise<Result> {
  const fork = em.fork();
  try {
    await fork.transactional(
      async (tx) => {
        await withLimits(tx, limits);
        await tx.execute('select quanze.open_rehearsal()');
        throw new Rollback(await work(tx, { number: 0, recordedAt: NEVER, label }));
      },
      { isolationLevel: IsolationLevel.REPEATABLE_READ },
    );
  } catch (error) {
    if (error instanceof Rollback) return error.result as Result; // thrown a few lines up, with what `work` returned
    throw error;
  } finally {
    fork.clear();
  }
  throw new TypeError('a rehearsal was committed');
}

/**
 * As {@link rehearse}, inside a transaction that goes on: what the work writes is taken back, the rest of the transaction
 * stands. It has the limits and sees what the transaction sees.
 */
export async function rehearseWithin<Result>(
  tx: Em,
  label: string,
  work: (inner: Em, publication: Publication) => Promise<Result>,
): Promise<Result> {
  try {
    await tx.transactional(async (inner) => {
      await inner.execute('select quanze.open_rehearsal()');
      throw new Rollback(await work(inner, { number: 0, recordedAt: NEVER, label }));
    });
  } catch (error) {
    if (error instanceof Rollback) return error.result as Result; // thrown a few lines up, with what `work` returned
    throw error;
  }
  throw new TypeError('a rehearsal was committed');
}

/** A rehearsal that goes on until it is ended. */
export interface OpenRehearsal<Result> {
  /** Reads the registry as the work left it, and cannot write. */
  readonly em: Em;
  readonly result: Result;
  /** Takes everything back; of several calls the first counts. */
  end(): Promise<void>;
}

/**
 * Does some work as if it were a publication, and keeps it to be read from until told to take it back.
 *
 * @param longestMs after which it ends by itself, whoever still reads
 * @throws what the work throws; nothing is kept then
 */
export async function openRehearsal<Result>(
  em: Em,
  options: RehearsalOptions & { readonly longestMs: number },
  work: (tx: Em, publication: Publication) => Promise<Result>,
): Promise<OpenRehearsal<Result>> {
  const over = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<{ readonly em: Em; readonly result: Result }>();
  const rehearsal = rehearse(em, options, async (tx, publication) => {
    const result = await work(tx, publication);
    await tx.execute(`select set_config('transaction_read_only', 'on', true)`);
    ready.resolve({ em: tx, result });
    await over.promise;
  });
  rehearsal.catch(ready.reject);
  const opened = await ready.promise;
  const clock = setTimeout(over.resolve, options.longestMs);
  return {
    ...opened,
    async end() {
      clearTimeout(clock);
      over.resolve();
      await rehearsal;
    },
  };
}

/** When the newest publication was made that a transaction sees; null in an empty registry. */
export async function newestPublication(
  em: Em,
): Promise<{ readonly number: number; readonly recordedAt: string } | null> {
  const [row] = await em.execute<{ number: number; at: string }[]>(
    `select number::int as number, ${isoInstant('recorded_at')} as at from quanze.publication order by number desc limit 1`,
  );
  return row ? { number: row.number, recordedAt: row.at } : null;
}
