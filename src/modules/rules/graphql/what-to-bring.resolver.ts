import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadReferenced } from '../../../platform/graphql/index.js';
import { DocumentRequirementType } from '../../services/graphql/document-requirement.type.js';
import { HandlingItemType } from '../../services/graphql/handling-item.type.js';
import { ServiceItemType } from '../../services/graphql/service-item.type.js';
import { DocumentRequirement, HandlingItem, ServiceItem } from '../../services/index.js';
import type { ItemToPick } from '../domain/what-to-bring/pick-items.js';
import type { AskedItem } from '../store/read-asked-items.js';
import type { StoredDemand } from '../store/read-demands.js';
import { type WhatToBring, whatToBring } from '../what-to-bring.js';
import { DocumentToBringType } from './document-to-bring.type.js';
import { toAsked, WhatToBringArgs } from './what-to-bring.input.js';
import {
  AskedHandlingItemType,
  ConditionQuestionType,
  ItemToPickType,
  LeftOutRequirementType,
  WhatToBringType,
} from './what-to-bring.type.js';

/** A plan is searched for anew by each field that asks for one, and its lists are as long as the guides make them. */
const PLAN_COMPLEXITY = 5_000;
const ROWS_RECKONED = 10;

@Resolver(() => WhatToBringType)
export class WhatToBringResolver {
  @Query(() => WhatToBringType, {
    complexity: ({ childComplexity }) => PLAN_COMPLEXITY + ROWS_RECKONED * childComplexity,
    description: `What to bring for handling items, or for a bundle, all together: of each requirement one alternative, so that the fewest documents must be fetched, then the fewest are brought in all, then the fewest visits fetch them; what is then equal is decided by code. 办理若干事项或者一件事所需材料的最省方案。
What the office can look up, what the applicant may promise or writes, and what the applicant holds need not be fetched. A document counts once, whatever it serves.`,
  })
  async whatToBring(@Args(() => WhatToBringArgs) args: WhatToBringArgs, @Ctx() ctx: Context): Promise<WhatToBringType> {
    const [asked, on] = toAsked(args, ctx.asOf.validAt);
    return whatToBring(ctx.em, asked, on);
  }

  @FieldResolver(() => [AskedHandlingItemType], {
    description: 'The handling items it is for, in the order of asking, those of a bundle in its order. 业务办理项。',
  })
  items(@Root() plan: WhatToBring): AskedHandlingItemType[] {
    return [...plan.items];
  }

  @FieldResolver(() => [ItemToPickType], {
    description: 'Service items of the bundle that are not in the plan yet, in its order: say which case. 待选情形。',
  })
  itemsToPick(@Root() plan: WhatToBring): ItemToPickType[] {
    return [...plan.itemsToPick];
  }

  @FieldResolver(() => Int, { description: 'Documents that must be fetched. 需要取得的材料数。' })
  toFetchCount(@Root() { documents }: WhatToBring): number {
    return documents.filter(({ means }) => means === 'FETCH').length;
  }

  @FieldResolver(() => Int, { description: 'Documents in all, by whatever means they come. 材料总数。' })
  documentCount(@Root() { documents }: WhatToBring): number {
    return documents.length;
  }

  @FieldResolver(() => Int, {
    description: 'Visits to fetch documents; those to hand them in are with the handling items. 取得材料的到场次数。',
  })
  visits(@Root() { documents }: WhatToBring): number {
    return documents.reduce((sum, { visits }) => sum + visits, 0);
  }

  @FieldResolver(() => [DocumentToBringType], {
    description: 'The documents, those to be fetched first, then by code. 所需材料。',
  })
  documents(@Root() plan: WhatToBring): DocumentToBringType[] {
    return [...plan.documents];
  }

  @FieldResolver(() => [ConditionQuestionType], {
    description: 'What depends on the applicant’s case, by code of the requirement, answered or not. 需要回答的情形。',
  })
  questions(@Root() plan: WhatToBring): ConditionQuestionType[] {
    return [...plan.questions];
  }

  @FieldResolver(() => [LeftOutRequirementType], {
    description:
      'Listed documents that need not be brought, by code: eliminated or not for this applicant. 不需提供的材料。',
  })
  leftOut(@Root() plan: WhatToBring): LeftOutRequirementType[] {
    return [...plan.leftOut];
  }
}

@Resolver(() => AskedHandlingItemType)
export class AskedHandlingItemResolver {
  @FieldResolver(() => HandlingItemType, { description: 'The handling item. 业务办理项。' })
  handlingItem(@Root() { id }: AskedItem, @Ctx() ctx: Context): Promise<HandlingItemType> {
    return loadReferenced(ctx, HandlingItem, id);
  }
}

@Resolver(() => ItemToPickType)
export class ItemToPickResolver {
  @FieldResolver(() => ServiceItemType, { description: 'The service item. 实施事项。' })
  serviceItem(@Root() { serviceItemId }: ItemToPick, @Ctx() ctx: Context): Promise<ServiceItemType> {
    return loadReferenced(ctx, ServiceItem, serviceItemId);
  }

  @FieldResolver(() => [HandlingItemType], {
    description: 'Its cases, by code; none when it is not offered on the day. 可选的业务办理项。',
  })
  handlingItems(@Root() { handlingItemIds }: ItemToPick, @Ctx() ctx: Context): Promise<HandlingItemType[]> {
    return Promise.all(handlingItemIds.map((id) => loadReferenced(ctx, HandlingItem, id)));
  }
}

@Resolver(() => ConditionQuestionType)
export class ConditionQuestionResolver {
  @FieldResolver(() => DocumentRequirementType, { description: 'The requirement that asks. 申请材料。' })
  requirement(@Root() row: { demand: StoredDemand }, @Ctx() ctx: Context): Promise<DocumentRequirementType> {
    return loadReferenced(ctx, DocumentRequirement, row.demand.requirementId);
  }
}

@Resolver(() => LeftOutRequirementType)
export class LeftOutRequirementResolver {
  @FieldResolver(() => DocumentRequirementType, { description: 'The requirement. 申请材料。' })
  requirement(@Root() row: { demand: StoredDemand }, @Ctx() ctx: Context): Promise<DocumentRequirementType> {
    return loadReferenced(ctx, DocumentRequirement, row.demand.requirementId);
  }
}
