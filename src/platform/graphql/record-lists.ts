import type { EntitySchema } from '@mikro-orm/core';
import { columnsOf, tableOf } from '../db/index.js';
import { listLoader } from './loaders.js';

/**
 * Makes a loader of the rows that belong to a parent: one statement for all parents.
 *
 * @param query.parent column that names the parent: `"handling_item_id"`
 * @param query.where SQL over alias `t`; every row unless told
 * @param query.orderBy SQL over alias `t`; by position unless told
 */
export function childList<Row extends object>(
  schema: EntitySchema<Row>,
  query: { readonly parent: string; readonly where?: string; readonly orderBy?: string },
) {
  const { parent, where = 'true', orderBy = 't.position' } = query;
  return listLoader<Row>((em, parents) =>
    em.execute<(Row & { listedUnder: number })[]>(
      `select ${columnsOf(em, schema)}, t."${parent}" as "listedUnder" from ${tableOf(schema)} as t
       where t."${parent}" in (?) and ${where} order by "listedUnder", ${orderBy}, t.id`,
      [parents],
    ),
  );
}

/**
 * Makes a loader of the rows that a parent names through a table in between: one statement for all parents.
 *
 * @param link.table in between, with the columns `parent` and `child`
 * @param link.where SQL over alias `t`; every row unless told
 * @param link.orderBy SQL over aliases `t` and `l`, the table in between; by `l.position` unless told
 */
export function linkedList<Row extends object>(
  schema: EntitySchema<Row>,
  link: {
    readonly table: EntitySchema;
    readonly parent: string;
    readonly child: string;
    readonly where?: string;
    readonly orderBy?: string;
  },
) {
  const { table, parent, child, where = 'true', orderBy = 'l.position' } = link;
  return listLoader<Row>((em, parents) =>
    em.execute<(Row & { listedUnder: number })[]>(
      `select ${columnsOf(em, schema)}, l."${parent}" as "listedUnder"
       from ${tableOf(table)} as l join ${tableOf(schema)} as t on t.id = l."${child}"
       where l."${parent}" in (?) and ${where} order by "listedUnder", ${orderBy}, t.id`,
      [parents],
    ),
  );
}
