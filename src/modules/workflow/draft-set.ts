import { type Em, findRow } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { InvalidInputError, LimitExceededError } from '../../shared/errors.js';
import { assertAllowed, decide, placeOf } from '../identity/index.js';
import { Organisation } from '../jurisdictions/index.js';
import type { Acting } from './acting.js';
import type { Change } from './domain/change.js';
import { type GivenChange, type ReadChange, readGivenChange } from './domain/given-change.js';
import type { ChangeList, ChangeTrigger } from './domain/vocabulary.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { currentVersions } from './store/current-versions.js';
import { ownersOf } from './store/owners.js';
import { typedChangesOf } from './store/read-set.js';
import { appendChanges, insertSet, saveSet } from './store/write-set.js';

/** Changes of one set, at most. */
export const MOST_CHANGES = 20_000;

/** A set as somebody begins it. */
export interface GivenSet {
  readonly title: string;
  readonly list: ChangeList;
  /** Whose list it changes. */
  readonly organisationId: number;
  readonly reason: string;
  readonly trigger: ChangeTrigger;
  readonly effectiveOn: CalendarDate | null;
  readonly isWhatIf?: boolean;
  readonly changes: readonly GivenChange[];
  /** What an import said of the file that the set was made of. */
  readonly report?: unknown;
}

/**
 * A draft is kept with its changes, each with the version of the record that it is written against. It may be
 * incomplete, or wrong: what is wrong with it is asked for apart.
 *
 * @param acting may draft for the organisation: the caller has asked the permission table
 * @throws {InvalidInputError} when there is no such organisation, or a change cannot be kept
 */
export async function draftSet(tx: Em, acting: Acting, given: GivenSet): Promise<ChangeSetRow> {
  const organisation = await findRow(tx, Organisation, { where: 't.id = ?', params: [given.organisationId] });
  if (!organisation) throw new InvalidInputError('There is no such organisation', { argument: 'organisation' });
  const { title, list, reason, trigger, effectiveOn } = given;
  const set = await insertSet(tx, {
    title: readTitle(title),
    list,
    organisationId: organisation.id,
    jurisdictionId: organisation.jurisdictionId,
    reason,
    trigger,
    effectiveOn,
    isWhatIf: given.isWhatIf ?? false,
    draftedBy: acting.actor.accountId,
    createdAt: acting.at,
    report: given.report ?? null,
  });
  await addChanges(tx, acting, set, given.changes.map(readGivenChange));
  return saveSet(tx, set, {});
}

/** The changes stand at the end of the set, each with the version of its record of now where it names none. */
export async function addChanges(
  tx: Em,
  acting: Acting,
  set: ChangeSetRow,
  changes: readonly ReadChange[],
): Promise<void> {
  const [counted] = await tx.execute<{ count: number }[]>(
    'select count(*)::int as count from work.change where set_id = ?',
    [set.id],
  );
  if ((counted?.count ?? 0) + changes.length > MOST_CHANGES) {
    throw new LimitExceededError(`A set has at most ${MOST_CHANGES} changes`, {
      limit: 'changes',
      allowed: MOST_CHANGES,
    });
  }
  const versions = await currentVersions(tx, changes);
  await appendChanges(
    tx,
    set.id,
    changes.map((change, index) => ({
      ...change,
      baseVersion: change.baseVersion ?? versions[index] ?? null,
      changedBy: acting.actor.accountId,
    })),
  );
}

/**
 * Asserts that whoever drafts the set may draft for everybody whose records it touches, and for the area where they
 * belong to an area and to no organisation: what is eliminated there, its catalogue and its bundles.
 *
 * @throws {ForbiddenError} naming what the permission table says
 */
export async function assertMayTouch(tx: Em, { actor, today }: Acting, set: ChangeSetRow): Promise<void> {
  const { changes } = await typedChangesOf(tx, set);
  const owners = (await ownersOf(tx, changes)).flatMap((own, index) =>
    // a new organisation is an area's as well, but adds to a register that belongs to nobody
    own.map((owner) => ({ ...owner, isNewOrgan: isNewOrgan(changes[index]) })),
  );
  const others = new Set(owners.flatMap(({ organisationId }) => organisationId ?? []));
  others.delete(set.organisationId);
  const areas = new Set(
    owners.flatMap((owner) => (owner.organisationId === null && !owner.isNewOrgan ? owner.jurisdictionId : [])),
  );
  const action = set.isWhatIf ? 'WHAT_IF' : 'CHANGE_SET_DRAFT';
  for (const organisationId of others) {
    const object = await placeOf(tx, { organisationId }, today);
    assertAllowed(decide(actor, action, object), action);
  }
  for (const jurisdictionId of areas) {
    assertAllowed(decide(actor, action, await placeOf(tx, { jurisdictionId }, today)), action);
  }
}

function isNewOrgan(change: Change | undefined): boolean {
  return change?.operation === 'CREATE' && (change.kind === 'Organisation' || change.kind === 'Jurisdiction');
}

/** @throws {InvalidInputError} when it is blank, or longer than a line */
export function readTitle(title: string): string {
  const text = title.trim();
  if (text === '' || text.length > 200) {
    throw new InvalidInputError('"title" has 1 to 200 characters', { argument: 'title', min: 1, max: 200 });
  }
  return text;
}
