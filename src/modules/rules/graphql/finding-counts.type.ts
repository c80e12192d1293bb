import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/index.js';
import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';
import type { FindingState, FindingVerb, RuleFamily, Severity } from '../domain/vocabulary.js';
import { FindingStateEnum, FindingVerbEnum, RuleFamilyEnum, SeverityEnum } from './enums.type.js';

export const FindingGroup = defineVocabulary('FindingGroup', 'By what findings are counted.', {
  RULE: ['规则', 'Rule'],
  FAMILY: ['规则类别', 'Family of the rule'],
  SEVERITY: ['严重程度', 'Weight'],
  VERB: ['结论', 'What they call for'],
  ORGANISATION: ['机构', 'Organisation'],
  JURISDICTION: ['区划', 'Area'],
  STATE: ['处理状态', 'Whether they wait for a decision'],
});
export type FindingGroup = ValueOf<typeof FindingGroup>;
export const FindingGroupEnum = enumOf(FindingGroup);

@ObjectType('FindingCount', {
  description: 'How many findings share something; what they were not counted by is null. 判断结果计数。',
})
export class FindingCountType {
  @Field(() => String, { nullable: true, description: 'Code of the rule. 规则代码。' })
  readonly rule!: string | null;

  @Field(() => RuleFamilyEnum, { nullable: true, description: 'Family of the rule. 规则类别。' })
  readonly family!: RuleFamily | null;

  @Field(() => SeverityEnum, { nullable: true, description: 'Weight. 严重程度。' })
  readonly severity!: Severity | null;

  @Field(() => FindingVerbEnum, { nullable: true, description: 'What they call for. 结论。' })
  readonly verb!: FindingVerb | null;

  @Field(() => FindingStateEnum, { nullable: true, description: 'Whether they wait for a decision. 处理状态。' })
  readonly state!: FindingState | null;

  @Field(() => Int, { description: 'How many. 数量。' })
  readonly count!: number;
}
