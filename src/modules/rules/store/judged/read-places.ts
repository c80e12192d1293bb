import type { Em } from '../../../../platform/db/index.js';
import type { JudgedPlace } from '../../domain/judged.js';

/**
 * Jurisdictions with all that lies above them, by id; one statement.
 *
 * @param ids of jurisdictions, duplicates allowed
 * @returns codes from the jurisdiction itself upwards; a circle of parents ends where it closes
 */
export async function readPlaces(em: Em, ids: readonly number[]): Promise<ReadonlyMap<number, JudgedPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ start: number; id: number; code: string; name: string; level: number }[]>(
    `with recursive above as (
       select id as start, id, code, name, level, parent_id from jurisdiction where id in (?)
       union
       select above.start, j.id, j.code, j.name, j.level, j.parent_id from above join jurisdiction j on j.id = above.parent_id
     ) select start, id, code, name, level from above order by start, level desc, id`,
    [[...new Set(ids)]],
  );
  return new Map(
    [...Map.groupBy(rows, ({ start }) => start)].map(([start, chain]) => {
      const own = chain.find(({ id }) => id === start);
      return [
        start,
        {
          id: start,
          code: own?.code ?? '',
          name: own?.name ?? '',
          level: own?.level ?? 0,
          jurisdictions: chain.map(({ code }) => code),
          isComplete: chain.some(({ level }) => level === 1),
        },
      ];
    }),
  );
}
