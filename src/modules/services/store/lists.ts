import { columnsOf } from '../../../platform/db/index.js';
import { childList, linkedList, listLoader } from '../../../platform/graphql/index.js';
import { NOT_CANCELLED } from '../../powers/index.js';
import { DocumentRequirement, RequirementFact, RequirementJudgement } from './document-requirement.entity.js';
import {
  Bundle,
  BundleDocument,
  BundleItem,
  EvidenceType,
  EvidenceTypeFact,
  EvidenceTypeIssuingItem,
  type EvidenceTypeRow,
  FactType,
} from './evidence.entity.js';
import { Fee, type FeeRow, IntermediaryService, ProcessStep } from './handling-item-parts.entity.js';
import { HandlingItem, ServiceItem } from './service-item.entity.js';

// Lists that are short by nature, each a loader with one statement for all parents.

export const handlingItemsOf = childList(HandlingItem, {
  parent: 'service_item_id',
  where: NOT_CANCELLED,
  orderBy: 't.code',
});

export const requirementsOf = childList(DocumentRequirement, { parent: 'handling_item_id', where: NOT_CANCELLED });

export const stepsOf = childList(ProcessStep, { parent: 'handling_item_id' });

export const intermediariesOf = childList(IntermediaryService, { parent: 'handling_item_id' });

/** Fees with their amounts as numbers: the databases hand decimals over as text. */
export const feesOf = listLoader<FeeRow>(async (em, handlingItems) => {
  const rows = await em.execute<(FeeRow & { listedUnder: number })[]>(
    `select ${columnsOf(em, Fee)}, t.handling_item_id as "listedUnder" from fee as t
     where t.handling_item_id in (?) order by t.handling_item_id, t.position`,
    [handlingItems],
  );
  return rows.map((row) => ({ ...row, amountYuan: row.amountYuan === null ? null : Number(row.amountYuan) }));
});

export const evidenceIssuedBy = linkedList(EvidenceType, {
  table: EvidenceTypeIssuingItem,
  parent: 'handling_item_id',
  child: 'evidence_type_id',
  orderBy: 't.code',
});

export const factsToProve = linkedList(FactType, {
  table: RequirementFact,
  parent: 'requirement_id',
  child: 'fact_type_id',
});

export const judgementsOf = childList(RequirementJudgement, { parent: 'requirement_id' });

export const factsProvedBy = linkedList(FactType, {
  table: EvidenceTypeFact,
  parent: 'evidence_type_id',
  child: 'fact_type_id',
});

export const bundledItems = linkedList(ServiceItem, {
  table: BundleItem,
  parent: 'bundle_id',
  child: 'service_item_id',
});

export const jointDocumentsOf = linkedList(EvidenceType, {
  table: BundleDocument,
  parent: 'bundle_id',
  child: 'evidence_type_id',
});

export const bundlesWith = linkedList(Bundle, {
  table: BundleItem,
  parent: 'service_item_id',
  child: 'bundle_id',
  orderBy: 't.code',
});

/** One way to meet a requirement: all its pieces of evidence together. */
export interface AlternativeRow {
  readonly position: number;
  readonly evidenceTypes: readonly EvidenceTypeRow[];
}

/** The ways to meet a requirement, in order. */
export const alternativesOf = listLoader<AlternativeRow>(async (em, requirements) => {
  const rows = await em.execute<(EvidenceTypeRow & { listedUnder: number; alternative: number })[]>(
    `select ${columnsOf(em, EvidenceType)}, l.requirement_id as "listedUnder", l.alternative
     from requirement_evidence as l join evidence_type as t on t.id = l.evidence_type_id
     where l.requirement_id in (?) order by l.requirement_id, l.alternative, l.position`,
    [requirements],
  );
  const ways = Map.groupBy(rows, ({ listedUnder, alternative }) => `${listedUnder} ${alternative}`);
  return [...ways.values()].flatMap((evidenceTypes) => {
    const [first] = evidenceTypes;
    return first ? [{ listedUnder: first.listedUnder, position: first.alternative, evidenceTypes }] : [];
  });
});

/** The evidence types that a catalogue item's standard names by code, in its order; codes of none are left out. */
export const standardEvidenceOf = listLoader<EvidenceTypeRow>((em, catalogueItems) =>
  em.execute<(EvidenceTypeRow & { listedUnder: number })[]>(
    `select ${columnsOf(em, EvidenceType)}, c.id as "listedUnder"
     from catalogue_item as c cross join lateral unnest(c.standard_documents) with ordinality as d(code, position)
     join evidence_type as t on t.code = d.code
     where c.id in (?) order by c.id, d.position`,
    [catalogueItems],
  ),
);
