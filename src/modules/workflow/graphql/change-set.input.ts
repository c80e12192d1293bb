import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CalendarDateScalar,
  type Condition,
  JsonScalar,
  listArgs,
  refersToCode,
  rowOrders,
  valueIs,
} from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { RecordName } from '../../../shared/fields.js';
import { isInJurisdiction, JurisdictionScope, Organisation } from '../../jurisdictions/index.js';
import type { Change } from '../domain/change.js';
import type {
  ChangeList,
  ChangeSetState,
  ChangeTrigger,
  OpinionStance,
  StepKind,
  StepOutcome,
} from '../domain/vocabulary.js';
import type { ChangeSetRow } from '../store/change-set.entity.js';
import {
  ChangeListEnum,
  ChangeOperationEnum,
  ChangeSetStateEnum,
  ChangeTriggerEnum,
  OpinionStanceEnum,
  RecordKindEnum,
  StepKindEnum,
  StepOutcomeEnum,
} from './enums.type.js';

@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of 8 to 64 characters: within a day the same key with the same input is one act. 幂等键。',
  })
  readonly idempotencyKey?: string | null;
}

@InputType()
abstract class SetInput extends KeyedInput {
  @Field(() => String, { description: 'Code of the set. 变更集编号。' })
  readonly code!: string;
}

@InputType({ description: 'One typed change of one record. 一项变更。' })
export class ChangeInput {
  @Field(() => ChangeOperationEnum, { description: 'What it does. 变更方式。' })
  readonly operation!: Change['operation'];

  @Field(() => RecordKindEnum, { description: 'Kind of the record. 记录类型。' })
  readonly kind!: RecordName;

  @Field(() => String, {
    description: 'Code of the record; new:… of a new one that has none yet, by which other changes name it. 编码。',
  })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What other changes of the set call a new record that has its code now. 临时编号。',
  })
  readonly temporaryKey?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Values by field: all of a new record, of another those that change; references are codes. 字段内容。',
  })
  readonly fields?: unknown;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the record it is written against; the one of now when left out. 所依据的版本。',
  })
  readonly version?: number | null;
}

@InputType({ description: 'The change of a set that is about a record. 指明一项变更。' })
export class ChangeRefInput {
  @Field(() => RecordKindEnum, { description: 'Kind of the record. 记录类型。' })
  readonly kind!: RecordName;

  @Field(() => String, { description: 'Its code, or its temporary key. 编码或者临时编号。' })
  readonly code!: string;
}

@InputType({ description: 'A change that is given back. 退回的变更。' })
export class ReturnedChangeInput extends ChangeRefInput {
  @Field(() => String, { description: 'What is to be mended. 退回理由。' })
  readonly comment!: string;
}

@InputType({ description: 'A new set of changes. 新建变更集。' })
export class CreateChangeSetInput extends KeyedInput {
  @Field(() => String, { description: 'What it is about, in a line. 标题。' })
  readonly title!: string;

  @Field(() => ChangeListEnum, { description: 'The list it is about. 所属清单。' })
  readonly list!: ChangeList;

  @Field(() => String, { description: 'Code of the organisation whose list it is. 单位编码。' })
  readonly organisation!: string;

  @Field(() => String, { defaultValue: '', description: 'Why the list is changed. 调整理由。' })
  readonly reason!: string;

  @Field(() => ChangeTriggerEnum, { description: 'What made it necessary. 调整情形。' })
  readonly trigger!: ChangeTrigger;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Day on which it takes effect. 施行日期。' })
  readonly effectiveOn?: CalendarDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It is only tried: seen by its maker alone, never handed in. 假设推演：仅本人可见，不得提交。',
  })
  readonly isWhatIf!: boolean;

  @Field(() => [ChangeInput], { defaultValue: [], description: 'The changes. 变更。' })
  readonly changes!: ChangeInput[];
}

@InputType({ description: 'What is to be different in a draft. 修改变更集。' })
export class UpdateChangeSetInput extends SetInput {
  @Field(() => Int, { description: 'The version that was read. 所查看的版本。' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: 'What it is about. 标题。' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the list is changed. 调整理由。' })
  readonly reason?: string | null;

  @Field(() => ChangeTriggerEnum, { nullable: true, description: 'What made it necessary. 调整情形。' })
  readonly trigger?: ChangeTrigger | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Day on which it takes effect; null for with its publication. 施行日期。',
  })
  readonly effectiveOn?: CalendarDate | null;

  @Field(() => [ChangeInput], {
    defaultValue: [],
    description: 'Take the place of those about the same record, or stand at the end. 新增或者替换的变更。',
  })
  readonly put!: ChangeInput[];

  @Field(() => [ChangeRefInput], { defaultValue: [], description: 'Are no longer in it. 移除的变更。' })
  readonly remove!: ChangeRefInput[];
}

@InputType({ description: 'A draft is handed in. 提交变更集。' })
export class SubmitChangeSetInput extends SetInput {
  @Field(() => Int, { description: 'The version that was read. 所查看的版本。' })
  readonly version!: number;
}

