import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { linkedUnder, loadNestedPage, type Page, PageArgs } from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { isCurrent, type JurisdictionRow, type OrganisationRow } from '../../jurisdictions/index.js';
import { CatalogueItem } from '../store/catalogue-item.entity.js';
import { Delegation } from '../store/delegation.entity.js';
import { PowerItem, PowerItemJointHolder } from '../store/power-item.entity.js';
import { catalogueItemOrders } from './catalogue-item.input.js';
import { CatalogueItemConnection, type CatalogueItemType } from './catalogue-item.type.js';
import { delegationOrders } from './delegation.input.js';
import { DelegationConnection, type DelegationType } from './delegation.type.js';
import { powerItemOrders } from './power-item.input.js';
import { PowerItemConnection, type PowerItemType } from './power-item.type.js';

@Resolver(() => OrganisationType)
export class OrganisationPowersResolver {
  @FieldResolver(() => PowerItemConnection, { description: 'The powers it holds or leads, by code. 行使的权力事项。' })
  powerItems(
    @Root() row: OrganisationRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PowerItemType>> {
    const query = {
      parentKey: 't.organisation_id',
      conditions: isCurrent(ctx, true),
      order: powerItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, PowerItem, query, { name: 'Organisation.powerItems', parent: row.id, args });
  }

  @FieldResolver(() => PowerItemConnection, {
    description: 'The powers it holds jointly under the lead of another, by code. 共同实施的权力事项。',
  })
  jointPowerItems(
    @Root() row: OrganisationRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PowerItemType>> {
    const query = {
      ...linkedUnder({ table: PowerItemJointHolder, row: 'power_item_id', parent: 'organisation_id' }),
      conditions: isCurrent(ctx, true),
      order: powerItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, PowerItem, query, { name: 'Organisation.jointPowerItems', parent: row.id, args });
  }

  @FieldResolver(() => DelegationConnection, {
    description: 'What it passed on, by code. 下放、授权、委托出去的权力。',
  })
  delegationsGiven(
    @Root() row: OrganisationRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DelegationType>> {
    const query = {
      parentKey: 't.from_organisation_id',
      conditions: isCurrent(ctx, true),
      order: delegationOrders.of('CODE'),
    };
    return loadNestedPage(ctx, Delegation, query, { name: 'Organisation.delegationsGiven', parent: row.id, args });
  }

  @FieldResolver(() => DelegationConnection, { description: 'What it received, by code. 承接的权力。' })
  delegationsReceived(
    @Root() row: OrganisationRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DelegationType>> {
    const query = {
      parentKey: 't.to_organisation_id',
      conditions: isCurrent(ctx, true),
      order: delegationOrders.of('CODE'),
    };
    return loadNestedPage(ctx, Delegation, query, { name: 'Organisation.delegationsReceived', parent: row.id, args });
  }
}

@Resolver(() => JurisdictionType)
export class JurisdictionPowersResolver {
  @FieldResolver(() => CatalogueItemConnection, { description: 'The catalogue it owns, by code. 本级基本目录。' })
  catalogueItems(
    @Root() row: JurisdictionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<CatalogueItemType>> {
    const query = {
      parentKey: 't.jurisdiction_id',
      conditions: isCurrent(ctx, true),
      order: catalogueItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, CatalogueItem, query, { name: 'Jurisdiction.catalogueItems', parent: row.id, args });
  }
}
