import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CodeArgs,
  findOneByCode,
  findPage,
  type ListArgs,
  loadReferenced,
  type Page,
} from '../../../platform/graphql/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import {
  DocumentRequirement,
  DocumentRequirementBasis,
  type DocumentRequirementRow,
} from '../store/document-requirement.entity.js';
import { alternativesOf, factsToProve, judgementsOf } from '../store/lists.js';
import { HandlingItem } from '../store/service-item.entity.js';
import {
  DocumentRequirementArgs,
  type DocumentRequirementFilter,
  documentRequirementOrders,
  documentRequirementsAsked,
} from './document-requirement.input.js';
import {
  DocumentRequirementConnection,
  DocumentRequirementType,
  RequirementAlternativeType,
  RequirementJudgementType,
} from './document-requirement.type.js';
import { FactTypeType } from './fact-type.type.js';
import { HandlingItemType } from './handling-item.type.js';

@Resolver(() => DocumentRequirementType)
export class DocumentRequirementResolver {
  @Query(() => DocumentRequirementType, {
    nullable: true,
    description: 'The document requirement of a code. 按代码查询申请材料。',
  })
  documentRequirement(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<DocumentRequirementType> {
    return findOneByCode(ctx, DocumentRequirement, asked);
  }

  @Query(() => DocumentRequirementConnection, { description: 'Document requirements. 申请材料列表。' })
  async documentRequirements(
    @Args(() => DocumentRequirementArgs) args: ListArgs<DocumentRequirementFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<DocumentRequirementType>> {
    const conditions = await documentRequirementsAsked(ctx, args.filter);
    const order = documentRequirementOrders.of(args.orderBy);
    return findPage(ctx.em, DocumentRequirement, { conditions, order }, args);
  }

  @FieldResolver(() => HandlingItemType, { description: 'The handling item that asks for it. 业务办理项。' })
  handlingItem(@Root() row: DocumentRequirementRow, @Ctx() ctx: Context): Promise<HandlingItemType> {
    return loadReferenced(ctx, HandlingItem, row.handlingItemId);
  }

  @FieldResolver(() => [FactTypeType], { description: 'The facts it must prove, in order. 须证明的事实。' })
  async facts(@Root() row: DocumentRequirementRow, @Ctx() ctx: Context): Promise<FactTypeType[]> {
    return [...(await ctx.loader(factsToProve).load(row.id))];
  }

  @FieldResolver(() => [RequirementAlternativeType], {
    description: 'The ways to meet it, in order; any one will do. 可选择的材料组合，任选其一。',
  })
  async alternatives(@Root() row: DocumentRequirementRow, @Ctx() ctx: Context): Promise<RequirementAlternativeType[]> {
    return [...(await ctx.loader(alternativesOf).load(row.id))];
  }

  @FieldResolver(() => [RequirementJudgementType], {
    description: 'What people judged of it, in order; a question that nobody was asked is not there. 人工判断。',
  })
  async judgements(@Root() row: DocumentRequirementRow, @Ctx() ctx: Context): Promise<RequirementJudgementType[]> {
    return [...(await ctx.loader(judgementsOf).load(row.id))];
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What demands it, in order. 要求提供材料的依据。' })
  bases(@Root() row: DocumentRequirementRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, DocumentRequirementBasis, row.id);
  }
}
