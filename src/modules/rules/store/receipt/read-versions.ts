import { type Em, isoInstant } from '../../../../platform/db/index.js';
import { contentDigest, type ReceiptRow } from '../../domain/receipt/receipt.js';
import type { RowKey } from '../../domain/receipt/relevant-rows.js';
import { columnOf } from '../judged/row-source.js';

/** What a row is called by, where it has no code: what it names, the first that is there. */
const NAMED_BY: readonly (readonly [column: string, table: string])[] = [
  ['requirement_id', 'document_requirement'],
  ['handling_item_id', 'handling_item'],
  ['evidence_type_id', 'evidence_type'],
  ['elimination_id', 'elimination'],
  ['power_item_id', 'power_item'],
  ['citation_id', 'citation'],
  ['version_id', 'instrument_version'],
  ['instrument_id', 'legal_instrument'],
];

/** Columns that are made of others. */
const DERIVED = ['rec_from', 'rec_to', 'search_text', 'search_pinyin'];

interface VersionRow {
  readonly id: number;
  readonly version: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * The versions of rows that stood at a publication, with the digests of all they hold; a statement for each table and
 * column.
 *
 * @param at recorded time of a publication
 * @returns by table, then by id, each once
 */
export async function readVersions(em: Em, keys: readonly RowKey[], at: string): Promise<readonly ReceiptRow[]> {
  const found = new Map<string, VersionRow & { readonly table: string }>();
  for (const alike of Map.groupBy(keys, ({ table, key }) => `${table} ${key.column}`).values()) {
    const [first] = alike;
    if (!first) continue;
    const { table, key } = first;
    const rows = await em.execute<VersionRow[]>(
      `select t.id, case when isfinite(t.rec_from) then ${isoInstant('t.rec_from')} end as version,
              to_jsonb(t) - ?::text[] as content
       from history."${table}" as t
       where t."${columnOf(key.column)}" in (?) and t.rec_from <= ?::timestamptz and t.rec_to > ?::timestamptz`,
      [`{${DERIVED.join(',')}}`, [...new Set(alike.map((each) => each.key.value))], at, at],
    );
    for (const row of rows) found.set(`${table} ${row.id}`, { ...row, table });
  }
  const nameOf = ({ table, content }: Pick<ReceiptRow, 'table'> & VersionRow): string | null => {
    const own = content['code'] ?? (table === 'citation' ? content['text'] : undefined);
    if (typeof own === 'string') return own;
    const subject: readonly [string, string] = ['subject_id', table.replace(/_basis$/, '')];
    for (const [column, named] of [subject, ...NAMED_BY]) {
      const other = found.get(`${named} ${String(content[column])}`);
      if (other) return nameOf(other);
    }
    return null;
  };
  return [...found.values()]
    .map((row) => ({
      table: row.table,
      id: row.id,
      code: nameOf(row),
      version: row.version,
      digest: contentDigest(row.content),
    }))
    .toSorted((a, b) => compare(a.table, b.table) || a.id - b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
