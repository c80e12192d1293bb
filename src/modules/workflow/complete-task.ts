import { type Em, findRow } from '../../platform/db/index.js';
import { readId } from '../../platform/graphql/relay.js';
import { bilingual } from '../../shared/bilingual.js';
import { IllegalTransitionError, InvalidInputError } from '../../shared/errors.js';
import { type Performer, perform } from '../audit/index.js';
import { NOWHERE, placeOf } from '../identity/index.js';
import { Task } from './store/work.entity.js';

export interface CompleteTask {
  /** Opaque id. */
  readonly task: string;
  readonly note: string;
  readonly idempotencyKey?: string | null;
}

/**
 * A task that a changed law opened is done: its owner has looked into it. Tasks of sets end with their sets.
 *
 * @throws {IllegalTransitionError} for a task of another kind, or one that is done
 */
export function completeTask(performer: Performer, input: CompleteTask): Promise<{ readonly task: string }> {
  const id = readId(input.task, 'Task');
  const act = {
    action: 'CHANGE_SET_DRAFT',
    place: async (em: Em) => {
      const task = await findRow(em, Task, { where: 't.id = ?', params: [id] });
      if (task?.organisationId == null) return NOWHERE;
      return placeOf(em, { organisationId: task.organisationId }, performer.today);
    },
    name: 'completeTask',
    subject: { kind: 'Task', code: String(id) },
    input,
    idempotencyKey: input.idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    if (input.note.trim() === '') {
      throw new InvalidInputError(bilingual('Say what came of it.', '请写明处理情况。'), { argument: 'note' });
    }
    const done = await tx.execute(
      `update work.task set closed_at = ?, note = ? where id = ? and kind = 'LAW_CHANGED' and closed_at is null returning id`,
      [performer.now().toISOString(), input.note.trim(), id],
    );
    if (done.length === 0) {
      throw new IllegalTransitionError(
        bilingual('Only an open task about a changed law is ended so', '只有依据变化类的未完成待办可以这样办结'),
      );
    }
    // what was passed upwards because it was late is over with it
    await tx.execute(
      `update work.task as late set closed_at = t.closed_at from work.task t
       where t.id = ? and late.kind = 'OVERDUE' and late.set_id is null and late.closed_at is null
         and late.organisation_id = t.organisation_id and late.instrument_code is not distinct from t.instrument_code`,
      [id],
    );
    journal.record('Task', String(id), { note: null }, { note: input.note });
    return { task: input.task };
  });
}
