import { type CalendarDate, isValidOn, type Validity } from '../../../shared/dates.js';
import type { BasisStatus } from '../../legal/domain/vocabulary.js';
import type { FactSlice } from './evaluate.js';
import type { FactRecord } from './fact-catalogue.js';
import { boundsOf, type Slice, timelineOf } from './legal-timeline.js';
import { type Basis, type BasisOnDay, proofBasisOf } from './proof-basis.js';

type RequirementRecord = FactRecord<'REQUIREMENT'>;

/** A basis and how it stands over legal time; on a day that no slice holds its dates are unknown. */
export interface DatedBasis extends Basis {
  readonly standing: readonly Slice<BasisStatus>[];
}

/** What the facts of one document requirement are read from. */
export interface RequirementInput {
  readonly isProof: RequirementRecord['isProof'];
  readonly disposition: RequirementRecord['disposition'];
  /** True when the requirement, its handling item and its service item are all ACTIVE. */
  readonly isActive: boolean;
  /** The existence of the service item and of whatever else the demand stands and falls with. */
  readonly existence: readonly Validity[];
  /** Those named for the purpose DEMAND, one for each provision cited. */
  readonly bases: readonly DatedBasis[];
}

/** The facts of a requirement over all of legal time, one slice for each change of a fact. */
export function requirementTimeline(input: RequirementInput): readonly FactSlice[] {
  const changes = boundsOf([...input.existence, ...input.bases.flatMap((basis) => basis.standing)]);
  return timelineOf(changes, (on) => requirementFactsOn(input, on), isSameRecord).map(
    ({ validFrom, validTo, state }) => ({ validFrom, validTo, facts: state }),
  );
}

/** The facts of a requirement on one day. */
export function requirementFactsOn(input: RequirementInput, on: CalendarDate): RequirementRecord {
  return {
    isProof: input.isProof,
    disposition: input.disposition,
    inForce: input.isActive && input.existence.every((interval) => isValidOn(interval, on)),
    proofBasis: proofBasisOf(input.bases.map((basis) => basisOn(basis, on))),
  };
}

function basisOn(basis: DatedBasis, on: CalendarDate): BasisOnDay {
  const slice = basis.standing.find((candidate) => isValidOn(candidate, on));
  return { ...basis, status: slice?.state ?? 'UNDATED' };
}

function isSameRecord(a: RequirementRecord, b: RequirementRecord): boolean {
  return (
    a.isProof === b.isProof &&
    a.disposition === b.disposition &&
    a.inForce === b.inForce &&
    a.proofBasis === b.proofBasis
  );
}
