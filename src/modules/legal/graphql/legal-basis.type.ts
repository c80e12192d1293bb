import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { BasisPurpose, BasisStatus, CitationResolution, TargetResolution } from '../domain/vocabulary.js';
import { BasisPurposeEnum, BasisStatusEnum, CitationResolutionEnum, TargetResolutionEnum } from './enums.type.js';
import { InstrumentVersionType, LegalInstrumentType } from './instrument.type.js';
import { ProvisionType } from './provision.type.js';

@ObjectType('CitationTarget', { description: 'One provision that a citation names. 引用的一处条文。' })
export class CitationTargetType {
  @Field(() => Int, { description: 'Its place in the citation, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Title as written; null for a document number alone. 所写标题。',
  })
  readonly titleAsWritten!: string | null;

  @Field(() => String, { nullable: true, description: 'Level as written, e.g. 行政法规. 所写级别。' })
  readonly levelAsWritten!: string | null;

  @Field(() => String, { nullable: true, description: 'Document number as written. 所写文号。' })
  readonly documentNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the provision: article `12`, 之一 `12-1`, 款 `12.2`, 项 `12.2.3`; null for the whole. 条款项路径。',
  })
  readonly path!: string | null;

  @Field(() => String, { nullable: true, description: 'The path in words, e.g. 第十二条第二款. 条款项。' })
  readonly pathText!: string | null;

  @Field(() => Int, { description: 'First character in the citation, from 0. 起始位置。' })
  readonly spanStart!: number;

  @Field(() => Int, { description: 'First character behind it. 结束位置。' })
  readonly spanEnd!: number;

  @Field(() => TargetResolutionEnum, { description: 'How it was matched. 匹配方式。' })
  readonly resolvedBy!: TargetResolution;

  @Field(() => BasisStatusEnum, { description: 'How it stands on the day. 当日效力状态。' })
  readonly status!: BasisStatus;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the level written contradicts the level of the instrument; null when none is written. 级别是否标错。',
  })
  readonly isLevelWrong!: boolean | null;

  @Field(() => LegalInstrumentType, { nullable: true, description: 'The instrument meant. 法律文件。' })
  readonly instrument!: LegalInstrumentType | null;

  @Field(() => InstrumentVersionType, { nullable: true, description: 'The version its writer meant. 所指版本。' })
  readonly versionMeant!: InstrumentVersionType | null;

  @Field(() => InstrumentVersionType, {
    nullable: true,
    description: 'The version in force on the day. 当日有效版本。',
  })
  readonly versionOnDate!: InstrumentVersionType | null;

  @Field(() => ProvisionType, { nullable: true, description: 'The article in the version meant. 所指条文。' })
  readonly provision!: ProvisionType | null;

  @Field(() => ProvisionType, {
    nullable: true,
    description: 'The same article in the version of the day, whatever its number now. 当日对应条文。',
  })
  readonly provisionOnDate!: ProvisionType | null;
}

@ObjectType('Citation', {
  implements: NodeType,
  description: 'A citation as somebody wrote it on a date; parsed once. 引用。',
})
export class CitationType extends NodeType {
  @Field(() => String, { description: 'As written. 原文。' })
  readonly text!: string;

  @Field(() => CalendarDateScalar, {
    description: 'When it was written: it decides which version is meant. 书写日期。',
  })
  readonly writtenOn!: CalendarDate;

  @Field(() => CitationResolutionEnum, { description: 'How far it could be followed. 确认情况。' })
  readonly resolution!: CitationResolution;
}

export const CitationConnection = connectionType('Citation', () => CitationType);

@ObjectType('LegalBasis', { description: 'What a record rests on, and how that stands on the day. 法律依据。' })
export class LegalBasisType {
  @Field(() => BasisPurposeEnum, { description: 'What it is cited for. 用途。' })
  readonly purpose!: BasisPurpose;

  @Field(() => Int, { description: 'Its place among the bases of the record, from 1. 序号。' })
  readonly position!: number;

  @Field(() => CitationType, { description: 'The citation. 引用。' })
  readonly citation!: CitationType;

  @Field(() => [CitationTargetType], { description: 'The provisions it names, in order. 引用的条文。' })
  readonly targets!: readonly CitationTargetType[];
}
