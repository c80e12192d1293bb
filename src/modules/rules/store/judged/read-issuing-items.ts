import type { Em } from '../../../../platform/db/index.js';
import {
  DEMANDS,
  type DemandRow,
  demandList,
  demandsOf,
  type GraphDemand,
  type GraphIssuing,
  type GraphPlace,
  ISSUING,
  type IssuingRow,
  issuingList,
  issuingOf,
} from './graph-rows.js';

/** A part of the graph of evidence as the tables hold it. */
export interface GraphPart {
  readonly places: readonly GraphPlace[];
  readonly issuing: readonly GraphIssuing[];
  readonly demands: readonly GraphDemand[];
}

/** What of the graph issues some evidence in some places. */
export interface FoundIssuers extends GraphPart {
  /** True when issuers were left out. */
  readonly isCut: boolean;
}

/** The demands of service items. */
export function readDemandsOf(em: Em, services: readonly number[]): Promise<readonly GraphDemand[]> {
  return services.length === 0 ? Promise.resolve([]) : readDemands(em, 's.id in (?)', [[...services]]);
}

/** The handling items of service items that issue evidence. */
export async function readIssuersOf(em: Em, services: readonly number[]): Promise<readonly GraphIssuing[]> {
  if (services.length === 0) return [];
  const rows = await em.execute<IssuingRow[]>(
    `select ${issuingList} from (${ISSUING} where s.id in (?)) t order by t.id`,
    [[...services]],
  );
  return [...new Map(rows.map((row) => [row.id, issuingOf(row)])).values()];
}

/**
 * What issues the evidence where it is demanded: in the place and below it, above it, and, for what is issued elsewhere
 * than where it is demanded, everywhere; three statements.
 *
 * @param most of those that issue an evidence type everywhere, how many are read; null for all
 */
export async function readIssuingItems(
  em: Em,
  wanted: readonly { readonly evidenceId: number; readonly placeId: number }[],
  most: number | null,
): Promise<FoundIssuers> {
  const evidence = [...new Set(wanted.map(({ evidenceId }) => evidenceId))];
  const places = await readAround(em, [...new Set(wanted.map(({ placeId }) => placeId))]);
  const rows = await em.execute<IssuingRow[]>(
    `select ${issuingList} from (${ISSUING} where i.evidence_type_id in (?) and e.where_issued = 'HERE' and s.jurisdiction_id in (?)
     union all
     select x.* from evidence_type wanted cross join lateral (
       ${ISSUING} where i.evidence_type_id = wanted.id order by h.id limit ${most === null ? 'all' : most + 1}
     ) x where wanted.id in (?) and wanted.where_issued <> 'HERE') t
     order by t.evidence_type_id, t.id`,
    [evidence, places.map(({ id }) => id), evidence],
  );
  const counts = new Map<number, number>();
  const issuing = rows.map(issuingOf).filter(({ evidenceId, isAnywhere }) => {
    const count = (counts.get(evidenceId) ?? 0) + 1;
    counts.set(evidenceId, count);
    return !isAnywhere || most === null || count <= most;
  });
  const items = [...new Set(issuing.map(({ itemId }) => itemId))];
  const demands = items.length === 0 ? [] : await readDemands(em, 'h.id in (?)', [items]);
  return { issuing, demands, places, isCut: issuing.length < rows.length };
}

async function readDemands(em: Em, where: string, params: readonly unknown[]): Promise<readonly GraphDemand[]> {
  return demandsOf(await em.execute<DemandRow[]>(`select ${demandList} from (${DEMANDS} and ${where}) t`, [...params]));
}

/** Places with all that lies above and below them. */
function readAround(em: Em, ids: readonly number[]): Promise<readonly GraphPlace[]> {
  return em.execute<GraphPlace[]>(
    `with recursive above as (
       select id, parent_id from jurisdiction where id in (?)
       union
       select j.id, j.parent_id from above join jurisdiction j on j.id = above.parent_id
     ), below as (
       select id, parent_id from jurisdiction where id in (?)
       union
       select j.id, j.parent_id from below join jurisdiction j on j.parent_id = below.id
     ) select id, parent_id as "parentId" from (select * from above union select * from below) around order by id`,
    [[...ids], [...ids]],
  );
}
