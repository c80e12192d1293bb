import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { Reach, Role } from '../../../shared/actor.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { ReachEnum, RoleEnum } from '../../identity/graphql/enums.type.js';
import { RoleAssignmentType } from '../../identity/graphql/role-assignment.type.js';
import { performGrant, performRevocation } from '../change-roles.js';

const KEY = 'At will, 8 to 64 characters: the same call with the same key happens once in a day. 幂等键。';

@InputType({ description: 'A role to be given, at an organisation or in an area. 拟授予的角色。' })
class GrantRoleInput {
  @Field(() => String, { description: 'Name of the account, see Account.name. 账户名。' })
  readonly account!: string;

  @Field(() => String, { nullable: true, description: 'Its issuer, when two issuers know the name. 签发者。' })
  readonly issuer?: string | null;

  @Field(() => RoleEnum, { description: 'The role. 角色。' })
  readonly role!: Role;

  @Field(() => String, { nullable: true, description: 'Code of the organisation it is held at. 机构代码。' })
  readonly organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the area it is held in. 区划代码。' })
  readonly jurisdiction?: string | null;

  @Field(() => ReachEnum, {
    nullable: true,
    description:
      'How far it reaches; left out, review, approval and publication stay at their level, reforming, keeping and reading go below. 职权范围。',
  })
  readonly reach?: Reach | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day; today when left out. 生效日期。' })
  readonly validFrom?: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer is held. 失效日期。' })
  readonly validTo?: CalendarDate | null;

  @Field(() => String, { nullable: true, description: KEY })
  readonly idempotencyKey?: string | null;
}

@InputType({ description: 'A role to be taken away. 拟撤销的角色。' })
class RevokeRoleInput {
  @Field(() => ID, { description: 'Of the RoleAssignment. 角色任职编号。' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: KEY })
  readonly idempotencyKey?: string | null;
}

@ObjectType({ description: 'The role as it is held now. 授予或者撤销结果。' })
class RolePayload {
  @Field(() => RoleAssignmentType, { description: 'The role. 角色任职。' })
  readonly assignment!: RoleAssignmentType;
}

@Resolver()
export class RoleResolver {
  @Mutation(() => RolePayload, { description: 'Gives a role, from a day on. 授予角色。' })
  async grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'The role. 角色。' }) input: GrantRoleInput,
    @Ctx() ctx: Context,
  ): Promise<RolePayload> {
    return { assignment: await performGrant(ctx, input) };
  }

  @Mutation(() => RolePayload, { description: 'Takes a role away, from this moment on. 撤销角色。' })
  async revokeRole(
    @Arg('input', () => RevokeRoleInput, { description: 'The role. 角色。' }) input: RevokeRoleInput,
    @Ctx() ctx: Context,
  ): Promise<RolePayload> {
    return { assignment: await performRevocation(ctx, input) };
  }
}
