import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, LocalisedText, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { FindingVerb, Severity, SubjectKind } from '../domain/vocabulary.js';
import { FindingVerbEnum, SeverityEnum, SubjectKindEnum } from './enums.type.js';

@ObjectType('Finding', {
  implements: NodeType,
  description: 'What a rule says of a record over some days; computed, so its id may change. 判断结果。',
})
export class FindingType extends NodeType {
  @Field(() => String, {
    description: 'What makes it the same finding whatever its days and facts: rule and records. SHA-256. 标识。',
  })
  readonly identity!: string;

  @Field(() => Int, { description: 'Version of the rule that made it. 规则版本。' })
  readonly ruleVersion!: number;

  @Field(() => SeverityEnum, { description: 'Weight. 严重程度。' })
  readonly severity!: Severity;

  @Field(() => FindingVerbEnum, { description: 'What it calls for. 结论。' })
  readonly verb!: FindingVerb;

  @Field(() => SubjectKindEnum, { description: 'Kind of record it is about. 判断对象。' })
  readonly subjectKind!: SubjectKind;

  @Field(() => CalendarDateScalar, { description: 'First day it holds. 起始日期。' })
  readonly validFrom!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer holds. 终止日期。' })
  readonly validTo!: CalendarDate | null;

  @Field(() => String, { description: 'SHA-256 of the facts it rests on, canonical. 事实摘要。' })
  readonly factsDigest!: string;
}

export const FindingConnection = connectionType('Finding', () => FindingType);

@ObjectType('FindingFact', { description: 'A fact that a finding rests on. 判断所依据的事实。' })
export class FindingFactType {
  @Field(() => String, { description: 'Name, as criteria use it. 名称。' })
  readonly name!: string;

  @Field(() => String, { description: 'Value, e.g. `true` or `NO_LONGER_IN_FORCE`. 值。' })
  readonly value!: string;

  @Field(() => LocalisedText, { description: 'What the fact is. 含义。' })
  readonly meaning!: LocalisedText;

  @Field(() => LocalisedText, { description: 'What the value says. 值的含义。' })
  readonly label!: LocalisedText;
}
