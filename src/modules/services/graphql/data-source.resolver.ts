import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CodeArgs,
  findOneByCode,
  findPage,
  type ListArgs,
  loadNestedPage,
  loadReferenced,
  type Page,
  PageArgs,
} from '../../../platform/graphql/index.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Organisation } from '../../jurisdictions/index.js';
import { DataSource, type DataSourceRow, FactType } from '../store/evidence.entity.js';
import { DataSourceConnection, DataSourceType } from './data-source.type.js';
import {
  DataSourceArgs,
  type DataSourceFilter,
  dataSourceOrders,
  dataSourcesAsked,
  factTypeOrders,
} from './evidence.input.js';
import { FactTypeConnection, type FactTypeType } from './fact-type.type.js';

@Resolver(() => DataSourceType)
export class DataSourceResolver {
  @Query(() => DataSourceType, { nullable: true, description: 'The data source of a code. 按代码查询数据源。' })
  dataSource(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<DataSourceType> {
    return findOneByCode(ctx, DataSource, asked);
  }

  @Query(() => DataSourceConnection, { description: 'Data sources. 数据源列表。' })
  async dataSources(
    @Args(() => DataSourceArgs) args: ListArgs<DataSourceFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<DataSourceType>> {
    const conditions = await dataSourcesAsked(ctx, args.filter);
    return findPage(ctx.em, DataSource, { conditions, order: dataSourceOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who provides it. 提供单位。' })
  provider(@Root() row: DataSourceRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.providerId);
  }

  @FieldResolver(() => FactTypeConnection, { description: 'The facts it is right about, by code. 它所答复的事实。' })
  factTypes(
    @Root() row: DataSourceRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<FactTypeType>> {
    const query = { parentKey: 't.data_source_id', conditions: [], order: factTypeOrders.of('CODE') };
    return loadNestedPage(ctx, FactType, query, { name: 'DataSource.factTypes', parent: row.id, args });
  }
}
