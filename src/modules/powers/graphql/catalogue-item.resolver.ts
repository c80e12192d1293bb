import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  findOneByCode,
  findPage,
  type ListArgs,
  loadNestedPage,
  loadReferenced,
  type Page,
  PageArgs,
  SchemedCodeArgs,
} from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { isCurrent, Jurisdiction } from '../../jurisdictions/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import { CatalogueItem, CatalogueItemBasis, type CatalogueItemRow } from '../store/catalogue-item.entity.js';
import { PowerItem } from '../store/power-item.entity.js';
import {
  CatalogueItemArgs,
  type CatalogueItemFilter,
  catalogueItemOrders,
  catalogueItemsAsked,
} from './catalogue-item.input.js';
import { CatalogueItemConnection, CatalogueItemType } from './catalogue-item.type.js';
import { powerItemOrders } from './power-item.input.js';
import { PowerItemConnection, type PowerItemType } from './power-item.type.js';

@Resolver(() => CatalogueItemType)
export class CatalogueItemResolver {
  @Query(() => CatalogueItemType, {
    nullable: true,
    description: 'The catalogue item of a code. 按代码查询基本目录事项。',
  })
  catalogueItem(@Args(() => SchemedCodeArgs) asked: SchemedCodeArgs, @Ctx() ctx: Context): Promise<CatalogueItemType> {
    return findOneByCode(ctx, CatalogueItem, asked);
  }

  @Query(() => CatalogueItemConnection, { description: 'Catalogue items. 基本目录事项列表。' })
  async catalogueItems(
    @Args(() => CatalogueItemArgs) args: ListArgs<CatalogueItemFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<CatalogueItemType>> {
    const conditions = await catalogueItemsAsked(ctx, args.filter);
    return findPage(ctx.em, CatalogueItem, { conditions, order: catalogueItemOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => JurisdictionType, { description: 'The area that owns the catalogue. 目录所属区划。' })
  jurisdiction(@Root() row: CatalogueItemRow, @Ctx() ctx: Context): Promise<JurisdictionType> {
    return loadReferenced(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 设定依据。' })
  bases(@Root() row: CatalogueItemRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, CatalogueItemBasis, row.id);
  }

  @FieldResolver(() => PowerItemConnection, {
    description: 'The powers that organisations hold by it, by code. 对应的权力事项。',
  })
  powerItems(
    @Root() row: CatalogueItemRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PowerItemType>> {
    const query = {
      parentKey: 't.catalogue_item_id',
      conditions: isCurrent(ctx, true),
      order: powerItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, PowerItem, query, { name: 'CatalogueItem.powerItems', parent: row.id, args });
  }
}
