import { ArgsType, Field, InputType } from 'type-graphql';
import { assertDayOfLaw } from '../../../platform/graphql/as-of-directive.js';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { AudienceEnum } from '../../services/graphql/enums.type.js';
import type { Audience } from '../../services/index.js';
import type { AskedToBring } from '../what-to-bring.js';

@InputType({ description: 'Whether the case in which a document is needed is the applicant’s. 对需要情形的回答。' })
export class ConditionAnswer {
  @Field(() => String, { description: 'Code of the document requirement that asks. 申请材料代码。' })
  readonly requirement!: string;

  @Field(() => Boolean, { description: 'True when its condition holds, so that it is needed. 是否属于该情形。' })
  readonly isSo!: boolean;
}

@ArgsType()
export class WhatToBringArgs {
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Codes of handling items, at most 20; with a bundle, the cases meant where its service items have several. 业务办理项代码。',
  })
  readonly handlingItems!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Code of a bundle. 一件事代码。' })
  readonly bundle?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the evidence types that the applicant holds, at most 500. 已持有的材料类型代码。',
  })
  readonly holds!: readonly string[];

  @Field(() => [AudienceEnum], {
    defaultValue: [],
    description:
      'What the applicant is; several when it differs between items. Left out: what is asked of anybody is asked. 申请人类型。',
  })
  readonly audience!: readonly Audience[];

  @Field(() => [ConditionAnswer], {
    defaultValue: [],
    description: 'Answers to `questions` of an earlier answer; what is not answered counts as yes. 情形回答。',
  })
  readonly answers!: readonly ConditionAnswer[];

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'The day asked about, from 1949-10-01 to 2100-12-31; that of the query when left out. It decides what is said here; records further inside are as of the day of the query. 查询日期。',
  })
  readonly on?: CalendarDate | null;
}

/**
 * What the arguments ask, and for which day.
 *
 * @param usual day, when the arguments name none
 * @throws {InvalidInputError} when the day is out of bounds
 */
export function toAsked(args: WhatToBringArgs, usual: CalendarDate): readonly [AskedToBring, on: CalendarDate] {
  const { handlingItems, bundle = null, holds, audience, answers, on } = args;
  const day = on ?? usual;
  assertDayOfLaw(day, 'on');
  return [{ handlingItems, bundle, holds, audience, answers }, day];
}
