import type { Em } from '../../../platform/db/index.js';
import { ConflictError } from '../../../shared/errors.js';
import type { Units } from '../judge-units.js';

/** A scan that has begun and is not finished. */
export interface ScanInProgress {
  readonly id: number;
  /** READY when everything is judged and only has to be put in force. */
  readonly state: 'JUDGING' | 'READY';
  /** Tells by which rules it judges. */
  readonly rulesDigest: string;
}

/** After how many seconds without a sign of life a scan counts as dead. */
const SILENT_SECONDS = 60;

function inProgress(): ConflictError {
  return new ConflictError('Another scan is in progress; wait until it has ended. 另一次扫描正在进行，请等待其结束。');
}

/** The scan in progress, if there is one. */
export async function readScan(em: Em): Promise<ScanInProgress | null> {
  const [row] = await em.execute<ScanInProgress[]>(
    'select id, state, rules_digest as "rulesDigest" from quanze.scan order by id desc limit 1',
  );
  return row ?? null;
}

/**
 * Begins a scan in place of any before it. From the end of the transaction on every publication notes the units that it
 * touches; the publication lock must be held, so that none is in flight that does not yet.
 *
 * @throws {ConflictError} when another scan is alive
 */
export async function beginScan(em: Em, rulesDigest: string): Promise<number> {
  const [other] = await em.execute<{ id: number }[]>(
    `select id from quanze.scan where clock_timestamp() - alive_at < interval '${SILENT_SECONDS} seconds'`,
  );
  if (other) throw inProgress();
  await endScan(em);
  const [row] = await em.execute<{ id: number }[]>(
    `insert into quanze.scan (state, rules_digest) values ('JUDGING', ?) returning id`,
    [rulesDigest],
  );
  return row?.id ?? 0;
}

/**
 * Says that the scan goes on.
 *
 * @throws {ConflictError} when another has taken its place
 */
export async function keepAlive(em: Em, id: number, state: ScanInProgress['state'] = 'JUDGING'): Promise<void> {
  const [row] = await em.execute<{ id: number }[]>(
    'update quanze.scan set alive_at = clock_timestamp(), state = ? where id = ? returning id',
    [state, id],
  );
  if (!row) throw inProgress();
}

/** The scan that failed is no more; one that took its place goes on. */
export async function forgetScan(em: Em, id: number): Promise<void> {
  if ((await readScan(em))?.id === id) await endScan(em);
}

/** There is no scan any more. */
export async function endScan(em: Em): Promise<void> {
  await em.execute('truncate quanze.scan, quanze.scan_unit, quanze.scanned_finding');
}

/** Notes units that have been judged anew, if a scan is in progress that may have read them before. */
export async function noteUnits(em: Em, { services, powers }: Units): Promise<void> {
  if (services.length + powers.length === 0 || (await readScan(em)) === null) return;
  await em.execute(
    `insert into quanze.scan_unit (kind, id)
     select kind, id from json_to_recordset(?::json) as noted(kind text, id int) on conflict do nothing`,
    [
      JSON.stringify([
        ...services.map((id) => ({ kind: 'SERVICE', id })),
        ...powers.map((id) => ({ kind: 'POWER', id })),
      ]),
    ],
  );
}

/** The units noted since the scan began. */
export async function readNotedUnits(em: Em): Promise<Units> {
  const rows = await em.execute<{ kind: string; id: number }[]>('select kind, id from quanze.scan_unit order by id');
  const idsOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return { services: idsOf('SERVICE'), powers: idsOf('POWER') };
}
