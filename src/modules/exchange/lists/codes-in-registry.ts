import { type Em, tableOf } from '../../../platform/db/index.js';
import type { RecordName } from '../../../shared/fields.js';
import { recordKind } from '../../workflow/index.js';

const BATCH = 2_000;

/** Ids of the records of a kind that have one of the codes, by code. */
export async function idsByCode(
  em: Em,
  kind: RecordName,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(codes)];
  const found = new Map<string, number>();
  for (let start = 0; start < wanted.length; start += BATCH) {
    const rows = await em.execute<{ id: number; code: string }[]>(
      `select id, code from ${tableOf(recordKind(kind).schema)} where code in (?) order by id desc`,
      [wanted.slice(start, start + BATCH)],
    );
    for (const { id, code } of rows) found.set(code, id);
  }
  return found;
}
