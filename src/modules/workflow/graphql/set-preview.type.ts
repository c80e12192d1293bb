import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DateTimeScalar, JsonScalar, LocalisedText } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { RecordName } from '../../../shared/fields.js';
import { FindingVerbEnum, RatchetGroundEnum, SeverityEnum, SubjectKindEnum } from '../../rules/graphql/enums.type.js';
import type { DescribedFinding, RatchetHit } from '../../rules/index.js';
import type { Change } from '../domain/change.js';
import type { Burden, ItemBurden } from '../domain/preview/burden.js';
import type { SetProblem } from '../domain/set-problem.js';
import { ChangeOperationEnum, RecordKindEnum } from './enums.type.js';
import { SetProblemType } from './set-parts.type.js';

@ObjectType('PreviewField', { description: 'One field that a change makes different. 字段差异。' })
export class PreviewFieldType {
  @Field(() => String, { description: 'Name of the field. 字段名。' })
  readonly name!: string;

  @Field(() => LocalisedText, { description: 'What it is called. 字段名称。' })
  readonly label!: LocalisedText;

  @Field(() => JsonScalar, { nullable: true, description: 'Before; null when it held nothing. 变更前。' })
  readonly before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'After; null when it holds nothing. 变更后。' })
  readonly after!: unknown;

  @Field(() => LocalisedText, { nullable: true, description: 'Before, in words. 变更前（文字）。' })
  readonly beforeText!: LocalisedText | null;

  @Field(() => LocalisedText, { nullable: true, description: 'After, in words. 变更后（文字）。' })
  readonly afterText!: LocalisedText | null;
}

@ObjectType('PreviewRecord', { description: 'What a change makes of one record. 记录差异。' })
export class PreviewRecordType {
  @Field(() => Int, { description: 'Place of the change in the set, from 0. 变更序号。' })
  readonly position!: number;

  @Field(() => ChangeOperationEnum, { description: 'What it does. 变更方式。' })
  readonly operation!: Change['operation'];

  @Field(() => RecordKindEnum, { description: 'Kind of the record. 记录类型。' })
  readonly kind!: RecordName;

  @Field(() => String, { description: 'Code. 编码。' })
  readonly code!: string;

  @Field(() => String, { description: 'What people call it. 名称。' })
  readonly name!: string;

  @Field(() => [PreviewFieldType], { description: 'The fields that differ, in their order. 字段差异。' })
  readonly fields!: PreviewFieldType[];
}

@ObjectType('PreviewRecords', { description: 'Some of the records that a set changes. 记录差异列表。' })
export class PreviewRecordsType {
  @Field(() => Int, { description: 'How many there are. 总数。' })
  readonly totalCount!: number;

  @Field(() => [PreviewRecordType], { description: 'Those asked for, in the order of the changes. 内容。' })
  readonly nodes!: PreviewRecordType[];
}

@ObjectType('PreviewFinding', { description: 'A finding that a set brings about or resolves. 判断结果变化。' })
export class PreviewFindingType implements DescribedFinding {
  @Field(() => String, { description: 'Its identity. 标识。' })
  readonly identity!: string;

  @Field(() => String, { description: 'Code of the rule. 规则代码。' })
  readonly rule!: string;

  readonly family!: DescribedFinding['family'];

  @Field(() => LocalisedText, { description: 'Title of the rule. 名称。' })
  readonly title!: LocalisedText;

  @Field(() => FindingVerbEnum, { description: 'What it calls for. 结论。' })
  readonly verb!: DescribedFinding['verb'];

  @Field(() => SeverityEnum, { description: 'Weight. 严重程度。' })
  readonly severity!: DescribedFinding['severity'];

  @Field(() => SubjectKindEnum, { description: 'Kind of record it is about. 判断对象类型。' })
  readonly subjectKind!: DescribedFinding['subjectKind'];

  @Field(() => String, { description: 'Code of that record. 判断对象代码。' })
  readonly subjectCode!: string;

  @Field(() => String, { description: 'What people call that record. 判断对象名称。' })
  readonly subjectName!: string;

  @Field(() => String, { nullable: true, description: 'Code of the organisation it concerns. 单位编码。' })
  readonly organisation!: string | null;

  @Field(() => CalendarDateScalar, { description: 'First day. 起始日期。' })
  readonly validFrom!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day on which it no longer holds. 终止日期。' })
  readonly validTo!: CalendarDate | null;
}

@ObjectType('PreviewFindings', { description: 'Findings of one kind of change. 判断结果变化列表。' })
export class PreviewFindingsType {
  @Field(() => Int, { description: 'How many there are. 总数。' })
  readonly totalCount!: number;

  @Field(() => [PreviewFindingType], { description: 'The first of them. 内容。' })
  readonly nodes!: PreviewFindingType[];
}

