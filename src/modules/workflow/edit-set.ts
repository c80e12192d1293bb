import type { Em } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import type { CalendarDate } from '../../shared/dates.js';
import { ConflictError } from '../../shared/errors.js';
import type { Acting } from './acting.js';
import type { CommentedChange } from './comment-on-set.js';
import { changeIdOf } from './comment-on-set.js';
import { type GivenChange, type ReadChange, readGivenChange } from './domain/given-change.js';
import { nextState, standingOf } from './domain/transitions.js';
import type { ChangeTrigger } from './domain/vocabulary.js';
import { addChanges, assertMayTouch, readTitle } from './draft-set.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { currentVersions } from './store/current-versions.js';
import { saveSet } from './store/write-set.js';

/** What is to be different in a draft; what is left out stays. */
export interface GivenEdit {
  /** The version that was read. */
  readonly version: number;
  readonly title?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly trigger?: ChangeTrigger | null | undefined;
  /** Null for at once. */
  readonly effectiveOn?: CalendarDate | null | undefined;
  /** Changes that take the place of those about the same record, or stand at the end. */
  readonly put: readonly GivenChange[];
  readonly remove: readonly CommentedChange[];
}

/**
 * The draft says what the edit says, and a decision on what it said before no longer counts.
 *
 * @throws {IllegalTransitionError} when it is neither draft nor returned
 * @throws {ConflictError} when it is not the version that was read; `details` name both
 * @throws {ForbiddenError} when it then touches records of an organisation that the actor may not draft for
 */
export async function editSet(tx: Em, acting: Acting, set: ChangeSetRow, edit: GivenEdit): Promise<ChangeSetRow> {
  nextState(standingOf(set), 'EDIT');
  assertVersion(set, edit.version);
  for (const change of edit.remove) {
    await tx.execute('delete from work.change where id = ?', [await changeIdOf(tx, set.id, change)]);
  }
  await putChanges(tx, acting, set, edit.put.map(readGivenChange));
  // whoever edits takes part in drafting, also when no change is touched
  await tx.execute(`select work.take_part(?, ?, 'DRAFT')`, [set.id, acting.actor.accountId]);
  const { title, reason, trigger, effectiveOn } = edit;
  const edited = await saveSet(tx, set, {
    ...(title == null ? {} : { title: readTitle(title) }),
    ...(reason == null ? {} : { reason }),
    ...(trigger == null ? {} : { trigger }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  });
  await assertMayTouch(tx, acting, edited);
  return edited;
}

/** @throws {ConflictError} when the set has another version than the one that was read */
export function assertVersion(set: ChangeSetRow, version: number): void {
  if (version === set.version) return;
  throw new ConflictError(
    bilingual(
      `The set has version ${set.version} now; version ${version} was read`,
      `变更集现为第${set.version}版，您所查看的是第${version}版`,
    ),
    { read: version, current: set.version },
  );
}

async function putChanges(tx: Em, acting: Acting, set: ChangeSetRow, changes: readonly ReadChange[]): Promise<void> {
  if (changes.length === 0) return;
  const known = await tx.execute<{ id: number; name: string }[]>(
    `select id, kind || ' ' || name as name from work.change, unnest(array[code, temporary_key]) as name
     where set_id = ? and name is not null`,
    [set.id],
  );
  const ids = new Map(known.map(({ name, id }) => [name, id]));
  const idOf = ({ kind, code, temporaryKey }: ReadChange) =>
    ids.get(`${kind} ${code ?? temporaryKey}`) ??
    (temporaryKey === null ? undefined : ids.get(`${kind} ${temporaryKey}`));
  const replacing = changes.filter((change) => idOf(change) !== undefined);
  const versions = await currentVersions(tx, replacing);
  await tx.execute(
    `update work.change as t set operation = r.operation, code = r.code, temporary_key = r."temporaryKey", fields = r.fields,
       base_version = r."baseVersion", changed_by = ?, is_returned = false
     from json_to_recordset(?::json) as r(id int, operation text, code text, "temporaryKey" text, fields jsonb, "baseVersion" int)
     where t.id = r.id`,
    [
      acting.actor.accountId,
      JSON.stringify(
        replacing.map((change, index) => ({
          ...change,
          id: idOf(change),
          baseVersion: change.baseVersion ?? versions[index] ?? null,
        })),
      ),
    ],
  );
  await addChanges(
    tx,
    acting,
    set,
    changes.filter((change) => idOf(change) === undefined),
  );
}
