import { Field, ID, ObjectType } from 'type-graphql';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import { connectionType } from '../../../platform/graphql/relay.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import type { Reach, Role } from '../../../shared/actor.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { ReachEnum, RoleEnum } from './enums.type.js';

@ObjectType('RoleAssignment', { description: 'A role somebody holds, where, and from when to when. 角色任职。' })
export class RoleAssignmentType {
  @Field(() => ID, { description: 'Names it in revokeRole. 编号。' })
  readonly id!: number;

  @Field(() => RoleEnum, { description: 'The role. 角色。' })
  readonly role!: Role;

  @Field(() => ReachEnum, { description: 'How far it reaches. 职权范围。' })
  readonly reach!: Reach;

  @Field(() => CalendarDateScalar, { description: 'First day it is held. 生效日期。' })
  readonly validFrom!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer is. 失效日期。' })
  readonly validTo!: CalendarDate | null;

  @Field(() => DateTimeScalar, { description: 'When it was given. 授予时间。' })
  readonly grantedAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken away. 撤销时间。' })
  readonly revokedAt!: Date | string | null;
}

export const RoleAssignmentConnection = connectionType('RoleAssignment', () => RoleAssignmentType);
