import type { Em } from '../../../platform/db/index.js';
import { tableOf } from '../../../platform/db/index.js';
import type { RecordName } from '../../../shared/fields.js';
import { recordKind } from './record-kinds.js';

const BATCH = 2_000;

/** The records that a set of changes names, by kind and code. */
export class CodeIndex {
  private readonly ids = new Map<RecordName, Map<string, readonly number[]>>();

  private constructor() {}

  /** Looks up every code, a few statements per kind. */
  static async load(em: Em, codes: ReadonlyMap<RecordName, ReadonlySet<string>>): Promise<CodeIndex> {
    const index = new CodeIndex();
    for (const [name, wanted] of codes) index.ids.set(name, await idsByCode(em, name, [...wanted]));
    return index;
  }

  /** All records of that code; more than one when two schemes share it. */
  find(name: RecordName, code: string): readonly number[] {
    return this.ids.get(name)?.get(code) ?? [];
  }

  /** Makes a record of the same set known under its code. */
  add(name: RecordName, code: string, id: number): void {
    const known = this.ids.get(name) ?? new Map<string, readonly number[]>();
    known.set(code, [...(known.get(code) ?? []), id]);
    this.ids.set(name, known);
  }
}

async function idsByCode(em: Em, name: RecordName, codes: readonly string[]): Promise<Map<string, readonly number[]>> {
  const found = new Map<string, readonly number[]>();
  // an area's code may have been kept under a new name: the row still open is meant, else the latest
  const latest = name === 'Jurisdiction' ? 'distinct on (code)' : '';
  const order = name === 'Jurisdiction' ? 'order by code, valid_to desc nulls first' : 'order by id';
  for (let start = 0; start < codes.length; start += BATCH) {
    const rows = await em.execute<{ id: number; code: string }[]>(
      `select ${latest} id, code from ${tableOf(recordKind(name).schema)} where code in (?) ${order}`,
      [codes.slice(start, start + BATCH)],
    );
    for (const { id, code } of rows) found.set(code, [...(found.get(code) ?? []), id]);
  }
  return found;
}
