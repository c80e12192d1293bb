export { eliminationFields } from './domain/elimination.fields.js';
export { FindingVerb, ReplacementMethod, RuleFamily, Severity, SubjectKind } from './domain/vocabulary.js';
export { Elimination, EliminationBasis, EliminationItem, type EliminationRow } from './store/elimination.entity.js';
export { Finding, type FindingRow, Rule, RuleBasis, type RuleRow } from './store/rule.entity.js';
