import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  type Condition,
  listArgs,
  refersTo,
  refersToCode,
  rowOrders,
  valueIs,
} from '../../../platform/graphql/index.js';
import { isCurrent, isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import { BasisFilterInput, restsAsAsked } from '../../legal/index.js';
import type { DelegationKind } from '../domain/vocabulary.js';
import { DelegationBasis, type DelegationRow } from '../store/delegation.entity.js';
import { PowerItem } from '../store/power-item.entity.js';
import { DelegationKindEnum } from './enums.type.js';

@InputType({ description: 'Which delegations. 下放、授权、委托筛选条件。' })
export class DelegationFilter extends BasisFilterInput {
  @Field(() => JurisdictionScope, { nullable: true, description: 'Area of the one who passes on. 移交主体所在区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => String, { nullable: true, description: 'Code of the power. 权力事项代码。' })
  readonly powerItem?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation that passes it on. 移交主体代码。' })
  readonly fromOrganisation?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation that receives it. 承接主体代码。' })
  readonly toOrganisation?: string | null;

  @Field(() => DelegationKindEnum, { nullable: true, description: 'How it is passed on. 方式。' })
  readonly kind?: DelegationKind | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that hold on the day. 仅限当日有效的。' })
  readonly onlyCurrent?: boolean;
}

export const delegationOrders = rowOrders<DelegationRow>('Delegation', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  KIND: { property: 'kind', type: 'string', label: ['方式', 'kind'] },
});

export const DelegationArgs = listArgs(DelegationFilter, delegationOrders);

/** The conditions that the filter stands for. */
export async function delegationsAsked(ctx: Context, filter: DelegationFilter): Promise<Condition[]> {
  const inArea = await isInJurisdiction(ctx, 'o.jurisdiction_id', filter.jurisdiction);
  return [
    ...isCurrent(ctx, filter.onlyCurrent),
    ...valueIs('t.kind', filter.kind),
    ...refersTo('t.from_organisation_id', 'organisation as o', inArea),
    ...(await refersToCode(ctx, PowerItem, 't.power_item_id', filter.powerItem)),
    ...(await isOfOrganisation(ctx, 't.from_organisation_id', filter.fromOrganisation)),
    ...(await isOfOrganisation(ctx, 't.to_organisation_id', filter.toOrganisation)),
    ...(await restsAsAsked(ctx, DelegationBasis, filter)),
  ];
}
