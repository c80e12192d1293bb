import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, JsonScalar, LocalisedText } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { RecordName } from '../../../shared/fields.js';
import type { Change, FieldValues } from '../domain/change.js';
import type { SetProblemCode } from '../domain/set-problem.js';
import type { OpinionRole, OpinionStance, StepKind, StepOutcome } from '../domain/vocabulary.js';
import {
  ChangeOperationEnum,
  OpinionRoleEnum,
  OpinionStanceEnum,
  RecordKindEnum,
  SetProblemCodeEnum,
  StepKindEnum,
  StepOutcomeEnum,
} from './enums.type.js';

@ObjectType('Change', { description: 'One typed change of one record. 一项变更。' })
export class SetChangeType {
  @Field(() => ChangeOperationEnum, { description: 'What it does. 变更方式。' })
  readonly operation!: Change['operation'];

  @Field(() => RecordKindEnum, { description: 'Kind of the record. 记录类型。' })
  readonly kind!: RecordName;

  @Field(() => String, { nullable: true, description: 'Code of the record; none while a new one has none. 编码。' })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the set calls a new record, e.g. new:stall-licence. 临时编号。',
  })
  readonly temporaryKey!: string | null;

  @Field(() => JsonScalar, { description: 'Values by field; references are codes. 字段内容。' })
  readonly fields!: FieldValues;

  @Field(() => Int, { nullable: true, description: 'Version of the record it was written against. 所依据的版本。' })
  readonly baseVersion!: number | null;

  @Field(() => Boolean, { description: 'True when a reviewer gave it back. 是否被退回。' })
  readonly isReturned!: boolean;

  @Field(() => Int, { nullable: true, description: 'Row of the imported file. 导入文件行号。' })
  readonly sourceRow!: number | null;
}

export const SetChangeConnection = connectionType('Change', () => SetChangeType);

@ObjectType('ReviewStep', { description: 'A step of the newest round, decided or to come. 审核环节。' })
export class ReviewStepType {
  @Field(() => StepKindEnum, { description: 'Which step. 环节。' })
  readonly kind!: StepKind;

  @Field(() => Int, { description: 'Of which submission. 轮次。' })
  readonly round!: number;

  @Field(() => StepOutcomeEnum, { nullable: true, description: 'How it ended; nothing while it is to come. 结论。' })
  readonly outcome!: StepOutcome | null;

  @Field(() => String, { nullable: true, description: 'Opinion. 意见。' })
  readonly opinion!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the document. 文号。' })
  readonly documentNumber!: string | null;

  @Field(() => [String], { description: 'Digests of files of the set. 附件摘要值。' })
  readonly attachments!: string[];

  @Field(() => String, { nullable: true, description: 'Digest of the set that was decided on. 所审内容摘要。' })
  readonly decidedDigest!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day for it, by working days. 办理期限。' })
  readonly dueOn!: CalendarDate | null;
}

@ObjectType('ChangeComment', { description: 'What somebody says of a set, or of one change of it. 批注。' })
export class ChangeCommentType {
  @Field(() => String, { nullable: true, description: 'Kind and code of the change. 所批注的变更。' })
  readonly about!: string | null;

  @Field(() => Int, { description: 'Written during which submission. 轮次。' })
  readonly round!: number;

  @Field(() => String, { description: 'The words. 内容。' })
  readonly text!: string;
}

@ObjectType('OpinionRequest', { description: 'Another organisation that the set names is asked. 征求意见。' })
export class OpinionRequestType {
  @Field(() => OpinionRoleEnum, { description: 'Why it is asked. 征求意见缘由。' })
  readonly role!: OpinionRole;

  @Field(() => Int, { description: 'During which submission. 轮次。' })
  readonly round!: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day to answer. 反馈期限。' })
  readonly dueOn!: CalendarDate | null;

  @Field(() => OpinionStanceEnum, { nullable: true, description: 'What it thinks; nothing yet when left out. 意见。' })
  readonly stance!: OpinionStance | null;

  @Field(() => String, { nullable: true, description: 'In words. 意见内容。' })
  readonly opinion!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the document. 文号。' })
  readonly documentNumber!: string | null;

  @Field(() => [String], { description: 'Digests of files of the set. 附件摘要值。' })
  readonly attachments!: string[];
}

@ObjectType('Attachment', { description: 'A file of a set; fetched at /attachments/ and its digest. 附件。' })
export class AttachmentType {
  @Field(() => String, { description: 'SHA-256 of its bytes. 摘要值。' })
  readonly digest!: string;

  @Field(() => String, { description: 'Name. 文件名。' })
  readonly name!: string;

  @Field(() => String, { description: 'Media type. 文件类型。' })
  readonly mediaType!: string;

  @Field(() => Int, { description: 'Bytes. 字节数。' })
  readonly size!: number;
}

@ObjectType('SetProblem', { description: 'What keeps a set from being submitted or published. 问题。' })
export class SetProblemType {
  @Field(() => Int, { nullable: true, description: 'Place of the change in the set, from 0. 变更序号。' })
  readonly position!: number | null;

  @Field(() => SetProblemCodeEnum, { description: 'What is wrong. 问题类型。' })
  readonly code!: SetProblemCode;

  @Field(() => String, { nullable: true, description: 'Field it is about. 字段。' })
  readonly field!: string | null;

  @Field(() => LocalisedText, { description: 'The same in words. 说明。' })
  readonly message!: LocalisedText;
}

@ObjectType('SetWarning', { description: 'What a drafter should know, and may do nonetheless. 提示。' })
export class SetWarningType {
  @Field(() => Int, { description: 'Place of the change in the set, from 0. 变更序号。' })
  readonly position!: number;

  @Field(() => LocalisedText, { description: 'In words. 说明。' })
  readonly message!: LocalisedText;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the other set; nothing where the caller may not see it. 另一变更集编号。',
  })
  readonly changeSet!: string | null;
}
