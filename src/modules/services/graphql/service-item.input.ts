import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  type Condition,
  isFilled,
  listArgs,
  refersTo,
  refersToCode,
  rowOrders,
  textIs,
  valueAmong,
  valueIs,
} from '../../../platform/graphql/index.js';
import { isCurrent, isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import { BasisFilterInput, restsAsAsked } from '../../legal/index.js';
import { ItemStatusEnum, PowerCategoryEnum } from '../../powers/graphql/enums.type.js';
import { CatalogueItem, type ItemStatus, type PowerCategory, PowerItem, PowerItemBasis } from '../../powers/index.js';
import type { ServiceChannel } from '../domain/vocabulary.js';
import type { ServiceItemRow } from '../store/service-item.entity.js';
import { ServiceChannelEnum } from './enums.type.js';

@InputType({
  description: 'Which service items; what is asked of bases is asked of those of its power. 实施事项筛选条件。',
})
export class ServiceItemFilter extends BasisFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the names, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation. 实施主体代码。' })
  readonly organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the catalogue item. 基本目录事项代码。' })
  readonly catalogueItem?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the power it exercises. 权力事项代码。' })
  readonly powerItem?: string | null;

  @Field(() => PowerCategoryEnum, { nullable: true, description: 'Category. 事项类型。' })
  readonly category?: PowerCategory | null;

  @Field(() => ServiceChannelEnum, { nullable: true, description: 'A way to hand in. 办理形式。' })
  readonly channel?: ServiceChannel | null;

  @Field(() => ItemStatusEnum, { nullable: true, description: 'Status. 事项状态。' })
  readonly status?: ItemStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without a power behind it. 是否有对应权力事项。' })
  readonly hasPowerItem?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without a fault of the code. 编码是否有问题。' })
  readonly hasCodeFault?: boolean | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that exist on the day. 仅限当日存在的。' })
  readonly onlyCurrent?: boolean;
}

export const serviceItemOrders = rowOrders<ServiceItemRow>('ServiceItem', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
  CATEGORY: { property: 'category', type: 'string', label: ['事项类型', 'category'] },
});

export const ServiceItemArgs = listArgs(ServiceItemFilter, serviceItemOrders);

/** The conditions that the filter stands for. */
export async function serviceItemsAsked(ctx: Context, filter: ServiceItemFilter): Promise<Condition[]> {
  return [
    ...isCurrent(ctx, filter.onlyCurrent),
    ...textIs(filter.text),
    ...valueIs('t.category', filter.category),
    ...valueAmong('t.channels', filter.channel),
    ...valueIs('t.status', filter.status),
    ...isFilled('t.power_item_id', filter.hasPowerItem),
    ...isFilled('t.code_fault', filter.hasCodeFault),
    ...(await isInJurisdiction(ctx, 't.jurisdiction_id', filter.jurisdiction)),
    ...(await isOfOrganisation(ctx, 't.organisation_id', filter.organisation)),
    ...(await refersToCode(ctx, CatalogueItem, 't.catalogue_item_id', filter.catalogueItem)),
    ...(await refersToCode(ctx, PowerItem, 't.power_item_id', filter.powerItem)),
    // the conditions speak of their subject as t: inside the brackets that is the power
    ...refersTo('t.power_item_id', 'power_item as t', await restsAsAsked(ctx, PowerItemBasis, filter)),
  ];
}
