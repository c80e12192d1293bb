import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CodeArgs,
  findOneByCode,
  findPage,
  type ListArgs,
  linkedUnder,
  loadNestedPage,
  loadRow,
  type Page,
  PageArgs,
} from '../../../platform/graphql/index.js';
import { isInUse } from '../../powers/index.js';
import { DocumentRequirement, RequirementFact } from '../store/document-requirement.entity.js';
import { DataSource, EvidenceType, EvidenceTypeFact, FactType, type FactTypeRow } from '../store/evidence.entity.js';
import { DataSourceType } from './data-source.type.js';
import { documentRequirementOrders } from './document-requirement.input.js';
import { DocumentRequirementConnection, type DocumentRequirementType } from './document-requirement.type.js';
import {
  evidenceTypeOrders,
  FactTypeArgs,
  type FactTypeFilter,
  factTypeOrders,
  factTypesAsked,
} from './evidence.input.js';
import { EvidenceTypeConnection, type EvidenceTypeType } from './evidence-type.type.js';
import { FactTypeConnection, FactTypeType } from './fact-type.type.js';

@Resolver(() => FactTypeType)
export class FactTypeResolver {
  @Query(() => FactTypeType, { nullable: true, description: 'The fact type of a code. 按代码查询事实类型。' })
  factType(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<FactTypeType> {
    return findOneByCode(ctx, FactType, asked);
  }

  @Query(() => FactTypeConnection, { description: 'Fact types. 事实类型列表。' })
  async factTypes(
    @Args(() => FactTypeArgs) args: ListArgs<FactTypeFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<FactTypeType>> {
    const conditions = await factTypesAsked(ctx, args.filter);
    return findPage(ctx.em, FactType, { conditions, order: factTypeOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => DataSourceType, {
    nullable: true,
    description: 'The one source that is right about it; null when none is named. 权威数据源（一数一源）。',
  })
  dataSource(@Root() row: FactTypeRow, @Ctx() ctx: Context): Promise<DataSourceType | null> {
    return loadRow(ctx, DataSource, row.dataSourceId);
  }

  @FieldResolver(() => EvidenceTypeConnection, { description: 'What proves it, by code. 能证明它的材料类型。' })
  provedBy(
    @Root() row: FactTypeRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<EvidenceTypeType>> {
    const query = {
      ...linkedUnder({ table: EvidenceTypeFact, row: 'evidence_type_id', parent: 'fact_type_id' }),
      conditions: [],
      order: evidenceTypeOrders.of('CODE'),
    };
    return loadNestedPage(ctx, EvidenceType, query, { name: 'FactType.provedBy', parent: row.id, args });
  }

  @FieldResolver(() => DocumentRequirementConnection, {
    description: 'The requirements that must prove it, those not cancelled, by code. 须证明它的申请材料。',
  })
  requiredBy(
    @Root() row: FactTypeRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DocumentRequirementType>> {
    const query = {
      ...linkedUnder({ table: RequirementFact, row: 'requirement_id', parent: 'fact_type_id' }),
      conditions: isInUse(true),
      order: documentRequirementOrders.of('CODE'),
    };
    return loadNestedPage(ctx, DocumentRequirement, query, { name: 'FactType.requiredBy', parent: row.id, args });
  }
}
