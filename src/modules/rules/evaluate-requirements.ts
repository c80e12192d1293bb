import { type Em, findRows, insertRows, type Publication, updateRows } from '../../platform/db/index.js';
import { compareFindings } from './domain/compare-findings.js';
import { evaluateSubject } from './domain/evaluate.js';
import { requirementTimeline } from './domain/requirement-facts.js';
import { loadRules, type RuleRegister } from './load-rules.js';
import { type RequirementPage, type RequirementSubject, readRequirementFacts } from './store/read-requirement-facts.js';
import { Finding, type FindingRow } from './store/rule.entity.js';

/** Requirements judged and written at a time. */
const BATCH = 2_000;

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
  const rules = await loadRules(em);
  let soFar: Evaluated = { subjects: 0, inserted: 0, updated: 0, deleted: 0, unchanged: 0 };
  for await (const { ids: batch, subjects } of ids === 'ALL' ? allBatches(em) : batchesOf(em, ids)) {
    soFar = add(soFar, await replaceFindings(em, rules, batch, subjects));
    onProgress?.(soFar);
  }
  return soFar;
}

interface Batch {
  /** Whose findings are replaced. */
  readonly ids: readonly number[];
  /** Those of them that exist. */
  readonly subjects: readonly RequirementSubject[];
}

async function* allBatches(em: Em): AsyncGenerator<Batch> {
  let after = 0;
  for (;;) {
    const page: RequirementPage = { after, limit: BATCH };
    const subjects = await readRequirementFacts(em, page);
    const last = subjects.at(-1);
    if (!last) return;
    yield { ids: subjects.map(({ id }) => id), subjects };
    after = last.id;
  }
}

async function* batchesOf(em: Em, given: readonly number[]): AsyncGenerator<Batch> {
  const all = [...new Set(given)].sort((a, b) => a - b);
  for (let start = 0; start < all.length; start += BATCH) {
    const ids = all.slice(start, start + BATCH);
    yield { ids, subjects: await readRequirementFacts(em, { ids }) };
  }
}

async function replaceFindings(
  em: Em,
  rules: RuleRegister,
  ids: readonly number[],
  subjects: readonly RequirementSubject[],
): Promise<Evaluated> {
  const standing = await readStanding(em, ids);
  const wanted = subjects.flatMap((subject) => findingRows(rules, subject));
  const { inserted, updated, deleted, unchanged } = compareFindings(standing, wanted);
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

function findingRows(rules: RuleRegister, { id, subject, input }: RequirementSubject): Omit<FindingRow, 'id'>[] {
  return evaluateSubject(rules.compiled, subject, requirementTimeline(input)).map((finding) => ({
    identity: finding.identity,
    ruleId: rules.ruleIdOf(finding),
    ruleVersion: finding.ruleVersion,
    subjectKind: finding.subjectKind,
    subjectId: id,
    validFrom: finding.validFrom,
    validTo: finding.validTo,
    severity: finding.severity,
    verb: finding.verb,
    facts: finding.facts,
    factsDigest: finding.factsDigest,
  }));
}

function readStanding(em: Em, ids: readonly number[]): Promise<FindingRow[]> {
  return findRows(em, Finding, { where: "t.subject_kind = 'REQUIREMENT' and t.subject_id in (?)", params: [ids] });
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
