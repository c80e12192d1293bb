import { Field, InputType, ObjectType } from 'type-graphql';
import { LocalisedText } from '../../../platform/graphql/index.js';
import type { Role } from '../../../shared/actor.js';
import { RoleEnum } from './enums.type.js';

@InputType({ description: 'A record that permissions are asked for. 记录。' })
class PermissionRecord {
  @Field(() => String, { description: 'Kind, e.g. ChangeSet. 种类。' })
  readonly kind!: string;

  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;
}

@InputType({
  description:
    'What an action would be taken on: a record, or what is still to be made at an organisation or in an area. With none of them, the whole registry. 操作对象。',
})
export class PermissionObject {
  @Field(() => String, { nullable: true, description: 'Code of the organisation. 机构代码。' })
  readonly organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the area. 区划代码。' })
  readonly jurisdiction?: string | null;

  @Field(() => PermissionRecord, { nullable: true, description: 'A record that exists. 现有记录。' })
  readonly record?: PermissionRecord | null;
}

@ObjectType('PermissionDecision', { description: 'Whether one may do something, and what says so. 权限判断。' })
export class PermissionDecisionType {
  @Field(() => Boolean, { description: 'True when it is allowed. 是否允许。' })
  readonly allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the refusal; null when allowed. 拒绝代码。' })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Row of docs/permissions.md that allows it, or came nearest. 所依据的权限表条目。',
  })
  readonly row!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role that is used for it. 所使用的角色。' })
  readonly role!: Role | null;

  @Field(() => LocalisedText, { description: 'Why. 理由。' })
  readonly reason!: LocalisedText;
}
