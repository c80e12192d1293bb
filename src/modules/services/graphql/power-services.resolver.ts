import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadNestedPage, type Page, PageArgs } from '../../../platform/graphql/index.js';
import { isCurrent } from '../../jurisdictions/index.js';
import { CatalogueItemType } from '../../powers/graphql/catalogue-item.type.js';
import { PowerItemType } from '../../powers/graphql/power-item.type.js';
import type { CatalogueItemRow, PowerItemRow } from '../../powers/index.js';
import { standardEvidenceOf } from '../store/lists.js';
import { ServiceItem } from '../store/service-item.entity.js';
import { EvidenceTypeType } from './evidence-type.type.js';
import { serviceItemOrders } from './service-item.input.js';
import { ServiceItemConnection, type ServiceItemType } from './service-item.type.js';

@Resolver(() => PowerItemType)
export class PowerServicesResolver {
  @FieldResolver(() => ServiceItemConnection, {
    description: 'The service items by which it is exercised, by code. 对应的实施事项。',
  })
  serviceItems(
    @Root() row: PowerItemRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceItemType>> {
    const query = {
      parentKey: 't.power_item_id',
      conditions: isCurrent(ctx, true),
      order: serviceItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, ServiceItem, query, { name: 'PowerItem.serviceItems', parent: row.id, args });
  }
}

@Resolver(() => CatalogueItemType)
export class CatalogueServicesResolver {
  @FieldResolver(() => ServiceItemConnection, {
    description: 'The service items that implement it, by code. 对应的实施事项。',
  })
  serviceItems(
    @Root() row: CatalogueItemRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceItemType>> {
    const query = {
      parentKey: 't.catalogue_item_id',
      conditions: isCurrent(ctx, true),
      order: serviceItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, ServiceItem, query, { name: 'CatalogueItem.serviceItems', parent: row.id, args });
  }

  @FieldResolver(() => [EvidenceTypeType], {
    description: 'The documents that the standard asks for, as far as they are registered, in order. 标准材料。',
  })
  async standardEvidence(@Root() row: CatalogueItemRow, @Ctx() ctx: Context): Promise<EvidenceTypeType[]> {
    return [...(await ctx.loader(standardEvidenceOf).load(row.id))];
  }
}
