import { Field, ObjectType } from 'type-graphql';
import { connectionType, NodeType } from '../../../platform/graphql/index.js';

@ObjectType('Bundle', {
  implements: NodeType,
  description: 'Several service items that people need for one event of life. 一件事。',
})
export class BundleType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Name. 名称。' })
  readonly name!: string;
}

export const BundleConnection = connectionType('Bundle', () => BundleType, { isSearched: true });
