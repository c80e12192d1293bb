import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { type Condition, valueIs } from '../../../platform/graphql/index.js';
import { isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import { BasisFilterInput } from '../../legal/index.js';
import { ItemStatusEnum, PowerCategoryEnum } from '../../powers/graphql/enums.type.js';
import { type ItemStatus, isInUse, type PowerCategory } from '../../powers/index.js';

/** What handling items and the documents they demand are chosen by alike: the service item they belong to. */
@InputType({ description: 'Records by the service item they belong to. 按实施事项筛选。' })
export class HandlingScope extends BasisFilterInput {
  @Field(() => JurisdictionScope, { nullable: true, description: 'Area of the service item. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation that handles it. 实施主体代码。' })
  readonly organisation?: string | null;

  @Field(() => PowerCategoryEnum, { nullable: true, description: 'Category of the service item. 事项类型。' })
  readonly category?: PowerCategory | null;

  @Field(() => ItemStatusEnum, { nullable: true, description: 'Status. 状态。' })
  readonly status?: ItemStatus | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those not cancelled. 仅限未取消的。' })
  readonly onlyCurrent?: boolean;
}

/** What the filter says of the record itself. */
export function handlingStatusAsked(filter: HandlingScope): Condition[] {
  return [...isInUse(filter.onlyCurrent), ...valueIs('t.status', filter.status)];
}

/** What the filter says of the service item, whose alias is `s`. */
export async function serviceItemAsked(ctx: Context, filter: HandlingScope): Promise<Condition[]> {
  return [
    ...valueIs('s.category', filter.category),
    ...(await isInJurisdiction(ctx, 's.jurisdiction_id', filter.jurisdiction)),
    ...(await isOfOrganisation(ctx, 's.organisation_id', filter.organisation)),
  ];
}
