import { ArgsType, Field, InputType } from 'type-graphql';
import { assertDayOfLaw } from '../../../platform/graphql/as-of-directive.js';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { JudgementEnum } from '../../legal/graphql/enums.type.js';
import type { Judgement } from '../../legal/index.js';
import type { AskedConflict, NamedInstrument } from '../resolve-conflict.js';

@InputType({ description: 'An instrument that contradicts another one. 互相冲突的法律文件之一。' })
export class ConflictingInstrumentInput {
  @Field(() => String, {
    description:
      'Its code, or its title, in either script, with or without 中华人民共和国; local ones that share a title by code. 代码或者标题。',
  })
  readonly instrument!: string;

  @Field(() => JudgementEnum, {
    nullable: true,
    description: 'Whether it is special law against the other one; left out: as recorded. 是否特别规定。',
  })
  readonly isSpecial?: Judgement | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True when it was made under an authorisation of the National People’s Congress or its Standing Committee, which the register does not record. 是否根据授权制定。',
  })
  readonly isAuthorised!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True for a municipal regulation that waits for the approval of the province, which the register does not record. 是否正在报请批准。',
  })
  readonly isInApproval!: boolean;
}

@ArgsType()
export class ConflictArgs {
  @Field(() => ConflictingInstrumentInput, { description: 'The one. 前一文件。' })
  readonly a!: ConflictingInstrumentInput;

  @Field(() => ConflictingInstrumentInput, { description: 'The other. 后一文件。' })
  readonly b!: ConflictingInstrumentInput;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day, from 1949-10-01 to 2100-12-31; that of the query when left out. 日期。',
  })
  readonly on?: CalendarDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the jurisdiction where it matters; left out: no place, so that both reach. A variation is limited to its own area only where a place is named. 区划代码。',
  })
  readonly where?: string | null;
}

/**
 * What the arguments ask, and for which day.
 *
 * @param usual day, when the arguments name none
 * @throws {InvalidInputError} when the day is out of bounds
 */
export function toConflict(
  { a, b, on, where }: ConflictArgs,
  usual: CalendarDate,
): readonly [AskedConflict, on: CalendarDate] {
  const day = on ?? usual;
  assertDayOfLaw(day, 'on');
  return [{ a: named(a), b: named(b), where: where ?? null }, day];
}

function named({
  instrument,
  isSpecial = null,
  isAuthorised,
  isInApproval,
}: ConflictingInstrumentInput): NamedInstrument {
  return { name: instrument, isSpecial, isAuthorised, isInApproval };
}
