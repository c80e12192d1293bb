import { CitationTarget } from '../../src/modules/legal/index.js';
import { standTargets } from '../../src/modules/legal/store/stand-targets.js';
import { type Em, findRows } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';

/** How the first part of a citation stands on a day, and the number of its article then; null when there is none. */
export async function statusOn(
  em: Em,
  text: string,
  writtenOn: string,
  on: string,
): Promise<{ readonly status: string; readonly article: number | null } | null> {
  const [target] = await findRows(em, CitationTarget, {
    where: 't.citation_id = (select id from citation where text = ? and written_on = ?) and t.position = 1',
    params: [text, writtenOn],
  });
  if (!target) return null;
  const standing = (await standTargets(em, [target], parseCalendarDate(on))).get(target.id);
  return standing ? { status: standing.status, article: standing.provisionOnDate?.article ?? null } : null;
}
