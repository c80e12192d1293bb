import { type Em, insertRows } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { OPINION_DAYS, STEP_DAYS, SUBMIT_DAYS } from '../domain/deadlines.js';
import type { StepKind, StepOutcome } from '../domain/vocabulary.js';
import { deadlineAfter } from '../domain/working-days.js';
import { type ChangeSetRow, ReviewStep, type ReviewStepRow } from './change-set.entity.js';
import type { NamedOrganisation } from './named-organisations.js';
import { openTasks, ROLE_OF_STEP } from './tasks.js';
import { OpinionRequest } from './work.entity.js';

/** When something is done. */
export interface Moment {
  readonly at: Date;
  readonly today: CalendarDate;
}

/** The steps of a round are laid out; none is waited for yet. */
export async function layOutSteps(
  tx: Em,
  set: Pick<ChangeSetRow, 'id' | 'round'>,
  kinds: readonly StepKind[],
): Promise<void> {
  await insertRows(
    tx,
    ReviewStep,
    kinds.map((kind) => ({ setId: set.id, round: set.round, kind })),
  );
}

/** A step is waited for: it has its deadline, and whoever takes it a task. */
export async function awaitStep(tx: Em, set: ChangeSetRow, kind: StepKind, { at, today }: Moment): Promise<void> {
  const dueOn = deadlineAfter(today, STEP_DAYS[kind]);
  await tx.execute('update work.step set due_on = ? where set_id = ? and round = ? and kind = ?', [
    dueOn,
    set.id,
    set.round,
    kind,
  ]);
  const { organisationId, jurisdictionId, id: setId } = set;
  await openTasks(tx, [
    { kind: 'STEP', role: ROLE_OF_STEP[kind], organisationId, jurisdictionId, setId, step: kind, dueOn, openedAt: at },
  ]);
}

/** What was returned waits for whoever drafts. */
export async function awaitMending(
  tx: Em,
  set: ChangeSetRow,
  kind: 'MEND' | 'NOT_APPLIED',
  { at, today }: Moment,
): Promise<void> {
  const { organisationId, jurisdictionId, id: setId } = set;
  const dueOn = deadlineAfter(today, SUBMIT_DAYS);
  await openTasks(tx, [{ kind, role: 'DRAFTER', organisationId, jurisdictionId, setId, dueOn, openedAt: at }]);
}

/** The organisations that the set names are asked for their opinion, those asked in an earlier round anew. */
export async function askOpinions(
  tx: Em,
  set: ChangeSetRow,
  named: readonly NamedOrganisation[],
  { at, today }: Moment,
): Promise<void> {
  const dueOn = deadlineAfter(today, OPINION_DAYS);
  const ids = await insertRows(
    tx,
    OpinionRequest,
    named.map(({ organisationId, role }) => ({
      setId: set.id,
      round: set.round,
      organisationId,
      role,
      askedAt: at,
      dueOn,
    })),
  );
  await openTasks(
    tx,
    named.map(({ organisationId, jurisdictionId }, index) => ({
      kind: 'OPINION' as const,
      role: 'DEPARTMENT_HEAD' as const,
      organisationId,
      jurisdictionId,
      setId: set.id,
      opinionRequestId: ids[index] ?? null,
      dueOn,
      openedAt: at,
    })),
  );
}

/** How somebody ended a step. */
export interface GivenDecision extends Pick<ReviewStepRow, 'opinion' | 'documentNumber' | 'attachments'> {
  readonly outcome: StepOutcome;
  readonly accountId: number;
  readonly personId: number;
  readonly at: Date;
}

/** The step is decided, on the digest that the set has now; from here on it stays as it is. */
export async function recordDecision(
  tx: Em,
  set: Pick<ChangeSetRow, 'id' | 'round' | 'digest'>,
  kind: StepKind,
  given: GivenDecision,
): Promise<void> {
  await tx.execute(
    `update work.step set outcome = ?, opinion = ?, document_number = ?,
       attachments = (select coalesce(array_agg(value), '{}') from json_array_elements_text(?::json)), decided_digest = ?,
       account_id = ?, person_id = ?, decided_at = ?
     where set_id = ? and round = ? and kind = ?`,
    [
      given.outcome,
      given.opinion,
      given.documentNumber,
      JSON.stringify(given.attachments),
      set.digest,
      given.accountId,
      given.personId,
      given.at.toISOString(),
      set.id,
      set.round,
      kind,
    ],
  );
}
