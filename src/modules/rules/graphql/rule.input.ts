import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { type Condition, listArgs, rowOrders, valueIs } from '../../../platform/graphql/index.js';
import { isCurrent } from '../../jurisdictions/index.js';
import type { FindingVerb, RuleFamily, Severity, SubjectKind } from '../domain/vocabulary.js';
import type { RuleRow } from '../store/rule.entity.js';
import { FindingVerbEnum, RuleFamilyEnum, SeverityEnum, SubjectKindEnum } from './enums.type.js';

@InputType({ description: 'Which rules. 规则筛选条件。' })
export class RuleFilter {
  @Field(() => RuleFamilyEnum, { nullable: true, description: 'Family. 类别。' })
  readonly family?: RuleFamily | null;

  @Field(() => SubjectKindEnum, { nullable: true, description: 'Kind of record they judge. 判断对象。' })
  readonly subjectKind?: SubjectKind | null;

  @Field(() => SeverityEnum, { nullable: true, description: 'Weight of their findings. 严重程度。' })
  readonly severity?: Severity | null;

  @Field(() => FindingVerbEnum, { nullable: true, description: 'What their findings call for. 结论。' })
  readonly verb?: FindingVerb | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that apply on the day. 仅限当日适用的。' })
  readonly onlyCurrent?: boolean;
}

export const ruleOrders = rowOrders<RuleRow>('Rule', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  PRIORITY: { property: 'priority', type: 'integer', label: ['优先次序', 'priority'] },
});

export const RuleArgs = listArgs(RuleFilter, ruleOrders);

/** The conditions that the filter stands for. */
export function rulesAsked(ctx: Context, filter: RuleFilter): Condition[] {
  return [
    ...isCurrent(ctx, filter.onlyCurrent),
    ...valueIs('t.family', filter.family),
    ...valueIs('t.subject_kind', filter.subjectKind),
    ...valueIs('t.severity', filter.severity),
    ...valueIs('t.verb', filter.verb),
  ];
}
