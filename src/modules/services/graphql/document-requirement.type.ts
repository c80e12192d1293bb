import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { JudgementEnum } from '../../legal/graphql/enums.type.js';
import type { Judgement } from '../../legal/index.js';
import { ItemStatusEnum } from '../../powers/graphql/enums.type.js';
import type { ItemStatus } from '../../powers/index.js';
import type {
  Audience,
  Disposition,
  DocumentForm,
  Necessity,
  RequirementQuestion,
  SourceChannel,
} from '../domain/vocabulary.js';
import {
  AudienceEnum,
  DispositionEnum,
  DocumentFormEnum,
  NecessityEnum,
  RequirementQuestionEnum,
  SourceChannelEnum,
} from './enums.type.js';
import { EvidenceTypeType } from './evidence-type.type.js';

@ObjectType('DocumentRequirement', {
  implements: NodeType,
  description: 'A document that a handling item asks for. 申请材料。',
})
export class DocumentRequirementType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => Int, { description: 'Its place among the documents asked for, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, { description: 'Name as the list has it. 材料名称。' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it is wanted for. 材料用途。' })
  readonly purpose!: string | null;

  @Field(() => [AudienceEnum], { description: 'Which applicants must bring it; empty is all. 服务对象。' })
  readonly audiences!: readonly Audience[];

  @Field(() => NecessityEnum, { description: 'Whether it must be handed in. 材料必要性。' })
  readonly necessity!: Necessity;

  @Field(() => String, { nullable: true, description: 'In which cases it is needed. 需要的情形。' })
  readonly condition!: string | null;

  @Field(() => SourceChannelEnum, { description: 'Where it comes from. 来源渠道。' })
  readonly sourceChannel!: SourceChannel;

  @Field(() => Int, { description: 'Originals wanted. 原件份数。' })
  readonly originals!: number;

  @Field(() => Int, { description: 'Copies wanted. 复印件份数。' })
  readonly copies!: number;

  @Field(() => DocumentFormEnum, { description: 'Paper or electronic. 材料形式。' })
  readonly form!: DocumentForm;

  @Field(() => JudgementEnum, { description: 'Whether it is a proof in the sense of the reform. 是否属于证明事项。' })
  readonly isProof!: Judgement;

  @Field(() => String, { nullable: true, description: 'Why it was judged so. 判断理由。' })
  readonly isProofReason!: string | null;

  @Field(() => DispositionEnum, { description: 'What was decided of it. 处理意见：保留、告知承诺或者取消。' })
  readonly disposition!: Disposition;

  @Field(() => String, { nullable: true, description: 'Why it was decided so. 处理理由。' })
  readonly dispositionReason!: string | null;

  @Field(() => ItemStatusEnum, { description: 'Whether it is asked for. 状态。' })
  readonly status!: ItemStatus;
}

export const DocumentRequirementConnection = connectionType('DocumentRequirement', () => DocumentRequirementType, {
  isSearched: true,
});

@ObjectType('RequirementAlternative', {
  description: 'One way to meet a requirement: all its pieces of evidence together. 可提供的一组材料。',
})
export class RequirementAlternativeType {
  @Field(() => Int, { description: 'Its place among the ways, from 1. 序号。' })
  readonly position!: number;

  @Field(() => [EvidenceTypeType], { description: 'What must be handed in together, in order. 须一并提供的材料。' })
  readonly evidenceTypes!: readonly EvidenceTypeType[];
}

@ObjectType('RequirementJudgement', {
  description: 'What a person judged of a demanded document and the register cannot compute. 对申请材料的人工判断。',
})
export class RequirementJudgementType {
  @Field(() => RequirementQuestionEnum, { description: 'What was asked; each question once. 判断事项。' })
  readonly question!: RequirementQuestion;

  @Field(() => JudgementEnum, { description: 'The answer; UNKNOWN where nobody could say yet. 判断结论。' })
  readonly answer!: Judgement;

  @Field(() => String, { nullable: true, description: 'Who judged it. 判断人。' })
  readonly judgedBy!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When it was judged. 判断日期。' })
  readonly judgedOn!: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'Why. 判断理由。' })
  readonly reason!: string | null;
}
