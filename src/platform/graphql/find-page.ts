import type { EntitySchema } from '@mikro-orm/core';
import { columnsOf, type Em, findRows, tableOf } from '../db/index.js';
import { type CursorKey, type CursorOrder, decodeCursor, encodeCursor } from './cursor.js';
import { type Page, parseFirst, toPage } from './relay.js';

/** Rows are counted up to here; a larger total says that it is capped. */
export const COUNT_CAP = 10_000;

/** A condition over the table, whose alias is `t`. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** An order of a connection: a property of the row, then its id. */
export interface RowOrder<Row> {
  readonly name: string;
  readonly property: keyof Row & string;
  readonly type: 'string' | 'integer';
  readonly isDescending?: boolean;
}

/** What the caller asks of a connection. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * Reads one page of a table as plain rows; the total is counted only when it is asked for.
 *
 * @param query.conditions all of them hold for every row
 * @throws {InvalidInputError} for a bad `first` or a cursor of another connection or order
 */
export async function findPage<Row extends { readonly id: number }>(
  em: Em,
  schema: EntitySchema<Row>,
  query: { readonly conditions: readonly Condition[]; readonly order: RowOrder<Row> },
  asked: PageArguments,
): Promise<Page<Row>> {
  const first = parseFirst(asked.first);
  const { order } = query;
  const from = asked.after ? [afterCondition(order, asked.after)] : [];
  const { sql, params } = allOf([...query.conditions, ...from]);
  const rows = await findRows(em, schema, { where: sql, params, orderBy: orderBy(order), limit: first + 1 });
  return toPage(rows, {
    first,
    after: asked.after,
    cursorOf: (row) => cursorOf(order, row),
    total: () => countRows(em, schema, query.conditions),
  });
}

/** What one connection under many parents asks: `parentColumn` is the foreign key of the table. */
export interface NestedQuery<Row> {
  /** SQL of the key that names the parent, over alias `t` or what `join` adds; e.g. `t."organisation_id"`. */
  readonly parentKey: string;
  /** SQL that joins a row to its parents when it has several; each pair once. */
  readonly join?: string;
  readonly conditions: readonly Condition[];
  readonly order: RowOrder<Row>;
}

/**
 * Reads the same page under many parents in one statement.
 *
 * @returns a page for each parent, in their order; totals are counted for all parents at once, on demand
 */
export async function findNestedPages<Row extends { readonly id: number }>(
  em: Em,
  schema: EntitySchema<Row>,
  query: NestedQuery<Row>,
  parents: readonly number[],
  asked: PageArguments,
): Promise<Page<Row>[]> {
  const first = parseFirst(asked.first);
  const { order, parentKey, join = '' } = query;
  const ofParents: Condition = { sql: `${parentKey} in (?)`, params: [parents] };
  const from = asked.after ? [afterCondition(order, asked.after)] : [];
  const { sql, params } = allOf([ofParents, ...query.conditions, ...from]);
  const rows = await em.execute<(Row & { parentKey: number })[]>(
    `select * from (
       select ${columnsOf(em, schema)}, ${parentKey} as "parentKey",
              row_number() over (partition by ${parentKey} order by ${orderBy(order)}) as "rowNumber"
       from ${tableOf(schema)} as t ${join} where ${sql}
     ) as numbered where "rowNumber" <= ${first + 1} order by "parentKey", "rowNumber"`,
    [...params],
  );
  const byParent = Map.groupBy(rows, (row) => row.parentKey);
  let counts: Promise<Map<number, number>> | null = null;
  const countOf = async (parent: number) => {
    counts ??= countByParent(em, schema, query, parents);
    return { count: (await counts).get(parent) ?? 0, isCapped: false };
  };
  return parents.map((parent) =>
    toPage<Row>(byParent.get(parent) ?? [], {
      first,
      after: asked.after,
      cursorOf: (row) => cursorOf(order, row),
      total: () => countOf(parent),
    }),
  );
}

function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' and ') || 'true',
    params: conditions.flatMap(({ params }) => params),
  };
}

function cursorOrder<Row>(order: RowOrder<Row>): CursorOrder {
  return { name: order.name, keys: [order.type, 'integer'] };
}

function cursorOf<Row extends { readonly id: number }>(order: RowOrder<Row>, row: Row): string {
  return encodeCursor(cursorOrder(order), [row[order.property] as CursorKey, row.id]);
}

function afterCondition<Row>(order: RowOrder<Row>, after: string): Condition {
  const keys = decodeCursor(after, cursorOrder(order));
  return { sql: `(${columnOf(order)}, t.id) ${order.isDescending ? '<' : '>'} (?, ?)`, params: keys };
}

function orderBy<Row>(order: RowOrder<Row>): string {
  const direction = order.isDescending ? ' desc' : '';
  return `${columnOf(order)}${direction}, t.id${direction}`;
}

function columnOf<Row>({ property }: RowOrder<Row>): string {
  return `t."${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

async function countRows(em: Em, schema: EntitySchema, conditions: readonly Condition[]) {
  const { sql, params } = allOf(conditions);
  const [row] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from (select 1 from ${tableOf(schema)} as t where ${sql} limit ${COUNT_CAP + 1}) as capped`,
    [...params],
  );
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_CAP), isCapped: count > COUNT_CAP };
}

async function countByParent<Row>(
  em: Em,
  schema: EntitySchema,
  query: NestedQuery<Row>,
  parents: readonly number[],
): Promise<Map<number, number>> {
  const { sql, params } = allOf([{ sql: `${query.parentKey} in (?)`, params: [parents] }, ...query.conditions]);
  const rows = await em.execute<{ parent: number; count: number }[]>(
    `select ${query.parentKey} as parent, count(*)::int as count
     from ${tableOf(schema)} as t ${query.join ?? ''} where ${sql} group by 1`,
    [...params],
  );
  return new Map(rows.map(({ parent, count }) => [parent, count]));
}
