import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { type Condition, refersTo, refersToCode, valueIs } from '../../../platform/graphql/index.js';
import { isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import { BasisFilterInput } from '../../legal/index.js';
import { ItemStatusEnum } from '../../powers/graphql/enums.type.js';
import { type ItemStatus, isInUse, PowerItem } from '../../powers/index.js';

/** What duties and grounds of accountability are chosen by alike: the power they come with. */
@InputType({ description: 'Records by the power they come with. 按权力事项筛选。' })
export class DutyFilter extends BasisFilterInput {
  @Field(() => String, { nullable: true, description: 'Code of the power. 权力事项代码。' })
  readonly powerItem?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation that holds the power. 行使主体代码。' })
  readonly organisation?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area of the organisation. 行使主体所在区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => ItemStatusEnum, { nullable: true, description: 'Status. 状态。' })
  readonly status?: ItemStatus | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those not cancelled. 仅限未取消的。' })
  readonly onlyCurrent?: boolean;
}

/** The conditions that this part of a filter stands for. */
export async function dutiesAsked(ctx: Context, filter: DutyFilter): Promise<Condition[]> {
  const inArea = await isInJurisdiction(ctx, 'o.jurisdiction_id', filter.jurisdiction);
  const ofHolder = [
    ...(await isOfOrganisation(ctx, 'p.organisation_id', filter.organisation)),
    ...refersTo('p.organisation_id', 'organisation as o', inArea),
  ];
  return [
    ...isInUse(filter.onlyCurrent),
    ...valueIs('t.status', filter.status),
    ...refersTo('t.power_item_id', 'power_item as p', ofHolder),
    ...(await refersToCode(ctx, PowerItem, 't.power_item_id', filter.powerItem)),
  ];
}
