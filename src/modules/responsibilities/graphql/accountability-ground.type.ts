import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, NodeType } from '../../../platform/graphql/index.js';
import { ItemStatusEnum } from '../../powers/graphql/enums.type.js';
import type { ItemStatus } from '../../powers/index.js';

@ObjectType('AccountabilityGround', {
  implements: NodeType,
  description: 'Conduct for which somebody is held accountable. 追责情形。',
})
export class AccountabilityGroundType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => Int, { description: 'Its place among the grounds of the power, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, { description: 'The conduct. 追责情形。' })
  readonly ground!: string;

  @Field(() => String, { nullable: true, description: 'Who is held accountable; null when not said. 追责对象。' })
  readonly accountable!: string | null;

  @Field(() => ItemStatusEnum, { description: 'Whether it applies. 状态。' })
  readonly status!: ItemStatus;
}

export const AccountabilityGroundConnection = connectionType('AccountabilityGround', () => AccountabilityGroundType);
