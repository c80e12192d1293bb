import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { Decision } from '../domain/vocabulary.js';
import { DecisionEnum } from './enums.type.js';

@ObjectType('FindingDecision', {
  description: 'What a person decided of a finding; it counts while the facts are those it was made on. 处理决定。',
})
export class FindingDecisionType {
  @Field(() => DecisionEnum, { description: 'The decision. 决定。' })
  readonly decision!: Decision;

  @Field(() => String, { description: 'Why. 理由。' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Who is to see to it; only of ASSIGNED. 交办对象。' })
  readonly assignee!: string | null;

  @Field(() => String, { description: 'Who decided. 处理人。' })
  readonly decidedBy!: string;

  @Field(() => CalendarDateScalar, { description: 'When. 处理日期。' })
  readonly decidedOn!: CalendarDate;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'From this day on the finding is open again. 复查日期。',
  })
  readonly lookAgainOn!: CalendarDate | null;

  @Field(() => Boolean, {
    description: 'True when it no longer counts: the facts are others, or the day to look again has come. 是否过时。',
  })
  readonly isOutdated!: boolean;
}
