import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  childList,
  findOneByCode,
  findPage,
  type ListArgs,
  linkedList,
  loadNestedPage,
  loadReferenced,
  loadRow,
  type Page,
  PageArgs,
  SchemedCodeArgs,
} from '../../../platform/graphql/index.js';
import { InternalOfficeType, OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { InternalOffice, isCurrent, Organisation } from '../../jurisdictions/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import { CatalogueItem } from '../store/catalogue-item.entity.js';
import { Delegation } from '../store/delegation.entity.js';
import {
  PowerItem,
  PowerItemBasis,
  PowerItemJointHolder,
  type PowerItemRow,
  PowerJudgement,
} from '../store/power-item.entity.js';
import { CatalogueItemType } from './catalogue-item.type.js';
import { delegationOrders } from './delegation.input.js';
import { DelegationConnection, type DelegationType } from './delegation.type.js';
import { PowerItemArgs, type PowerItemFilter, powerItemOrders, powerItemsAsked } from './power-item.input.js';
import { PowerItemConnection, PowerItemType } from './power-item.type.js';
import { PowerJudgementType } from './power-judgement.type.js';

const jointHoldersOf = linkedList(Organisation, {
  table: PowerItemJointHolder,
  parent: 'power_item_id',
  child: 'organisation_id',
});

const judgementsOf = childList(PowerJudgement, { parent: 'power_item_id' });

@Resolver(() => PowerItemType)
export class PowerItemResolver {
  @Query(() => PowerItemType, { nullable: true, description: 'The power item of a code. 按代码查询权力事项。' })
  powerItem(@Args(() => SchemedCodeArgs) asked: SchemedCodeArgs, @Ctx() ctx: Context): Promise<PowerItemType> {
    return findOneByCode(ctx, PowerItem, asked);
  }

  @Query(() => PowerItemConnection, { description: 'Power items. 权力事项列表。' })
  async powerItems(
    @Args(() => PowerItemArgs) args: ListArgs<PowerItemFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<PowerItemType>> {
    const conditions = await powerItemsAsked(ctx, args.filter);
    return findPage(ctx.em, PowerItem, { conditions, order: powerItemOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who holds it, the lead when several do. 行使主体。' })
  organisation(@Root() row: PowerItemRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => InternalOfficeType, { nullable: true, description: 'The section in charge. 承办机构。' })
  office(@Root() row: PowerItemRow, @Ctx() ctx: Context): Promise<InternalOfficeType | null> {
    return loadRow(ctx, InternalOffice, row.officeId);
  }

  @FieldResolver(() => [OrganisationType], { description: 'Who holds it jointly, in order. 共同实施部门。' })
  async jointHolders(@Root() row: PowerItemRow, @Ctx() ctx: Context): Promise<OrganisationType[]> {
    return [...(await ctx.loader(jointHoldersOf).load(row.id))];
  }

  @FieldResolver(() => [PowerJudgementType], {
    description: 'What people have judged of it beside the question of upper law, in order. 其他判断。',
  })
  async judgements(@Root() row: PowerItemRow, @Ctx() ctx: Context): Promise<PowerJudgementType[]> {
    return [...(await ctx.loader(judgementsOf).load(row.id))];
  }

  @FieldResolver(() => CatalogueItemType, { nullable: true, description: 'The catalogue item. 基本目录事项。' })
  catalogueItem(@Root() row: PowerItemRow, @Ctx() ctx: Context): Promise<CatalogueItemType | null> {
    return loadRow(ctx, CatalogueItem, row.catalogueItemId);
  }

  @FieldResolver(() => PowerItemType, { nullable: true, description: 'The main item of a sub-item. 主项。' })
  mainItem(@Root() row: PowerItemRow, @Ctx() ctx: Context): Promise<PowerItemType | null> {
    return loadRow(ctx, PowerItem, row.mainItemId);
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 设定和实施依据。' })
  bases(@Root() row: PowerItemRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, PowerItemBasis, row.id);
  }

  @FieldResolver(() => PowerItemConnection, { description: 'Its sub-items, by code. 子项。' })
  subItems(
    @Root() row: PowerItemRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PowerItemType>> {
    const query = { parentKey: 't.main_item_id', conditions: isCurrent(ctx, true), order: powerItemOrders.of('CODE') };
    return loadNestedPage(ctx, PowerItem, query, { name: 'PowerItem.subItems', parent: row.id, args });
  }

  @FieldResolver(() => DelegationConnection, { description: 'To whom it was passed on, by code. 下放、授权、委托。' })
  delegations(
    @Root() row: PowerItemRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DelegationType>> {
    const query = {
      parentKey: 't.power_item_id',
      conditions: isCurrent(ctx, true),
      order: delegationOrders.of('CODE'),
    };
    return loadNestedPage(ctx, Delegation, query, { name: 'PowerItem.delegations', parent: row.id, args });
  }
}
