import type { CalendarDate } from '../../../shared/dates.js';
import { InvalidInputError } from '../../../shared/errors.js';
import type { Decision, FindingState } from './vocabulary.js';

/** What a person decides of a finding, and why. */
export interface GivenDecision {
  readonly decision: Decision;
  readonly reason: string;
  /** Who is to see to it; given with ASSIGNED and with nothing else. */
  readonly assignee: string | null;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  /** The day from which the finding is open again; null for never. */
  readonly lookAgainOn: CalendarDate | null;
}

/**
 * The decision without blanks around its words.
 *
 * @throws {InvalidInputError} when it says no reason or nobody's name, names an assignee where none belongs or none
 *   where one does, or is to be looked at again on a day that is not to come
 */
export function checkDecision(given: GivenDecision): GivenDecision {
  const reason = given.reason.trim();
  const decidedBy = given.decidedBy.trim();
  const assignee = given.assignee?.trim() ?? null;
  if (reason === '') throw new InvalidInputError('Say why. 请说明理由。', { argument: 'reason' });
  if (decidedBy === '') throw new InvalidInputError('Say who decides. 请写明处理人。', { argument: 'decidedBy' });
  if (given.decision === 'ASSIGNED' && !assignee) {
    throw new InvalidInputError('Say to whom it is given. 请写明交办对象。', { argument: 'assignee' });
  }
  if (given.decision !== 'ASSIGNED' && assignee !== null) {
    throw new InvalidInputError('Only ASSIGNED has an assignee. 仅交办可以写明交办对象。', { argument: 'assignee' });
  }
  const { decidedOn, lookAgainOn } = given;
  if (lookAgainOn !== null && lookAgainOn <= decidedOn) {
    throw new InvalidInputError(
      `It cannot be looked at again on ${lookAgainOn}: the decision is of ${decidedOn}. 复查日期须在处理日期之后。`,
      { argument: 'lookAgainOn', lookAgainOn, decidedOn },
    );
  }
  return { ...given, reason, decidedBy, assignee };
}

/** A decision as it is kept. */
export interface KeptDecision extends GivenDecision {
  readonly identity: string;
  readonly factsDigest: string;
}

/** A decision and whether it counts. */
export interface DecisionOnDay<Kept> {
  readonly decision: Kept;
  /** True when the facts are others now, or the day to look again has come. */
  readonly isOutdated: boolean;
}

/**
 * What was decided of a finding, as it counts on a day.
 *
 * @param decisions of the finding's identity, the latest last; one for each digest of facts
 * @returns that made on the facts of now; else the latest, outdated; null when there is none
 */
export function decisionOn<Kept extends KeptDecision>(
  decisions: readonly Kept[],
  { factsDigest }: { readonly factsDigest: string },
  on: CalendarDate,
): DecisionOnDay<Kept> | null {
  const own = decisions.find((decision) => decision.factsDigest === factsDigest);
  const decision = own ?? decisions.at(-1);
  if (!decision) return null;
  const { lookAgainOn } = decision;
  return { decision, isOutdated: own === undefined || (lookAgainOn !== null && lookAgainOn <= on) };
}

/** Whether the finding still waits for a decision. */
export function stateOf(decided: DecisionOnDay<KeptDecision> | null): FindingState {
  return decided === null || decided.isOutdated ? 'OPEN' : decided.decision.decision;
}
