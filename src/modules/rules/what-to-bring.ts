import type { Em } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { InvalidInputError, LimitExceededError, NotFoundError } from '../../shared/errors.js';
import type { Audience } from '../services/index.js';
import { type ConditionAnswer, toApplicant } from './domain/what-to-bring/applicant.js';
import { fewestVisits, type IssuersOfDocument, issuersOf } from './domain/what-to-bring/issuers.js';
import { type ItemToPick, itemsNamed, itemsOfBundle, type PickedItems } from './domain/what-to-bring/pick-items.js';
import {
  type DocumentPlan,
  type DocumentUse,
  type PlannedDocument,
  planDocuments,
} from './domain/what-to-bring/plan-documents.js';
import { type AskedItem, readBundle, readItems } from './store/read-asked-items.js';
import { readDemands, type StoredDemand, type StoredEvidence } from './store/read-demands.js';
import { readIssuers } from './store/read-issuers.js';

/** What somebody wants to have done, and what they say of themselves. */
export interface AskedToBring {
  /** Codes; with a bundle, the cases picked of its service items. */
  readonly handlingItems: readonly string[];
  /** Code. */
  readonly bundle: string | null;
  /** Codes of evidence types. */
  readonly holds: readonly string[];
  readonly audience: readonly Audience[];
  readonly answers: readonly ConditionAnswer[];
}

/** What to bring for everything asked about together. */
export interface WhatToBring extends Omit<DocumentPlan<StoredDemand>, 'documents'> {
  readonly on: CalendarDate;
  readonly items: readonly AskedItem[];
  /** Service items of the bundle that are not in the plan yet: nobody said which case is meant. */
  readonly itemsToPick: readonly ItemToPick[];
  readonly documents: readonly DocumentToBring[];
}

/** A document of the plan, with who issues it. */
export interface DocumentToBring extends PlannedDocument<StoredDemand>, IssuersOfDocument {
  readonly evidence: StoredEvidence;
  readonly uses: readonly UseOnDay[];
}

/** A demand that a document serves, and the day that was asked about. */
export interface UseOnDay extends DocumentUse<StoredDemand> {
  readonly on: CalendarDate;
}

/** How much may be asked at once. */
export const BRING_LIMITS = { handlingItems: 20, holds: 500, answers: 500 };

/**
 * Answers what somebody must bring for some handling items, or for a bundle, on a day: eight statements at most.
 *
 * @throws {NotFoundError} when no handling item, bundle or evidence type has a code
 * @throws {InvalidInputError} when nothing is asked about, a handling item is not of the bundle, or an answer is to no
 *   question
 * @throws {LimitExceededError} with `limit`, `asked` and `allowed`
 */
export async function whatToBring(em: Em, asked: AskedToBring, on: CalendarDate): Promise<WhatToBring> {
  for (const limit of ['handlingItems', 'holds', 'answers'] as const) refuseAbove(limit, asked[limit].length);
  const { items, toPick } = await pickItems(em, asked, on);
  refuseAbove('handlingItems', items.length);
  const demands = await readDemands(em, items, on);
  await assertKnown(em, asked.holds);
  const applicant = toApplicant(asked, demands);

  const evidence = evidenceOf(demands);
  const places = [...new Set(items.map(({ jurisdictionId }) => jurisdictionId))];
  const types = [...evidence.values()].flatMap(({ document }) => document.evidenceTypeId ?? []);
  const issuers = await readIssuers(em, types, places, on);
  const issuersOfType = ({ evidenceTypeId }: StoredEvidence, by: readonly StoredDemand[]) =>
    evidenceTypeId === null ? NOBODY : issuersOf(evidenceTypeId, by, issuers);

  const plan = planDocuments(demands, applicant, (code) => {
    const known = evidence.get(code);
    return known ? fewestVisits(known.document, issuersOfType(known.document, known.demandedBy).items) : 0;
  });
  const documents = plan.documents.flatMap((planned) => {
    const document = evidence.get(planned.code)?.document;
    const demandedBy = planned.uses.map(({ demand }) => demand);
    const uses = planned.uses.map((use) => ({ ...use, on }));
    return document ? [{ ...planned, evidence: document, uses, ...issuersOfType(document, demandedBy) }] : [];
  });
  return { ...plan, on, items, itemsToPick: toPick, documents };
}

/** How many originals are needed: one that is shown to many offices is one, what is written for each is not. */
export function originalsOf({ means, uses }: DocumentToBring): number {
  const wanted = uses.map(({ demand }) => demand.originals);
  return means === 'OWN' ? wanted.reduce((sum, each) => sum + each, 0) : Math.max(...wanted);
}

const NOBODY: IssuersOfDocument = { organisationIds: [], items: [] };

function refuseAbove(limit: keyof typeof BRING_LIMITS, asked: number): void {
  const allowed = BRING_LIMITS[limit];
  if (asked > allowed) throw new LimitExceededError(`At most ${allowed} ${limit}`, { limit, asked, allowed });
}

async function pickItems(em: Em, asked: AskedToBring, on: CalendarDate): Promise<PickedItems<AskedItem>> {
  const { handlingItems: codes, bundle } = asked;
  if (bundle === null) {
    if (codes.length === 0) throw new InvalidInputError('Say which handling items, or which bundle');
    return { items: itemsNamed(codes, await readItems(em, { codes, serviceItems: [] }, on)), toPick: [] };
  }
  const serviceItems = await readBundle(em, bundle);
  const known = await readItems(em, { codes, serviceItems }, on);
  return itemsOfBundle({ code: bundle, serviceItems }, itemsNamed(codes, known), known);
}

async function assertKnown(em: Em, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const rows = await em.execute<{ code: string }[]>('select code from evidence_type where code in (?)', [[...codes]]);
  const known = new Set(rows.map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new NotFoundError('No such EvidenceType', { code: unknown });
}

interface DemandedEvidence {
  readonly document: StoredEvidence;
  readonly demandedBy: readonly StoredDemand[];
}

/** The documents that demands name, each with the demands that it may serve, by code. */
function evidenceOf(demands: readonly StoredDemand[]): ReadonlyMap<string, DemandedEvidence> {
  const named = demands.flatMap((demand) =>
    demand.alternatives.flatMap(({ documents }) => documents.map((document) => ({ document, demand }))),
  );
  return new Map(
    [...Map.groupBy(named, ({ document }) => document.code)].flatMap(([code, uses]) => {
      const [first] = uses;
      return first ? [[code, { document: first.document, demandedBy: uses.map(({ demand }) => demand) }] as const] : [];
    }),
  );
}
