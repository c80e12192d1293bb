import { InvalidInputError } from '../../shared/errors.js';
import type { Em } from './database.js';
import { isoInstant } from './publication.js';

/**
 * Finds the publication that was the newest at an instant, waiting only for one in flight.
 *
 * @param em a live fork outside a transaction that has written
 * @param instant ISO, e.g. `"2026-03-01T00:00:00.000Z"`
 * @returns its recorded time, the same for ever
 * @throws {InvalidInputError} when the instant lies before the first publication, or in the future by the clock of the
 *   database, where the answer would not stay the same
 */
export async function resolveRecordedAt(em: Em, instant: string): Promise<string> {
  const [row] = await em.execute<{ at: string | null; isFuture: boolean }[]>(
    `select ${isoInstant('quanze.resolve_asof(?::timestamptz)')} as at,
            ?::timestamptz > greatest(clock_timestamp(), (select max(recorded_at) from quanze.publication)) as "isFuture"`,
    [instant, instant],
  );
  if (row?.isFuture) throw new InvalidInputError('That time is still to come', { recordedAt: instant });
  if (!row?.at) {
    throw new InvalidInputError('Nothing was published by that time', { recordedAt: instant });
  }
  return row.at;
}

/**
 * An entity manager for which every table reads as it stood at a publication, in nested edges too, and which cannot
 * write. MikroORM sets the session variables in each statement's own transaction, so nothing leaks into the pool.
 *
 * @param recordedAt of {@link resolveRecordedAt}
 */
export function asOfFork(em: Em, recordedAt: string): Em {
  return em.fork({
    session: {
      variables: {
        search_path: 'asof, public',
        'quanze.recorded_at': recordedAt,
        transaction_read_only: 'on',
        jit: 'off',
      },
    },
  });
}
