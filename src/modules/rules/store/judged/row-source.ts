import type { Em } from '../../../../platform/db/index.js';
import type { CalendarDate } from '../../../../shared/dates.js';
import type { Vocabulary } from '../../../../shared/vocabulary.js';

/** How a column is read, and as what. */
export interface Column<Value> {
  readonly type: 'INTEGER' | 'BOOLEAN' | 'TEXT' | 'CHOICE' | 'DATE' | 'NUMBER' | 'TEXTS' | 'INTEGERS';
  /** For the compiler alone. */
  readonly value?: Value;
}

export const int: Column<number> = { type: 'INTEGER' };
export const bool: Column<boolean> = { type: 'BOOLEAN' };
export const text: Column<string> = { type: 'TEXT' };
export const date: Column<CalendarDate> = { type: 'DATE' };
/** A number with decimals; the driver gives it as text. */
export const decimal: Column<number> = { type: 'NUMBER' };
export const texts: Column<readonly string[]> = { type: 'TEXTS' };
export const ints: Column<readonly number[]> = { type: 'INTEGERS' };
/** A value of a closed list, to which a check constraint holds the column. */
export const oneOf = <Value extends string>(_vocabulary: Vocabulary<Value>): Column<Value> => ({ type: 'CHOICE' });
export const someOf = <Value extends string>(_vocabulary: Vocabulary<Value>): Column<readonly Value[]> => ({
  type: 'TEXTS',
});
/** A column that may be empty. */
export const optional = <Value>(column: Column<Value>): Column<Value | null> => ({ type: column.type });

type Columns = Readonly<Record<string, Column<unknown>>>;

/** The columns of a table that judging reads, by property: `handlingItemId` is `handling_item_id`. */
export interface RowSpec<Row = unknown> {
  readonly table: string;
  readonly columns: { readonly [Name in keyof Row]: Column<Row[Name]> };
}

/** A row as read. */
export type RowOf<Spec> = Spec extends RowSpec<infer Row> ? Row : never;

/** Declares what is read of a table. */
export function rowsOf<Spec extends Columns>(
  table: string,
  columns: Spec,
): RowSpec<{ readonly [Name in keyof Spec]: Spec[Name] extends Column<infer Value> ? Value : never }> {
  return { table, columns } as RowSpec<never>;
}

/** Which rows: those whose column has one of the numbers, or whose id lies in a range, both ends included. */
export type RowChoice =
  | { readonly column: string; readonly in: readonly number[] }
  | { readonly from: number; readonly to: number };

/** Reads rows of the registry; one statement for each call, none for an empty list. */
export interface RowSource {
  read<Row>(spec: RowSpec<Row>, choice: RowChoice): Promise<readonly Row[]>;
}

/** Reads by ordinary statements of a transaction or request. */
export function emSource(em: Em): RowSource {
  return {
    async read<Row>(spec: RowSpec<Row>, choice: RowChoice) {
      if ('in' in choice && choice.in.length === 0) return [];
      const { sql, params } = statementOf(spec, choice);
      const rows = await em.execute<Record<string, unknown>[]>(sql, params);
      const decimals = Object.entries<Column<unknown>>(spec.columns).filter(([, { type }]) => type === 'NUMBER');
      for (const row of rows) for (const [name] of decimals) row[name] = row[name] === null ? null : Number(row[name]);
      return rows as Row[];
    },
  };
}

/** The statement for a choice of rows, in the order of their ids where they have one. */
function statementOf(spec: RowSpec, choice: RowChoice): { sql: string; params: unknown[] } {
  const select = `select ${columnsOf(spec)} from ${spec.table} as t`;
  if ('in' in choice) {
    return { sql: `${select} where t.${columnOf(choice.column)} in (?) order by t.id`, params: [[...choice.in]] };
  }
  return { sql: `${select} where t.id between ? and ? order by t.id`, params: [choice.from, choice.to] };
}

/** The columns of a table that stands as t, each under the name of its property. */
export function columnsOf(spec: RowSpec): string {
  return Object.keys(spec.columns)
    .map((name) => `t.${columnOf(name)} as "${name}"`)
    .join(', ');
}

/** `handlingItemId` → `handling_item_id` */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
