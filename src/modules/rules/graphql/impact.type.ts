import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import { CalendarDateScalar, PageArgs } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';

@InputType({
  description:
    'What might fall away: an instrument, an article of it, a data source or an organisation; one of them. 可能失去的依托。',
})
export class ImpactSource {
  @Field(() => String, { nullable: true, description: 'Code of an instrument. 法律文件代码。' })
  readonly instrument?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An article of that instrument, `12` or `12-1`; the whole when left out. 条。',
  })
  readonly article?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a data source. 数据源代码。' })
  readonly dataSource?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of an organisation. 机构代码。' })
  readonly organisation?: string | null;
}

@ArgsType()
export class ImpactArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those that would lose their last support. 仅限将失去最后依托的。',
  })
  readonly onlyLast!: boolean;
}

@ObjectType('Impact', {
  description: `What would be at risk if something fell away on a day: what rests on it, and of that what rests on nothing else that would do. 影响范围。
Of an instrument or article the last support is a basis that stands on the day; of a demand, one of a level that may establish a proof.`,
})
export class ImpactType {
  @Field(() => CalendarDateScalar, { description: 'The day. 日期。' })
  readonly on!: CalendarDate;
}
