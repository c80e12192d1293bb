import { type Ask, askOne, holds, type Spell, spell } from './ask.js';
import { type CitedLaw, lawCitedFor } from './law.js';
import { climb, type PlaceAbove } from './places.js';

/** A handling item with all that it demands, read row by row. */
export interface DemandingItem extends Spell {
  readonly isInUse: boolean;
  readonly place: PlaceAbove;
  readonly demander: Organ;
  readonly catalogueItem:
    | (Spell & {
        readonly id: number;
        readonly code: string;
        readonly status: string;
        readonly standardDocuments: readonly string[];
      })
    | null;
  /** Codes of the facts that the standard documents prove, by their codes; those of which it is not recorded are absent. */
  readonly standardFacts: ReadonlyMap<string, readonly string[]>;
  /** In the order of the list. */
  readonly demands: readonly Demanded[];
}

/** A demanded document. */
export interface Demanded {
  readonly id: number;
  readonly code: string;
  readonly purpose: string | null;
  readonly status: string;
  readonly necessity: string;
  readonly audiences: readonly string[];
  readonly isProof: string;
  readonly disposition: string;
  readonly facts: readonly ProvedFact[];
  readonly ways: readonly (readonly Evidence[])[];
  readonly laws: readonly CitedLaw[];
  readonly answers: ReadonlyMap<string, string>;
}

export interface ProvedFact {
  readonly id: number;
  readonly code: string;
  readonly source: (Spell & { readonly permission: string; readonly status: string }) | null;
}

export interface Evidence {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly facts: readonly number[];
  readonly issuers: readonly Organ[];
  readonly hasIssuingItem: boolean;
}

export interface Organ extends Spell {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly leader: number | null;
  readonly place: PlaceAbove;
}

/** Reads one handling item and what it demands. */
export async function readDemandingItem(ask: Ask, id: number): Promise<DemandingItem> {
  const row = await askOne<
    Spell & { isInUse: boolean; placeId: number; organisationId: number; catalogueItemId: number | null }
  >(
    ask,
    `select h.status = 'ACTIVE' and s.status = 'ACTIVE' as "isInUse", s.jurisdiction_id as "placeId",
       s.organisation_id as "organisationId", s.catalogue_item_id as "catalogueItemId", ${spell('s')}
     from handling_item h join service_item s on s.id = h.service_item_id where h.id = ?`,
    id,
  );
  const place = await climb(ask, row.placeId);
  const catalogueItem =
    row.catalogueItemId === null
      ? null
      : await askOne<NonNullable<DemandingItem['catalogueItem']>>(
          ask,
          `select id, code, status, standard_documents as "standardDocuments", ${spell('c')} from catalogue_item c where id = ?`,
          row.catalogueItemId,
        );
  const standardFacts = new Map<string, readonly string[]>();
  for (const { document, fact } of await ask<{ document: string; fact: string }>(
    `select e.code as document, f.code as fact from catalogue_item c, evidence_type e, evidence_type_fact p, fact_type f
     where c.id = ? and e.code = any(c.standard_documents) and p.evidence_type_id = e.id and f.id = p.fact_type_id`,
    row.catalogueItemId,
  )) {
    standardFacts.set(document, [...(standardFacts.get(document) ?? []), fact]);
  }
  const demands: Demanded[] = [];
  for (const demand of await ask<Omit<Demanded, 'facts' | 'ways' | 'laws' | 'answers'>>(
    `select id, code, purpose, status, necessity, audiences, is_proof as "isProof", disposition
     from document_requirement where handling_item_id = ? order by position, id`,
    id,
  )) {
    demands.push({ ...demand, ...(await readParts(ask, demand.id, place)) });
  }
  const { isInUse, from, to } = row;
  return {
    isInUse,
    from,
    to,
    place,
    demander: await readOrgan(ask, row.organisationId),
    catalogueItem,
    standardFacts,
    demands,
  };
}

async function readParts(ask: Ask, id: number, place: PlaceAbove) {
  const facts = await readFacts(ask, id);
  const rows = await ask<{ way: number; type: number }>(
    `select alternative as way, evidence_type_id as type from requirement_evidence
     where requirement_id = ? order by alternative, position`,
    id,
  );
  const ways = new Map<number, Evidence[]>();
  for (const { way, type } of rows) ways.set(way, [...(ways.get(way) ?? []), await readEvidence(ask, type)]);
  const laws = await lawCitedFor(ask, 'document_requirement_basis', id, place);
  const answers = await ask<{ question: string; answer: string }>(
    'select question, answer from requirement_judgement where requirement_id = ?',
    id,
  );
  return {
    facts,
    ways: [...ways.values()],
    laws: laws.filter(({ purpose }) => purpose === 'DEMAND'),
    answers: new Map(answers.map(({ question, answer }) => [question, answer])),
  };
}

async function readFacts(ask: Ask, requirement: number): Promise<readonly ProvedFact[]> {
  const rows = await ask<{ id: number; code: string; sourceId: number | null }>(
    `select f.id, f.code, f.data_source_id as "sourceId" from requirement_fact r join fact_type f on f.id = r.fact_type_id
     where r.requirement_id = ? order by r.position`,
    requirement,
  );
  const facts: ProvedFact[] = [];
  for (const { id, code, sourceId } of rows) {
    const [source = null] =
      sourceId === null
        ? []
        : await ask<NonNullable<ProvedFact['source']>>(
            `select permission, status, ${spell('s')} from data_source s where id = ?`,
            sourceId,
          );
    facts.push({ id, code, source });
  }
  return facts;
}

async function readEvidence(ask: Ask, id: number): Promise<Evidence> {
  const row = await askOne<Omit<Evidence, 'facts' | 'issuers'>>(
    ask,
    `select id, code, name, aliases, kind,
       exists (select from evidence_type_issuing_item i where i.evidence_type_id = e.id) as "hasIssuingItem"
     from evidence_type e where id = ?`,
    id,
  );
  const facts = await ask<{ id: number }>(
    'select fact_type_id as id from evidence_type_fact where evidence_type_id = ?',
    id,
  );
  const issuers: Organ[] = [];
  for (const { id: issuer } of await ask<{ id: number }>(
    'select organisation_id as id from evidence_type_issuer where evidence_type_id = ? order by position',
    id,
  )) {
    issuers.push(await readOrgan(ask, issuer));
  }
  return { ...row, facts: facts.map((fact) => fact.id), issuers };
}

export async function readOrgan(ask: Ask, id: number): Promise<Organ> {
  const row = await askOne<Omit<Organ, 'place'> & { placeId: number }>(
    ask,
    `select id, name, kind, leading_organ_id as leader, jurisdiction_id as "placeId", ${spell('o')}
     from organisation o where id = ?`,
    id,
  );
  return { ...row, place: await climb(ask, row.placeId) };
}

/** True when the demand is asked on the day, and can be judged. */
export function isDemandedOn({ status }: Demanded, item: DemandingItem, day: string): boolean {
  return status === 'ACTIVE' && item.isInUse && holds(item, day);
}

/** True when the catalogue item is in use on the day, so that there is a standard to keep. */
export function isStandardOn(item: (Spell & { readonly status: string }) | null, day: string): boolean {
  return item !== null && item.status === 'ACTIVE' && holds(item, day);
}
