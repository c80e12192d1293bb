import type { Em } from '../../../platform/db/index.js';
import type { Units } from '../judge-units.js';
import { restanding } from './cited-standings.js';

/** A record that a publication wrote. */
export interface TouchedRecord {
  /** Of its kind, e.g. `"ServiceItem"`. */
  readonly kind: string;
  readonly id: number;
}

/** A place and all below it, for `in (…)`. */
const BELOW = `with recursive below as (
    select id from jurisdiction where id in (?)
    union
    select j.id from below join jurisdiction j on j.parent_id = below.id
  ) select id from below`;

/**
 * By kind of record, which service items rest on the records: statements over the ids. Where a record may have moved
 * from one owner to another, all its versions are asked, so that the former owner is judged again too.
 */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  ServiceItem: ['select id from service_item where id in (?)'],
  HandlingItem: ['select service_item_id as id from history.handling_item where id in (?)'],
  DocumentRequirement: [
    `select h.service_item_id as id from history.document_requirement d join handling_item h on h.id = d.handling_item_id
     where d.id in (?)`,
  ],
  PowerItem: ['select id from service_item where power_item_id in (?)'],
  Delegation: [
    `select s.id from history.delegation d join service_item s on s.power_item_id = d.power_item_id where d.id in (?)`,
  ],
  CatalogueItem: ['select id from service_item where catalogue_item_id in (?)'],
  Organisation: [
    'select id from service_item where organisation_id in (?)',
    `select h.service_item_id as id from evidence_type_issuer i
     join requirement_evidence e on e.evidence_type_id = i.evidence_type_id
     join document_requirement d on d.id = e.requirement_id join handling_item h on h.id = d.handling_item_id
     where i.organisation_id in (?)`,
  ],
  Jurisdiction: [
    `select id from service_item where jurisdiction_id in (${BELOW})`,
    `select s.id from service_item s join organisation o on o.id = s.organisation_id where o.jurisdiction_id in (${BELOW})`,
    `select h.service_item_id as id from organisation o join evidence_type_issuer i on i.organisation_id = o.id
     join requirement_evidence e on e.evidence_type_id = i.evidence_type_id
     join document_requirement d on d.id = e.requirement_id join handling_item h on h.id = d.handling_item_id
     where o.jurisdiction_id in (${BELOW})`,
  ],
  EvidenceType: [
    // who issues it now may have changed since it last did
    `select h.service_item_id as id from evidence_type_issuing_item i join handling_item h on h.id = i.handling_item_id
     where i.evidence_type_id in (?)`,
    `select s.id from evidence_type e join catalogue_item c on e.code = any(c.standard_documents)
     join service_item s on s.catalogue_item_id = c.id where e.id in (?)`,
    `select h.service_item_id as id from requirement_evidence e
     join document_requirement d on d.id = e.requirement_id join handling_item h on h.id = d.handling_item_id
     where e.evidence_type_id in (?)`,
  ],
  FactType: [
    `select h.service_item_id as id from requirement_fact f
     join document_requirement d on d.id = f.requirement_id join handling_item h on h.id = d.handling_item_id
     where f.fact_type_id in (?)`,
    `select h.service_item_id as id from evidence_type_fact f
     join requirement_evidence e on e.evidence_type_id = f.evidence_type_id
     join document_requirement d on d.id = e.requirement_id join handling_item h on h.id = d.handling_item_id
     where f.fact_type_id in (?)`,
  ],
  DataSource: [
    `select h.service_item_id as id from fact_type t join requirement_fact f on f.fact_type_id = t.id
     join document_requirement d on d.id = f.requirement_id join handling_item h on h.id = d.handling_item_id
     where t.data_source_id in (?)`,
    `select h.service_item_id as id from fact_type t join evidence_type_fact f on f.fact_type_id = t.id
     join requirement_evidence e on e.evidence_type_id = f.evidence_type_id
     join document_requirement d on d.id = e.requirement_id join handling_item h on h.id = d.handling_item_id
     where t.data_source_id in (?)`,
  ],
  Elimination: [
    `select h.service_item_id as id from history.elimination x
     join requirement_evidence e on e.evidence_type_id = x.evidence_type_id
     join document_requirement d on d.id = e.requirement_id join handling_item h on h.id = d.handling_item_id
     where x.id in (?)`,
  ],
};

