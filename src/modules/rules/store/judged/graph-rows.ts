import type { Validity } from '../../../../shared/dates.js';
import { EvidenceKind, IssuePlace } from '../../../services/domain/vocabulary.js';
import { bool, columnsOf, date, int, oneOf, optional, type RowOf, rowsOf } from './row-source.js';

export interface GraphPlace {
  readonly id: number;
  readonly parentId: number | null;
}

/** An item that issues some evidence. */
export interface GraphIssuing {
  readonly evidenceId: number;
  /** It is had without an issuer. */
  readonly isFree: boolean;
  /** Its issuers count from everywhere. */
  readonly isAnywhere: boolean;
  readonly itemId: number;
  readonly placeId: number;
  /** The days of the item; null when that is not in use. */
  readonly existence: Validity | null;
}

/** A requirement in use, as the graph sees it. */
export interface GraphDemand {
  readonly requirementId: number;
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

/** What is drawn up or already had, so that nobody need issue it. */
const FREE: ReadonlySet<EvidenceKind> = new Set(
  EvidenceKind.values.filter((kind) => kind === 'OWN_STATEMENT' || kind === 'FORM' || kind === 'CONTRACT'),
);

/** An item that demands, with its days; s is its service item. */
const ITEM = `h.status = 'ACTIVE' and s.status = 'ACTIVE' as is_in_use, s.jurisdiction_id as place_id, s.valid_from, s.valid_to`;

const item = { isInUse: bool, placeId: int, validFrom: optional(date), validTo: optional(date) };

/** Who issues what: a statement to which a condition may be added; i, e, h and s are its tables. */
export const ISSUING = `select h.id, i.evidence_type_id, e.kind, e.where_issued, ${ITEM}
  from evidence_type_issuing_item i join evidence_type e on e.id = i.evidence_type_id
  join handling_item h on h.id = i.handling_item_id join service_item s on s.id = h.service_item_id`;

/** By id of the handling item. */
export const ISSUING_ROWS = rowsOf(`(${ISSUING})`, {
  id: int,
  evidenceTypeId: int,
  kind: oneOf(EvidenceKind),
  whereIssued: oneOf(IssuePlace),
  ...item,
});
export type IssuingRow = RowOf<typeof ISSUING_ROWS>;

/** What is listed of {@link ISSUING} as t. */
export const issuingList = columnsOf(ISSUING_ROWS);

export function issuingOf(row: IssuingRow): GraphIssuing {
  return {
    evidenceId: row.evidenceTypeId,
    isFree: FREE.has(row.kind),
    isAnywhere: row.whereIssued !== 'HERE',
    itemId: row.id,
    placeId: row.placeId,
    existence: existenceOf(row),
  };
}

/**
 * What is demanded: a statement with a condition, to which more may be added; d, h and s are its tables. Requirements
 * that name no evidence type demand nothing that the graph knows.
 */
export const DEMANDS = `select h.id, d.id as requirement_id, ${ITEM},
  d.disposition = 'COMMITMENT_OFFERED' as is_promisable,
  exists (select from document_requirement_basis b where b.subject_id = d.id) as has_basis,
  e.alternative, e.evidence_type_id
  from document_requirement d join requirement_evidence e on e.requirement_id = d.id
  join handling_item h on h.id = d.handling_item_id join service_item s on s.id = h.service_item_id
  where d.status = 'ACTIVE' and d.disposition <> 'ELIMINATED'`;

/** The demands of items that issue evidence, by id of the handling item. */
export const ISSUERS_DEMAND_ROWS = rowsOf(
  `(${DEMANDS} and exists (select from evidence_type_issuing_item i where i.handling_item_id = h.id))`,
  {
    id: int,
    requirementId: int,
    ...item,
    isPromisable: bool,
    hasBasis: bool,
    alternative: int,
    evidenceTypeId: int,
  },
);
export type DemandRow = RowOf<typeof ISSUERS_DEMAND_ROWS>;

/** What is listed of {@link DEMANDS} as t. */
export const demandList = columnsOf(ISSUERS_DEMAND_ROWS);

/** @returns in the order of the requirements, their alternatives and the evidence types of these */
export function demandsOf(rows: readonly DemandRow[]): readonly GraphDemand[] {
  const ordered = rows.toSorted(
    (a, b) => a.requirementId - b.requirementId || a.alternative - b.alternative || a.evidenceTypeId - b.evidenceTypeId,
  );
  return [...Map.groupBy(ordered, ({ requirementId }) => requirementId).values()].flatMap((own) => {
    const [row] = own;
    if (!row) return [];
    const { requirementId, id, placeId, isPromisable, hasBasis } = row;
    const lists = Map.groupBy(own, ({ alternative }) => alternative);
    const alternatives = [...lists.values()].map((list) => list.map(({ evidenceTypeId }) => evidenceTypeId));
    return [{ requirementId, itemId: id, placeId, existence: existenceOf(row), isPromisable, hasBasis, alternatives }];
  });
}

function existenceOf({ isInUse, validFrom, validTo }: Pick<IssuingRow, 'isInUse' | 'validFrom' | 'validTo'>) {
  return isInUse ? { validFrom, validTo } : null;
}
