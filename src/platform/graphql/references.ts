import type { EntitySchema } from '@mikro-orm/core';
import { NotFoundError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { tableOf } from '../db/index.js';
import type { Condition, NestedQuery } from './find-page.js';

/**
 * Rows whose key names a row that meets all conditions.
 *
 * @param key e.g. `t.organisation_id`
 * @param table with its alias, e.g. `organisation as o`
 * @returns nothing when there are no conditions
 */
export function refersTo(key: string, table: `${string} as ${string}`, conditions: readonly Condition[]): Condition[] {
  const [, alias] = table.split(' as ');
  if (conditions.length === 0) return [];
  return [
    {
      sql: `${key} in (select ${alias}.id from ${table} where ${conditions.map(({ sql }) => `(${sql})`).join(' and ')})`,
      params: conditions.flatMap(({ params }) => params),
    },
  ];
}

/**
 * The rows of a code, for conditions on keys that name them.
 *
 * @returns ids: several when schemes share the code; null when no code is asked for
 * @throws {NotFoundError} when there is none
 */
async function idsOfCode(
  ctx: Context,
  schema: EntitySchema,
  code: string | null | undefined,
): Promise<readonly number[] | null> {
  if (code == null) return null;
  const known = await ctx.em.execute<{ id: number }[]>(`select id from ${tableOf(schema)} where code = ?`, [code]);
  if (known.length === 0) throw new NotFoundError(`No such ${schema.meta.className}`, { code });
  return known.map(({ id }) => id);
}

/**
 * Rows whose key names the row of a code.
 *
 * @param key e.g. `t.power_item_id`
 * @throws {NotFoundError} when there is no such row
 */
export async function refersToCode(
  ctx: Context,
  schema: EntitySchema,
  key: string,
  code: string | null | undefined,
): Promise<Condition[]> {
  const ids = await idsOfCode(ctx, schema, code);
  return ids ? [{ sql: `${key} in (?)`, params: [ids] }] : [];
}

/**
 * Rows joined to one of a code by a table in between.
 *
 * @param link.table in between; `link.row` names the rows, `link.named` what has the code
 * @throws {NotFoundError} when nothing has the code
 */
export async function isLinkedToCode(
  ctx: Context,
  schema: EntitySchema,
  link: { readonly table: EntitySchema; readonly row: string; readonly named: string },
  code: string | null | undefined,
): Promise<Condition[]> {
  const ids = await idsOfCode(ctx, schema, code);
  if (!ids) return [];
  const { table, row, named } = link;
  return [{ sql: `t.id in (select l."${row}" from ${tableOf(table)} as l where l."${named}" in (?))`, params: [ids] }];
}

/**
 * How rows are found under parents that a table in between joins them to, each row once under each parent.
 *
 * @param link.table in between; `link.row` names the rows, `link.parent` the parents
 */
export function linkedUnder(link: {
  readonly table: EntitySchema;
  readonly row: string;
  readonly parent: string;
}): Pick<NestedQuery<never>, 'join' | 'parentKey'> {
  const { table, row, parent } = link;
  return {
    join: `join (select distinct "${row}" as row_id, "${parent}" as parent_id from ${tableOf(table)}) as link on link.row_id = t.id`,
    parentKey: 'link.parent_id',
  };
}
