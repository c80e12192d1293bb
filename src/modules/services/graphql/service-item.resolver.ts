import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  findOneByCode,
  findPage,
  type ListArgs,
  loadReferenced,
  loadRow,
  type Page,
  SchemedCodeArgs,
} from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { InternalOfficeType, OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { InternalOffice, Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { CatalogueItemType } from '../../powers/graphql/catalogue-item.type.js';
import { PowerItemType } from '../../powers/graphql/power-item.type.js';
import { CatalogueItem, PowerItem } from '../../powers/index.js';
import { bundlesWith, handlingItemsOf } from '../store/lists.js';
import { ServiceItem, type ServiceItemRow } from '../store/service-item.entity.js';
import { BundleType } from './bundle.type.js';
import { HandlingItemType } from './handling-item.type.js';
import { ServiceItemArgs, type ServiceItemFilter, serviceItemOrders, serviceItemsAsked } from './service-item.input.js';
import { ServiceItemConnection, ServiceItemType } from './service-item.type.js';

@Resolver(() => ServiceItemType)
export class ServiceItemResolver {
  @Query(() => ServiceItemType, { nullable: true, description: 'The service item of a code. 按代码查询实施事项。' })
  serviceItem(@Args(() => SchemedCodeArgs) asked: SchemedCodeArgs, @Ctx() ctx: Context): Promise<ServiceItemType> {
    return findOneByCode(ctx, ServiceItem, asked);
  }

  @Query(() => ServiceItemConnection, { description: 'Service items. 实施事项列表。' })
  async serviceItems(
    @Args(() => ServiceItemArgs) args: ListArgs<ServiceItemFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceItemType>> {
    const conditions = await serviceItemsAsked(ctx, args.filter);
    return findPage(ctx.em, ServiceItem, { conditions, order: serviceItemOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who implements it. 实施主体。' })
  organisation(@Root() row: ServiceItemRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => JurisdictionType, { description: 'The area it is offered in. 区划。' })
  jurisdiction(@Root() row: ServiceItemRow, @Ctx() ctx: Context): Promise<JurisdictionType> {
    return loadReferenced(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => InternalOfficeType, { nullable: true, description: 'The section in charge. 承办机构。' })
  office(@Root() row: ServiceItemRow, @Ctx() ctx: Context): Promise<InternalOfficeType | null> {
    return loadRow(ctx, InternalOffice, row.officeId);
  }

  @FieldResolver(() => CatalogueItemType, { nullable: true, description: 'The catalogue item. 基本目录事项。' })
  catalogueItem(@Root() row: ServiceItemRow, @Ctx() ctx: Context): Promise<CatalogueItemType | null> {
    return loadRow(ctx, CatalogueItem, row.catalogueItemId);
  }

  @FieldResolver(() => PowerItemType, {
    nullable: true,
    description: 'The power it exercises; a public service has none. 对应的权力事项。',
  })
  powerItem(@Root() row: ServiceItemRow, @Ctx() ctx: Context): Promise<PowerItemType | null> {
    return loadRow(ctx, PowerItem, row.powerItemId);
  }

  @FieldResolver(() => [HandlingItemType], {
    description: 'The cases people apply for, those not cancelled, by code. 业务办理项。',
  })
  async handlingItems(@Root() row: ServiceItemRow, @Ctx() ctx: Context): Promise<HandlingItemType[]> {
    return [...(await ctx.loader(handlingItemsOf).load(row.id))];
  }

  @FieldResolver(() => [BundleType], { description: 'The bundles it is part of, by code. 所属的一件事。' })
  async bundles(@Root() row: ServiceItemRow, @Ctx() ctx: Context): Promise<BundleType[]> {
    return [...(await ctx.loader(bundlesWith).load(row.id))];
  }
}
