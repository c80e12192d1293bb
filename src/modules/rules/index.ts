export { eliminationFields } from './domain/elimination.fields.js';
export { parseRule } from './domain/parse-rule.js';
export type { Rule as RuleOfDomain } from './domain/rule.js';
export { FindingVerb, ReplacementMethod, RuleFamily, Severity, SubjectKind } from './domain/vocabulary.js';
export { type Evaluated, type EvaluationOptions, evaluateRequirements } from './evaluate-requirements.js';
export { evaluateTouched } from './evaluate-touched.js';
export { loadRules, type RuleRegister } from './load-rules.js';
export { type SavedRules, saveRules } from './save-rules.js';
export { Elimination, EliminationBasis, EliminationItem, type EliminationRow } from './store/elimination.entity.js';
export {
  countFindings,
  type FindingFilter,
  type FindingPage,
  type FindingView,
  findFindings,
  findingsOfSubjects,
} from './store/read-findings.js';
export { readRuleFiles } from './store/read-rule-files.js';
export { readRules, type StoredRule } from './store/read-rules.js';
export { Finding, type FindingRow, Rule, RuleBasis, type RuleRow } from './store/rule.entity.js';
export { requirementsCiting, requirementsRestingOn, type TouchedRecord } from './store/touched-requirements.js';
