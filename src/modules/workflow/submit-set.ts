import type { Em } from '../../platform/db/index.js';
import { at } from '../../shared/at.js';
import { bilingual } from '../../shared/bilingual.js';
import { ConflictError, InvalidInputError } from '../../shared/errors.js';
import type { Acting } from './acting.js';
import { problemsOf } from './check-set.js';
import type { SetProblem } from './domain/set-problem.js';
import { stepsOf } from './domain/steps.js';
import { nextState, standingOf } from './domain/transitions.js';
import { assertMayTouch } from './draft-set.js';
import { problemsOfHits, ratchetHitsOf } from './ratchet-of-set.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { namedOrganisations } from './store/named-organisations.js';
import { typedChangesOf } from './store/read-set.js';
import { closeTasksOf } from './store/tasks.js';
import { moveSet } from './store/write-set.js';
import { askOpinions, awaitStep, layOutSteps } from './store/write-steps.js';

/**
 * The set is in review: its steps are laid out, the first is waited for, and the other organisations that it names are
 * asked what they think.
 *
 * @throws {IllegalTransitionError} when it is neither draft nor returned
 * @throws {InvalidInputError} when something is wrong with it; `details.problems` say what
 */
export async function submitSet(tx: Em, acting: Acting, set: ChangeSetRow): Promise<ChangeSetRow> {
  const state = nextState(standingOf(set), 'SUBMIT');
  await assertMayTouch(tx, acting, set);
  const problems = await problemsOf(tx, set);
  if (problems.length > 0) throw problemsFound(problems);
  const { changes } = await typedChangesOf(tx, set);
  const hits = await ratchetHitsOf(tx, changes, set.effectiveOn ?? acting.today);
  const relapses = problemsOfHits(hits, changes);
  if (relapses.length > 0) throw problemsFound(relapses);
  // what a newer law brings back is argued for before the government, like a new proof
  const steps = stepsOf(set.list, changes, hits.length > 0 ? ['APPROVAL'] : []);
  const first = at(steps, 0);
  await closeTasksOf(tx, set, acting.at);
  await tx.execute('update work.change set is_returned = false where set_id = ? and is_returned', [set.id]);
  // who submits takes part in drafting, though every word may be somebody else's
  await tx.execute(`select work.take_part(?, ?, 'DRAFT')`, [set.id, acting.actor.accountId]);
  const submitted = await moveSet(tx, set, { state, step: first, round: set.round + 1, announcedNumber: null });
  await layOutSteps(tx, submitted, steps);
  await askOpinions(tx, submitted, await namedOrganisations(tx, changes, set.organisationId), acting);
  await awaitStep(tx, submitted, first, acting);
  return submitted;
}

/** The problems as a refusal; the first twenty are told. */
export function problemsFound(problems: readonly SetProblem[]): InvalidInputError | ConflictError {
  const [first] = problems;
  const message = bilingual(
    `${problems.length} problems in the set; first: ${first?.message.en ?? ''}`,
    `变更集中有 ${problems.length} 处问题，首先是：${first?.message.zh ?? ''}`,
  );
  const details = {
    problems: problems
      .slice(0, 20)
      .map(({ position, code, message: { zh } }) => `${(position ?? -1) + 1} ${code} ${zh}`),
  };
  const isOvertaken = problems.some(({ code }) => code === 'CONFLICT' || code === 'CODE_TAKEN');
  return isOvertaken ? new ConflictError(message, details) : new InvalidInputError(message, details);
}
