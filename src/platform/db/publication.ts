import type { Em } from './database.js';

/** A moment at which the registry became different, and the only time that `recordedAt` knows. */
export interface Publication {
  /** From 1, without gaps. */
  readonly number: number;
  /** ISO instant to the millisecond, strictly later than that of the publication before. */
  readonly recordedAt: string;
  readonly label: string;
}

/** The lock that `quanze.open_publication` takes. */
const PUBLICATION_LOCK = 724_501;

/**
 * Opens a publication in the running transaction: from here until commit nobody else can, and rows with history may be
 * written. A write without one is refused by the database.
 *
 * @param em of a transaction; the lock is held until it ends
 * @param label says in a few words what happens, e.g. `"import laws"`
 * @param at a fixed instant, later than the last publication; only for data that carries its own instants
 */
export async function openPublication(em: Em, label: string, at?: string): Promise<Publication> {
  await em.execute('select quanze.open_publication(?, ?::timestamptz)', [label, at ?? null]);
  const [row] = await em.execute<{ number: number; recorded_at: string }[]>(
    `select number::int as number, ${isoInstant('recorded_at')} as recorded_at from quanze.publication order by number desc limit 1`,
  );
  if (!row) throw new Error('the publication just opened is not there');
  return { number: row.number, recordedAt: row.recorded_at, label };
}

/** Waits for a publication in flight; from here until the transaction ends nobody else can open one. */
export async function awaitPublications(em: Em): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?)', [PUBLICATION_LOCK]);
}

/** SQL for a timestamp as ISO text in UTC with milliseconds, the same on both databases and in any time zone. */
export function isoInstant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
