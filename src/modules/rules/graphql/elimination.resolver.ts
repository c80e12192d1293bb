import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CodeArgs,
  findOneByCode,
  findPage,
  type ListArgs,
  loadNestedPage,
  loadReferenced,
  loadRow,
  type Page,
  PageArgs,
} from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Jurisdiction, type JurisdictionRow, Organisation } from '../../jurisdictions/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import { CatalogueItemType } from '../../powers/graphql/catalogue-item.type.js';
import { isInUse } from '../../powers/index.js';
import { DataSourceType } from '../../services/graphql/data-source.type.js';
import { EvidenceTypeType } from '../../services/graphql/evidence-type.type.js';
import { DataSource, EvidenceType, type EvidenceTypeRow } from '../../services/index.js';
import { Elimination, EliminationBasis, type EliminationRow } from '../store/elimination.entity.js';
import { boundItems } from '../store/lists.js';
import { EliminationArgs, type EliminationFilter, eliminationOrders, eliminationsAsked } from './elimination.input.js';
import { EliminationConnection, EliminationType } from './elimination.type.js';

@Resolver(() => EliminationType)
export class EliminationResolver {
  @Query(() => EliminationType, {
    nullable: true,
    description: 'The elimination of a code. 按代码查询取消的证明事项。',
  })
  elimination(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<EliminationType> {
    return findOneByCode(ctx, Elimination, asked);
  }

  @Query(() => EliminationConnection, { description: 'Eliminations. 取消的证明事项列表。' })
  async eliminations(
    @Args(() => EliminationArgs) args: ListArgs<EliminationFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<EliminationType>> {
    const conditions = await eliminationsAsked(ctx, args.filter);
    return findPage(ctx.em, Elimination, { conditions, order: eliminationOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => JurisdictionType, { description: 'The area it binds, there and below. 适用区划。' })
  jurisdiction(@Root() row: EliminationRow, @Ctx() ctx: Context): Promise<JurisdictionType> {
    return loadReferenced(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => EvidenceTypeType, { description: 'The proof that is no longer asked for. 取消的证明。' })
  evidenceType(@Root() row: EliminationRow, @Ctx() ctx: Context): Promise<EvidenceTypeType> {
    return loadReferenced(ctx, EvidenceType, row.evidenceTypeId);
  }

  @FieldResolver(() => [CatalogueItemType], {
    description: 'The catalogue items it binds, in order; none means all of them. 适用事项。',
  })
  async catalogueItems(@Root() row: EliminationRow, @Ctx() ctx: Context): Promise<CatalogueItemType[]> {
    return [...(await ctx.loader(boundItems).load(row.id))];
  }

  @FieldResolver(() => DataSourceType, { nullable: true, description: 'The source asked instead. 核验数据源。' })
  dataSource(@Root() row: EliminationRow, @Ctx() ctx: Context): Promise<DataSourceType | null> {
    return loadRow(ctx, DataSource, row.dataSourceId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who checks instead. 核查部门。' })
  checkingOrganisation(@Root() row: EliminationRow, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.checkingOrganisationId);
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 取消依据。' })
  bases(@Root() row: EliminationRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, EliminationBasis, row.id);
  }
}

@Resolver(() => JurisdictionType)
export class JurisdictionEliminationsResolver {
  @FieldResolver(() => EliminationConnection, {
    description:
      'The proofs eliminated for the area itself, by code; those of areas above bind it too. 本级取消的证明事项。',
  })
  eliminations(
    @Root() row: JurisdictionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<EliminationType>> {
    const query = { parentKey: 't.jurisdiction_id', conditions: isInUse(true), order: eliminationOrders.of('CODE') };
    return loadNestedPage(ctx, Elimination, query, { name: 'Jurisdiction.eliminations', parent: row.id, args });
  }
}

@Resolver(() => EvidenceTypeType)
export class EvidenceTypeEliminationsResolver {
  @FieldResolver(() => EliminationConnection, {
    description: 'The decisions that it is no longer asked for, by code. 取消该材料的决定。',
  })
  eliminations(
    @Root() row: EvidenceTypeRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<EliminationType>> {
    const query = { parentKey: 't.evidence_type_id', conditions: isInUse(true), order: eliminationOrders.of('CODE') };
    return loadNestedPage(ctx, Elimination, query, { name: 'EvidenceType.eliminations', parent: row.id, args });
  }
}