/** By kind of record, which powers rest on the records. */
const POWERS: Readonly<Record<string, readonly string[]>> = {
  PowerItem: [
    'select id from power_item where id in (?)',
    'select main_item_id as id from history.power_item where main_item_id is not null and id in (?)',
    `select q.id from history.power_item p join power_item q on q.organisation_id = p.organisation_id and q.name = p.name
     where p.id in (?)`,
  ],
  ResponsibilityItem: ['select power_item_id as id from history.responsibility_item where id in (?)'],
  AccountabilityGround: ['select power_item_id as id from history.accountability_ground where id in (?)'],
  Delegation: ['select power_item_id as id from history.delegation where id in (?)'],
  CatalogueItem: ['select id from power_item where catalogue_item_id in (?)'],
  Organisation: [
    'select id from power_item where organisation_id in (?)',
    'select power_item_id as id from delegation where to_organisation_id in (?)',
    'select power_item_id as id from delegation where from_organisation_id in (?)',
  ],
  Jurisdiction: [
    `select p.id from power_item p join organisation o on o.id = p.organisation_id where o.jurisdiction_id in (${BELOW})`,
    `select d.power_item_id as id from organisation o
     join delegation d on o.id in (d.from_organisation_id, d.to_organisation_id) where o.jurisdiction_id in (${BELOW})`,
  ],
};

/** The units whose facts read one of the records; at most two statements for each kind, five for jurisdictions. */
export async function unitsReading(em: Em, touched: readonly TouchedRecord[]): Promise<Units> {
  const services = new Set<number>();
  const powers = new Set<number>();
  let units: Units = { services: [], powers: [] };
  for (const [kind, records] of Map.groupBy(touched, (record) => record.kind)) {
    const ids = [...new Set(records.map(({ id }) => id))];
    await collect(em, services, queriesOf(SERVICES, kind), ids);
    await collect(em, powers, queriesOf(POWERS, kind), ids);
    if (kind === 'Jurisdiction') units = unionOfUnits(units, await unitsUnderLawOf(em, ids));
  }
  return unionOfUnits(units, { services: ascending(services), powers: ascending(powers) });
}

/** The units that cite an instrument of one of the jurisdictions: where it applies hangs on that. */
async function unitsUnderLawOf(em: Em, jurisdictionIds: readonly number[]): Promise<Units> {
  const rows = await em.execute<{ id: number }[]>(
    `select distinct t.citation_id as id from citation_target t join legal_instrument i on i.id = t.instrument_id
     where i.jurisdiction_id in (?)`,
    [[...jurisdictionIds]],
  );
  return unitsCiting(
    em,
    await restanding(
      em,
      rows.map(({ id }) => id),
    ),
  );
}

/** By table of bases, whose unit a basis belongs to. */
const CITING = {
  services: [
    `select h.service_item_id as id from document_requirement_basis b
     join document_requirement d on d.id = b.subject_id join handling_item h on h.id = d.handling_item_id`,
    'select h.service_item_id as id from handling_item_basis b join handling_item h on h.id = b.subject_id',
    `select h.service_item_id as id from fee_basis b join fee f on f.id = b.subject_id
     join handling_item h on h.id = f.handling_item_id`,
    `select h.service_item_id as id from intermediary_service_basis b join intermediary_service i on i.id = b.subject_id
     join handling_item h on h.id = i.handling_item_id`,
  ],
  powers: [
    'select b.subject_id as id from power_item_basis b',
    'select r.power_item_id as id from responsibility_item_basis b join responsibility_item r on r.id = b.subject_id',
    'select g.power_item_id as id from accountability_ground_basis b join accountability_ground g on g.id = b.subject_id',
    'select d.power_item_id as id from delegation_basis b join delegation d on d.id = b.subject_id',
  ],
} as const;

