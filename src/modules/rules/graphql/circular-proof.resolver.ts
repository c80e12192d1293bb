import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadReferenced, loadRow } from '../../../platform/graphql/index.js';
import { parseFirst } from '../../../platform/graphql/relay.js';
import { isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import { DocumentRequirementType } from '../../services/graphql/document-requirement.type.js';
import { EvidenceTypeType } from '../../services/graphql/evidence-type.type.js';
import { HandlingItemType } from '../../services/graphql/handling-item.type.js';
import { DocumentRequirement, EvidenceType, HandlingItem } from '../../services/index.js';
import { circularProofs } from '../circular-proofs.js';
import { CircularProofEdgeType, CircularProofsType, CircularProofType } from './circular-proof.type.js';

/** The graph around the places is read and solved anew. */
const GRAPH_COMPLEXITY = 5_000;

@Resolver(() => CircularProofType)
export class CircularProofResolver {
  @Query(() => CircularProofsType, {
    complexity: ({ childComplexity, args }) => GRAPH_COMPLEXITY + Number(args['first'] ?? 20) * childComplexity,
    description:
      'Circles of proofs that an area or an organisation is part of, on the day asked about or later. 循环证明。',
  })
  async circularProofs(
    @Arg('jurisdiction', () => JurisdictionScope, { nullable: true, description: 'Area of the items. 区划。' })
    jurisdiction: JurisdictionScope | null,
    @Arg('organisation', () => String, { nullable: true, description: 'Code of whose items they are. 机构代码。' })
    organisation: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 20 when left out. 条数。' })
    first: number | null,
    @Ctx() ctx: Context,
  ): Promise<CircularProofsType> {
    const count = parseFirst(first);
    const found = await circularProofs(
      ctx.em,
      [
        ...(await isInJurisdiction(ctx, 's.jurisdiction_id', jurisdiction)),
        ...(await isOfOrganisation(ctx, 's.organisation_id', organisation)),
      ],
      ctx.asOf.validAt,
    );
    const nodes = found.slice(0, count).map(({ days, steps, cut, isCutOff }) => ({
      days,
      edges: steps.map((step, index) => ({ ...step, next: steps[(index + 1) % steps.length]?.item ?? step.item })),
      cut,
      isCutOff,
    }));
    return { totalCount: found.length, nodes };
  }

  @FieldResolver(() => [HandlingItemType], {
    description: 'The items that wait, in the order of the circle. 业务办理项。',
  })
  handlingItems(@Root() { edges }: CircularProofType, @Ctx() ctx: Context): Promise<HandlingItemType[]> {
    return Promise.all(edges.map(({ item }) => loadReferenced(ctx, HandlingItem, item)));
  }

  @FieldResolver(() => DocumentRequirementType, {
    nullable: true,
    description: 'The demand that is best given up; null when no single one opens the circle. 最宜取消的一项。',
  })
  cut(@Root() { cut }: CircularProofType, @Ctx() ctx: Context): Promise<DocumentRequirementType | null> {
    return loadRow(ctx, DocumentRequirement, cut);
  }
}

@Resolver(() => CircularProofEdgeType)
export class CircularProofEdgeResolver {
  @FieldResolver(() => HandlingItemType, { description: 'The item that demands. 要求提交的业务办理项。' })
  from(@Root() { item }: CircularProofEdgeType, @Ctx() ctx: Context): Promise<HandlingItemType> {
    return loadReferenced(ctx, HandlingItem, item);
  }

  @FieldResolver(() => DocumentRequirementType, { description: 'The demand. 申请材料。' })
  requirement(@Root() { requirement }: CircularProofEdgeType, @Ctx() ctx: Context): Promise<DocumentRequirementType> {
    return loadReferenced(ctx, DocumentRequirement, requirement);
  }

  @FieldResolver(() => EvidenceTypeType, { description: 'What is demanded. 材料类型。' })
  evidenceType(@Root() { evidence }: CircularProofEdgeType, @Ctx() ctx: Context): Promise<EvidenceTypeType> {
    return loadReferenced(ctx, EvidenceType, evidence);
  }

  @FieldResolver(() => HandlingItemType, { description: 'The item that issues it. 出具该材料的业务办理项。' })
  to(@Root() { next }: CircularProofEdgeType, @Ctx() ctx: Context): Promise<HandlingItemType> {
    return loadReferenced(ctx, HandlingItem, next);
  }
}
