import type { Context } from '../../../platform/context.js';
import { findRow } from '../../../platform/db/index.js';
import { assertNow } from '../../../platform/graphql/assert-now.js';
import type { Condition } from '../../../platform/graphql/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { scopeCondition } from '../../identity/index.js';
import { Task, type TaskRow } from './work.entity.js';

/** The tasks that wait for somebody, over the table's alias `t`: those of a role where the actor holds it. */
export function tasksOf(actor: Actor, on: CalendarDate): Condition {
  const roles = [...new Set(actor.assignments.map(({ role }) => role))];
  const ways = roles.map((role): Condition => {
    const assignments = actor.assignments.filter((held) => held.role === role);
    const columns = { organisationId: 't.organisation_id', jurisdictionId: 't.jurisdiction_id' };
    const { sql, params } = scopeCondition({ ...actor, assignments }, 'TASK_READ', columns, on);
    return { sql: `(t.role = ? and (${sql}))`, params: [role, ...params] };
  });
  if (ways.length === 0) return { sql: 'false', params: [] };
  return { sql: ways.map(({ sql }) => sql).join(' or '), params: ways.flatMap(({ params }) => params) };
}

/** The task of a key, or null for whoever it does not wait for. */
export async function findVisibleTask(ctx: Context, id: number): Promise<TaskRow | null> {
  if (ctx.actor === null) return null;
  assertNow(ctx);
  const { sql, params } = tasksOf(ctx.actor, ctx.today);
  return findRow(ctx.em, Task, { where: `t.id = ? and (${sql})`, params: [id, ...params] });
}
