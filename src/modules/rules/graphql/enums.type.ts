import { enumOf } from '../../../platform/graphql/index.js';
import * as vocabulary from '../domain/vocabulary.js';

export const RuleFamilyEnum = enumOf(vocabulary.RuleFamily);
export const SubjectKindEnum = enumOf(vocabulary.SubjectKind);
export const SeverityEnum = enumOf(vocabulary.Severity);
export const FindingVerbEnum = enumOf(vocabulary.FindingVerb);
export const ReplacementMethodEnum = enumOf(vocabulary.ReplacementMethod);
export const FactValueTypeEnum = enumOf(vocabulary.FactValueType);
export const DecisionEnum = enumOf(vocabulary.Decision);
export const FindingStateEnum = enumOf(vocabulary.FindingState);
export const RatchetGroundEnum = enumOf(vocabulary.RatchetGround);
