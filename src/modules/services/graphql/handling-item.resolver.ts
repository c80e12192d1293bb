import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  findOneByCode,
  findPage,
  type ListArgs,
  loadReferenced,
  type Page,
  SchemedCodeArgs,
} from '../../../platform/graphql/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import { evidenceIssuedBy, feesOf, intermediariesOf, requirementsOf, stepsOf } from '../store/lists.js';
import { HandlingItem, HandlingItemBasis, type HandlingItemRow, ServiceItem } from '../store/service-item.entity.js';
import { DocumentRequirementType } from './document-requirement.type.js';
import { EvidenceTypeType } from './evidence-type.type.js';
import {
  HandlingItemArgs,
  type HandlingItemFilter,
  handlingItemOrders,
  handlingItemsAsked,
} from './handling-item.input.js';
import { HandlingItemConnection, HandlingItemType } from './handling-item.type.js';
import { FeeType, IntermediaryServiceType, ProcessStepType } from './handling-item-parts.type.js';
import { ServiceItemType } from './service-item.type.js';

@Resolver(() => HandlingItemType)
export class HandlingItemResolver {
  @Query(() => HandlingItemType, {
    nullable: true,
    description: 'The handling item of a code. 按代码查询业务办理项。',
  })
  handlingItem(@Args(() => SchemedCodeArgs) asked: SchemedCodeArgs, @Ctx() ctx: Context): Promise<HandlingItemType> {
    return findOneByCode(ctx, HandlingItem, asked);
  }

  @Query(() => HandlingItemConnection, { description: 'Handling items. 业务办理项列表。' })
  async handlingItems(
    @Args(() => HandlingItemArgs) args: ListArgs<HandlingItemFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<HandlingItemType>> {
    const conditions = await handlingItemsAsked(ctx, args.filter);
    return findPage(ctx.em, HandlingItem, { conditions, order: handlingItemOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => ServiceItemType, { description: 'The service item it is a case of. 所属实施事项。' })
  serviceItem(@Root() row: HandlingItemRow, @Ctx() ctx: Context): Promise<ServiceItemType> {
    return loadReferenced(ctx, ServiceItem, row.serviceItemId);
  }

  @FieldResolver(() => [LegalBasisType], {
    description: 'What its times and its handling rest on, in order. 时限和实施依据。',
  })
  bases(@Root() row: HandlingItemRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, HandlingItemBasis, row.id);
  }

  @FieldResolver(() => [DocumentRequirementType], {
    description: 'The documents it asks for, those not cancelled, in order. 申请材料。',
  })
  async requirements(@Root() row: HandlingItemRow, @Ctx() ctx: Context): Promise<DocumentRequirementType[]> {
    return [...(await ctx.loader(requirementsOf).load(row.id))];
  }

  @FieldResolver(() => [FeeType], { description: 'What it costs, in order. 收费项目。' })
  async fees(@Root() row: HandlingItemRow, @Ctx() ctx: Context): Promise<FeeType[]> {
    return [...(await ctx.loader(feesOf).load(row.id))];
  }

  @FieldResolver(() => [ProcessStepType], { description: 'Its steps, in order. 办理环节。' })
  async steps(@Root() row: HandlingItemRow, @Ctx() ctx: Context): Promise<ProcessStepType[]> {
    return [...(await ctx.loader(stepsOf).load(row.id))];
  }

  @FieldResolver(() => [IntermediaryServiceType], {
    description: 'What the applicant must buy from third parties, in order. 中介服务。',
  })
  async intermediaries(@Root() row: HandlingItemRow, @Ctx() ctx: Context): Promise<IntermediaryServiceType[]> {
    return [...(await ctx.loader(intermediariesOf).load(row.id))];
  }

  @FieldResolver(() => [EvidenceTypeType], {
    description: 'The types of evidence that its result is, by code. 核发的材料类型。',
  })
  async evidenceIssued(@Root() row: HandlingItemRow, @Ctx() ctx: Context): Promise<EvidenceTypeType[]> {
    return [...(await ctx.loader(evidenceIssuedBy).load(row.id))];
  }
}
