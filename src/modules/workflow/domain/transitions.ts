import { bilingual } from '../../../shared/bilingual.js';
import { IllegalTransitionError } from '../../../shared/errors.js';
import type { ChangeSetState } from './vocabulary.js';

/** What is done to a change set as a whole. */
export type SetAct =
  | 'EDIT'
  | 'SUBMIT'
  | 'PASS'
  | 'PASS_LAST'
  | 'RETURN'
  | 'REJECT'
  | 'WITHDRAW'
  | 'PUBLISH'
  | 'TAKE_EFFECT';

/**
 * Where a change set goes by which act. This table is the whole workflow; what is not in it is refused.
 *
 * PASS_LAST is the pass of the last step before publication. What was published before its day is announced: it takes
 * effect on the day, or is returned when it cannot, so that nothing is lost; what is in effect is final.
 */
export const TRANSITIONS: Readonly<Record<SetStanding, Readonly<Partial<Record<SetAct, ChangeSetState>>>>> = {
  DRAFT: { EDIT: 'DRAFT', SUBMIT: 'IN_REVIEW' },
  IN_REVIEW: {
    PASS: 'IN_REVIEW',
    PASS_LAST: 'APPROVED',
    RETURN: 'RETURNED',
    REJECT: 'REJECTED',
    WITHDRAW: 'WITHDRAWN',
  },
  RETURNED: { EDIT: 'RETURNED', SUBMIT: 'IN_REVIEW', WITHDRAW: 'WITHDRAWN' },
  APPROVED: { PUBLISH: 'PUBLISHED', RETURN: 'RETURNED', WITHDRAW: 'WITHDRAWN' },
  ANNOUNCED: { TAKE_EFFECT: 'PUBLISHED', RETURN: 'RETURNED' },
  PUBLISHED: {},
  REJECTED: {},
  WITHDRAWN: {},
};

/** A state, where what is published is told apart from what is only announced. */
export type SetStanding = ChangeSetState | 'ANNOUNCED';

/** How a set stands: published before its day and not in effect yet, it is announced. */
export function standingOf(set: {
  readonly state: ChangeSetState;
  readonly publishedNumber: number | null;
}): SetStanding {
  return set.state === 'PUBLISHED' && set.publishedNumber === null ? 'ANNOUNCED' : set.state;
}

/**
 * The state after an act.
 *
 * @throws {IllegalTransitionError} when the act is not possible; `details` name what is
 */
export function nextState(standing: SetStanding, act: SetAct): ChangeSetState {
  const row = TRANSITIONS[standing];
  const next = row[act];
  if (next === undefined) {
    throw new IllegalTransitionError(
      bilingual(`${act} is not possible: the set is ${standing}`, `当前状态不允许此操作：${standing}`),
      { state: standing, act, possible: Object.keys(row) },
    );
  }
  return next;
}
