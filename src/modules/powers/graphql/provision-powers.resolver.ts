import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadNestedPage, type Page, PageArgs } from '../../../platform/graphql/index.js';
import { isCurrent } from '../../jurisdictions/index.js';
import { ProvisionType } from '../../legal/graphql/provision.type.js';
import { type ProvisionRow, restsOnProvision } from '../../legal/index.js';
import { CatalogueItem, CatalogueItemBasis } from '../store/catalogue-item.entity.js';
import { Delegation, DelegationBasis } from '../store/delegation.entity.js';
import { PowerItem, PowerItemBasis } from '../store/power-item.entity.js';
import { catalogueItemOrders } from './catalogue-item.input.js';
import { CatalogueItemConnection, type CatalogueItemType } from './catalogue-item.type.js';
import { delegationOrders } from './delegation.input.js';
import { DelegationConnection, type DelegationType } from './delegation.type.js';
import { powerItemOrders } from './power-item.input.js';
import { PowerItemConnection, type PowerItemType } from './power-item.type.js';

/** What rests on an article, in whichever version and under whatever number it is cited. */
@Resolver(() => ProvisionType)
export class ProvisionPowersResolver {
  @FieldResolver(() => PowerItemConnection, {
    description: 'The powers that rest on it, in any of its versions, by code. 以本条为依据的权力事项。',
  })
  powerItems(
    @Root() row: ProvisionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PowerItemType>> {
    const query = {
      ...restsOnProvision(PowerItemBasis),
      conditions: isCurrent(ctx, true),
      order: powerItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, PowerItem, query, { name: 'Provision.powerItems', parent: row.lineage, args });
  }

  @FieldResolver(() => CatalogueItemConnection, {
    description: 'The catalogue items that rest on it, in any of its versions, by code. 以本条为依据的基本目录事项。',
  })
  catalogueItems(
    @Root() row: ProvisionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<CatalogueItemType>> {
    const query = {
      ...restsOnProvision(CatalogueItemBasis),
      conditions: isCurrent(ctx, true),
      order: catalogueItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, CatalogueItem, query, { name: 'Provision.catalogueItems', parent: row.lineage, args });
  }

  @FieldResolver(() => DelegationConnection, {
    description: 'The delegations that rest on it, in any of its versions, by code. 以本条为依据的下放、授权、委托。',
  })
  delegations(
    @Root() row: ProvisionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DelegationType>> {
    const query = {
      ...restsOnProvision(DelegationBasis),
      conditions: isCurrent(ctx, true),
      order: delegationOrders.of('CODE'),
    };
    return loadNestedPage(ctx, Delegation, query, { name: 'Provision.delegations', parent: row.lineage, args });
  }
}
