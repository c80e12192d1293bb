import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { RoleEnum } from '../../identity/graphql/enums.type.js';
import type { StepKind, TaskKind } from '../domain/vocabulary.js';
import { StepKindEnum, TaskKindEnum } from './enums.type.js';

@ObjectType('Task', {
  implements: NodeType,
  description: 'Something that waits for whoever holds a role at a place. 待办。',
})
export class TaskType extends NodeType {
  @Field(() => TaskKindEnum, { description: 'What is to be done. 待办类型。' })
  readonly kind!: TaskKind;

  @Field(() => RoleEnum, { description: 'Whom it waits for. 办理角色。' })
  readonly role!: string;

  @Field(() => StepKindEnum, { nullable: true, description: 'The step, of a set. 环节。' })
  readonly step!: StepKind | null;

  @Field(() => String, { nullable: true, description: 'Code of the law that changed. 法律文件代码。' })
  readonly instrumentCode!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day, by working days. 办理期限。' })
  readonly dueOn!: CalendarDate | null;
}

export const TaskConnection = connectionType('Task', () => TaskType);
