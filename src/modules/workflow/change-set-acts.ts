import { findRow } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { InvalidInputError } from '../../shared/errors.js';
import type { RecordName } from '../../shared/fields.js';
import { type Performer, perform } from '../audit/index.js';
import { assertAllowed, decide, NOWHERE, placeOf } from '../identity/index.js';
import { Organisation } from '../jurisdictions/index.js';
import { actOnSet, resultOf, type SetResult, trace } from './act-on-set.js';
import { actingOf } from './acting.js';
import { commentOn } from './comment-on-set.js';
import { copySet } from './copy-set.js';
import type { GivenChange } from './domain/given-change.js';
import type { ChangeList, ChangeTrigger } from './domain/vocabulary.js';
import { assertMayTouch, draftSet } from './draft-set.js';
import { editSet, type GivenEdit } from './edit-set.js';
import { discardSet, returnApprovedSet, withdrawSet } from './end-set.js';
import { lockSet } from './store/read-set.js';
import { objectOf, setObject } from './store/set-object.js';

/** Common to every input: whoever repeats it with the same key within a day repeats nothing. */
interface Keyed {
  readonly idempotencyKey?: string | null;
}

interface OfSet extends Keyed {
  readonly code: string;
}

export interface CreateChangeSet extends Keyed {
  readonly title: string;
  readonly list: ChangeList;
  /** Code. */
  readonly organisation: string;
  readonly reason: string;
  readonly trigger: ChangeTrigger;
  readonly effectiveOn?: CalendarDate | null;
  /** Only tried: seen by its maker alone, never handed in. */
  readonly isWhatIf: boolean;
  readonly changes: readonly GivenChange[];
}

/** A draft is kept for an organisation, in whatever shape. */
export function createChangeSet(performer: Performer, input: CreateChangeSet): Promise<SetResult> {
  const act = {
    action: input.isWhatIf ? 'WHAT_IF' : 'CHANGE_SET_DRAFT',
    place: async (em: Performer['em']) => {
      const organisation = await findRow(em, Organisation, { where: 't.code = ?', params: [input.organisation] });
      return organisation ? placeOf(em, { organisationId: organisation.id }, performer.today) : NOWHERE;
    },
    name: 'createChangeSet',
    subject: { kind: 'ChangeSet', code: null },
    input,
    idempotencyKey: input.idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const organisation = await findRow(tx, Organisation, { where: 't.code = ?', params: [input.organisation] });
    if (!organisation) throw new InvalidInputError('There is no such organisation', { argument: 'organisation' });
    const acting = actingOf(performer);
    const set = await draftSet(tx, acting, {
      ...input,
      effectiveOn: input.effectiveOn ?? null,
      organisationId: organisation.id,
    });
    await assertMayTouch(tx, acting, set);
    journal.names(set.code);
    journal.record('ChangeSet', set.code, null, trace(set));
    return resultOf(set);
  });
}

/** A draft says something else, see {@link editSet}. */
export function updateChangeSet(performer: Performer, input: OfSet & GivenEdit): Promise<SetResult> {
  return actOnSet(performer, { action: 'CHANGE_SET_DRAFT', name: 'updateChangeSet', input }, (tx, acting, set) =>
    editSet(tx, acting, set, input),
  );
}

/** A set is withdrawn, see {@link withdrawSet}. */
export function withdrawChangeSet(
  performer: Performer,
  input: OfSet & { readonly reason: string },
): Promise<SetResult> {
  return actOnSet(performer, { action: 'CHANGE_SET_WITHDRAW', name: 'withdrawChangeSet', input }, (tx, acting, set) =>
    withdrawSet(tx, acting, set, input.reason),
  );
}

/** An approved set is given back, see {@link returnApprovedSet}. */
export function returnChangeSet(
  performer: Performer,
  input: OfSet & Parameters<typeof returnApprovedSet>[3],
): Promise<SetResult> {
  return actOnSet(performer, { action: 'CHANGE_SET_RETURN', name: 'returnChangeSet', input }, (tx, acting, set) =>
    returnApprovedSet(tx, acting, set, input),
  );
}

/** A comment stands beside a set or a change of it. */
export function commentOnChange(
  performer: Performer,
  input: OfSet & {
    readonly change?: { readonly kind: RecordName; readonly code: string } | null;
    readonly text: string;
  },
): Promise<SetResult> {
  return actOnSet(
    performer,
    { action: 'CHANGE_SET_COMMENT', name: 'commentOnChange', input },
    async (tx, acting, set) => {
      await commentOn(tx, acting, set, { about: input.change ?? null, text: input.text });
      return set;
    },
  );
}

/** A new draft says what a set says that the actor may see, for the same organisation. */
export function copyChangeSet(
  performer: Performer,
  input: OfSet & { readonly title?: string | null },
): Promise<SetResult> {
  const act = {
    action: 'CHANGE_SET_READ',
    place: (em: Performer['em']) => setObject(em, input.code, performer.today),
    name: 'copyChangeSet',
    subject: { kind: 'ChangeSet', code: input.code },
    input,
    idempotencyKey: input.idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const set = await lockSet(tx, input.code);
    const acting = actingOf(performer);
    const { organisationPath, jurisdictionPath } = await objectOf(tx, set, performer.today);
    assertAllowed(decide(acting.actor, 'CHANGE_SET_DRAFT', { organisationPath, jurisdictionPath }), 'CHANGE_SET_DRAFT');
    const copy = await copySet(tx, acting, set, { title: input.title ?? null });
    journal.record('ChangeSet', copy.code, null, trace(copy));
    return resultOf(copy);
  });
}

/** A draft that was never submitted is gone, see {@link discardSet}. */
export function discardChangeSet(performer: Performer, input: OfSet): Promise<{ readonly code: string }> {
  const act = {
    action: 'CHANGE_SET_DISCARD',
    place: (em: Performer['em']) => setObject(em, input.code, performer.today),
    name: 'discardChangeSet',
    subject: { kind: 'ChangeSet', code: input.code },
    input,
    idempotencyKey: input.idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const set = await lockSet(tx, input.code);
    await discardSet(tx, set);
    journal.record('ChangeSet', set.code, trace(set), null);
    return { code: set.code };
  });
}
