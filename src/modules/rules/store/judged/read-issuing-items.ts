import type { Em } from '../../../../platform/db/index.js';
import type { CalendarDate, Validity } from '../../../../shared/dates.js';
import { EvidenceKind, type IssuePlace } from '../../../services/domain/vocabulary.js';

/** A part of the graph of evidence as the tables hold it. */
export interface GraphPart {
  readonly places: readonly { readonly id: number; readonly parentId: number | null }[];
  readonly evidence: readonly { readonly id: number; readonly free: boolean; readonly anywhere: boolean }[];
  readonly issuing: readonly { readonly evidenceId: number; readonly itemId: number; readonly placeId: number }[];
  /** `existence` null for an item that is not in use. */
  readonly items: readonly { readonly id: number; readonly placeId: number; readonly existence: Validity | null }[];
  readonly demands: readonly GraphDemand[];
}

/** A requirement in use, as the graph sees it. */
export interface GraphDemand {
  readonly requirementId: number;
  readonly code: string;
  readonly itemId: number;
  readonly placeId: number;
  /** The days of its item; null when that is not in use. */
  readonly existence: Validity | null;
  /** The applicant may promise instead. */
  readonly isPromisable: boolean;
  /** A basis is named for it. */
  readonly hasBasis: boolean;
  /** Ids of evidence types: OR between lists, AND inside. */
  readonly alternatives: readonly (readonly number[])[];
}

/** What of the graph issues some evidence in some places. */
export interface FoundIssuers extends GraphPart {
  /** True when issuers were left out. */
  readonly isCut: boolean;
}

/** What is drawn up or already had, so that nobody need issue it. */
const FREE: ReadonlySet<EvidenceKind> = new Set(
  EvidenceKind.values.filter((kind) => kind === 'OWN_STATEMENT' || kind === 'FORM' || kind === 'CONTRACT'),
);

/** An item that demands, with its days; s is its service item. */
const ITEM = `h.status = 'ACTIVE' and s.status = 'ACTIVE' as "isInUse", s.jurisdiction_id as "placeId",
  s.valid_from as "validFrom", s.valid_to as "validTo"`;

/** The demands of service items. */
export function readDemandsOf(em: Em, services: readonly number[]): Promise<readonly GraphDemand[]> {
  return services.length === 0 ? Promise.resolve([]) : readDemands(em, 's.id in (?)', [[...services]]);
}

/** The handling items of service items that issue evidence. */
export async function readIssuersOf(em: Em, services: readonly number[]): Promise<GraphPart['items']> {
  if (services.length === 0) return [];
  return partOf(await em.execute<IssuingRow[]>(`${ISSUING} where s.id in (?) order by h.id`, [[...services]]), [])
    .items;
}

/** All that issues evidence, with what it demands. */
export async function readWholeGraph(em: Em): Promise<GraphPart> {
  const issuing = await em.execute<IssuingRow[]>(`${ISSUING} order by i.evidence_type_id, h.id`);
  const places = await em.execute<GraphPart['places'][number][]>(
    'select id, parent_id as "parentId" from jurisdiction order by id',
  );
  const demands = await readDemands(em, 'h.id in (select handling_item_id from evidence_type_issuing_item)', []);
  return { ...partOf(issuing, demands), places };
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
    `select * from (${ISSUING} where i.evidence_type_id in (?) and e.where_issued = 'HERE' and s.jurisdiction_id in (?)
     union all
     select x.* from evidence_type wanted cross join lateral (
       ${ISSUING} where i.evidence_type_id = wanted.id order by h.id limit ${most === null ? 'all' : most + 1}
     ) x where wanted.id in (?) and wanted.where_issued <> 'HERE') found
     order by "evidenceId", "itemId"`,
    [evidence, places.map(({ id }) => id), evidence],
  );
  const counts = new Map<number, number>();
  const issuing = rows.filter(({ evidenceId, whereIssued }) => {
    const count = (counts.get(evidenceId) ?? 0) + 1;
    counts.set(evidenceId, count);
    return whereIssued === 'HERE' || most === null || count <= most;
  });
  const items = [...new Set(issuing.map(({ itemId }) => itemId))];
  const demands = items.length === 0 ? [] : await readDemands(em, 'h.id in (?)', [items]);
  return { ...partOf(issuing, demands), places, isCut: issuing.length < rows.length };
}

