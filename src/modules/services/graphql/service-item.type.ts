import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { DisclosureEnum, ItemStatusEnum, PowerCategoryEnum } from '../../powers/graphql/enums.type.js';
import type { Disclosure, ItemStatus, PowerCategory } from '../../powers/index.js';
import type { ServiceChannel } from '../domain/vocabulary.js';
import { ServiceChannelEnum } from './enums.type.js';

@ObjectType('ServiceItem', {
  implements: NodeType,
  description: 'A service item as one organisation implements it. 政务服务实施事项。',
})
export class ServiceItemType extends NodeType {
  @Field(() => String, { description: 'Its code in its scheme. 实施编码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Scheme of the code, e.g. CN-39554. 编码规则。' })
  readonly codeScheme!: string;

  @Field(() => String, { nullable: true, description: 'The rule that the code breaks; null when none. 编码问题。' })
  readonly codeFault!: string | null;

  @Field(() => String, { description: 'Name. 事项名称。' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Name of the main item it is part of. 主项名称。' })
  readonly mainItemName!: string | null;

  @Field(() => PowerCategoryEnum, { description: 'Category. 事项类型。' })
  readonly category!: PowerCategory;

  @Field(() => Int, {
    nullable: true,
    description: 'How far it can be done on line, 1 to 4; null when not said. 网上办理深度。',
  })
  readonly onlineDepth!: number | null;

  @Field(() => [ServiceChannelEnum], { description: 'Ways to hand in, in order. 办理形式。' })
  readonly channels!: readonly ServiceChannel[];

  @Field(() => DisclosureEnum, { description: 'How much of it is published. 公开方式。' })
  readonly disclosure!: Disclosure;

  @Field(() => ItemStatusEnum, { description: 'Whether it is offered. 事项状态。' })
  readonly status!: ItemStatus;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it exists. 生效日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer does. 失效日期。' })
  readonly validTo!: CalendarDate | null;
}

export const ServiceItemConnection = connectionType('ServiceItem', () => ServiceItemType, { isSearched: true });
