import type { Em } from '../../../platform/db/index.js';

/** An area and all below it. */
export async function areasUnder(em: Em, jurisdictionId: number): Promise<ReadonlySet<number>> {
  const rows = await em.execute<{ id: number }[]>(
    `with recursive below as (
       select id from jurisdiction where id = ?
       union
       select j.id from below join jurisdiction j on j.parent_id = below.id
     ) select id from below`,
    [jurisdictionId],
  );
  return new Set(rows.map(({ id }) => id));
}
