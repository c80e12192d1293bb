import { Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findRows } from '../../../platform/db/index.js';
import { RoleAssignment } from '../store/account.entity.js';
import type { NamedAccount } from '../store/account-loader.js';
import { AccountType } from './account.type.js';
import { RoleAssignmentType } from './role-assignment.type.js';

@ObjectType('Me', { description: 'Whoever asks. 当前登录的账户。' })
class MeType extends AccountType {}

@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType, { nullable: true, description: 'Who asks; null is the public. 当前登录的账户；未登录时为空。' })
  me(@Ctx() { actor }: Context): NamedAccount | null {
    return actor && { id: actor.accountId, name: actor.accountName, personName: actor.personName };
  }

  @FieldResolver(() => [RoleAssignmentType], {
    description: 'Own roles that were not revoked, those of other days too. 本人的角色。',
  })
  roles(@Root() account: NamedAccount, @Ctx() ctx: Context): Promise<RoleAssignmentType[]> {
    return findRows(ctx.em, RoleAssignment, {
      where: 't.account_id = ? and t.revoked_at is null',
      params: [account.id],
    });
  }
}
