import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { linkedUnder, loadNestedPage, type Page, PageArgs } from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { isCurrent, type JurisdictionRow, type OrganisationRow } from '../../jurisdictions/index.js';
import { Bundle, DataSource, EvidenceType, EvidenceTypeIssuer } from '../store/evidence.entity.js';
import { ServiceItem } from '../store/service-item.entity.js';
import { bundleOrders } from './bundle.input.js';
import { BundleConnection, type BundleType } from './bundle.type.js';
import { DataSourceConnection, type DataSourceType } from './data-source.type.js';
import { dataSourceOrders, evidenceTypeOrders } from './evidence.input.js';
import { EvidenceTypeConnection, type EvidenceTypeType } from './evidence-type.type.js';
import { serviceItemOrders } from './service-item.input.js';
import { ServiceItemConnection, type ServiceItemType } from './service-item.type.js';

@Resolver(() => OrganisationType)
export class OrganisationServicesResolver {
  @FieldResolver(() => ServiceItemConnection, { description: 'The service items it implements, by code. 实施事项。' })
  serviceItems(
    @Root() row: OrganisationRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceItemType>> {
    const query = {
      parentKey: 't.organisation_id',
      conditions: isCurrent(ctx, true),
      order: serviceItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, ServiceItem, query, { name: 'Organisation.serviceItems', parent: row.id, args });
  }

  @FieldResolver(() => EvidenceTypeConnection, {
    description: 'The types of evidence it issues, by code. 开具的材料。',
  })
  evidenceIssued(
    @Root() row: OrganisationRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<EvidenceTypeType>> {
    const query = {
      ...linkedUnder({ table: EvidenceTypeIssuer, row: 'evidence_type_id', parent: 'organisation_id' }),
      conditions: [],
      order: evidenceTypeOrders.of('CODE'),
    };
    return loadNestedPage(ctx, EvidenceType, query, { name: 'Organisation.evidenceIssued', parent: row.id, args });
  }

  @FieldResolver(() => DataSourceConnection, { description: 'The data sources it provides, by code. 提供的数据源。' })
  dataSources(
    @Root() row: OrganisationRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DataSourceType>> {
    const query = { parentKey: 't.provider_id', conditions: isCurrent(ctx, true), order: dataSourceOrders.of('CODE') };
    return loadNestedPage(ctx, DataSource, query, { name: 'Organisation.dataSources', parent: row.id, args });
  }
}

@Resolver(() => JurisdictionType)
export class JurisdictionServicesResolver {
  @FieldResolver(() => ServiceItemConnection, {
    description: 'The service items of the area itself, by code. 本级实施事项。',
  })
  serviceItems(
    @Root() row: JurisdictionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceItemType>> {
    const query = {
      parentKey: 't.jurisdiction_id',
      conditions: isCurrent(ctx, true),
      order: serviceItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, ServiceItem, query, { name: 'Jurisdiction.serviceItems', parent: row.id, args });
  }

  @FieldResolver(() => BundleConnection, { description: 'The bundles of the area itself, by code. 本级一件事。' })
  bundles(
    @Root() row: JurisdictionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<BundleType>> {
    const query = { parentKey: 't.jurisdiction_id', conditions: [], order: bundleOrders.of('CODE') };
    return loadNestedPage(ctx, Bundle, query, { name: 'Jurisdiction.bundles', parent: row.id, args });
  }
}
