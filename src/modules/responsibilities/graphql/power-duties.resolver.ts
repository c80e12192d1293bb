import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadNestedPage, type Page, PageArgs } from '../../../platform/graphql/index.js';
import { ProvisionType } from '../../legal/graphql/provision.type.js';
import { type ProvisionRow, restsOnProvision } from '../../legal/index.js';
import { PowerItemType } from '../../powers/graphql/power-item.type.js';
import { isInUse, type PowerItemRow } from '../../powers/index.js';
import {
  AccountabilityGround,
  AccountabilityGroundBasis,
  ResponsibilityItem,
  ResponsibilityItemBasis,
} from '../store/responsibility-item.entity.js';
import { accountabilityGroundOrders } from './accountability-ground.input.js';
import { AccountabilityGroundConnection, type AccountabilityGroundType } from './accountability-ground.type.js';
import { responsibilityItemOrders } from './responsibility-item.input.js';
import { ResponsibilityItemConnection, type ResponsibilityItemType } from './responsibility-item.type.js';

@Resolver(() => PowerItemType)
export class PowerDutiesResolver {
  @FieldResolver(() => ResponsibilityItemConnection, {
    description: 'The duties that come with it, those not cancelled, in order. 责任事项。',
  })
  responsibilityItems(
    @Root() row: PowerItemRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ResponsibilityItemType>> {
    const query = {
      parentKey: 't.power_item_id',
      conditions: isInUse(true),
      order: responsibilityItemOrders.of('POSITION'),
    };
    return loadNestedPage(ctx, ResponsibilityItem, query, {
      name: 'PowerItem.responsibilityItems',
      parent: row.id,
      args,
    });
  }

  @FieldResolver(() => AccountabilityGroundConnection, {
    description: 'For what conduct somebody is held accountable, those not cancelled, in order. 追责情形。',
  })
  accountabilityGrounds(
    @Root() row: PowerItemRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<AccountabilityGroundType>> {
    const query = {
      parentKey: 't.power_item_id',
      conditions: isInUse(true),
      order: accountabilityGroundOrders.of('POSITION'),
    };
    return loadNestedPage(ctx, AccountabilityGround, query, {
      name: 'PowerItem.accountabilityGrounds',
      parent: row.id,
      args,
    });
  }
}

/** What rests on an article, in whichever version and under whatever number it is cited. */
@Resolver(() => ProvisionType)
export class ProvisionDutiesResolver {
  @FieldResolver(() => ResponsibilityItemConnection, {
    description: 'The duties that rest on it, in any of its versions, by code. 以本条为依据的责任事项。',
  })
  responsibilityItems(
    @Root() row: ProvisionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ResponsibilityItemType>> {
    const query = {
      ...restsOnProvision(ResponsibilityItemBasis),
      conditions: isInUse(true),
      order: responsibilityItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, ResponsibilityItem, query, {
      name: 'Provision.responsibilityItems',
      parent: row.lineage,
      args,
    });
  }

  @FieldResolver(() => AccountabilityGroundConnection, {
    description:
      'The grounds of accountability that rest on it, in any of its versions, by code. 以本条为依据的追责情形。',
  })
  accountabilityGrounds(
    @Root() row: ProvisionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<AccountabilityGroundType>> {
    const query = {
      ...restsOnProvision(AccountabilityGroundBasis),
      conditions: isInUse(true),
      order: accountabilityGroundOrders.of('CODE'),
    };
    return loadNestedPage(ctx, AccountabilityGround, query, {
      name: 'Provision.accountabilityGrounds',
      parent: row.lineage,
      args,
    });
  }
}
