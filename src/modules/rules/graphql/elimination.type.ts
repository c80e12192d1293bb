import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { ItemStatusEnum } from '../../powers/graphql/enums.type.js';
import type { ItemStatus } from '../../powers/index.js';
import type { ReplacementMethod } from '../domain/vocabulary.js';
import { ReplacementMethodEnum } from './enums.type.js';

@ObjectType('Elimination', {
  implements: NodeType,
  description: 'A decision that a proof is no longer asked for, and what takes its place. 取消的证明事项。',
})
export class EliminationType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'What the proof was wanted for. 证明用途。' })
  readonly purpose!: string | null;

  @Field(() => ReplacementMethodEnum, { description: 'What takes its place. 取消后的办理方式。' })
  readonly replacement!: ReplacementMethod;

  @Field(() => String, { nullable: true, description: 'The same in words. 替代说明。' })
  readonly replacementNote!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the type of licence that takes its place. 证照类型代码。',
  })
  readonly licenceTypeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Statement that the applicant signs instead. 承诺书样式。' })
  readonly statementTemplate!: string | null;

  @Field(() => CalendarDateScalar, { description: 'Day of the decision. 决定日期。' })
  readonly decidedOn!: CalendarDate;

  @Field(() => ItemStatusEnum, { description: 'Whether it stands. 状态。' })
  readonly status!: ItemStatus;
}

export const EliminationConnection = connectionType('Elimination', () => EliminationType);
