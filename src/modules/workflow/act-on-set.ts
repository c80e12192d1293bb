import type { Em, Limits } from '../../platform/db/index.js';
import { type Journal, type Performer, perform } from '../audit/index.js';
import type { Action, PolicyObject } from '../identity/index.js';
import { type Acting, actingOf } from './acting.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { lockSet } from './store/read-set.js';
import { setObject } from './store/set-object.js';

/** What every act on a set answers: the set as it then stood. */
export interface SetResult {
  readonly changeSet: ChangeSetRow;
}

/** An act on a set that exists. */
export interface SetAct {
  readonly action: Action;
  /** The mutation. */
  readonly name: string;
  readonly input: { readonly code: string; readonly idempotencyKey?: string | null };
  readonly limits?: Limits;
  /** What is decided on in place of the set as it stands. */
  readonly object?: (em: Em) => Promise<PolicyObject>;
}

/**
 * Does something to a set in somebody's name: decided on the set, which is held until the transaction ends, and written
 * into the audit log with its digests before and after.
 *
 * @param work returns the set as it then stands
 */
export function actOnSet(
  performer: Performer,
  { action, name, input, limits, object }: SetAct,
  work: (tx: Em, acting: Acting, set: ChangeSetRow, journal: Journal) => Promise<ChangeSetRow>,
): Promise<SetResult> {
  const { code, idempotencyKey } = input;
  const act = {
    action,
    place: object ?? ((em: Em) => setObject(em, code, performer.today)),
    name,
    subject: { kind: 'ChangeSet', code },
    input,
    idempotencyKey,
    ...(limits && { limits }),
  };
  return perform(performer, act, async (tx, journal) => {
    const set = await lockSet(tx, code);
    const after = await work(tx, actingOf(performer), set, journal);
    journal.record('ChangeSet', after.code, trace(set), trace(after));
    return resultOf(after);
  });
}

/** What the log keeps a digest of. */
export function trace(set: ChangeSetRow): object {
  const { state, step, round, version, digest } = set;
  return { state, step, round, version, digest };
}

/** The answer of an act; the report of an import is read apart, being long. */
export function resultOf(set: ChangeSetRow): SetResult {
  return { changeSet: { ...set, report: null } };
}
