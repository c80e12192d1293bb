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
  AccountabilityGround,
  AccountabilityGroundBasis,
  type AccountabilityGroundRow,
} from '../store/responsibility-item.entity.js';
import {
  AccountabilityGroundArgs,
  type AccountabilityGroundFilter,
  accountabilityGroundOrders,
  accountabilityGroundsAsked,
} from './accountability-ground.input.js';
import { AccountabilityGroundConnection, AccountabilityGroundType } from './accountability-ground.type.js';

@Resolver(() => AccountabilityGroundType)
export class AccountabilityGroundResolver {
  @Query(() => AccountabilityGroundType, {
    nullable: true,
    description: 'The ground of accountability of a code. 按代码查询追责情形。',
  })
  accountabilityGround(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<AccountabilityGroundType> {
    return findOneByCode(ctx, AccountabilityGround, asked);
  }

  @Query(() => AccountabilityGroundConnection, { description: 'Grounds of accountability. 追责情形列表。' })
  async accountabilityGrounds(
    @Args(() => AccountabilityGroundArgs) args: ListArgs<AccountabilityGroundFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<AccountabilityGroundType>> {
    const conditions = await accountabilityGroundsAsked(ctx, args.filter);
    const order = accountabilityGroundOrders.of(args.orderBy);
    return findPage(ctx.em, AccountabilityGround, { conditions, order }, args);
  }

  @FieldResolver(() => PowerItemType, { description: 'The power it comes with. 对应的权力事项。' })
  powerItem(@Root() row: AccountabilityGroundRow, @Ctx() ctx: Context): Promise<PowerItemType> {
    return loadReferenced(ctx, PowerItem, row.powerItemId);
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 追责依据。' })
  bases(@Root() row: AccountabilityGroundRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, AccountabilityGroundBasis, row.id);
  }
}