@ObjectType('PreviewUnprovable', { description: 'What nobody could prove any more. 无法再证明的事项。' })
export class PreviewUnprovableType {
  @Field(() => String, {
    description: 'REQUIREMENT: no document for it can be had. FACT: no document of the item proves it. 类型。',
  })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: 'Code of the handling item, of a fact. 业务办理项编码。' })
  readonly handlingItem!: string | null;

  @Field(() => String, { description: 'Code of the document; of a fact, the one that proved it. 材料编码。' })
  readonly requirement!: string;

  @Field(() => String, { description: 'Name of the document, or of the fact. 名称。' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The rule that says so. 规则代码。' })
  readonly rule!: string | null;
}

@ObjectType('PreviewUnlawfulBasis', { description: 'A basis that does not stand on the day. 不成立的依据。' })
export class PreviewUnlawfulBasisType {
  @Field(() => RecordKindEnum, { description: 'Kind of the record. 记录类型。' })
  readonly kind!: RecordName;

  @Field(() => String, { description: 'Code of the record. 编码。' })
  readonly code!: string;

  @Field(() => String, { description: 'As cited. 依据。' })
  readonly text!: string;

  @Field(() => String, { description: 'How it stands, as in BasisStatus. 效力状态。' })
  readonly status!: string;
}

@ObjectType('RatchetHit', {
  description: 'A demand that brings back what was eliminated. 变相恢复已取消的证明。',
})
export class RatchetHitType implements RatchetHit {
  @Field(() => String, { description: 'Code of the document. 材料编码。' })
  readonly requirement!: string;

  @Field(() => String, { description: 'What it is called. 材料名称。' })
  readonly name!: string;

  @Field(() => String, { description: 'Code of the elimination. 取消决定代码。' })
  readonly elimination!: string;

  @Field(() => String, { description: 'What was eliminated. 已取消的证明。' })
  readonly eliminated!: string;

  @Field(() => RatchetGroundEnum, { description: 'By what it is recognised. 识别依据。' })
  readonly ground!: RatchetHit['ground'];

  @Field(() => String, {
    nullable: true,
    description:
      'The law made since that demands it: the set then needs the approval of the government. 取消之后施行的依据。',
  })
  readonly newerBasis!: string | null;
}

@ObjectType('Burden', { description: 'What is asked of those who apply. 办事负担。' })
export class BurdenType implements Burden {
  @Field(() => Int, { description: 'Documents. 材料数。' })
  readonly documents!: number;

  @Field(() => Int, { description: 'Originals. 原件数。' })
  readonly originals!: number;

  @Field(() => Int, { description: 'Visits. 到现场次数。' })
  readonly visits!: number;

  @Field(() => Int, { description: 'Days within which it is done. 办结天数。' })
  readonly days!: number;
}

@ObjectType('ItemBurden', { description: 'The burden of one handling item. 业务办理项的办事负担。' })
export class ItemBurdenType implements ItemBurden {
  @Field(() => String, { description: 'Code. 编码。' })
  readonly handlingItem!: string;

  @Field(() => String, { description: 'Name. 名称。' })
  readonly name!: string;

  @Field(() => BurdenType, { nullable: true, description: 'Before; none of an item that is new. 变更前。' })
  readonly before!: BurdenType | null;

  @Field(() => BurdenType, { nullable: true, description: 'After; none of an item that is gone. 变更后。' })
  readonly after!: BurdenType | null;
}

@ObjectType('BurdenComparison', { description: 'What becomes easier or harder. 办事负担比较。' })
export class BurdenComparisonType {
  @Field(() => BurdenType, { description: 'Of all items that differ, before. 变更前合计。' })
  readonly before!: BurdenType;

  @Field(() => BurdenType, { description: 'Of all items that differ, after. 变更后合计。' })
  readonly after!: BurdenType;

  @Field(() => [ItemBurdenType], { description: 'The items that differ, by code, the first hundred. 各业务办理项。' })
  readonly items!: ItemBurdenType[];
}

@ObjectType('ChangeSetPreview', {
  description: 'What would follow if a change set were published, as it stood when this was made. 变更集预览。',
})
export class ChangeSetPreviewType {
  @Field(() => String, { description: 'Digest of the set it is about: reviewers decide on it. 摘要值。' })
  readonly digest!: string;

  @Field(() => Boolean, { description: 'False when the set was edited since. 是否为当前内容。' })
  readonly isCurrent!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made. 预览时间。' })
  readonly madeAt!: Date;

  @Field(() => CalendarDateScalar, { description: 'The day from which it judges. 判断基准日。' })
  readonly on!: CalendarDate;

  @Field(() => Int, { nullable: true, description: 'Number of the publication it was compared with. 对照的公布序号。' })
  readonly publication!: number | null;

  @Field(() => Int, { description: 'Changes of the set. 变更数。' })
  readonly changes!: number;

  @Field(() => Int, { description: 'Changes that could be applied; the rest of this is about them. 可执行的变更数。' })
  readonly applied!: number;

  @Field(() => [SetProblemType], { description: 'Every change that cannot be applied, and why. 问题。' })
  readonly problems!: SetProblem[];

  @Field(() => [PreviewUnprovableType], { description: 'What nobody could prove any more. 无法再证明的事项。' })
  readonly unprovable!: PreviewUnprovableType[];

  @Field(() => [PreviewUnlawfulBasisType], { description: 'Bases that do not stand on the day. 不成立的依据。' })
  readonly unlawfulBases!: PreviewUnlawfulBasisType[];

  @Field(() => [RatchetHitType], { description: 'Demands that bring back what was eliminated. 变相恢复。' })
  readonly ratchet!: RatchetHitType[];
}

@ObjectType('PreviewChangeSetPayload', { description: 'What a preview answers. 预览结果。' })
export class PreviewChangeSetPayload {
  @Field(() => ChangeSetPreviewType, { description: 'The report. 预览。' })
  readonly preview!: ChangeSetPreviewType;
}
