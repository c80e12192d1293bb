import { type Em, tableOf } from '../../../platform/db/index.js';
import type { RecordName } from '../../../shared/fields.js';
import { recordKind } from '../../workflow/index.js';

/** Codes looked up by one statement: few enough that others need not wait for it. */
const BATCH = 2_000;

/** Ids of the records of a kind that have one of the codes, by code. */
export async function idsByCode(
  em: Em,
  kind: RecordName,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await inBatches(codes, (batch) =>
    em.execute<{ id: number; code: string }[]>(
      `select id, code from ${tableOf(recordKind(kind).schema)} where code in (?) order by id desc`,
      [batch],
    ),
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/**
 * The rows that a statement finds for some codes, asked for some at a time.
 *
 * @param codes may repeat each other
 * @returns all rows; those of one code stand together, in the order of the statement
 */
export async function inBatches<Row>(
  codes: Iterable<string>,
  read: (batch: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const wanted = [...new Set(codes)];
  const found: Row[] = [];
  for (let start = 0; start < wanted.length; start += BATCH) {
    for (const row of await read(wanted.slice(start, start + BATCH))) found.push(row);
  }
  return found;
}
