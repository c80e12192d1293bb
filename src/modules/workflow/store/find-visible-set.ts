import type { Context } from '../../../platform/context.js';
import { findRow } from '../../../platform/db/index.js';
import { assertNow } from '../../../platform/graphql/assert-now.js';
import { ChangeSet, type ChangeSetRow } from './change-set.entity.js';
import { refuseUnseen } from './set-object.js';
import { visibleSets } from './visible-sets.js';

/**
 * The set of a code, for those who may see it.
 *
 * @throws {NotFoundError} for anybody else, as if there were none; {UnauthenticatedError} for the public
 */
export async function findVisibleSet(ctx: Context, code: string): Promise<ChangeSetRow> {
  const set = await findVisible(ctx, 't.code = ?', code);
  return set ?? refuseUnseen(ctx.actor);
}

/** The set of a key, or null for whoever may not see it. */
export function findVisibleSetById(ctx: Context, id: number): Promise<ChangeSetRow | null> {
  return findVisible(ctx, 't.id = ?', id);
}

async function findVisible(ctx: Context, where: string, value: string | number): Promise<ChangeSetRow | null> {
  assertNow(ctx);
  const { sql, params } = visibleSets(ctx.actor, ctx.today);
  return findRow(ctx.em, ChangeSet, { where: `${where} and (${sql})`, params: [value, ...params] });
}
