import { Field, ObjectType } from 'type-graphql';
import { ChangeSetType } from './change-set.type.js';

@ObjectType('ChangeSetPayload', { description: 'What an act on a set answers. 变更集操作结果。' })
export class ChangeSetPayload {
  @Field(() => ChangeSetType, { description: 'The set as it then stood. 变更集。' })
  readonly changeSet!: ChangeSetType;
}

@ObjectType('DiscardChangeSetPayload', { description: 'What is gone. 删除结果。' })
export class DiscardChangeSetPayload {
  @Field(() => String, { description: 'Code that the set had. 编号。' })
  readonly code!: string;
}
