import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { CriterionProblem, CriterionProblemCode } from './criterion-problem.js';
import type { FactDeclarations } from './fact.js';
import { factsAbout } from './fact-catalogue.js';
import { intersection } from './legal-timeline.js';
import { parseCriterion } from './parse-criterion.js';
import { placeholdersOf, RELATED_PLACEHOLDER, SUBJECT_PLACEHOLDER } from './reason-template.js';
import type { Rule } from './rule.js';
import { buildTruthTable, type TruthTable } from './truth-table.js';

/** Why a rule is refused. */
export type RuleProblemCode =
  | CriterionProblemCode
  | 'CITES_NOTHING'
  | 'OVERLAPS'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'SAYS_NOTHING'
  | 'UNKNOWN_PLACEHOLDER'
  | 'NEVER_HOLDS'
  | 'IDLE_CASE'
  | 'ALWAYS_HOLDS';

/** One fault of a rule. */
export interface RuleProblem {
  readonly rule: string;
  readonly code: RuleProblemCode;
  readonly message: LocalisedText;
  /** Where in the criterion and what to write instead; null for faults of the rest of the row. */
  readonly criterion: CriterionProblem | null;
}

/** A rule that passed every check, with what it says for every combination of its facts. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly table: TruthTable;
}

export type RuleCompilation =
  | { readonly ok: true; readonly rules: readonly CompiledRule[] }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * Makes rules ready to judge: all of them, or none.
 *
 * @param rules in any order
 * @param factsFor the facts of each kind of subject; the catalogue unless a test has its own
 * @returns compiled rules in the order given, or every fault found (one or more)
 */
export function compileRules(
  rules: readonly Rule[],
  factsFor: (kind: Rule['subjectKind']) => FactDeclarations = factsAbout,
): RuleCompilation {
  const compilations = rules.map((rule) => compileRule(rule, factsFor(rule.subjectKind)));
  const problems = [...compilations.flatMap((each) => each.problems), ...overlapProblems(rules)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, rules: compilations.flatMap((each) => each.compiled ?? []) };
}

interface OneCompilation {
  readonly compiled: CompiledRule | null;
  readonly problems: readonly RuleProblem[];
}

function compileRule(rule: Rule, facts: FactDeclarations): OneCompilation {
  const reading = parseCriterion(rule.criterion, facts);
  const cases = rule.cases.map(({ when }) => parseCriterion(when, facts));
  const faults = [reading, ...cases].flatMap((each) => (each.ok ? [] : each.problems));
  if (!reading.ok || faults.length > 0) {
    return { compiled: null, problems: [...rowProblems(rule, null), ...fromCriterion(rule, faults)] };
  }
  const criteria = cases.flatMap((each) => (each.ok ? [each.criterion] : []));
  const problems = rowProblems(
    rule,
    [reading.criterion, ...criteria].flatMap(({ factNames }) => factNames),
  );
  const tabulated = buildTruthTable(reading.criterion, facts, criteria);
  if (!tabulated.ok) return { compiled: null, problems: [...problems, ...fromCriterion(rule, [tabulated.problem])] };
  const { table } = tabulated;
  return { compiled: { rule, table }, problems: [...problems, ...constantProblems(rule, table)] };
}

/** @param factNames what the criterion names; null when it cannot be read */
function rowProblems(rule: Rule, factNames: readonly string[] | null): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!rule.statutes.some((statute) => statute.trim() !== '')) {
    problems.push(problem(rule, 'CITES_NOTHING', '没有引用任何依据', 'cites no provision that authorises it'));
  }
  if (rule.validTo !== null && rule.validTo <= rule.validFrom) {
    problems.push(problem(rule, 'ENDS_BEFORE_IT_BEGINS', '失效日期不晚于生效日期', 'ends before it begins'));
  }
  if ([rule.title.zh, rule.title.en, rule.reason.zh, rule.reason.en].some((text) => text.trim() === '')) {
    problems.push(problem(rule, 'SAYS_NOTHING', '缺少标题或者理由', 'lacks a title or a reason'));
  }
  return factNames === null ? problems : [...problems, ...placeholderProblems(rule, factNames)];
}

/** A reason may speak only of facts that the criterion or a case names: a finding keeps no others. */
function placeholderProblems(rule: Rule, factNames: readonly string[]): readonly RuleProblem[] {
  const known = new Set([...factNames, SUBJECT_PLACEHOLDER, RELATED_PLACEHOLDER]);
  const unknown = placeholdersOf(`${rule.reason.zh}\n${rule.reason.en}`).filter((name) => !known.has(name));
  return unknown.map((name) =>
    problem(
      rule,
      'UNKNOWN_PLACEHOLDER',
      `理由中的{${name}}不是判定条件用到的事实`,
      `speaks in its reason of {${name}}, which its criterion does not name`,
    ),
  );
}

function constantProblems(rule: Rule, table: TruthTable): readonly RuleProblem[] {
  const holding = table.countOf();
  if (holding === 0) return [problem(rule, 'NEVER_HOLDS', '判定条件永不成立', 'has a criterion that never holds')];
  const idle = rule.cases.findIndex((_case, index) => table.countOf(index + 2) === 0);
  if (idle >= 0) {
    return [
      problem(rule, 'IDLE_CASE', `第${idle + 1}种情形从不适用`, `has a case, number ${idle + 1}, that never applies`),
    ];
  }
  if (holding < table.cellCount) return [];
  return [problem(rule, 'ALWAYS_HOLDS', '判定条件恒成立', 'has a criterion that always holds')];
}

/** Neighbours in the order of code and first day are enough: of rows that overlap, two neighbours do. */
function overlapProblems(rules: readonly Rule[]): readonly RuleProblem[] {
  const inOrder = rules.toSorted((a, b) => compare(a.code, b.code) || compare(a.validFrom, b.validFrom));
  return inOrder.flatMap((rule, index) => {
    const previous = inOrder[index - 1];
    if (previous?.code !== rule.code || intersection(previous, rule) === null) return [];
    const zh = `有另一行自${rule.validFrom}起同时有效`;
    return [problem(rule, 'OVERLAPS', zh, `has another row in force from ${rule.validFrom} on`)];
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function fromCriterion(rule: Rule, problems: readonly CriterionProblem[]): readonly RuleProblem[] {
  return problems.map((criterion) => ({
    rule: rule.code,
    code: criterion.code,
    message: criterion.message,
    criterion,
  }));
}

function problem(rule: Rule, code: RuleProblemCode, zh: string, en: string): RuleProblem {
  return {
    rule: rule.code,
    code,
    message: { zh: `规则${rule.code}${zh}`, en: `Rule ${rule.code} ${en}` },
    criterion: null,
  };
}
