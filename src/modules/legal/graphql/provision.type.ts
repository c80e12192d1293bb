import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, NodeType } from '../../../platform/graphql/index.js';

@ObjectType('Provision', { implements: NodeType, description: 'One article of a version. 条文。' })
export class ProvisionType extends NodeType {
  @Field(() => Int, { description: 'Number of the article 条. 条序号。' })
  readonly article!: number;

  @Field(() => Int, { description: 'N of 第…条之N; 0 when it is none. 之几。' })
  readonly suffix!: number;

  @Field(() => Int, { description: 'Above 0 when its source has the number more than once. 重复序号。' })
  readonly duplicate!: number;

  @Field(() => String, { nullable: true, description: 'Part, chapter and section it stands in. 编章节。' })
  readonly heading!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its text, a paragraph a line; null when not loaded. 条文内容。',
  })
  readonly text!: string | null;
}

export const ProvisionConnection = connectionType('Provision', () => ProvisionType);
