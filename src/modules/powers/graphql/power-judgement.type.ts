import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { JudgementEnum } from '../../legal/graphql/enums.type.js';
import type { Judgement } from '../../legal/index.js';
import type { PowerQuestion } from '../domain/vocabulary.js';
import { PowerQuestionEnum } from './enums.type.js';

@ObjectType('PowerJudgement', {
  description: 'What a person has judged of a power and the register cannot compute. 对权力事项的判断。',
})
export class PowerJudgementType {
  @Field(() => PowerQuestionEnum, { description: 'What was asked. 判断事项。' })
  readonly question!: PowerQuestion;

  @Field(() => JudgementEnum, { description: 'What was judged. 判断结论。' })
  readonly answer!: Judgement;

  @Field(() => String, { nullable: true, description: 'Who judged so; null while nobody has. 判断人。' })
  readonly judgedBy!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When it was judged so. 判断日期。' })
  readonly judgedOn!: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'Why. 判断理由。' })
  readonly reason!: string | null;
}
