import { createHash } from 'node:crypto';
import type { Em } from '../database.js';

/** A table as a backup sees it. */
export interface TableShape {
  /** Quoted where it must be, with its schema: `history.fee`. */
  readonly name: string;
  /** In the order of the table; what the database computes itself is left out. */
  readonly columns: readonly ColumnShape[];
  /** Names of the columns that tell rows apart, in the order in which they are paged. */
  readonly key: readonly string[];
}

export interface ColumnShape {
  readonly name: string;
  /** e.g. `"timestamp with time zone"` */
  readonly type: string;
}

/** Rows read at once; a row may carry the text of a long article. */
const PAGE_ROWS = 1_000;

/**
 * Every table of the registry with its history, the publications and the work in progress, but for the list of migrations.
 *
 * @returns by name, so that equal databases give equal lists
 */
export async function tableShapes(em: Em): Promise<TableShape[]> {
  return em.execute<TableShape[]>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
             from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
            (select json_agg(a.attname order by k.position)
             from unnest(i.indkey::int2[]) with ordinality k(number, position)
             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     left join lateral (
       select indkey from pg_index
       where indrelid = c.oid and indisunique and indpred is null and indexprs is null
       order by indisprimary desc, indexrelid limit 1
     ) i on true
     where n.nspname in ('public', 'history', 'quanze', 'work') and c.relkind = 'r' and c.oid <> 'public.migration'::regclass
     order by n.nspname collate "C", c.relname collate "C"`,
  );
}

/** Makes every value's text the same on any server, for the rest of the transaction. */
export async function fixTextForms(em: Em): Promise<void> {
  await em.execute(
    `select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
            set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`,
  );
}

/**
 * Reads a table by its key, a page at a time.
 *
 * @yields pages of rows, each row the text of a JSON array with the columns as text, in the order given
 */
export async function* pagesOf(em: Em, table: TableShape): AsyncGenerator<readonly string[]> {
  const key = table.key.map((name) => keyColumn(table, name));
  const ordered = key.map(({ sql }) => sql).join(', ');
  const select = `select json_build_array(${table.columns.map(({ name }) => `t."${name}"::text`).join(', ')})::text as line,
    json_build_array(${table.key.map((name) => `t."${name}"::text`).join(', ')}) as key from ${table.name} t`;
  let last: readonly string[] | null = null;
  for (;;) {
    const where: string = last ? `where (${ordered}) > (${key.map(({ type }) => `?::${type}`).join(', ')})` : '';
    const rows: { line: string; key: readonly string[] }[] = await em.execute(
      `${select} ${where} order by ${ordered} limit ${PAGE_ROWS}`,
      last ? [...last] : [],
    );
    if (rows.length > 0) yield rows.map(({ line }) => line);
    last = rows.at(-1)?.key ?? null;
    if (rows.length < PAGE_ROWS || last === null) return;
  }
}

function keyColumn(table: TableShape, name: string): { readonly sql: string; readonly type: string } {
  const type = table.columns.find((column) => column.name === name)?.type ?? 'text';
  const isText = type === 'text' || type.startsWith('character');
  return { sql: `t."${name}"${isText ? ' collate "C"' : ''}`, type };
}

/** Counts rows and digests their lines, in the order in which they are told. */
export class TableDigest {
  rows = 0;
  private readonly hash = createHash('sha256');

  add(lines: readonly string[]): void {
    this.rows += lines.length;
    for (const line of lines) this.hash.update(line).update('\n');
  }

  /** SHA-256 in hexadecimal; to be asked once. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}
