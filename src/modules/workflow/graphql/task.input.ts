import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { KeyedInput } from './change-set.input.js';

@InputType({ description: 'A task is done. 完成待办。' })
export class CompleteTaskInput extends KeyedInput {
  @Field(() => ID, { description: 'Which. 待办。' })
  readonly task!: string;

  @Field(() => String, { description: 'What came of it. 处理情况。' })
  readonly note!: string;
}

@ObjectType('CompleteTaskPayload', { description: 'What is done. 完成结果。' })
export class CompleteTaskPayload {
  @Field(() => ID, { description: 'The task. 待办。' })
  readonly task!: string;
}
