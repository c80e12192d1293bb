import type { Em } from '../../../src/platform/db/index.js';

/** Asks the database one plain question; `?` stand for the parameters, dates come as text. */
export type Ask = <Row>(sql: string, ...params: readonly unknown[]) => Promise<readonly Row[]>;

export function asking(em: Em): Ask {
  return (sql, ...params) => em.execute(sql, [...params]);
}

/** The only row. */
export async function askOne<Row>(ask: Ask, sql: string, ...params: readonly unknown[]): Promise<Row> {
  const [row, ...others] = await ask<Row>(sql, ...params);
  if (row === undefined || others.length > 0) throw new RangeError(`Not one row: ${sql} ${JSON.stringify(params)}`);
  return row;
}

/** Columns of a row that exists from a day to a day. */
export interface Spell {
  readonly from: string | null;
  readonly to: string | null;
}

/** SQL of the columns of {@link Spell}. */
export const spell = (alias: string) => `${alias}.valid_from::text as "from", ${alias}.valid_to::text as "to"`;

/** True when the half-open interval holds the day. */
export function holds({ from, to }: Spell, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}