/**
 * The units that cite the instruments, or cited them before citations were resolved again, for whatever purpose; only
 * those whose citations stand otherwise than before.
 */
export async function unitsRestingOn(em: Em, instrumentIds: readonly number[]): Promise<Units> {
  if (instrumentIds.length === 0) return { services: [], powers: [] };
  const rows = await em.execute<{ id: number }[]>(
    'select distinct citation_id as id from history.citation_target where instrument_id in (?)',
    [[...instrumentIds]],
  );
  return unitsCiting(
    em,
    await restanding(
      em,
      rows.map(({ id }) => id),
    ),
  );
}

/** The units that have one of the citations among their bases. */
export async function unitsCiting(em: Em, citationIds: readonly number[]): Promise<Units> {
  const services = new Set<number>();
  const powers = new Set<number>();
  const citing = (queries: readonly string[]) => queries.map((query) => `${query} where b.citation_id in (?)`);
  if (citationIds.length > 0) {
    await collect(em, services, citing(CITING.services), citationIds);
    await collect(em, powers, citing(CITING.powers), citationIds);
  }
  return { services: ascending(services), powers: ascending(powers) };
}

/** The service items that demand what the handling items issue, where these count or counted before they moved. */
export async function servicesNeeding(em: Em, issuers: readonly number[]): Promise<readonly number[]> {
  if (issuers.length === 0) return [];
  const rows = await em.execute<{ id: number }[]>(
    `with recursive issued as (
       select distinct i.evidence_type_id, e.where_issued = 'HERE' as is_local, s.jurisdiction_id
       from evidence_type_issuing_item i join evidence_type e on e.id = i.evidence_type_id
       join history.handling_item h on h.id = i.handling_item_id join history.service_item s on s.id = h.service_item_id
       where h.id in (?)
     ), below as (
       select distinct jurisdiction_id as top, jurisdiction_id as id from issued where is_local
       union
       select below.top, j.id from below join jurisdiction j on j.parent_id = below.id
     ), above as (
       select distinct i.jurisdiction_id as top, i.jurisdiction_id as id, j.parent_id
       from issued i join jurisdiction j on j.id = i.jurisdiction_id where i.is_local
       union
       select above.top, j.id, j.parent_id from above join jurisdiction j on j.id = above.parent_id
     ), around as (
       select top, id from below union select top, id from above
     )
     select distinct s.id from issued join requirement_evidence r on r.evidence_type_id = issued.evidence_type_id
     join document_requirement d on d.id = r.requirement_id join handling_item h on h.id = d.handling_item_id
     join service_item s on s.id = h.service_item_id
     where not issued.is_local
        or exists (select from around where around.top = issued.jurisdiction_id and around.id = s.jurisdiction_id)
     order by 1`,
    [[...issuers]],
  );
  return rows.map(({ id }) => id);
}

/** All units of both. */
export function unionOfUnits(a: Units, b: Units): Units {
  return {
    services: ascending(new Set([...a.services, ...b.services])),
    powers: ascending(new Set([...a.powers, ...b.powers])),
  };
}

function queriesOf(queries: Readonly<Record<string, readonly string[]>>, kind: string): readonly string[] {
  return Object.hasOwn(queries, kind) ? (queries[kind] ?? []) : [];
}

async function collect(em: Em, into: Set<number>, queries: readonly string[], ids: readonly number[]): Promise<void> {
  if (queries.length === 0) return;
  const rows = await em.execute<{ id: number }[]>(
    queries.join('\nunion\n'),
    queries.map(() => [...ids]),
  );
  for (const { id } of rows) into.add(id);
}

function ascending(ids: ReadonlySet<number>): readonly number[] {
  return [...ids].sort((a, b) => a - b);
}
