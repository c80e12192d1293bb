import type { Em } from '../../platform/db/index.js';
import { ConflictError, InvalidInputError } from '../../shared/errors.js';
import { textFault } from '../../shared/text.js';

/** One use of a mutation that its caller may repeat. */
export interface KeyedUse {
  readonly accountId: number;
  /** The mutation. */
  readonly name: string;
  readonly key: string;
  /** SHA-256 of its input. */
  readonly inputDigest: string;
}

/** How long an answer is remembered. */
const HOURS = 24;

/**
 * Asserts that a key may be remembered by.
 *
 * @throws {InvalidInputError} when it has fewer than 8 or more than 64 characters
 */
export function assertKey(key: string): void {
  if (key.length >= 8 && key.length <= 64 && textFault(key) === null) return;
  throw new InvalidInputError('"idempotencyKey" has 8 to 64 characters', {
    argument: 'idempotencyKey',
    min: 8,
    max: 64,
  });
}

/**
 * What was answered to the same use within a day; waits for one that is under way. From here until the transaction
 * ends, no other use of the key goes on.
 *
 * @returns null when there was none
 * @throws {ConflictError} when the key was used with another input
 */
export async function recallPayload<Result>(em: Em, use: KeyedUse): Promise<{ readonly payload: Result } | null> {
  const { accountId, name, key, inputDigest } = use;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 724504))', [`${accountId} ${name} ${key}`]);
  const [known] = await em.execute<{ inputDigest: string; payload: string }[]>(
    `select input_digest as "inputDigest", payload from work.remembered_payload
     where account_id = ? and name = ? and key = ? and at > clock_timestamp() - interval '${HOURS} hours'`,
    [accountId, name, key],
  );
  if (!known) return null;
  if (known.inputDigest !== inputDigest) {
    throw new ConflictError('This idempotencyKey was used with another input', { argument: 'idempotencyKey' });
  }
  const payload: Result = JSON.parse(known.payload);
  return { payload };
}

/** Remembers an answer; what is older than a day makes room. */
export async function rememberPayload(em: Em, use: KeyedUse, payload: unknown): Promise<void> {
  const { accountId, name, key, inputDigest } = use;
  await em.execute(
    `delete from work.remembered_payload where id in (
       select id from work.remembered_payload where at <= clock_timestamp() - interval '${HOURS} hours'
       order by at limit 100 for update skip locked
     ) or (account_id = ? and name = ? and key = ?)`,
    [accountId, name, key],
  );
  await em.execute(
    `insert into work.remembered_payload (account_id, name, key, input_digest, payload, at)
     values (?, ?, ?, ?, ?, date_trunc('milliseconds', clock_timestamp()))`,
    [accountId, name, key, inputDigest, JSON.stringify(payload ?? null)],
  );
}
