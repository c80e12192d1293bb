import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { ChangeList, ChangeSetState, ChangeTrigger, StepKind } from '../domain/vocabulary.js';
import { ChangeListEnum, ChangeSetStateEnum, ChangeTriggerEnum, StepKindEnum } from './enums.type.js';

@ObjectType('ChangeSet', {
  implements: NodeType,
  description: 'Changes of a list on their way from the draft to publication. 变更集。',
})
export class ChangeSetType extends NodeType {
  @Field(() => String, { description: 'Code, e.g. CS-000012. 编号。' })
  readonly code!: string;

  @Field(() => String, { description: 'What it is about, in a line. 标题。' })
  readonly title!: string;

  @Field(() => ChangeListEnum, { description: 'The list it is about. 所属清单。' })
  readonly list!: ChangeList;

  @Field(() => ChangeSetStateEnum, { description: 'Where it stands. 状态。' })
  readonly state!: ChangeSetState;

  @Field(() => StepKindEnum, { nullable: true, description: 'The step it waits for. 当前环节。' })
  readonly step!: StepKind | null;

  @Field(() => Int, { description: 'How often it was submitted. 提交轮次。' })
  readonly round!: number;

  @Field(() => String, { description: 'Why the list is changed. 调整理由。' })
  readonly reason!: string;

  @Field(() => ChangeTriggerEnum, { description: 'What made the change necessary. 调整情形。' })
  readonly trigger!: ChangeTrigger;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Day on which it takes effect; with its publication when left out. 施行日期。',
  })
  readonly effectiveOn!: CalendarDate | null;

  @Field(() => Boolean, { description: 'True of a trial that is never published. 是否为假设推演。' })
  readonly isWhatIf!: boolean;

  @Field(() => Int, { description: 'Rises with every edit and step; an edit names the one it read. 版本。' })
  readonly version!: number;

  @Field(() => String, {
    description: 'SHA-256 of all it says; a reviewer decides on it, and an edit gives another. 内容摘要。',
  })
  readonly digest!: string;

  @Field(() => Int, { nullable: true, description: 'Publication in which it was announced. 公布批次。' })
  readonly announcedNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'Publication by which it took effect. 生效批次。' })
  readonly publishedNumber!: number | null;
}

export const ChangeSetConnection = connectionType('ChangeSet', () => ChangeSetType);
