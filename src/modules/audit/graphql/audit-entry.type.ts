import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/index.js';
import { connectionType } from '../../../platform/graphql/relay.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { Outcome } from '../domain/vocabulary.js';

export const OutcomeEnum = enumOf(Outcome);

@ObjectType('TouchedRecord', { description: 'A record that an act changed. 涉及的记录。' })
export class TouchedRecordType {
  @Field(() => String, { description: 'Kind. 种类。' })
  readonly kind!: string;

  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what it said before; null when it was not there, or its history tells. 变更前摘要。',
  })
  readonly before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what it says since; null when it is gone, or its history tells. 变更后摘要。',
  })
  readonly after!: string | null;
}

@ObjectType('AuditEntry', {
  description: 'One act or one attempt: when, who, what, on which record, how it ended. 审计记录。',
})
export class AuditEntryType {
  @Field(() => DateTimeScalar, { description: 'When. 时间。' })
  readonly at!: Date | string;

  @Field(() => String, { nullable: true, description: 'Role that was used; null where none was. 所使用的角色。' })
  readonly role!: string | null;

  @Field(() => String, { description: 'What was done, as the permission table names it, or SIGN_IN. 操作。' })
  readonly action!: string;

  @Field(() => String, { description: 'Mutation or command. 变更接口或者命令。' })
  readonly name!: string;

  @Field(() => String, { description: 'Kind of the record it was about. 对象种类。' })
  readonly subjectKind!: string;

  @Field(() => String, { nullable: true, description: 'Its code; null when it was never made. 对象代码。' })
  readonly subjectCode!: string | null;

  @Field(() => OutcomeEnum, { description: 'How it ended. 结果。' })
  readonly outcome!: Outcome;

  @Field(() => String, { nullable: true, description: 'Code of the refusal or failure. 拒绝或者出错代码。' })
  readonly errorCode!: string | null;

  @Field(() => String, { description: 'SHA-256 of what was given. 输入摘要。' })
  readonly inputDigest!: string;

  @Field(() => String, { description: 'Of the request, as its answer and the server log have it. 请求编号。' })
  readonly requestId!: string;

  @Field(() => String, { description: 'Hash of the entry before. 前一条的散列值。' })
  readonly previousHash!: string;

  @Field(() => String, { description: 'SHA-256 of this entry in canonical JSON with that of the one before. 散列值。' })
  readonly hash!: string;
}

export const AuditEntryConnection = connectionType('AuditEntry', () => AuditEntryType);
