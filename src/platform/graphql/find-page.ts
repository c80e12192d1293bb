import type { EntitySchema } from '@mikro-orm/core';
import { columnsOf, type Em, tableOf } from '../db/index.js';
import type { AlikeCondition } from '../text/alike-condition.js';
import { type CursorKey, type CursorOrder, decodeCursor, encodeCursor, isCursorOf } from './cursor.js';
import { type Page, parseFirst, toPage } from './relay.js';

/** Rows are counted up to here; a larger total says that it is capped. */
export const COUNT_CAP = 10_000;

/** So many rows that may be alike are compared, the first ones: comparing takes some 30 µs a row. */
const MOST_COMPARED = 20_000;

/** A condition over the table, whose alias is `t`. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** What is asked in its place when it leaves no row: which rows are alike. */
  readonly alike?: () => Promise<AlikeCondition | null>;
}

/** An order of a connection: a property of the row, then its id. */
export interface RowOrder<Row> extends PropertyOrder {
  readonly property: (keyof Row & string) | typeof EXPRESSION;
  /** True when the caller asked for it: rows that are alike come in it too, else by likeness. */
  readonly isAsked?: boolean;
}

/** The property of rows that are ordered by an expression: its value. */
export const EXPRESSION = 'orderKey';

interface PropertyOrder {
  readonly name: string;
  readonly property: string;
  /** SQL over `t` in place of a column; goes with the property {@link EXPRESSION}. */
  readonly expression?: string;
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
 * When none is left by a condition that knows what is alike, the rows alike are the connection, for one statement more;
 * their cursors lead on among them.
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
  const { conditions, order } = query;
  const isAmongAlike = asked.after ? isCursorOf(asked.after, cursorOrder(orderOfAlike(order))) : false;
  if (isAmongAlike) {
    const alike = await selectAlike(schema, conditions);
    if (alike) return readPage(em, schema, { selection: alike, order: orderOfAlike(order) }, asked);
  }
  const page = await readPage(em, schema, { selection: selectExactly(schema, conditions), order }, asked);
  if (page.nodes.length > 0 || asked.after) return page;
  const alike = await selectAlike(schema, conditions);
  if (!alike) return page;
  const near = await readPage(em, schema, { selection: alike, order: orderOfAlike(order) }, asked);
  return near.nodes.length > 0 ? near : page;
}

/** Rows of one connection. */
interface Selection {
  /** SQL behind `from`, with the alias `t`, that another condition can be added to. */
  readonly from: string;
  readonly params: readonly unknown[];
  readonly isApproximate: boolean;
}

function selectExactly(schema: EntitySchema, conditions: readonly Condition[]): Selection {
  const { sql, params } = allOf(conditions);
  return { from: `${tableOf(schema)} as t where ${sql}`, params, isApproximate: false };
}

/** What is selected when nothing is exactly; null when no condition knows what is alike. */
async function selectAlike(schema: EntitySchema, conditions: readonly Condition[]): Promise<Selection | null> {
  const strict = conditions.find(({ alike }) => alike);
  const loose = await strict?.alike?.();
  if (!loose) return null;
  const { sql, params } = allOf(conditions.map((condition) => (condition === strict ? loose : condition)));
  const { distance, farthest } = loose;
  return {
    // `t.id + 0`: else the planner walks the rows by id; `offset 0`: else a distance is computed for the condition and
    // once more for the order
    from: `(select t.*, ${distance.sql} as alike_distance
            from (select t.* from ${tableOf(schema)} as t where ${sql} order by t.id + 0 limit ${MOST_COMPARED}) as t
            offset 0) as t
           where t.alike_distance <= ${farthest}`,
    params: [...distance.params, ...params],
    isApproximate: true,
  };
}

/** The order of rows that are alike, in which their cursors are no others'. */
function orderOfAlike<Row>({ isAsked, ...order }: RowOrder<Row>): PropertyOrder {
  return isAsked
    ? { ...order, name: `alike:${order.name}` }
    : { name: 'alike', property: 'alikeDistance', type: 'integer' };
}

async function readPage<Row extends { readonly id: number }>(
  em: Em,
  schema: EntitySchema<Row>,
  { selection, order }: { readonly selection: Selection; readonly order: PropertyOrder },
  asked: PageArguments,
): Promise<Page<Row>> {
  const first = parseFirst(asked.first);
  const { from, isApproximate } = selection;
  const after = asked.after ? afterCondition(order, asked.after) : { sql: 'true', params: [] };
  const rows = await em.execute<Row[]>(
    `select ${columnsOf(em, schema)}${keyOf(order)}${isApproximate ? ', t.alike_distance as "alikeDistance"' : ''}
     from ${from} and ${after.sql} order by ${orderBy(order)} limit ${first + 1}`,
    [...selection.params, ...after.params],
  );
  return toPage(rows, {
    first,
    after: asked.after,
    cursorOf: (row) => cursorOf(order, row),
    total: () => countRows(em, selection),
    isApproximate,
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
       select ${columnsOf(em, schema)}${keyOf(order)}, ${parentKey} as "parentKey",
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

function cursorOrder(order: PropertyOrder): CursorOrder {
  return { name: order.name, keys: [order.type, 'integer'] };
}

function cursorOf(order: PropertyOrder, row: { readonly id: number }): string {
  const key: CursorKey = Reflect.get(row, order.property);
  return encodeCursor(cursorOrder(order), [key, row.id]);
}

function afterCondition(order: PropertyOrder, after: string): Condition {
  const keys = decodeCursor(after, cursorOrder(order));
  return { sql: `(${columnOf(order)}, t.id) ${order.isDescending ? '<' : '>'} (?, ?)`, params: keys };
}

function orderBy(order: PropertyOrder): string {
  const direction = order.isDescending ? ' desc' : '';
  return `${columnOf(order)}${direction}, t.id${direction}`;
}

function keyOf({ expression }: PropertyOrder): string {
  return expression === undefined ? '' : `, ${expression} as "${EXPRESSION}"`;
}

function columnOf({ property, expression }: PropertyOrder): string {
  return expression === undefined
    ? `t."${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
    : `(${expression})`;
}

async function countRows(em: Em, { from, params }: Selection) {
  const [row] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from (select 1 from ${from} limit ${COUNT_CAP + 1}) as capped`,
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