@InputType({ description: 'How a step ends. 审核。' })
export class DecideStepInput extends SetInput {
  @Field(() => StepKindEnum, { description: 'The step that is meant. 环节。' })
  readonly step!: StepKind;

  @Field(() => StepOutcomeEnum, { description: 'How it ends. 结论。' })
  readonly outcome!: StepOutcome;

  @Field(() => String, { description: 'Digest of the set as it was read. 所审内容摘要。' })
  readonly digest!: string;

  @Field(() => String, { nullable: true, description: 'Opinion; needed unless it passes. 意见。' })
  readonly opinion?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the document. 文号。' })
  readonly documentNumber?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Digests of files of the set. 附件摘要值。' })
  readonly attachments!: string[];

  @Field(() => [ReturnedChangeInput], {
    defaultValue: [],
    description: 'The changes that are given back. 退回的变更。',
  })
  readonly returned!: ReturnedChangeInput[];
}

@InputType({ description: 'An approved set is published. 公布变更集。' })
export class PublishChangeSetInput extends SetInput {
  @Field(() => String, { description: 'Digest of the set as it was read. 所审内容摘要。' })
  readonly digest!: string;

  @Field(() => String, { nullable: true, description: 'Note. 说明。' })
  readonly opinion?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the document. 文号。' })
  readonly documentNumber?: string | null;
}

@InputType({ description: 'An approved set is given back in place of being published. 退回已批准的变更集。' })
export class ReturnChangeSetInput extends SetInput {
  @Field(() => String, { description: 'Why. 理由。' })
  readonly reason!: string;

  @Field(() => [ReturnedChangeInput], {
    defaultValue: [],
    description: 'The changes that are given back. 退回的变更。',
  })
  readonly returned!: ReturnedChangeInput[];
}

@InputType({ description: 'A set is withdrawn for good. 撤回变更集。' })
export class WithdrawChangeSetInput extends SetInput {
  @Field(() => String, { description: 'Why. 理由。' })
  readonly reason!: string;
}

@InputType({ description: 'A draft that was never submitted is gone. 删除草稿。' })
export class DiscardChangeSetInput extends SetInput {}

@InputType({ description: 'A new draft says the same. 复制变更集。' })
export class CopyChangeSetInput extends SetInput {
  @Field(() => String, { nullable: true, description: 'Title of the copy. 标题。' })
  readonly title?: string | null;
}

@InputType({ description: 'A comment on a set, or on one change of it. 批注。' })
export class CommentOnChangeInput extends SetInput {
  @Field(() => ChangeRefInput, { nullable: true, description: 'The change; the whole set when left out. 变更。' })
  readonly change?: ChangeRefInput | null;

  @Field(() => String, { description: 'The words. 内容。' })
  readonly text!: string;
}

@InputType({ description: 'The opinion of an organisation that was asked. 反馈意见。' })
export class GiveOpinionInput extends SetInput {
  @Field(() => String, { description: 'Code of the organisation. 单位编码。' })
  readonly organisation!: string;

  @Field(() => OpinionStanceEnum, { description: 'What it thinks. 意见。' })
  readonly stance!: OpinionStance;

  @Field(() => String, { nullable: true, description: 'In words; needed when it objects. 意见内容。' })
  readonly opinion?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the document. 文号。' })
  readonly documentNumber?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Digests of files of the set. 附件摘要值。' })
  readonly attachments!: string[];
}

@InputType({ description: 'Which sets. 变更集筛选条件。' })
export class ChangeSetFilter {
  @Field(() => ChangeListEnum, { nullable: true, description: 'The list. 清单。' })
  readonly list?: ChangeList | null;

  @Field(() => [ChangeSetStateEnum], { nullable: true, description: 'Where they stand. 状态。' })
  readonly states?: ChangeSetState[] | null;

  @Field(() => StepKindEnum, { nullable: true, description: 'The step they wait for. 当前环节。' })
  readonly step?: StepKind | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation. 单位编码。' })
  readonly organisation?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area of the organisation. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => ChangeTriggerEnum, { nullable: true, description: 'What made them necessary. 调整情形。' })
  readonly trigger?: ChangeTrigger | null;
}

export const changeSetOrders = rowOrders<ChangeSetRow>('ChangeSet', {
  CODE: { property: 'code', type: 'string', label: ['编号', 'code'] },
});

export const ChangeSetArgs = listArgs(ChangeSetFilter, changeSetOrders);

/** The conditions that the filter stands for. */
export async function changeSetsAsked(ctx: Context, filter: ChangeSetFilter): Promise<Condition[]> {
  return [
    ...valueIs('t.list', filter.list),
    ...(filter.states == null
      ? []
      : [{ sql: 't.state = any(select json_array_elements_text(?::json))', params: [JSON.stringify(filter.states)] }]),
    ...valueIs('t.step', filter.step),
    ...valueIs('t.trigger', filter.trigger),
    ...(await refersToCode(ctx, Organisation, 't.organisation_id', filter.organisation)),
    ...(await isInJurisdiction(ctx, 't.jurisdiction_id', filter.jurisdiction)),
  ];
}
