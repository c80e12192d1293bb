import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, LocalisedText, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { FindingVerb, ReplacementMethod, RuleFamily, Severity, SubjectKind } from '../domain/vocabulary.js';
import { FindingVerbEnum, ReplacementMethodEnum, RuleFamilyEnum, SeverityEnum, SubjectKindEnum } from './enums.type.js';

@ObjectType('Rule', {
  implements: NodeType,
  description: 'What records are judged by, as data: a criterion over facts, what follows, and by which law. 规则。',
})
export class RuleType extends NodeType {
  @Field(() => String, { description: 'Code, e.g. E-NOLAW; rows of one code never apply on one day. 代码。' })
  readonly code!: string;

  @Field(() => LocalisedText, { description: 'Title. 名称。' })
  readonly title!: LocalisedText;

  @Field(() => RuleFamilyEnum, { description: 'Family. 类别。' })
  readonly family!: RuleFamily;

  @Field(() => SubjectKindEnum, { description: 'Kind of record it judges. 判断对象。' })
  readonly subjectKind!: SubjectKind;

  @Field(() => String, {
    description: 'When it speaks: an expression (CEL) over the facts that `facts` lists. 判断条件。',
  })
  readonly criterion!: string;

  @Field(() => LocalisedText, {
    description: 'The sentence that gives its reason, with the facts it rests on in braces. 理由模板。',
  })
  readonly reason!: LocalisedText;

  @Field(() => SeverityEnum, { description: 'Weight of its findings. 严重程度。' })
  readonly severity!: Severity;

  @Field(() => Int, { description: 'Which finding of a record is the headline: the smallest number. 优先次序。' })
  readonly priority!: number;

  @Field(() => FindingVerbEnum, { description: 'What its findings call for. 结论。' })
  readonly verb!: FindingVerb;

  @Field(() => [ReplacementMethodEnum], {
    description: 'What may take the place of the document, the best first. 替代办法。',
  })
  readonly replacements!: readonly ReplacementMethod[];

  @Field(() => [String], { description: 'The provisions that authorise it, as written; see bases. 依据原文。' })
  readonly statutes!: readonly string[];

  @Field(() => CalendarDateScalar, { description: 'It says nothing of days before. 适用起始日期。' })
  readonly validFrom!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer applies. 停止适用日期。' })
  readonly validTo!: CalendarDate | null;

  @Field(() => Int, { description: 'One higher with every change of what it says. 版本。' })
  readonly version!: number;
}

export const RuleConnection = connectionType('Rule', () => RuleType);
