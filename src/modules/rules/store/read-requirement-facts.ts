import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate, Validity } from '../../../shared/dates.js';
import type { BasisStatus } from '../../legal/index.js';
import { appliesHere, type Place } from '../domain/applies-here.js';
import { citedStanding } from '../domain/cited-standing.js';
import type { Subject } from '../domain/evaluate.js';
import type { Slice } from '../domain/legal-timeline.js';
import type { DatedBasis, RequirementInput } from '../domain/requirement-facts.js';
import { type DemandBasis, readDemandBases } from './read-cited-provisions.js';
import { readPlaces } from './read-places.js';

/** A requirement as something to judge. */
export interface RequirementSubject {
  readonly id: number;
  readonly subject: Subject;
  readonly input: RequirementInput;
}

/** Which requirements: those named, or the next of all of them by id. */
export type RequirementPage =
  | { readonly ids: readonly number[] }
  /** `after` is the last id of the page before, 0 at first. */
  | { readonly after: number; readonly limit: number };

/**
 * What the facts of requirements are read from, in at most six statements for the page, however long it is.
 *
 * @returns in the order of ids; a requirement that does not exist is left out
 */
export async function readRequirementFacts(em: Em, page: RequirementPage): Promise<readonly RequirementSubject[]> {
  const rows = await readRequirements(em, page);
  const places = await readPlaces(
    em,
    rows.map(({ jurisdictionId }) => jurisdictionId),
  );
  const bases = await readDemandBases(
    em,
    rows.map(({ id }) => id),
  );
  const standings = new Map<DemandBasis, readonly Slice<BasisStatus>[]>();
  const standingOf = (basis: DemandBasis) => {
    const standing = standings.get(basis) ?? citedStanding(basis.cited);
    standings.set(basis, standing);
    return standing;
  };
  return rows.map((row) => {
    const place = places.get(row.jurisdictionId) ?? NOWHERE;
    return {
      id: row.id,
      subject: { kind: 'REQUIREMENT', code: row.code, jurisdictions: place.jurisdictions },
      input: {
        isProof: row.isProof,
        disposition: row.disposition,
        isActive: row.isActive,
        existence: [{ validFrom: row.validFrom, validTo: row.validTo }],
        bases: (bases.get(row.id) ?? []).map((basis) => datedBasis(basis, place, standingOf(basis))),
      },
    };
  });
}

const NOWHERE: Place = { jurisdictions: [], isComplete: false };

interface RequirementRow extends Validity {
  readonly id: number;
  readonly code: string;
  readonly isProof: RequirementInput['isProof'];
  readonly disposition: RequirementInput['disposition'];
  readonly isActive: boolean;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly jurisdictionId: number;
}

async function readRequirements(em: Em, page: RequirementPage): Promise<readonly RequirementRow[]> {
  if ('ids' in page && page.ids.length === 0) return [];
  const [where, limit, params] =
    'ids' in page ? ['d.id in (?)', '', [[...page.ids]]] : ['d.id > ?', 'limit ?', [page.after, page.limit]];
  return em.execute<RequirementRow[]>(
    `select d.id, d.code, d.is_proof as "isProof", d.disposition,
            d.status = 'ACTIVE' and h.status = 'ACTIVE' and s.status = 'ACTIVE' as "isActive",
            s.valid_from as "validFrom", s.valid_to as "validTo", s.jurisdiction_id as "jurisdictionId"
     from document_requirement d
     join handling_item h on h.id = d.handling_item_id
     join service_item s on s.id = h.service_item_id
     where ${where} order by d.id ${limit}`,
    params,
  );
}

function datedBasis({ cited, area }: DemandBasis, place: Place, standing: readonly Slice<BasisStatus>[]): DatedBasis {
  return {
    level: area?.isVerified ? area.level : 'UNKNOWN',
    appliesHere: area ? appliesHere(area, place) : 'UNKNOWN',
    namesArticle: cited.namesArticle,
    standing,
  };
}
