import type { CodeSchemeKey } from '../../../shared/codes/code-schemes.js';
import type { Table } from './read-table.js';

/** What a row says of an organisation; at least one is given. */
export interface NamedOrganisation {
  readonly name: string | null;
  readonly code: string | null;
}

export interface OrganisationInList extends NamedOrganisation {
  /** First row that names it so. */
  readonly row: number;
  readonly rows: number;
}

/**
 * Every organisation a list names, in order of first mention, so that an importer can register or ask for the unknown
 * ones before it maps the rows. One name with two codes is two entries.
 */
export function organisationsNamed<K extends string>(
  table: Table<K>,
  nameKey: K,
  codeKey: K,
): readonly OrganisationInList[] {
  const found = new Map<string, OrganisationInList>();
  for (const { row, cells } of table.rows) {
    const name = cells[nameKey] ?? null;
    const code = cells[codeKey] ?? null;
    if (name === null && code === null) continue;
    const key = JSON.stringify([name, code]);
    const known = found.get(key);
    found.set(key, known ? { ...known, rows: known.rows + 1 } : { name, code, row, rows: 1 });
  }
  return [...found.values()];
}

/** The scheme an organisation code is judged by: nine characters are an old organisation code, TE begins a provisional one. */
export function organisationScheme(code: string): CodeSchemeKey {
  if (/^TE\d{16}$/i.test(code)) return 'PROVISIONAL';
  return code.length <= 10 ? 'CN-11714' : 'CN-USCC';
}
