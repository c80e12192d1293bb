import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  type Condition,
  isLinkedToCode,
  listArgs,
  refersToCode,
  rowOrders,
  valueIs,
} from '../../../platform/graphql/index.js';
import { isInJurisdiction, JurisdictionScope } from '../../jurisdictions/index.js';
import { BasisFilterInput, restsAsAsked } from '../../legal/index.js';
import { ItemStatusEnum } from '../../powers/graphql/enums.type.js';
import { CatalogueItem, type ItemStatus, isInUse } from '../../powers/index.js';
import { DataSource, EvidenceType } from '../../services/index.js';
import type { ReplacementMethod } from '../domain/vocabulary.js';
import { EliminationBasis, EliminationItem, type EliminationRow } from '../store/elimination.entity.js';
import { ReplacementMethodEnum } from './enums.type.js';

@InputType({ description: 'Which eliminations. 取消的证明事项筛选条件。' })
export class EliminationFilter extends BasisFilterInput {
  @Field(() => JurisdictionScope, { nullable: true, description: 'Area they were decided for. 适用区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => String, { nullable: true, description: 'Code of the type of evidence no longer asked. 材料类型代码。' })
  readonly evidenceType?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a catalogue item they name. 基本目录事项代码。' })
  readonly catalogueItem?: string | null;

  @Field(() => ReplacementMethodEnum, { nullable: true, description: 'What takes the place. 取消后的办理方式。' })
  readonly replacement?: ReplacementMethod | null;

  @Field(() => String, { nullable: true, description: 'Code of the data source asked instead. 数据源代码。' })
  readonly dataSource?: string | null;

  @Field(() => ItemStatusEnum, { nullable: true, description: 'Status. 状态。' })
  readonly status?: ItemStatus | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those not cancelled. 仅限未撤销的。' })
  readonly onlyCurrent?: boolean;
}

export const eliminationOrders = rowOrders<EliminationRow>('Elimination', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  DECIDED_ON: { property: 'decidedOn', type: 'string', label: ['决定日期', 'day of decision'] },
});

export const EliminationArgs = listArgs(EliminationFilter, eliminationOrders);

const byItem = { table: EliminationItem, row: 'elimination_id', named: 'catalogue_item_id' };

/** The conditions that the filter stands for. */
export async function eliminationsAsked(ctx: Context, filter: EliminationFilter): Promise<Condition[]> {
  return [
    ...isInUse(filter.onlyCurrent),
    ...valueIs('t.status', filter.status),
    ...valueIs('t.replacement', filter.replacement),
    ...(await isInJurisdiction(ctx, 't.jurisdiction_id', filter.jurisdiction)),
    ...(await refersToCode(ctx, EvidenceType, 't.evidence_type_id', filter.evidenceType)),
    ...(await refersToCode(ctx, DataSource, 't.data_source_id', filter.dataSource)),
    ...(await isLinkedToCode(ctx, CatalogueItem, byItem, filter.catalogueItem)),
    ...(await restsAsAsked(ctx, EliminationBasis, filter)),
  ];
}
