import { type Em, findRow, findRows } from '../../../platform/db/index.js';
import { NotFoundError } from '../../../shared/errors.js';
import { type TypedChanges, typedChanges } from '../domain/typed-changes.js';
import type { Part } from '../domain/vocabulary.js';
import {
  ChangeSet,
  type ChangeSetRow,
  ReviewStep,
  type ReviewStepRow,
  SetChange,
  type SetChangeRow,
} from './change-set.entity.js';
import { recordKind } from './record-kinds.js';

/** A person and the part taken in a set. */
export interface TakenPart {
  readonly personId: number;
  readonly part: Part;
}

/** The set of a code, or null. Who asks may not be allowed to see it. */
export function findSet(em: Em, code: string): Promise<ChangeSetRow | null> {
  return findRow(em, ChangeSet, { where: 't.code = ?', params: [code] });
}

/**
 * The set of a code, which nobody else changes until the transaction ends.
 *
 * @throws {NotFoundError} when there is none
 */
export async function lockSet(tx: Em, code: string): Promise<ChangeSetRow> {
  await tx.execute('select id from work.change_set where code = ? for update', [code]);
  const row = await findSet(tx, code);
  if (!row) throw noSuchSet(code);
  return row;
}

/** The words for a set that is not there, and for one that the caller may not see. */
export function noSuchSet(code: string): NotFoundError {
  return new NotFoundError('No such ChangeSet', { code });
}

/** The changes of a set, in order. */
export function changesOfSet(em: Em, setId: number): Promise<SetChangeRow[]> {
  return findRows(em, SetChange, { where: 't.set_id = ?', params: [setId], orderBy: 't.position, t.id' });
}

/** The changes of a set as the registry applies them, temporary keys replaced where there is a code. */
export async function typedChangesOf(em: Em, set: Pick<ChangeSetRow, 'id' | 'code'>): Promise<TypedChanges> {
  return typed(set, await changesOfSet(em, set.id));
}

/** As {@link typedChangesOf}, of changes at hand. */
export function typed(set: Pick<ChangeSetRow, 'code'>, changes: readonly SetChangeRow[]): TypedChanges {
  return typedChanges(set, changes, (name) => {
    const { fields, codeScheme } = recordKind(name);
    return { fields, isCoded: codeScheme !== undefined || fields.some((field) => field.name === 'codeScheme') };
  });
}

/** Who took which part in a set. */
export function partsOf(em: Em, setId: number): Promise<TakenPart[]> {
  return em.execute<TakenPart[]>(
    'select person_id as "personId", part from work.participant where set_id = ? order by id',
    [setId],
  );
}

/** The steps of the newest round, in order. */
export function currentSteps(em: Em, set: Pick<ChangeSetRow, 'id' | 'round'>): Promise<ReviewStepRow[]> {
  return findRows(em, ReviewStep, { where: 't.set_id = ? and t.round = ?', params: [set.id, set.round] });
}
