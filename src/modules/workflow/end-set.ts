import type { Em } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import { InvalidInputError } from '../../shared/errors.js';
import type { Acting } from './acting.js';
import { commentOn } from './comment-on-set.js';
import { type GivenStepDecision, giveBack } from './decide-step.js';
import { nextState, standingOf } from './domain/transitions.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { closeTasksOf } from './store/tasks.js';
import { moveSet } from './store/write-set.js';
import { awaitMending } from './store/write-steps.js';

/**
 * The set is withdrawn for good, with the reason beside it; it can be copied.
 *
 * @throws {IllegalTransitionError} when it was never submitted, or is published, rejected or withdrawn
 */
export async function withdrawSet(tx: Em, acting: Acting, set: ChangeSetRow, reason: string): Promise<ChangeSetRow> {
  const state = nextState(standingOf(set), 'WITHDRAW');
  await commentOn(tx, acting, set, { about: null, text: reason });
  await closeTasksOf(tx, set, acting.at);
  return moveSet(tx, set, { state, step: null });
}

/**
 * An approved set is given back to its drafters instead of being published, e.g. because a record was changed meanwhile.
 *
 * @throws {IllegalTransitionError} when it is not approved
 */
export async function returnApprovedSet(
  tx: Em,
  acting: Acting,
  set: ChangeSetRow,
  given: Pick<GivenStepDecision, 'returned'> & { readonly reason: string },
): Promise<ChangeSetRow> {
  const state = nextState(standingOf(set), 'RETURN');
  // who returns it in place of publishing takes the publisher's part
  await tx.execute(`select work.take_part(?, ?, 'PUBLISH')`, [set.id, acting.actor.accountId]);
  await commentOn(tx, acting, set, { about: null, text: given.reason });
  await closeTasksOf(tx, set, acting.at);
  const returned = await moveSet(tx, set, { state, step: null });
  await giveBack(tx, acting, returned, given.returned);
  await awaitMending(tx, returned, 'MEND', acting);
  return returned;
}

/**
 * A draft that nobody ever submitted is gone, with all that belongs to it.
 *
 * @throws {InvalidInputError} when it was submitted: what others have seen stays known
 */
export async function discardSet(tx: Em, set: ChangeSetRow): Promise<void> {
  if (!set.isWhatIf && (set.state !== 'DRAFT' || set.round > 0)) {
    throw new InvalidInputError(
      bilingual('Only a draft that was never submitted can be discarded', '只能删除从未提交的草稿'),
      { state: set.state },
    );
  }
  for (const table of ['task', 'opinion_request', 'preview_report', 'attachment', 'comment', 'change', 'participant']) {
    await tx.execute(`delete from work."${table}" where set_id = ?`, [set.id]);
  }
  await tx.execute('delete from work.change_set where id = ?', [set.id]);
}
