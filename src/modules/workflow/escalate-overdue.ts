import { type Em, findRows } from '../../platform/db/index.js';
import type { Role } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/dates.js';
import { openTasks } from './store/tasks.js';
import { Task } from './store/work.entity.js';

/** Who hears that whoever holds a role is late: the head of the organisation, the government, and last the auditors. */
const TOLD: Readonly<Partial<Record<Role, Role>>> = {
  DRAFTER: 'DEPARTMENT_HEAD',
  DEPARTMENT_HEAD: 'APPROVER',
  ESTABLISHMENT_REVIEWER: 'APPROVER',
  SERVICE_REVIEWER: 'APPROVER',
  LEGAL_REVIEWER: 'APPROVER',
  PUBLISHER: 'APPROVER',
  APPROVER: 'AUDITOR',
};

/**
 * Every open task whose day is past is passed upwards, once: whoever answers for those who are late has a task too.
 *
 * @returns how many were passed upwards now
 */
export function escalateOverdue(
  em: Em,
  { at, today }: { readonly at: Date; readonly today: CalendarDate },
): Promise<number> {
  return em.fork().transactional(async (tx) => {
    const late = await findRows(tx, Task, {
      where: `t.closed_at is null and t.escalated_at is null and t.due_on < ? and t.kind <> 'OVERDUE'`,
      params: [today],
    });
    if (late.length === 0) return 0;
    const marked = await tx.execute<{ id: number }[]>(
      'update work.task set escalated_at = ? where id in (?) and escalated_at is null returning id',
      [at.toISOString(), late.map(({ id }) => id)],
    );
    const now = new Set(marked.map(({ id }) => id));
    const told = late.filter(({ id }) => now.has(id));
    await openTasks(
      tx,
      told.map(({ role, organisationId, jurisdictionId, setId, step, opinionRequestId, instrumentCode }) => ({
        kind: 'OVERDUE' as const,
        role: toldOf(role),
        organisationId,
        jurisdictionId,
        setId,
        step,
        opinionRequestId,
        instrumentCode,
        openedAt: at,
      })),
    );
    return told.length;
  });
}

function toldOf(role: string): Role {
  const entry = Object.entries(TOLD).find(([late]) => late === role);
  return entry?.[1] ?? 'AUDITOR';
}
