import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { ReplacementMethod } from '../../rules/domain/vocabulary.js';
import { ReplacementMethodEnum } from '../../rules/graphql/enums.type.js';
import { offerCommitment, proposeElimination } from '../propose-elimination.js';
import { KeyedInput } from './change-set.input.js';
import { ChangeSetPayload } from './payloads.type.js';

@InputType()
abstract class ProposalInput extends KeyedInput {
  @Field(() => [String], { defaultValue: [], description: 'Identities of findings about documents. 判断结果标识。' })
  readonly findings!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of documents. 材料编码。' })
  readonly requirements!: string[];

  @Field(() => String, { description: 'What the set is about, in a line. 标题。' })
  readonly title!: string;

  @Field(() => String, { description: 'Why. 理由。' })
  readonly reason!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day it takes effect. 施行日期。' })
  readonly effectiveOn?: CalendarDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True for a what-if: for its maker alone, never submitted. 是否假设推演。',
  })
  readonly isWhatIf!: boolean;
}

@InputType({ description: 'Proofs that shall no longer be asked for. 取消证明事项。' })
export class ProposeEliminationInput extends ProposalInput {
  @Field(() => ReplacementMethodEnum, { description: 'What takes the place. 取消后的办理方式。' })
  readonly replacement!: ReplacementMethod;

  @Field(() => String, { nullable: true, description: 'Which document, in words. 替代说明。' })
  readonly replacementNote?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the data source asked instead. 核验数据源代码。' })
  readonly dataSource?: string | null;

  @Field(() => String, { nullable: true, description: 'Type of the licence that suffices. 证照类型代码。' })
  readonly licenceTypeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the department that checks. 核查部门编码。' })
  readonly checkingOrganisation?: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the commitment. 承诺书内容。' })
  readonly statementTemplate?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the area it binds. 适用区划代码。' })
  readonly jurisdiction?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision to eliminate, as cited. 取消依据。' })
  readonly basis?: string | null;
}

@InputType({ description: 'Proofs in whose place a commitment may be given. 实行告知承诺。' })
export class OfferCommitmentInput extends ProposalInput {
  @Field(() => String, { description: 'Text of the commitment. 承诺书内容。' })
  readonly statementTemplate!: string;
}

@Resolver()
export class EliminationProposalResolver {
  @Mutation(() => ChangeSetPayload, {
    description: 'A draft is kept that eliminates proofs, with what replaces them. 提出取消证明事项。',
  })
  proposeElimination(
    @Arg('input', () => ProposeEliminationInput, { description: 'Which, and how. 内容。' })
    input: ProposeEliminationInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return proposeElimination(ctx, input);
  }

  @Mutation(() => ChangeSetPayload, {
    description: 'A draft is kept by which a written commitment may take the place of proofs. 提出实行告知承诺。',
  })
  offerCommitment(
    @Arg('input', () => OfferCommitmentInput, { description: 'Which, and the text. 内容。' })
    input: OfferCommitmentInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return offerCommitment(ctx, input);
  }
}
