import { Field, ObjectType } from 'type-graphql';
import { connectionType, NodeType } from '../../../platform/graphql/index.js';

@ObjectType('FactType', {
  implements: NodeType,
  description: 'Something that can be true of a person or a thing. 事实类型。',
})
export class FactTypeType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Name. 名称。' })
  readonly name!: string;
}

export const FactTypeConnection = connectionType('FactType', () => FactTypeType, { isSearched: true });
