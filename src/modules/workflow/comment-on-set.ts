import { type Em, insertRows } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import { InvalidInputError } from '../../shared/errors.js';
import type { RecordName } from '../../shared/fields.js';
import type { Acting } from './acting.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { ChangeComment } from './store/work.entity.js';

/** Which change of a set is meant: by its record. */
export interface CommentedChange {
  readonly kind: RecordName;
  readonly code: string;
}

/** Characters of a comment, at most. */
const LONGEST = 4_000;

/**
 * The comment stands beside the set, or beside one change of it.
 *
 * @returns the id of the change; null when it is about the set
 * @throws {InvalidInputError} when it is blank or too long, or the set has no such change
 */
export async function commentOn(
  tx: Em,
  { actor, at }: Acting,
  set: Pick<ChangeSetRow, 'id' | 'round'>,
  given: { readonly about: CommentedChange | null; readonly text: string },
): Promise<number | null> {
  const text = given.text.trim();
  if (text === '' || text.length > LONGEST) {
    throw new InvalidInputError(`A comment has 1 to ${LONGEST} characters`, { argument: 'text', min: 1, max: LONGEST });
  }
  const changeId = given.about === null ? null : await changeIdOf(tx, set.id, given.about);
  await insertRows(tx, ChangeComment, [
    {
      setId: set.id,
      changeId,
      about: given.about === null ? null : `${given.about.kind} ${given.about.code}`,
      round: set.round,
      text,
      accountId: actor.accountId,
      writtenAt: at,
    },
  ]);
  return changeId;
}

/**
 * The change of a set that is about a record.
 *
 * @throws {InvalidInputError} when there is none
 */
export async function changeIdOf(em: Em, setId: number, { kind, code }: CommentedChange): Promise<number> {
  const [row] = await em.execute<{ id: number }[]>(
    'select id from work.change where set_id = ? and kind = ? and (code = ? or temporary_key = ?) order by position limit 1',
    [setId, kind, code, code],
  );
  if (row) return row.id;
  throw new InvalidInputError(
    bilingual(`The set has no change of ${kind} ${code}`, `变更集中没有对 ${kind} ${code} 的变更`),
    { kind, code },
  );
}
