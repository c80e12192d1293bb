import { type Em, findRows } from '../../platform/db/index.js';
import { compareFindings, type FindingDifference } from './domain/compare-findings.js';
import { evaluateSubject } from './domain/evaluate.js';
import { requirementTimeline } from './domain/requirement-facts.js';
import { loadRules, type RuleRegister } from './load-rules.js';
import { type RequirementPage, type RequirementSubject, readRequirementFacts } from './store/read-requirement-facts.js';
import { Finding, type FindingRow } from './store/rule.entity.js';

/** Requirements judged at a time. */
const BATCH = 2_000;

/** Some requirements, and what their findings lack to be those that the rules make of them now. */
export interface JudgedRequirements {
  readonly subjects: readonly RequirementSubject[];
  readonly difference: FindingDifference<Omit<FindingRow, 'id'>>;
}

/**
 * Judges requirements by the rules of the register over all of legal time, some at a time; nothing is written.
 *
 * @param ids of requirements, or all; one that does not exist should have no findings
 */
export async function* judgeRequirements(em: Em, ids: readonly number[] | 'ALL'): AsyncGenerator<JudgedRequirements> {
  const rules = await loadRules(em);
  for await (const { ids: batch, subjects } of ids === 'ALL' ? allBatches(em) : batchesOf(em, ids)) {
    const standing = await readStanding(em, batch);
    const wanted = subjects.flatMap((subject) => findingRows(rules, subject));
    yield { subjects, difference: compareFindings(standing, wanted) };
  }
}

interface Batch {
  /** Whose findings are compared. */
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
