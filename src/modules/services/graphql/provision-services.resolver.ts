import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadNestedPage, type Page, PageArgs } from '../../../platform/graphql/index.js';
import { ProvisionType } from '../../legal/graphql/provision.type.js';
import { type ProvisionRow, restsOnProvision } from '../../legal/index.js';
import { isInUse } from '../../powers/index.js';
import { DocumentRequirement, DocumentRequirementBasis } from '../store/document-requirement.entity.js';
import { HandlingItem, HandlingItemBasis } from '../store/service-item.entity.js';
import { documentRequirementOrders } from './document-requirement.input.js';
import { DocumentRequirementConnection, type DocumentRequirementType } from './document-requirement.type.js';
import { handlingItemOrders } from './handling-item.input.js';
import { HandlingItemConnection, type HandlingItemType } from './handling-item.type.js';

/** What rests on an article, in whichever version and under whatever number it is cited. */
@Resolver(() => ProvisionType)
export class ProvisionServicesResolver {
  @FieldResolver(() => HandlingItemConnection, {
    description:
      'The handling items that rest on it, in any of its versions, not cancelled, by code. 以本条为依据的业务办理项。',
  })
  handlingItems(
    @Root() row: ProvisionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<HandlingItemType>> {
    const query = {
      ...restsOnProvision(HandlingItemBasis),
      conditions: isInUse(true),
      order: handlingItemOrders.of('CODE'),
    };
    return loadNestedPage(ctx, HandlingItem, query, { name: 'Provision.handlingItems', parent: row.lineage, args });
  }

  @FieldResolver(() => DocumentRequirementConnection, {
    description:
      'The documents demanded by it, in any of its versions, not cancelled, by code. 以本条为依据要求的申请材料。',
  })
  documentRequirements(
    @Root() row: ProvisionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DocumentRequirementType>> {
    const query = {
      ...restsOnProvision(DocumentRequirementBasis),
      conditions: isInUse(true),
      order: documentRequirementOrders.of('CODE'),
    };
    return loadNestedPage(ctx, DocumentRequirement, query, {
      name: 'Provision.documentRequirements',
      parent: row.lineage,
      args,
    });
  }
}
