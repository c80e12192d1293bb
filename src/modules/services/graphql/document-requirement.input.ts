import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  type Condition,
  isLinkedToCode,
  listArgs,
  refersTo,
  refersToCode,
  rowOrders,
  textIs,
  valueAmong,
  valueIs,
} from '../../../platform/graphql/index.js';
import { JudgementEnum } from '../../legal/graphql/enums.type.js';
import { type Judgement, restsAsAsked } from '../../legal/index.js';
import type { Audience, Disposition, Necessity, SourceChannel } from '../domain/vocabulary.js';
import {
  DocumentRequirementBasis,
  type DocumentRequirementRow,
  RequirementEvidence,
  RequirementFact,
} from '../store/document-requirement.entity.js';
import { EvidenceType, FactType } from '../store/evidence.entity.js';
import { HandlingItem } from '../store/service-item.entity.js';
import { AudienceEnum, DispositionEnum, NecessityEnum, SourceChannelEnum } from './enums.type.js';
import { HandlingScope, handlingStatusAsked, serviceItemAsked } from './handling-scope.input.js';

@InputType({ description: 'Which document requirements. 申请材料筛选条件。' })
export class DocumentRequirementFilter extends HandlingScope {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the handling item. 业务办理项代码。' })
  readonly handlingItem?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of an evidence type that can meet it. 材料类型代码。' })
  readonly evidenceType?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a fact that it must prove. 事实类型代码。' })
  readonly factType?: string | null;

  @Field(() => AudienceEnum, { nullable: true, description: 'An audience it names. 服务对象。' })
  readonly audience?: Audience | null;

  @Field(() => NecessityEnum, { nullable: true, description: 'Whether it must be handed in. 材料必要性。' })
  readonly necessity?: Necessity | null;

  @Field(() => SourceChannelEnum, { nullable: true, description: 'Where it comes from. 来源渠道。' })
  readonly sourceChannel?: SourceChannel | null;

  @Field(() => JudgementEnum, { nullable: true, description: 'Whether it is a proof. 是否属于证明事项。' })
  readonly isProof?: Judgement | null;

  @Field(() => DispositionEnum, { nullable: true, description: 'What was decided of it. 处理意见。' })
  readonly disposition?: Disposition | null;
}

export const documentRequirementOrders = rowOrders<DocumentRequirementRow>('DocumentRequirement', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
});

export const DocumentRequirementArgs = listArgs(DocumentRequirementFilter, documentRequirementOrders);

const byEvidence = { table: RequirementEvidence, row: 'requirement_id', named: 'evidence_type_id' };
const byFact = { table: RequirementFact, row: 'requirement_id', named: 'fact_type_id' };

/** The conditions that the filter stands for. */
export async function documentRequirementsAsked(ctx: Context, filter: DocumentRequirementFilter): Promise<Condition[]> {
  const ofServiceItem = await serviceItemAsked(ctx, filter);
  return [
    ...handlingStatusAsked(filter),
    ...textIs(filter.text),
    ...valueAmong('t.audiences', filter.audience),
    ...valueIs('t.necessity', filter.necessity),
    ...valueIs('t.source_channel', filter.sourceChannel),
    ...valueIs('t.is_proof', filter.isProof),
    ...valueIs('t.disposition', filter.disposition),
    ...refersTo(
      't.handling_item_id',
      'handling_item as h',
      refersTo('h.service_item_id', 'service_item as s', ofServiceItem),
    ),
    ...(await refersToCode(ctx, HandlingItem, 't.handling_item_id', filter.handlingItem)),
    ...(await isLinkedToCode(ctx, EvidenceType, byEvidence, filter.evidenceType)),
    ...(await isLinkedToCode(ctx, FactType, byFact, filter.factType)),
    ...(await restsAsAsked(ctx, DocumentRequirementBasis, filter)),
  ];
}
