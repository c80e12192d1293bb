import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, enumOf } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { LeftOutReason } from '../domain/what-to-bring/vocabulary.js';

const LeftOutReasonEnum = enumOf(LeftOutReason);

@ObjectType('WhatToBring', {
  description: 'What an applicant brings for everything asked about, and what takes care of itself. 办事所需材料方案。',
})
export class WhatToBringType {
  @Field(() => CalendarDateScalar, { description: 'The day it is said for. 日期。' })
  readonly on!: CalendarDate;

  @Field(() => Boolean, {
    description:
      'True when no other choice has less to fetch, then less to bring, then fewer visits; false when there were too many to be sure. 是否确为最优。',
  })
  readonly isExact!: boolean;
}

@ObjectType('AskedHandlingItem', { description: 'A handling item that was asked about. 所询的业务办理项。' })
export class AskedHandlingItemType {
  @Field(() => Boolean, {
    description: 'False when it or its service item is not in use on the day: then it demands nothing. 当日是否可办。',
  })
  readonly isOffered!: boolean;
}

@ObjectType('ItemToPick', {
  description:
    'A service item of the bundle of which one must say which case is meant; until then it is not in the plan. 待选情形。',
})
export class ItemToPickType {}

@ObjectType('ConditionQuestion', {
  description:
    'A document that is needed only in some cases, said by its `condition`: is the applicant’s one? 需要申请人回答的情形。',
})
export class ConditionQuestionType {
  @Field(() => Boolean, {
    nullable: true,
    description: 'What was answered; null while it is open, and then the document is planned for. 回答。',
  })
  readonly answer!: boolean | null;
}

@ObjectType('LeftOutRequirement', { description: 'A document on the list that need not be brought. 不需提供的材料。' })
export class LeftOutRequirementType {
  @Field(() => LeftOutReasonEnum, { description: 'Why not. 原因。' })
  readonly reason!: LeftOutReason;
}
