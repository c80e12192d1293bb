import { type Em, tableOf } from '../../../../platform/db/index.js';
import type { CalendarDate } from '../../../../shared/dates.js';
import { Jurisdiction } from '../../../jurisdictions/index.js';
import { InstrumentVersion, readBases } from '../../../legal/index.js';
import {
  type Disposition,
  DocumentRequirement,
  DocumentRequirementBasis,
  HandlingItem,
  RequirementEvidence,
  RequirementFact,
  ServiceItem,
} from '../../../services/index.js';
import type { RatchetBasis, RatchetDemand } from '../../domain/ratchet/ratchet.js';
import { readRatchetEvidence } from './read-ratchet-evidence.js';

interface DemandRow extends Pick<RatchetDemand, 'requirement' | 'name' | 'purpose' | 'isProof' | 'catalogueItem'> {
  readonly id: number;
  readonly disposition: Disposition;
  readonly jurisdictionId: number;
}

/**
 * The demands that are in use, as the ratchet looks at them; a handful of statements whatever their number.
 *
 * @param codes of requirements; those that are not in use, or not there, are left out
 */
export async function readRatchetDemands(
  em: Em,
  codes: readonly string[],
  on: CalendarDate,
): Promise<readonly RatchetDemand[]> {
  if (codes.length === 0) return [];
  const rows = await em.execute<DemandRow[]>(
    `select d.id, d.code as requirement, d.name, d.purpose, d.is_proof as "isProof", d.disposition,
            s.catalogue_item_id as "catalogueItem", s.jurisdiction_id as "jurisdictionId"
     from ${tableOf(DocumentRequirement)} d join ${tableOf(HandlingItem)} h on h.id = d.handling_item_id
     join ${tableOf(ServiceItem)} s on s.id = h.service_item_id
     where d.code in (select value from json_array_elements_text(?::json)) and d.status = 'ACTIVE' order by d.code`,
    [JSON.stringify(codes)],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const alternatives = await readAlternatives(em, ids);
  const facts = await readFacts(em, ids);
  const places = await readPlaces(em, [...new Set(rows.map(({ jurisdictionId }) => jurisdictionId))]);
  const bases = await readDemandBases(em, ids, on);
  return rows.map(({ id, jurisdictionId, ...row }) => ({
    ...row,
    alternatives: alternatives.get(id) ?? [],
    facts: facts.get(id) ?? [],
    places: places.get(jurisdictionId) ?? new Set(),
    bases: bases.get(id) ?? [],
  }));
}

async function readAlternatives(
  em: Em,
  ids: readonly number[],
): Promise<ReadonlyMap<number, RatchetDemand['alternatives']>> {
  const rows = await em.execute<{ requirement: number; alternative: number; evidence: number }[]>(
    `select requirement_id as requirement, alternative, evidence_type_id as evidence
     from ${tableOf(RequirementEvidence)} where requirement_id in (?) order by 1, 2, position`,
    [[...ids]],
  );
  const evidence = await readRatchetEvidence(em, [...new Set(rows.map((row) => row.evidence))]);
  return new Map(
    [...Map.groupBy(rows, ({ requirement }) => requirement)].map(([id, own]) => [
      id,
      [...Map.groupBy(own, ({ alternative }) => alternative).values()].map((way) =>
        way.flatMap((row) => evidence.get(row.evidence) ?? []),
      ),
    ]),
  );
}

async function readFacts(em: Em, ids: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await em.execute<{ requirement: number; fact: number }[]>(
    `select requirement_id as requirement, fact_type_id as fact from ${tableOf(RequirementFact)} where requirement_id in (?)`,
    [[...ids]],
  );
  return new Map(
    [...Map.groupBy(rows, ({ requirement }) => requirement)].map(([id, own]) => [id, own.map(({ fact }) => fact)]),
  );
}

/** By place, itself and all above it. */
async function readPlaces(em: Em, ids: readonly number[]): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const rows = await em.execute<{ top: number; id: number }[]>(
    `with recursive above as (
       select id as top, id, parent_id from ${tableOf(Jurisdiction)} where id in (?)
       union
       select above.top, j.id, j.parent_id from above join ${tableOf(Jurisdiction)} j on j.id = above.parent_id
     ) select top, id from above`,
    [[...ids]],
  );
  return new Map([...Map.groupBy(rows, ({ top }) => top)].map(([top, own]) => [top, new Set(own.map(({ id }) => id))]));
}

/** Level and age count only where somebody has verified the instrument and its first version is held. */
async function readDemandBases(
  em: Em,
  ids: readonly number[],
  on: CalendarDate,
): Promise<ReadonlyMap<number, readonly RatchetBasis[]>> {
  const read = await readBases(em, DocumentRequirementBasis, ids, { validAt: on });
  const targets = [...read.values()].flat().flatMap((basis) => basis.targets);
  const first = await readFirstDays(em, [...new Set(targets.flatMap(({ instrument }) => instrument?.id ?? []))]);
  return new Map(
    [...read].map(([id, bases]) => [
      id,
      bases.flatMap(({ citation, targets: parts }) =>
        parts.map(({ instrument, status }) => ({
          text: citation.text,
          level: instrument?.isVerified ? instrument.level : 'UNKNOWN',
          firstEffectiveOn: STANDS.has(status) && instrument ? (first.get(instrument.id) ?? null) : null,
        })),
      ),
    ]),
  );
}

const STANDS: ReadonlySet<string> = new Set(['IN_FORCE', 'CHANGED', 'MOVED']);

async function readFirstDays(em: Em, instruments: readonly number[]): Promise<ReadonlyMap<number, CalendarDate>> {
  if (instruments.length === 0) return new Map();
  const rows = await em.execute<{ id: number; first: CalendarDate }[]>(
    `select instrument_id as id, min(effective_from)::text as first from ${tableOf(InstrumentVersion)}
     where instrument_id in (?) and effective_from is not null group by instrument_id`,
    [[...instruments]],
  );
  return new Map(rows.map(({ id, first }) => [id, first]));
}
