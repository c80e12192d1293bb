import { type Em, findRow } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import type { CalendarDate } from '../../shared/dates.js';
import { InvalidInputError } from '../../shared/errors.js';
import { type Performer, perform } from '../audit/index.js';
import { assertAllowed, decide, NOWHERE, placeOf } from '../identity/index.js';
import { Jurisdiction, Organisation } from '../jurisdictions/index.js';
import { findFinding } from '../rules/index.js';
import { DocumentRequirement } from '../services/index.js';
import { resultOf, type SetResult, trace } from './act-on-set.js';
import { actingOf } from './acting.js';
import {
  commitmentChanges,
  eliminationChanges,
  type GivenElimination,
  type GivenReplacement,
} from './domain/elimination-changes.js';
import type { GivenChange } from './domain/given-change.js';
import { draftSet } from './draft-set.js';
import { type OwnedDemand, readDemandsToEnd } from './store/demands-to-end.js';

/** Which demands a reformer is about, and what the set is called. */
interface GivenProposal {
  /** Identities of findings about documents, or their first digits. */
  readonly findings: readonly string[];
  /** Codes of documents. */
  readonly requirements: readonly string[];
  readonly title: string;
  readonly reason: string;
  readonly effectiveOn?: CalendarDate | null | undefined;
  /** A what-if is for its maker alone, and never submitted. */
  readonly isWhatIf: boolean;
  readonly idempotencyKey?: string | null | undefined;
}

export interface ProposeElimination extends GivenProposal, GivenReplacement {
  /** Code of the area it shall bind; that of the first document's organisation unless told. */
  readonly jurisdiction?: string | null | undefined;
  readonly basis?: string | null | undefined;
}

export interface OfferCommitment extends GivenProposal {
  readonly statementTemplate: string;
}

/** Demands named by a proposal, at most. */
const MOST_DEMANDS = 500;

/**
 * A draft is kept that eliminates proofs, with what replaces them. The reformer submits it; others review, approve and
 * publish it.
 *
 * @throws {AppError} as `perform`; INVALID_INPUT see {@link eliminationChanges}
 */
export function proposeElimination(performer: Performer, input: ProposeElimination): Promise<SetResult> {
  return propose(performer, 'proposeElimination', input, async (tx, demands, organisation) => {
    const jurisdiction = input.jurisdiction ?? (await areaOf(tx, organisation.jurisdictionId));
    const given: GivenElimination = { ...input, jurisdiction, decidedOn: input.effectiveOn ?? performer.today };
    return eliminationChanges(demands, given);
  });
}

/** A draft is kept by which a written commitment may take the place of proofs, see {@link proposeElimination}. */
export function offerCommitment(performer: Performer, input: OfferCommitment): Promise<SetResult> {
  return propose(performer, 'offerCommitment', input, async (_tx, demands) => commitmentChanges(demands, input));
}

interface Organ {
  readonly id: number;
  readonly jurisdictionId: number;
}

type MakeChanges = (tx: Em, demands: readonly OwnedDemand[], organisation: Organ) => Promise<readonly GivenChange[]>;

function propose(
  performer: Performer,
  name: string,
  input: GivenProposal,
  makeChanges: MakeChanges,
): Promise<SetResult> {
  const { today } = performer;
  const act = {
    action: 'ELIMINATE',
    place: async (em: Em) => {
      const [first] = await demandsOf(em, input, today).catch(() => []);
      return first ? placeOf(em, { organisationId: first.organisationId }, today) : NOWHERE;
    },
    name,
    subject: { kind: 'ChangeSet', code: null },
    input,
    idempotencyKey: input.idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const acting = actingOf(performer);
    const demands = await demandsOf(tx, input, today);
    for (const organisationId of new Set(demands.map((demand) => demand.organisationId))) {
      assertAllowed(decide(acting.actor, 'ELIMINATE', await placeOf(tx, { organisationId }, today)), 'ELIMINATE');
    }
    const organisation = await findRow(tx, Organisation, {
      where: 't.id = ?',
      params: [demands[0]?.organisationId ?? 0],
    });
    if (!organisation) throw nothingNamed();
    const set = await draftSet(tx, acting, {
      title: input.title,
      list: 'DOCUMENTS',
      organisationId: organisation.id,
      reason: input.reason,
      trigger: 'CANCELLATION',
      effectiveOn: input.effectiveOn ?? null,
      isWhatIf: input.isWhatIf,
      changes: await makeChanges(tx, demands, organisation),
    });
    journal.names(set.code);
    journal.record('ChangeSet', set.code, null, trace(set));
    return resultOf(set);
  });
}

async function demandsOf(em: Em, input: GivenProposal, today: CalendarDate): Promise<readonly OwnedDemand[]> {
  const codes = new Set(input.requirements);
  if (codes.size + input.findings.length > MOST_DEMANDS) {
    throw new InvalidInputError(`A proposal names at most ${MOST_DEMANDS} documents`, { max: MOST_DEMANDS });
  }
  for (const identity of input.findings) {
    const { subjectKind, subjectId } = await findFinding(em, identity, today);
    if (subjectKind !== 'REQUIREMENT') throw notAboutADocument(identity);
    const row = await findRow(em, DocumentRequirement, { where: 't.id = ?', params: [subjectId] });
    if (row) codes.add(row.code);
  }
  const demands = await readDemandsToEnd(em, [...codes]);
  const missing = [...codes].filter((code) => !demands.some(({ requirement }) => requirement === code));
  if (codes.size === 0) throw nothingNamed();
  if (missing.length > 0) {
    throw new InvalidInputError(bilingual('These documents are not demanded now', '下列材料现未在用'), {
      argument: 'requirements',
      requirements: missing,
    });
  }
  return demands;
}

async function areaOf(em: Em, id: number): Promise<string> {
  return (await findRow(em, Jurisdiction, { where: 't.id = ?', params: [id] }))?.code ?? '';
}

function nothingNamed(): InvalidInputError {
  return new InvalidInputError(bilingual('Name a finding or a document', '请指明判断结果或者材料'), {
    argument: 'requirements',
  });
}

function notAboutADocument(identity: string): InvalidInputError {
  return new InvalidInputError(bilingual('This finding is not about a document', '该判断结果不是关于申请材料的'), {
    argument: 'findings',
    identity,
  });
}
