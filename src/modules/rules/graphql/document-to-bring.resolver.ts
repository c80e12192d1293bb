import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadReferenced, loadRow } from '../../../platform/graphql/index.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Organisation } from '../../jurisdictions/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { DataSourceType } from '../../services/graphql/data-source.type.js';
import { DocumentRequirementType } from '../../services/graphql/document-requirement.type.js';
import { EvidenceTypeType } from '../../services/graphql/evidence-type.type.js';
import { HandlingItemType } from '../../services/graphql/handling-item.type.js';
import { DataSource, DocumentRequirement, EvidenceType, HandlingItem } from '../../services/index.js';
import { isLookedUp, isPromised } from '../domain/what-to-bring/means.js';
import { demandBases } from '../store/demand-bases.js';
import { type DocumentToBring, originalsOf, type UseOnDay } from '../what-to-bring.js';
import { DocumentToBringType, DocumentUseType } from './document-to-bring.type.js';

@Resolver(() => DocumentToBringType)
export class DocumentToBringResolver {
  @FieldResolver(() => String, {
    description: 'Name of the evidence type, or of the requirement when that names none. 材料名称。',
  })
  name(@Root() { evidence }: DocumentToBring): string {
    return evidence.name;
  }

  @FieldResolver(() => EvidenceTypeType, {
    nullable: true,
    description: 'The evidence type; null when the requirement names none. 材料类型。',
  })
  evidenceType(@Root() { evidence }: DocumentToBring, @Ctx() ctx: Context): Promise<EvidenceTypeType | null> {
    return loadRow(ctx, EvidenceType, evidence.evidenceTypeId);
  }

  @FieldResolver(() => Boolean, { description: 'True when the applicant holds it. 是否已经持有。' })
  isHeld(@Root() { means }: DocumentToBring): boolean {
    return means === 'HELD';
  }

  @FieldResolver(() => Int, {
    description:
      'Originals needed: each demand gets its own of what the applicant writes; of the rest the most that one wants. 原件份数。',
  })
  originals(@Root() row: DocumentToBring): number {
    return originalsOf(row);
  }

  @FieldResolver(() => Int, { description: 'Copies that all demands want together. 复印件份数合计。' })
  copies(@Root() { uses }: DocumentToBring): number {
    return uses.reduce((sum, { demand }) => sum + demand.copies, 0);
  }

  @FieldResolver(() => [DocumentUseType], {
    description: 'The demands that it serves, by code of the requirement. 用途。',
  })
  uses(@Root() { uses }: DocumentToBring): DocumentUseType[] {
    return [...uses];
  }

  @FieldResolver(() => [OrganisationType], {
    description:
      'Who issues it, as counted from where it is demanded, the nearest first, at most ten for each place; the others are with the evidence type. 开具单位。',
  })
  issuers(@Root() { organisationIds }: DocumentToBring, @Ctx() ctx: Context): Promise<OrganisationType[]> {
    return Promise.all(organisationIds.map((id) => loadReferenced(ctx, Organisation, id)));
  }

  @FieldResolver(() => [HandlingItemType], {
    description:
      'The handling items that issue it, counted likewise: ask with their codes what they need in turn. 核发它的业务办理项。',
  })
  issuedBy(@Root() { items }: DocumentToBring, @Ctx() ctx: Context): Promise<HandlingItemType[]> {
    return Promise.all(items.map(({ handlingItemId }) => loadReferenced(ctx, HandlingItem, handlingItemId)));
  }
}

@Resolver(() => DocumentUseType)
export class DocumentUseResolver {
  @FieldResolver(() => DocumentRequirementType, { description: 'The requirement. 申请材料。' })
  requirement(@Root() { demand }: UseOnDay, @Ctx() ctx: Context): Promise<DocumentRequirementType> {
    return loadReferenced(ctx, DocumentRequirement, demand.requirementId);
  }

  @FieldResolver(() => HandlingItemType, { description: 'The handling item that demands it. 业务办理项。' })
  handlingItem(@Root() { demand }: UseOnDay, @Ctx() ctx: Context): Promise<HandlingItemType> {
    return loadReferenced(ctx, HandlingItem, demand.handlingItemId);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who demands it. 索要单位。' })
  demandedBy(@Root() { demand }: UseOnDay, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, demand.organisationId);
  }

  @FieldResolver(() => [LegalBasisType], {
    description:
      'By which clause it is demanded, in order, and how that stands on the day asked about. 要求提供的依据。',
  })
  async bases(@Root() { demand, on }: UseOnDay, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return [...(await ctx.loader(demandBases)(on).load(demand.requirementId))];
  }

  @FieldResolver(() => Int, { description: 'Originals wanted. 原件份数。' })
  originals(@Root() { demand }: UseOnDay): number {
    return demand.originals;
  }

  @FieldResolver(() => Int, { description: 'Copies wanted. 复印件份数。' })
  copies(@Root() { demand }: UseOnDay): number {
    return demand.copies;
  }

  @FieldResolver(() => Boolean, {
    description: 'True when the applicant may promise in writing instead, unless barred by a false one. 可以告知承诺。',
  })
  canBePromised(@Root() { demand }: UseOnDay): boolean {
    return isPromised(demand);
  }

  @FieldResolver(() => Boolean, {
    description:
      'True when the office can look it up on line, so that it need not be brought. 可以网上核验或者共享获取。',
  })
  canBeLookedUp(@Root() { demand, document }: UseOnDay): boolean {
    return isLookedUp(demand, document);
  }

  @FieldResolver(() => [DataSourceType], {
    description: 'The sources that may be asked on the day for what it must prove, in the order of the facts. 数据源。',
  })
  dataSources(@Root() { demand }: UseOnDay, @Ctx() ctx: Context): Promise<DataSourceType[]> {
    return Promise.all(demand.dataSourceIds.map((id) => loadReferenced(ctx, DataSource, id)));
  }

  @FieldResolver(() => Boolean, { description: 'True when it may be handed in later. 可以容缺后补。' })
  mayFollowLater(@Root() { demand }: UseOnDay): boolean {
    return demand.necessity === 'MAY_FOLLOW_LATER';
  }
}
