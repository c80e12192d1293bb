import type { EntityMetadata, EntitySchema } from '@mikro-orm/core';
import type { Em } from './database.js';

/** Which rows, in SQL over the table's own columns; the table's alias is `t`. */
export interface RowQuery {
  readonly where?: string;
  readonly params?: readonly unknown[];
  readonly orderBy?: string;
  readonly limit?: number;
}

type Schema<Row> = EntitySchema<Row>;

/** Plain rows of a table with the property names of its entity; nothing is hydrated or tracked. */
export async function findRows<Row extends object>(em: Em, schema: Schema<Row>, query: RowQuery = {}): Promise<Row[]> {
  const { where = 'true', params = [], orderBy = 't.id', limit } = query;
  const sql = `select ${columnsOf(em, schema)} from ${tableOf(schema)} as t where ${where} order by ${orderBy}${limit === undefined ? '' : ` limit ${limit}`}`;
  return em.execute<Row[]>(sql, [...params]);
}

/** The one row, or null. */
export async function findRow<Row extends object>(em: Em, schema: Schema<Row>, query: RowQuery): Promise<Row | null> {
  const [row] = await findRows(em, schema, { ...query, limit: 1 });
  return row ?? null;
}

/**
 * Quoted table name of an entity: without a schema, so that `search_path` decides between live and as-of; with it
 * where the entity names one, as work does, which has no history.
 */
export function tableOf({ meta: { schema, tableName } }: EntitySchema): string {
  return schema === undefined || schema === 'public' ? `"${tableName}"` : `"${schema}"."${tableName}"`;
}

/**
 * The select list of an entity, each column under its property's name: `t."valid_from" as "validFrom", …`.
 *
 * @param alias of the table in the statement, `t` unless told
 * @param prefix stands before each name, to tell the tables of a join apart
 */
export function columnsOf(em: Em, schema: EntitySchema, alias = 't', prefix = ''): string {
  return properties(em, schema)
    .map(({ property, column }) => `${alias}."${column}" as "${prefix}${property}"`)
    .join(', ');
}

/**
 * Inserts rows, one statement for rows alike, and gives each its id beforehand.
 *
 * @param rows plain rows; one with an `id` keeps it, a property not named takes the default of its column
 * @returns the ids, in the order of `rows`
 */
export async function insertRows<Row extends object>(
  em: Em,
  schema: Schema<Row>,
  rows: readonly Partial<Row>[],
): Promise<number[]> {
  const ids = await idsFor(em, schema, rows);
  const values = rows.map((row, index) => ({ ...row, id: ids[index] }));
  const alike = Map.groupBy(values, (row) => Object.keys(row).sort().join());
  for (const group of alike.values()) {
    const given = new Set(Object.keys(group[0] ?? {}));
    const written = properties(em, schema).filter(({ property }) => given.has(property));
    const columns = written.map(({ column }) => `"${column}"`).join(', ');
    await em.execute(`insert into ${tableOf(schema)} (${columns}) select ${columns} from ${recordset(written)}`, [
      toJson(written, group),
    ]);
  }
  return ids;
}

async function idsFor(em: Em, schema: EntitySchema, rows: readonly object[]): Promise<number[]> {
  const given = rows.map((row) => ('id' in row && typeof row.id === 'number' ? row.id : null));
  const fresh = await allocateIds(em, schema, given.filter((id) => id === null).length);
  let next = 0;
  return given.map((id) => id ?? fresh[next++] ?? 0);
}

/** Takes as many new ids of a table, so that rows may refer to each other before they are written. */
export async function allocateIds(em: Em, schema: EntitySchema, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await em.execute<{ id: string | number }[]>(
    `select nextval(pg_get_serial_sequence(?, 'id')) as id from generate_series(1, ?)`,
    [`${schema.meta.schema ?? 'public'}.${schema.meta.tableName}`, count],
  );
  return rows.map(({ id }) => Number(id));
}

/**
 * Writes the given properties of existing rows in one statement, by id.
 *
 * @param rows each with `id` and the same properties
 */
export async function updateRows<Row extends object>(
  em: Em,
  schema: Schema<Row>,
  rows: readonly (Partial<Row> & { readonly id: number })[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const given = new Set(Object.keys(first));
  const written = properties(em, schema).filter(({ property }) => given.has(property));
  const assigned = written.filter(({ property }) => property !== 'id');
  await em.execute(
    `update ${tableOf(schema)} as t set ${assigned.map(({ column }) => `"${column}" = r."${column}"`).join(', ')}
     from ${recordset(written, 'r')} where t.id = r.id`,
    [toJson(written, rows)],
  );
}

interface Property {
  readonly property: string;
  readonly column: string;
  readonly type: string;
}

const known = new WeakMap<EntityMetadata, readonly Property[]>();

function properties(em: Em, schema: EntitySchema): readonly Property[] {
  const meta = em.getMetadata().get(schema.meta.class);
  let list = known.get(meta);
  if (!list) {
    list = meta.props.map((prop) => ({
      property: prop.name,
      column: prop.fieldNames[0] ?? prop.name,
      type: prop.columnTypes[0] === 'serial' ? 'int' : (prop.columnTypes[0] ?? 'text'),
    }));
    known.set(meta, list);
  }
  return list;
}

function recordset(written: readonly Property[], alias = 'r'): string {
  return `json_to_recordset(?::json) as ${alias}(${written.map(({ column, type }) => `"${column}" ${type === 'bigserial' ? 'bigint' : type}`).join(', ')})`;
}

function toJson(written: readonly Property[], rows: readonly object[]): string {
  return JSON.stringify(
    rows.map((row) => {
      const values = new Map(Object.entries(row));
      return Object.fromEntries(written.map(({ property, column }) => [column, values.get(property) ?? null]));
    }),
  );
}
