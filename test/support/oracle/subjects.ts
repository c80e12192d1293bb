import type { Em } from '../../../src/platform/db/index.js';
import type { OracleSubject } from './oracle.js';

/** Where the subjects of each kind are recorded. */
export const SUBJECT_TABLES = {
  REQUIREMENT: 'document_requirement',
  HANDLING_ITEM: 'handling_item',
  SERVICE_ITEM: 'service_item',
  POWER: 'power_item',
  RESPONSIBILITY: 'responsibility_item',
} as const;

/** Which subjects are drawn. */
export interface Draw {
  /** The same subjects for the same seed and registry. */
  readonly seed: number;
  /** How many of each kind at most; null for all. */
  readonly most: number | null;
}

/** Draws subjects of every kind at random, in the order of the kinds and of the draw. */
export async function subjectsAmong(em: Em, { seed, most }: Draw): Promise<readonly OracleSubject[]> {
  const subjects: OracleSubject[] = [];
  for (const [kind, table] of Object.entries(SUBJECT_TABLES)) {
    subjects.push(
      ...(await em.execute<OracleSubject[]>(
        `select ? as kind, id from ${table} order by hashint8extended(id, ${seed}), id limit ${most ?? 'all'}`,
        [kind],
      )),
    );
  }
  return subjects;
}
