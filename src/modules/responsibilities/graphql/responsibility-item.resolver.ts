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
import { PowerItemType } from '../../powers/graphql/power-item.type.js';
import { PowerItem } from '../../powers/index.js';
import {
  ResponsibilityItem,
  ResponsibilityItemBasis,
  type ResponsibilityItemRow,
} from '../store/responsibility-item.entity.js';
import {
  ResponsibilityItemArgs,
  type ResponsibilityItemFilter,
  responsibilityItemOrders,
  responsibilityItemsAsked,
} from './responsibility-item.input.js';
import { ResponsibilityItemConnection, ResponsibilityItemType } from './responsibility-item.type.js';

@Resolver(() => ResponsibilityItemType)
export class ResponsibilityItemResolver {
  @Query(() => ResponsibilityItemType, {
    nullable: true,
    description: 'The responsibility item of a code. 按代码查询责任事项。',
  })
  responsibilityItem(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<ResponsibilityItemType> {
    return findOneByCode(ctx, ResponsibilityItem, asked);
  }

  @Query(() => ResponsibilityItemConnection, { description: 'Responsibility items. 责任事项列表。' })
  async responsibilityItems(
    @Args(() => ResponsibilityItemArgs) args: ListArgs<ResponsibilityItemFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<ResponsibilityItemType>> {
    const conditions = await responsibilityItemsAsked(ctx, args.filter);
    return findPage(ctx.em, ResponsibilityItem, { conditions, order: responsibilityItemOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => PowerItemType, { description: 'The power it comes with. 对应的权力事项。' })
  powerItem(@Root() row: ResponsibilityItemRow, @Ctx() ctx: Context): Promise<PowerItemType> {
    return loadReferenced(ctx, PowerItem, row.powerItemId);
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 责任事项依据。' })
  bases(@Root() row: ResponsibilityItemRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, ResponsibilityItemBasis, row.id);
  }
}
