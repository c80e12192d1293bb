import type { EntityMetadata } from '@mikro-orm/core';
import type { Em } from './database.js';

/** A table that `recordedAt` would answer wrongly for. */
export interface HistoryFault {
  readonly table: string;
  /** What is wrong, e.g. `"history lacks the column valid_to"`. */
  readonly problem: string;
}

interface Column {
  readonly schema: 'public' | 'history' | 'asof';
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

const TRIGGERS = ['history_insert', 'history_update', 'history_delete', 'history_truncate'];

/** The tables that keep their history: all but those of a schema of their own, such as work. */
export function tablesWithHistory(em: Em): EntityMetadata[] {
  return [...em.getMetadata().getAll().values()].filter(({ schema = 'public' }) => schema === 'public');
}

/**
 * Compares tables with their history and as-of view: a column that a migration added without attaching the table
 * again would lose its old values without a word.
 *
 * @param tables names in the schema public
 * @returns nothing when every table has history, triggers, view and in them its own columns with the same types
 */
export async function historyFaults(em: Em, tables: readonly string[]): Promise<HistoryFault[]> {
  const columns = await em.execute<Column[]>(
    `select n.nspname as schema, c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'history', 'asof') and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
     order by c.relname, a.attnum`,
  );
  const triggers = await em.execute<{ table: string; name: string }[]>(
    `select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled <> 'D'`,
  );
  const fired = new Set(triggers.map(({ table, name }) => `${table} ${name}`));
  return tables.flatMap((table) => {
    const own = columns.filter((column) => column.table === table);
    const problems = [
      ...missing(own, 'history'),
      ...missing(own, 'asof'),
      ...TRIGGERS.filter((name) => !fired.has(`${table} ${name}`)).map((name) => `the trigger ${name} is missing`),
    ];
    return problems.map((problem) => ({ table, problem }));
  });
}

function missing(columns: readonly Column[], schema: Column['schema']): string[] {
  const live = columns.filter((column) => column.schema === 'public');
  const other = new Map(columns.filter((column) => column.schema === schema).map(({ name, type }) => [name, type]));
  if (live.length === 0) return ['there is no such table'];
  if (other.size === 0) return [`${schema} has no such table`];
  return live
    .filter(({ name, type }) => other.get(name) !== type)
    .map(
      ({ name, type }) =>
        `${schema} ${other.has(name) ? `has ${other.get(name)} for` : 'lacks'} the column ${name} ${type}`,
    );
}
