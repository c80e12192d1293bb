import { hash } from 'node:crypto';
import type { Em } from '../../../platform/db/index.js';
import { readCitedProvisions } from './judged/read-cited-provisions.js';
import { standingTarget } from './judged/standing-target.js';

const AT_ONCE = 2_000;

/**
 * Of some citations those that do not stand as they did when this was last asked, or were never asked about; what rests
 * on the others need not be judged again. From here on they are known to stand as they do now.
 *
 * Whoever changes how citations stand asks, in the same transaction, and judges what rests on those named.
 *
 * @returns ids in order
 */
export async function restanding(em: Em, citations: readonly number[]): Promise<readonly number[]> {
  const changed: number[] = [];
  for (let start = 0; start < citations.length; start += AT_ONCE) {
    const page = citations.slice(start, start + AT_ONCE);
    const targets = await readCitedProvisions(em, page);
    const rows = page.map((id) => ({
      id,
      digest: hash('sha256', JSON.stringify((targets.get(id) ?? []).map(standingTarget)), 'hex'),
    }));
    const written = await em.execute<{ id: number }[]>(
      `insert into quanze.cited_standing as kept (citation_id, digest)
       select id, digest from json_to_recordset(?::json) as computed(id int, digest text)
       on conflict (citation_id) do update set digest = excluded.digest where kept.digest <> excluded.digest
       returning citation_id as id`,
      [JSON.stringify(rows)],
    );
    for (const { id } of written) changed.push(id);
  }
  return changed.sort((a, b) => a - b);
}
