import type { Em } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import { ConflictError, IllegalTransitionError, InvalidInputError } from '../../shared/errors.js';
import type { RecordName } from '../../shared/fields.js';
import type { Acting } from './acting.js';
import { type CommentedChange, commentOn } from './comment-on-set.js';
import { nextState, standingOf } from './domain/transitions.js';
import type { StepKind, StepOutcome } from './domain/vocabulary.js';
import { assertAttached } from './store/attachments.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { currentSteps } from './store/read-set.js';
import { closeStepTasksOf, closeTasksOf } from './store/tasks.js';
import { moveSet } from './store/write-set.js';
import { awaitMending, awaitStep, recordDecision } from './store/write-steps.js';

/** How somebody ends a step. */
export interface GivenStepDecision {
  /** The step that is meant; the set may have gone on meanwhile. */
  readonly step: StepKind;
  readonly outcome: StepOutcome;
  /** Digest of the set as it was read. */
  readonly digest: string;
  readonly opinion: string | null;
  readonly documentNumber: string | null;
  /** Digests of files of the set. */
  readonly attachments: readonly string[];
  /** The changes that are given back, each with what is to be mended; only with RETURNED. */
  readonly returned: readonly { readonly kind: RecordName; readonly code: string; readonly comment: string }[];
}

/**
 * A step of the set is decided, and the set has gone where that leads: to the next step, to publication, back to its
 * drafters, or to its end.
 *
 * @throws {IllegalTransitionError} when another step is waited for, or opinions are still to come before the last one
 * @throws {ConflictError} when the set is not what was read any more; `details` has both digests
 * @throws {InvalidInputError} when it is returned or rejected without a word
 */
export async function decideStep(
  tx: Em,
  acting: Acting,
  set: ChangeSetRow,
  given: GivenStepDecision,
): Promise<ChangeSetRow> {
  const { actor, at } = acting;
  assertAwaited(set, given);
  const opinion = given.opinion?.trim() || null;
  if (given.outcome !== 'PASSED' && opinion === null) {
    throw new InvalidInputError(bilingual('Say why it does not pass.', '退回或者不予通过的，应当说明理由。'), {
      argument: 'opinion',
    });
  }
  await assertAttached(tx, set, given.attachments);
  const steps = await currentSteps(tx, set);
  const next = steps.find(({ kind, outcome }) => outcome === null && kind !== given.step)?.kind ?? null;
  const isLast = next === null || next === 'PUBLISH';
  const act =
    given.outcome === 'PASSED' ? (isLast ? 'PASS_LAST' : 'PASS') : given.outcome === 'RETURNED' ? 'RETURN' : 'REJECT';
  const state = nextState(standingOf(set), act);
  if (act === 'PASS_LAST') await assertOpinionsGiven(tx, set, acting);
  await recordDecision(tx, set, given.step, {
    outcome: given.outcome,
    opinion,
    documentNumber: given.documentNumber,
    attachments: [...given.attachments],
    accountId: actor.accountId,
    personId: actor.personId,
    at,
  });
  if (given.outcome === 'PASSED') {
    const passed = await moveSet(tx, set, { state, step: next });
    await closeStepTasksOf(tx, set, at);
    if (next !== null) await awaitStep(tx, passed, next, acting);
    return passed;
  }
  const ended = await moveSet(tx, set, { state, step: null });
  await closeTasksOf(tx, set, at);
  if (given.outcome === 'RETURNED') {
    await giveBack(tx, acting, ended, given.returned);
    await awaitMending(tx, ended, 'MEND', acting);
  }
  return ended;
}

/** Those named are marked, each with what is to be mended. */
export async function giveBack(
  tx: Em,
  acting: Acting,
  set: ChangeSetRow,
  returned: readonly (CommentedChange & { readonly comment: string })[],
): Promise<void> {
  for (const { kind, code, comment } of returned) {
    const changeId = await commentOn(tx, acting, set, { about: { kind, code }, text: comment });
    await tx.execute('update work.change set is_returned = true where id = ?', [changeId]);
  }
}

function assertAwaited(set: ChangeSetRow, { step, digest }: GivenStepDecision): void {
  if (set.step !== step || set.state !== 'IN_REVIEW') {
    throw new IllegalTransitionError(bilingual(`The set does not wait for ${step} now`, `当前不在此环节：${step}`), {
      step,
      awaited: set.step,
      state: set.state,
    });
  }
  if (digest !== set.digest) {
    throw new ConflictError(bilingual('The set has changed since it was read', '变更集在查看之后已被修改'), {
      read: digest,
      current: set.digest,
    });
  }
}

/** The last step waits for those who were asked, until their deadline is past. */
async function assertOpinionsGiven(tx: Em, set: ChangeSetRow, { today }: Acting): Promise<void> {
  const open = await tx.execute<{ code: string }[]>(
    `select o.code from work.opinion_request r join organisation o on o.id = r.organisation_id
     where r.set_id = ? and r.round = ? and r.stance is null and (r.due_on is null or r.due_on >= ?) order by 1`,
    [set.id, set.round, today],
  );
  if (open.length === 0) return;
  throw new IllegalTransitionError(
    bilingual('Other organisations have not given their opinions yet', '尚有被征求意见的单位未反馈意见'),
    { organisations: open.map(({ code }) => code) },
  );
}
