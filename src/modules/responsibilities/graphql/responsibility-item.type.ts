import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, NodeType } from '../../../platform/graphql/index.js';
import { ItemStatusEnum } from '../../powers/graphql/enums.type.js';
import type { ItemStatus } from '../../powers/index.js';
import type { ResponsibilityStage } from '../domain/vocabulary.js';
import { ResponsibilityStageEnum } from './enums.type.js';

@ObjectType('ResponsibilityItem', {
  implements: NodeType,
  description: 'A duty that comes with a power, at one stage of exercising it. 责任事项。',
})
export class ResponsibilityItemType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => ResponsibilityStageEnum, { description: 'Stage at which it falls. 责任环节。' })
  readonly stage!: ResponsibilityStage;

  @Field(() => Int, { description: 'Its place among the duties of the power, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, { description: 'What must be done. 责任事项内容。' })
  readonly content!: string;

  @Field(() => ItemStatusEnum, { description: 'Whether it applies. 状态。' })
  readonly status!: ItemStatus;
}

export const ResponsibilityItemConnection = connectionType('ResponsibilityItem', () => ResponsibilityItemType, {
  isSearched: true,
});
