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
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { Bundle, type BundleRow } from '../store/evidence.entity.js';
import { bundledItems, jointDocumentsOf } from '../store/lists.js';
import { BundleArgs, type BundleFilter, bundleOrders, bundlesAsked } from './bundle.input.js';
import { BundleConnection, BundleType } from './bundle.type.js';
import { EvidenceTypeType } from './evidence-type.type.js';
import { ServiceItemType } from './service-item.type.js';

@Resolver(() => BundleType)
export class BundleResolver {
  @Query(() => BundleType, { nullable: true, description: 'The bundle of a code. 按代码查询一件事。' })
  bundle(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<BundleType> {
    return findOneByCode(ctx, Bundle, asked);
  }

  @Query(() => BundleConnection, { description: 'Bundles. 一件事列表。' })
  async bundles(@Args(() => BundleArgs) args: ListArgs<BundleFilter>, @Ctx() ctx: Context): Promise<Page<BundleType>> {
    const conditions = await bundlesAsked(ctx, args.filter);
    return findPage(ctx.em, Bundle, { conditions, order: bundleOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => JurisdictionType, { description: 'The area it is offered in. 区划。' })
  jurisdiction(@Root() row: BundleRow, @Ctx() ctx: Context): Promise<JurisdictionType> {
    return loadReferenced(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who leads. 牵头单位。' })
  lead(@Root() row: BundleRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.leadId);
  }

  @FieldResolver(() => [ServiceItemType], { description: 'The service items in it, in order. 所含事项。' })
  async items(@Root() row: BundleRow, @Ctx() ctx: Context): Promise<ServiceItemType[]> {
    return [...(await ctx.loader(bundledItems).load(row.id))];
  }

  @FieldResolver(() => [EvidenceTypeType], {
    description: 'What is handed in once for all its items, in order. 联办材料：一次提交、各事项共用。',
  })
  async jointDocuments(@Root() row: BundleRow, @Ctx() ctx: Context): Promise<EvidenceTypeType[]> {
    return [...(await ctx.loader(jointDocumentsOf).load(row.id))];
  }
}
