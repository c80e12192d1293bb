import { type Em, insertRows, type Publication, updateRows } from '../../platform/db/index.js';
import { type JudgedUnits, judgeUnits, type NewFinding, type Units } from './judge-units.js';
import { saveCompletable } from './store/completable-items.js';
import { Finding, type FindingRow } from './store/rule.entity.js';
import { noteUnits } from './store/scan-state.js';

/** What an evaluation did. */
export interface Evaluated {
  /** Records judged, of all kinds. */
  readonly subjects: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  /** Findings that stand as they stood. */
  readonly unchanged: number;
  /** Ids of handling items that issue evidence and can be completed on other days than before. */
  readonly changedIssuers: readonly number[];
}

export interface EvaluationOptions {
  /** Hears after each batch how many records have been judged so far. */
  readonly onProgress?: (soFar: Evaluated) => void;
  /** Hears what was written, as it stood before and as it stands now; of no unit twice. */
  readonly onWritten?: (before: readonly FindingRow[], after: readonly NewFinding[]) => void;
}

/**
 * The findings of the units are those that the rules of the register make of them now, over all of legal time. Only
 * rows that differ are written.
 *
 * @param em of the transaction that opened the publication
 */
export async function evaluateUnits(
  em: Em,
  units: Units | 'ALL',
  _publication: Publication,
  { onProgress, onWritten }: EvaluationOptions = {},
): Promise<Evaluated> {
  if (units !== 'ALL') await noteUnits(em, units);
  let soFar: Evaluated = { subjects: 0, inserted: 0, updated: 0, deleted: 0, unchanged: 0, changedIssuers: [] };
  for await (const judged of judgeUnits(em, units)) {
    soFar = sumOfEvaluated(soFar, await writeDifference(em, judged));
    onWritten?.(judged.difference.before, [...judged.difference.inserted, ...judged.difference.updated]);
    onProgress?.(soFar);
  }
  return soFar;
}

async function writeDifference(em: Em, { subjects, difference, completable }: JudgedUnits): Promise<Evaluated> {
  const { inserted, updated, deleted, unchanged } = difference;
  if (deleted.length > 0) await em.execute('delete from finding where id in (?)', [[...deleted]]);
  await updateRows(em, Finding, updated);
  await insertRows(em, Finding, inserted);
  return {
    subjects,
    inserted: inserted.length,
    updated: updated.length,
    deleted: deleted.length,
    unchanged,
    changedIssuers: await saveCompletable(em, completable),
  };
}

/** What two evaluations did together. */
export function sumOfEvaluated(a: Evaluated, b: Evaluated): Evaluated {
  return {
    subjects: a.subjects + b.subjects,
    inserted: a.inserted + b.inserted,
    updated: a.updated + b.updated,
    deleted: a.deleted + b.deleted,
    unchanged: a.unchanged + b.unchanged,
    changedIssuers: [...a.changedIssuers, ...b.changedIssuers],
  };
}
