import type { Em } from '../../../platform/db/index.js';
import type { Units } from '../judge-units.js';

/** A scan that has begun and is not finished. */
export interface ScanInProgress {
  readonly id: number;
  /** READY when everything is judged and only has to be put in force. */
  readonly state: 'JUDGING' | 'READY';
  /** Tells by which rules it judges. */
  readonly rulesDigest: string;
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
 */
export async function beginScan(em: Em, rulesDigest: string): Promise<number> {
  await endScan(em);
  const [row] = await em.execute<{ id: number }[]>(
    `insert into quanze.scan (state, rules_digest) values ('JUDGING', ?) returning id`,
    [rulesDigest],
  );
  return row?.id ?? 0;
}

/** Everything is judged; what was found is whole. */
export async function markReady(em: Em, id: number): Promise<void> {
  await em.execute(`update quanze.scan set state = 'READY' where id = ?`, [id]);
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
