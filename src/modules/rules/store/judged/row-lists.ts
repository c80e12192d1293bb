import type { RowGroups } from './row-groups.js';

/** Lists remembered of a kind; records that lie together share most of theirs. */
const MOST_LISTS = 200_000;

/** The ids that are not known yet, each once. */
export function missing(ids: Iterable<number> | undefined, known: ReadonlyMap<number, unknown>): readonly number[] {
  const absent = new Set<number>();
  for (const id of ids ?? []) if (!known.has(id)) absent.add(id);
  return [...absent];
}

/** The list remembered under the key, or made now. */
export function listed<Key, List>(lists: Map<Key, List>, key: Key, make: () => List): List {
  const known = lists.get(key);
  if (known !== undefined) return known;
  if (lists.size >= MOST_LISTS) lists.clear();
  const list = make();
  lists.set(key, list);
  return list;
}

/** @throws {RangeError} when the row was not loaded */
export function found<Row>(rows: ReadonlyMap<number, Row>, id: number, what: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new RangeError(`No ${what} ${id} was loaded`);
  return row;
}

/** What the rows of all groups have in a column. */
export function* valuesOf<Row, Name extends keyof Row>(groups: RowGroups<Row>, name: Name): Generator<Row[Name]> {
  for (const rows of groups.values()) for (const row of rows) yield row[name];
}
