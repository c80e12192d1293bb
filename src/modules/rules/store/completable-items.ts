import type { Em } from '../../../platform/db/index.js';

/**
 * What is kept of the items that issue evidence is what was computed now.
 *
 * @param items on which days each can be completed, by id of the handling item
 * @returns ids of those for which something else, or nothing, was kept
 */
export async function saveCompletable(em: Em, items: ReadonlyMap<number, string>): Promise<readonly number[]> {
  if (items.size === 0) return [];
  const rows = [...items].map(([id, days]) => ({ id, days }));
  const changed = await em.execute<{ id: number }[]>(
    `insert into quanze.completable_item as kept (handling_item_id, days)
     select id, days from json_to_recordset(?::json) as computed(id int, days text)
     on conflict (handling_item_id) do update set days = excluded.days where kept.days <> excluded.days
     returning handling_item_id as id`,
    [JSON.stringify(rows)],
  );
  return changed.map(({ id }) => id).sort((a, b) => a - b);
}
