import { type Em, insertRows } from '../../../platform/db/index.js';
import type { Role } from '../../../shared/actor.js';
import type { StepKind } from '../domain/vocabulary.js';
import type { ChangeSetRow } from './change-set.entity.js';
import { Task, type TaskRow } from './work.entity.js';

/** Who takes a step. */
export const ROLE_OF_STEP: Readonly<Record<StepKind, Role>> = {
  SIGN_OFF: 'DEPARTMENT_HEAD',
  ESTABLISHMENT_REVIEW: 'ESTABLISHMENT_REVIEWER',
  SERVICE_REVIEW: 'SERVICE_REVIEWER',
  LEGALITY_REVIEW: 'LEGAL_REVIEWER',
  APPROVAL: 'APPROVER',
  PUBLISH: 'PUBLISHER',
};

export type NewTask = Pick<TaskRow, 'kind' | 'organisationId' | 'jurisdictionId' | 'openedAt'> & {
  readonly role: Role;
} & Partial<
    Pick<TaskRow, 'setId' | 'step' | 'opinionRequestId' | 'recordKind' | 'recordCode' | 'instrumentCode' | 'dueOn'>
  >;

/** The tasks wait for whoever holds their roles at their places. */
export async function openTasks(tx: Em, tasks: readonly NewTask[]): Promise<void> {
  await insertRows(
    tx,
    Task,
    tasks.map((task) => ({
      setId: null,
      step: null,
      opinionRequestId: null,
      recordKind: null,
      recordCode: null,
      instrumentCode: null,
      dueOn: null,
      ...task,
      closedAt: null,
      note: null,
      escalatedAt: null,
    })),
  );
}

/** Nothing waits for the set any more; opinions that were asked for are no longer waited for either. */
export async function closeTasksOf(tx: Em, set: Pick<ChangeSetRow, 'id'>, at: Date): Promise<void> {
  await tx.execute('update work.task set closed_at = ? where set_id = ? and closed_at is null', [
    at.toISOString(),
    set.id,
  ]);
}

/** As {@link closeTasksOf}, but for the opinions, which are still waited for. */
export async function closeStepTasksOf(tx: Em, set: Pick<ChangeSetRow, 'id'>, at: Date): Promise<void> {
  await tx.execute(
    `update work.task set closed_at = ? where set_id = ? and closed_at is null and opinion_request_id is null`,
    [at.toISOString(), set.id],
  );
}
