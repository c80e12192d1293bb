import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, enumOf, LocalisedText } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { JudgementEnum } from '../../legal/graphql/enums.type.js';
import { InstrumentVersionType, LegalInstrumentType } from '../../legal/graphql/instrument.type.js';
import type { Judgement } from '../../legal/index.js';
import {
  ConflictQuestion,
  ConflictReason,
  ConflictReferee,
  ConflictResult,
} from '../domain/authority/conflict-vocabulary.js';

const ConflictResultEnum = enumOf(ConflictResult);
const ConflictReasonEnum = enumOf(ConflictReason);
const ConflictQuestionEnum = enumOf(ConflictQuestion);
const ConflictRefereeEnum = enumOf(ConflictReferee);

@ObjectType('SideOfConflict', { description: 'One of two instruments, as it stands on the day. 冲突的一方。' })
export class SideOfConflictType {
  @Field(() => LegalInstrumentType, { description: 'The instrument. 法律文件。' })
  readonly instrument!: LegalInstrumentType;

  @Field(() => InstrumentVersionType, {
    nullable: true,
    description: 'Its text in force on the day; null when none is known. 当日有效版本。',
  })
  readonly version!: InstrumentVersionType | null;

  @Field(() => JudgementEnum, { description: 'Whether it is in force on the day. 当日是否施行。' })
  readonly isInForce!: Judgement;

  @Field(() => JudgementEnum, { description: 'Whether it counts as special law, as asked or recorded. 是否特别规定。' })
  readonly isSpecial!: Judgement;
}

@ObjectType('ConflictResolution', {
  description: 'Which of two instruments that contradict each other applies, or who decides. 法律文件冲突的处理。',
})
export class ConflictResolutionType {
  @Field(() => CalendarDateScalar, { description: 'The day. 日期。' })
  readonly on!: CalendarDate;

  @Field(() => SideOfConflictType, { description: 'The one. 前一文件。' })
  readonly a!: SideOfConflictType;

  @Field(() => SideOfConflictType, { description: 'The other. 后一文件。' })
  readonly b!: SideOfConflictType;

  @Field(() => LocalisedText, {
    description: 'The answer as one sentence, with the provision that gives it. 结论与依据。',
  })
  readonly explanation!: LocalisedText;
}

@ObjectType('ConflictReferral', { description: 'Who alone may decide. 裁决。' })
export class ConflictReferralType {
  @Field(() => ConflictRefereeEnum, { description: 'Who decides. 裁决机关。' })
  readonly to!: ConflictReferee;

  @Field(() => LocalisedText, {
    description: 'Who decides, in words; the organ itself where it made both. 裁决机关名称。',
  })
  readonly label!: LocalisedText;

  @Field(() => ConflictRefereeEnum, {
    nullable: true,
    description: 'Whom that one asks when it holds that the local regulation should not apply. 进一步提请的机关。',
  })
  readonly onwardTo!: ConflictReferee | null;
}

export { ConflictQuestionEnum, ConflictReasonEnum, ConflictResultEnum };
