import type { Actor, Assignment } from '../../../shared/actor.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { CONDITIONS } from './conditions.js';
import { policy } from './policy/policy.js';
import type { PolicyRow } from './policy/policy-row.js';
import type { PolicyObject } from './policy-object.js';
import { covers } from './reach.js';
import { type Failure, refusalText } from './refusal-text.js';
import type { Action } from './vocabulary.js';

/** Whether somebody may do something, by which row of the permission table, and why. */
export type Decision = AllowedDecision | RefusedDecision;

export interface AllowedDecision {
  readonly allowed: true;
  readonly row: PolicyRow;
  /** The role that was used; null where none is needed. */
  readonly assignment: Assignment | null;
  readonly reason: LocalisedText;
}

export interface RefusedDecision {
  readonly allowed: false;
  /** ILLEGAL_TRANSITION where only the state forbids it; NOT_FOUND for what the actor may not even see. */
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'ILLEGAL_TRANSITION';
  /** The row that came nearest to allowing it; null when none is told. */
  readonly row: PolicyRow | null;
  readonly reason: LocalisedText;
}

const ORDER = ['ROLE', 'REACH', 'CONDITION', 'STATE'] as const;

/** The action that is needed to see a thing at all, for actions on things that exist. */
const SEEN_BY: Readonly<Partial<Record<Action, Action>>> = {
  ...Object.fromEntries(
    (
      [
        'CHANGE_SET_READ',
        'CHANGE_SET_DRAFT',
        'CHANGE_SET_SUBMIT',
        'CHANGE_SET_WITHDRAW',
        'CHANGE_SET_DISCARD',
        'CHANGE_SET_COMMENT',
        'CHANGE_SET_RETURN',
        'CHANGE_SET_REJECT',
        'SIGN_OFF',
        'ESTABLISHMENT_REVIEW',
        'SERVICE_REVIEW',
        'LEGALITY_REVIEW',
        'APPROVAL',
        'PUBLISH',
        'GIVE_OPINION',
        'PREVIEW',
        'ATTACH',
      ] as const
    ).map((action) => [action, 'CHANGE_SET_READ'] as const),
  ),
  ROLE_REVOKE: 'ROLE_READ',
  COMPLAINT_READ: 'COMPLAINT_READ',
  COMPLAINT_HANDLE: 'COMPLAINT_READ',
};

/**
 * Whether an actor may do something with an object, by the permission table.
 *
 * @param actor null is the public
 * @returns of what exists and the actor may not see: NOT_FOUND, the same for all such things
 */
export function decide(actor: Actor | null, action: Action, object: PolicyObject): Decision {
  return decideBy(policy, actor, action, object);
}

/** As {@link decide}, by another table. */
export function decideBy(
  table: readonly PolicyRow[],
  actor: Actor | null,
  action: Action,
  object: PolicyObject,
): Decision {
  let nearest: { readonly row: PolicyRow; readonly failure: Failure } | null = null;
  for (const row of table) {
    if (row.action !== action) continue;
    const found = tryRow(row, actor, object);
    if ('assignment' in found) return { allowed: true, row, assignment: found.assignment, reason: row.says };
    if (nearest === null || ORDER.indexOf(found.at) > ORDER.indexOf(nearest.failure.at)) {
      nearest = { row, failure: found };
    }
  }
  if (actor === null) return { allowed: false, code: 'UNAUTHENTICATED', row: null, reason: SIGN_IN_FIRST };
  if (isConcealed(table, actor, action, object)) {
    return { allowed: false, code: 'NOT_FOUND', row: null, reason: NO_SUCH_THING };
  }
  if (nearest === null) return { allowed: false, code: 'FORBIDDEN', row: null, reason: NOBODY_MAY };
  const { row, failure } = nearest;
  const rows = table.filter((other) => other.action === action);
  const code = failure.at === 'STATE' ? 'ILLEGAL_TRANSITION' : 'FORBIDDEN';
  return { allowed: false, code, row, reason: refusalText(failure, row, rows) };
}

function isConcealed(table: readonly PolicyRow[], actor: Actor, action: Action, object: PolicyObject): boolean {
  const seenBy = SEEN_BY[action];
  if (seenBy === undefined || object.state === undefined || actor.isSystem) return false;
  return action === seenBy || !decideBy(table, actor, seenBy, object).allowed;
}

function tryRow(
  row: PolicyRow,
  actor: Actor | null,
  object: PolicyObject,
): { readonly assignment: Assignment | null } | Failure {
  if (row.by === 'ANYBODY') return stateFailure(row, object) ?? { assignment: null };
  if (actor === null) return { at: 'ROLE' };
  if (row.by === 'SYSTEM') {
    if (!actor.isSystem) return { at: 'ROLE' };
    return conditionFailure(row, actor, null, object) ?? stateFailure(row, object) ?? { assignment: null };
  }
  const roles = row.by;
  const held = actor.assignments.filter(({ role }) => roles.includes(role));
  if (held.length === 0) return { at: 'ROLE' };
  const reaching = held.filter((assignment) => reaches(row, assignment, object));
  if (reaching.length === 0) return { at: 'REACH' };
  const failures = reaching.map((assignment) => conditionFailure(row, actor, assignment, object));
  const used = reaching[failures.indexOf(null)];
  const [first] = failures;
  if (used === undefined) return first ?? { at: 'REACH' };
  return stateFailure(row, object) ?? { assignment: used };
}

function reaches(row: PolicyRow, assignment: Assignment, object: PolicyObject): boolean {
  if (row.where === 'ANYWHERE') return true;
  if (row.where === 'PLACE') return covers(assignment, object);
  return (object.askedPaths ?? []).some((organisationPath) =>
    covers(assignment, { organisationPath, jurisdictionPath: [] }),
  );
}

function conditionFailure(
  row: PolicyRow,
  actor: Actor,
  assignment: Assignment | null,
  object: PolicyObject,
): Failure | null {
  for (const name of row.conditions ?? []) {
    const { holds, refusal } = CONDITIONS[name];
    if (!holds({ actor, assignment, object, row })) return { at: 'CONDITION', reason: refusal };
  }
  return null;
}

function stateFailure(row: PolicyRow, { state = 'NEW', step }: PolicyObject): Failure | null {
  const isInState = row.states === undefined || row.states.includes(state);
  const isAtStep = row.step === undefined || row.step === step;
  return isInState && isAtStep ? null : { at: 'STATE' };
}

const SIGN_IN_FIRST: LocalisedText = { zh: '请先登录。', en: 'Sign in first.' };
const NO_SUCH_THING: LocalisedText = { zh: '未找到。', en: 'There is no such thing.' };
const NOBODY_MAY: LocalisedText = { zh: '任何人均无此权限。', en: 'Nobody may do this.' };