interface IssuingRow {
  readonly evidenceId: number;
  readonly kind: EvidenceKind;
  readonly whereIssued: IssuePlace;
  readonly itemId: number;
  readonly isInUse: boolean;
  readonly placeId: number;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

const ISSUING = `select i.evidence_type_id as "evidenceId", e.kind, e.where_issued as "whereIssued", h.id as "itemId", ${ITEM}
  from evidence_type_issuing_item i join evidence_type e on e.id = i.evidence_type_id
  join handling_item h on h.id = i.handling_item_id join service_item s on s.id = h.service_item_id`;

function partOf(rows: readonly IssuingRow[], demands: readonly GraphDemand[]): Omit<GraphPart, 'places'> {
  return {
    evidence: [...new Map(rows.map((row) => [row.evidenceId, row])).values()].map(
      ({ evidenceId, kind, whereIssued }) => ({
        id: evidenceId,
        free: FREE.has(kind),
        anywhere: whereIssued !== 'HERE',
      }),
    ),
    issuing: rows,
    items: [...new Map(rows.map((row) => [row.itemId, row])).values()].map(({ itemId, placeId, ...row }) => ({
      id: itemId,
      placeId,
      existence: existenceOf(row),
    })),
    demands,
  };
}

interface DemandRow extends Pick<IssuingRow, 'isInUse' | 'placeId' | 'validFrom' | 'validTo' | 'itemId'> {
  readonly requirementId: number;
  readonly code: string;
  readonly isPromisable: boolean;
  readonly hasBasis: boolean;
  readonly alternative: number;
  readonly evidenceId: number;
}

/** Requirements that name no evidence type demand nothing that the graph knows. */
async function readDemands(em: Em, where: string, params: readonly unknown[]): Promise<readonly GraphDemand[]> {
  const rows = await em.execute<DemandRow[]>(
    `select d.id as "requirementId", d.code, h.id as "itemId", ${ITEM},
       d.disposition = 'COMMITMENT_OFFERED' as "isPromisable",
       exists (select from document_requirement_basis b where b.subject_id = d.id) as "hasBasis",
       e.alternative, e.evidence_type_id as "evidenceId"
     from document_requirement d join requirement_evidence e on e.requirement_id = d.id
     join handling_item h on h.id = d.handling_item_id join service_item s on s.id = h.service_item_id
     where ${where} and d.status = 'ACTIVE' and d.disposition <> 'ELIMINATED'
     order by d.id, e.alternative, e.position`,
    [...params],
  );
  return [...Map.groupBy(rows, ({ requirementId }) => requirementId).values()].flatMap((own) => {
    const [row] = own;
    if (!row) return [];
    const { requirementId, code, itemId, placeId, isPromisable, hasBasis } = row;
    const lists = Map.groupBy(own, ({ alternative }) => alternative);
    const alternatives = [...lists.values()].map((list) => list.map(({ evidenceId }) => evidenceId));
    return [
      { requirementId, code, itemId, placeId, existence: existenceOf(row), isPromisable, hasBasis, alternatives },
    ];
  });
}

function existenceOf({ isInUse, validFrom, validTo }: Pick<IssuingRow, 'isInUse' | 'validFrom' | 'validTo'>) {
  return isInUse ? { validFrom, validTo } : null;
}

/** Places with all that lies above and below them. */
function readAround(em: Em, ids: readonly number[]): Promise<GraphPart['places']> {
  return em.execute<GraphPart['places'][number][]>(
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
