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
  valueIs,
} from '../../../platform/graphql/index.js';
import { restsAsAsked } from '../../legal/index.js';
import type { HandlingType } from '../domain/vocabulary.js';
import { HandlingItemBasis, type HandlingItemRow, ServiceItem } from '../store/service-item.entity.js';
import { HandlingTypeEnum } from './enums.type.js';
import { HandlingScope, handlingStatusAsked, serviceItemAsked } from './handling-scope.input.js';

@InputType({ description: 'Which handling items. 业务办理项筛选条件。' })
export class HandlingItemFilter extends HandlingScope {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the service item. 实施事项代码。' })
  readonly serviceItem?: string | null;

  @Field(() => HandlingTypeEnum, { nullable: true, description: 'Done at once or within the time. 办件类型。' })
  readonly handlingType?: HandlingType | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be done on line. 是否网上办理。' })
  readonly isOnline?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without a fault of the code. 编码是否有问题。' })
  readonly hasCodeFault?: boolean | null;
}

export const handlingItemOrders = rowOrders<HandlingItemRow>('HandlingItem', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
});

export const HandlingItemArgs = listArgs(HandlingItemFilter, handlingItemOrders);

/** The conditions that the filter stands for. */
export async function handlingItemsAsked(ctx: Context, filter: HandlingItemFilter): Promise<Condition[]> {
  return [
    ...handlingStatusAsked(filter),
    ...textIs(filter.text),
    ...valueIs('t.handling_type', filter.handlingType),
    ...valueIs('t.is_online', filter.isOnline),
    ...isFilled('t.code_fault', filter.hasCodeFault),
    ...refersTo('t.service_item_id', 'service_item as s', await serviceItemAsked(ctx, filter)),
    ...(await refersToCode(ctx, ServiceItem, 't.service_item_id', filter.serviceItem)),
    ...(await restsAsAsked(ctx, HandlingItemBasis, filter)),
  ];
}
