import type { Em } from '../../../../platform/db/index.js';
import { demandsOf, type GraphPlace, ISSUERS_DEMAND_ROWS, ISSUING_ROWS, issuingOf } from './graph-rows.js';
import type { RowSource } from './row-source.js';
import type { GraphDraft } from './solved-graph.js';

/** Handling items looked through at a time, of which about one in ten issues evidence. */
const ITEMS_AT_ONCE = 20_000;

/** Reads all that issues evidence, with what it demands, into the draft, some handling items at a time. */
export async function readWholeGraph(em: Em, source: RowSource, draft: GraphDraft): Promise<void> {
  draft.addPlaces(await em.execute<GraphPlace[]>('select id, parent_id as "parentId" from jurisdiction order by id'));
  const [row] = await em.execute<{ last: number }[]>('select coalesce(max(id), 0) as last from handling_item');
  for (let from = 1; from <= (row?.last ?? 0); from += ITEMS_AT_ONCE) {
    const choice = { from, to: from + ITEMS_AT_ONCE - 1 };
    draft.addIssuing((await source.read(ISSUING_ROWS, choice)).map(issuingOf));
    draft.addDemands(demandsOf(await source.read(ISSUERS_DEMAND_ROWS, choice)));
  }
}
