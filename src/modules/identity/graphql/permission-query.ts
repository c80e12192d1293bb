import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { allow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import type { Action } from '../domain/vocabulary.js';
import { type ExplainedPermission, explainPermission, type PolicyObjectReaders } from '../explain-permission.js';
import { ActionEnum } from './enums.type.js';
import { PermissionDecisionType, PermissionObject } from './permission.type.js';

/**
 * Makes the query `explainPermission` over the records that modules offer.
 *
 * @param readers by kind of record
 */
export function permissionQuery(readers: PolicyObjectReaders): ModuleContribution {
  @Resolver()
  class PermissionResolver {
    @Query(() => PermissionDecisionType, {
      description: 'Whether whoever asks may do something, and which row of the permission table decides. 权限说明。',
    })
    explainPermission(
      @Arg('action', () => ActionEnum, { description: 'What would be done. 操作。' }) action: Action,
      @Arg('object', () => PermissionObject, { description: 'On what. 操作对象。' }) object: PermissionObject,
      @Ctx() ctx: Context,
    ): Promise<ExplainedPermission> {
      return explainPermission(ctx, readers, { action, object });
    }
  }
  return { resolvers: [PermissionResolver], permissions: { Query: { explainPermission: allow } } };
}
