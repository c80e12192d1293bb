import { type Em, tableOf } from '../../../platform/db/index.js';
import type { RecordName } from '../../../shared/fields.js';
import { recordKind } from './record-kinds.js';

/** Codes looked up in one statement. */
const BATCH = 2_000;

/** Of each change that is about an existing list record, its version of now; null of any other. */
export async function currentVersions(
  em: Em,
  changes: readonly { readonly operation: string; readonly kind: RecordName; readonly code: string | null }[],
): Promise<readonly (number | null)[]> {
  const versions = new Map<string, number>();
  const about = changes.filter(({ operation, kind }) => operation !== 'CREATE' && recordKind(kind).isList);
  for (const [kind, own] of Map.groupBy(about, (change) => change.kind)) {
    const codes = own.flatMap(({ code }) => code ?? []);
    for (let start = 0; start < codes.length; start += BATCH) {
      const rows = await em.execute<{ code: string; version: number }[]>(
        `select code, version from ${tableOf(recordKind(kind).schema)} where code in (?)`,
        [codes.slice(start, start + BATCH)],
      );
      for (const { code, version } of rows) versions.set(`${kind} ${code}`, version);
    }
  }
  return changes.map(({ operation, kind, code }) =>
    operation === 'CREATE' ? null : (versions.get(`${kind} ${code}`) ?? null),
  );
}
