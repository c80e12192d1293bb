import { type Em, insertRows, type Publication, updateRows } from '../../platform/db/index.js';
import { type JudgedRequirements, judgeRequirements } from './judge-requirements.js';
import { Finding } from './store/rule.entity.js';

/** What an evaluation did. */
export interface Evaluated {
  /** Requirements judged. */
  readonly subjects: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  /** Findings that stand as they stood. */
  readonly unchanged: number;
}

export interface EvaluationOptions {
  /** Hears after each batch how many requirements have been judged so far. */
  readonly onProgress?: (soFar: Evaluated) => void;
}

/**
 * The findings of requirements are those that the rules of the register make of them now, over all of legal time.
 * Only rows that differ are written.
 *
 * @param em of the transaction that opened the publication
 * @param ids of requirements, or all; the findings of one that does not exist are removed
 */
export async function evaluateRequirements(
  em: Em,
  ids: readonly number[] | 'ALL',
  _publication: Publication,
  { onProgress }: EvaluationOptions = {},
): Promise<Evaluated> {
  let soFar: Evaluated = { subjects: 0, inserted: 0, updated: 0, deleted: 0, unchanged: 0 };
  for await (const judged of judgeRequirements(em, ids)) {
    soFar = add(soFar, await writeDifference(em, judged));
    onProgress?.(soFar);
  }
  return soFar;
}

async function writeDifference(em: Em, { subjects, difference }: JudgedRequirements): Promise<Evaluated> {
  const { inserted, updated, deleted, unchanged } = difference;
  if (deleted.length > 0) await em.execute('delete from finding where id in (?)', [[...deleted]]);
  await updateRows(em, Finding, updated);
  await insertRows(em, Finding, inserted);
  return {
    subjects: subjects.length,
    inserted: inserted.length,
    updated: updated.length,
    deleted: deleted.length,
    unchanged,
  };
}

function add(a: Evaluated, b: Evaluated): Evaluated {
  return {
    subjects: a.subjects + b.subjects,
    inserted: a.inserted + b.inserted,
    updated: a.updated + b.updated,
    deleted: a.deleted + b.deleted,
    unchanged: a.unchanged + b.unchanged,
  };
}
