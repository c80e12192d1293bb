import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, NodeType } from '../../../platform/graphql/index.js';
import { ItemStatusEnum } from '../../powers/graphql/enums.type.js';
import type { ItemStatus } from '../../powers/index.js';
import type { DayUnit, HandlingType, ResultKind } from '../domain/vocabulary.js';
import { DayUnitEnum, HandlingTypeEnum, ResultKindEnum } from './enums.type.js';

@ObjectType('HandlingItem', {
  implements: NodeType,
  description: 'One case of a service item that people apply for, with its documents and times. 业务办理项。',
})
export class HandlingItemType extends NodeType {
  @Field(() => String, { description: 'Its code in its scheme. 业务办理项编码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Scheme of the code, e.g. CN-39554. 编码规则。' })
  readonly codeScheme!: string;

  @Field(() => String, { nullable: true, description: 'The rule that the code breaks; null when none. 编码问题。' })
  readonly codeFault!: string | null;

  @Field(() => String, { description: 'Name. 办理项名称。' })
  readonly name!: string;

  @Field(() => Int, { nullable: true, description: 'Time that the law allows, in dayUnit. 法定办结时限。' })
  readonly statutoryDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Time that the organisation promises, in dayUnit. 承诺办结时限。' })
  readonly promisedDays!: number | null;

  @Field(() => DayUnitEnum, { description: 'Unit of both times. 时限单位。' })
  readonly dayUnit!: DayUnit;

  @Field(() => HandlingTypeEnum, { nullable: true, description: 'Done at once or within the time. 办件类型。' })
  readonly handlingType!: HandlingType | null;

  @Field(() => Int, { nullable: true, description: 'How often the applicant must come. 到办事现场次数。' })
  readonly visits!: number | null;

  @Field(() => String, { nullable: true, description: 'Why the applicant must come. 必须现场办理原因。' })
  readonly visitReason!: string | null;

  @Field(() => Boolean, { description: 'True when it can be done on line. 是否网上办理。' })
  readonly isOnline!: boolean;

  @Field(() => String, { nullable: true, description: 'Conditions of acceptance. 受理条件。' })
  readonly conditions!: string | null;

  @Field(() => String, { nullable: true, description: 'What the applicant gets. 结果名称。' })
  readonly resultName!: string | null;

  @Field(() => ResultKindEnum, { nullable: true, description: 'Kind of what the applicant gets. 结果类型。' })
  readonly resultKind!: ResultKind | null;

  @Field(() => ItemStatusEnum, { description: 'Whether it is offered. 事项状态。' })
  readonly status!: ItemStatus;
}

export const HandlingItemConnection = connectionType('HandlingItem', () => HandlingItemType, { isSearched: true });
