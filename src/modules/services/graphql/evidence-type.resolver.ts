import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CodeArgs,
  findOneByCode,
  findPage,
  type ListArgs,
  linkedUnder,
  loadNestedPage,
  type Page,
  PageArgs,
  type RowOrder,
} from '../../../platform/graphql/index.js';
import { OrganisationConnection, type OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Organisation, type OrganisationRow } from '../../jurisdictions/index.js';
import { isInUse } from '../../powers/index.js';
import { DocumentRequirement, RequirementEvidence } from '../store/document-requirement.entity.js';
import {
  EvidenceType,
  EvidenceTypeIssuer,
  EvidenceTypeIssuingItem,
  type EvidenceTypeRow,
} from '../store/evidence.entity.js';
import { factsProvedBy } from '../store/lists.js';
import { HandlingItem } from '../store/service-item.entity.js';
import { documentRequirementOrders } from './document-requirement.input.js';
import { DocumentRequirementConnection, type DocumentRequirementType } from './document-requirement.type.js';
import { EvidenceTypeArgs, type EvidenceTypeFilter, evidenceTypeOrders, evidenceTypesAsked } from './evidence.input.js';
import { EvidenceTypeConnection, EvidenceTypeType } from './evidence-type.type.js';
import { FactTypeType } from './fact-type.type.js';
import { handlingItemOrders } from './handling-item.input.js';
import { HandlingItemConnection, type HandlingItemType } from './handling-item.type.js';

const issuersByCode: RowOrder<OrganisationRow> = { name: 'code', property: 'code', type: 'string' };

@Resolver(() => EvidenceTypeType)
export class EvidenceTypeResolver {
  @Query(() => EvidenceTypeType, { nullable: true, description: 'The evidence type of a code. 按代码查询材料类型。' })
  evidenceType(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<EvidenceTypeType> {
    return findOneByCode(ctx, EvidenceType, asked);
  }

  @Query(() => EvidenceTypeConnection, { description: 'Evidence types. 材料类型列表。' })
  async evidenceTypes(
    @Args(() => EvidenceTypeArgs) args: ListArgs<EvidenceTypeFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<EvidenceTypeType>> {
    const conditions = await evidenceTypesAsked(ctx, args.filter);
    return findPage(ctx.em, EvidenceType, { conditions, order: evidenceTypeOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => [FactTypeType], { description: 'The facts it proves, in order. 证明的事实。' })
  async facts(@Root() row: EvidenceTypeRow, @Ctx() ctx: Context): Promise<FactTypeType[]> {
    return [...(await ctx.loader(factsProvedBy).load(row.id))];
  }

  @FieldResolver(() => OrganisationConnection, { description: 'Who issues it, by code. 开具单位。' })
  issuers(
    @Root() row: EvidenceTypeRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<OrganisationType>> {
    const query = {
      ...linkedUnder({ table: EvidenceTypeIssuer, row: 'organisation_id', parent: 'evidence_type_id' }),
      conditions: [],
      order: issuersByCode,
    };
    return loadNestedPage(ctx, Organisation, query, { name: 'EvidenceType.issuers', parent: row.id, args });
  }

  @FieldResolver(() => HandlingItemConnection, {
    description: 'The handling items whose result it is, those not cancelled, by code. 核发它的业务办理项。',
  })
  issuedBy(
    @Root() row: EvidenceTypeRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<HandlingItemType>> {
    const query = {
      ...linkedUnder({ table: EvidenceTypeIssuingItem, row: 'handling_item_id', parent: 'evidence_type_id' }),
      conditions: isInUse(true),
      order: handlingItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, HandlingItem, query, { name: 'EvidenceType.issuedBy', parent: row.id, args });
  }

  @FieldResolver(() => DocumentRequirementConnection, {
    description:
      'The requirements that it can meet, alone or with others, not cancelled, by code. 可用它满足的申请材料。',
  })
  requiredBy(
    @Root() row: EvidenceTypeRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DocumentRequirementType>> {
    const query = {
      ...linkedUnder({ table: RequirementEvidence, row: 'requirement_id', parent: 'evidence_type_id' }),
      conditions: isInUse(true),
      order: documentRequirementOrders.of('CODE'),
    };
    return loadNestedPage(ctx, DocumentRequirement, query, { name: 'EvidenceType.requiredBy', parent: row.id, args });
  }
}
