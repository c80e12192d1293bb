import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { decideFindings, findingsToDecide } from '../decide-findings.js';
import type { Decision } from '../domain/vocabulary.js';
import { DecisionEnum } from './enums.type.js';
import { FindingFilter, findingsAsked } from './finding.input.js';

@InputType({ description: 'What is decided of the findings asked for. 处理判断结果。' })
export class DecideFindingsInput {
  @Field(() => FindingFilter, { description: 'Which findings. 判断结果筛选条件。' })
  readonly filter!: FindingFilter;

  @Field(() => DecisionEnum, { description: 'The decision. 决定。' })
  readonly decision!: Decision;

  @Field(() => String, { description: 'Why. 理由。' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Who is to see to it; with ASSIGNED alone. 交办对象。' })
  readonly assignee?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When it is open again. 复查日期。' })
  readonly lookAgainOn?: CalendarDate | null;

  @Field(() => String, { description: 'Digest that findingsToDecide gave: what was looked at. 摘要值。' })
  readonly digest!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of 8 to 64 characters: within a day the same key with the same input is one act. 幂等键。',
  })
  readonly idempotencyKey?: string | null;
}

@ObjectType('FindingsToDecide', { description: 'The findings that a decision would be about. 拟处理的判断结果。' })
export class FindingsToDecideType {
  @Field(() => Int, { description: 'How many, within the reach of the caller. 数量。' })
  readonly count!: number;

  @Field(() => String, { description: 'Changes when they, or their facts, do. 摘要值。' })
  readonly digest!: string;
}

@ObjectType('DecideFindingsPayload', { description: 'What was decided. 处理结果。' })
export class DecideFindingsPayload {
  @Field(() => Int, { description: 'Of how many findings. 数量。' })
  readonly decided!: number;
}

@Resolver()
export class DecideFindingsResolver {
  @Query(() => FindingsToDecideType, {
    description: 'Of the findings asked for, those on which the caller may decide, before it is done. 预览处理范围。',
  })
  async findingsToDecide(
    @Arg('filter', () => FindingFilter, { description: 'Which findings. 判断结果筛选条件。' }) filter: FindingFilter,
    @Arg('decision', () => DecisionEnum, { description: 'What shall be decided. 决定。' }) decision: Decision,
    @Ctx() ctx: Context,
  ): Promise<FindingsToDecideType> {
    return findingsToDecide(ctx.em, ctx, decision, await findingsAsked(ctx, filter));
  }

  @Mutation(() => DecideFindingsPayload, {
    description: 'What a person decided of findings is kept while their facts are those of now. 处理判断结果。',
  })
  async decideFindings(
    @Arg('input', () => DecideFindingsInput, { description: 'Which, and what. 内容。' }) input: DecideFindingsInput,
    @Ctx() ctx: Context,
  ): Promise<DecideFindingsPayload> {
    return decideFindings(ctx, input, await findingsAsked(ctx, input.filter));
  }
}
