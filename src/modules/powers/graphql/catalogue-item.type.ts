import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { ItemStatus, PowerCategory } from '../domain/vocabulary.js';
import { ItemStatusEnum, PowerCategoryEnum } from './enums.type.js';

@ObjectType('CatalogueItem', {
  implements: NodeType,
  description:
    'An entry of the basic catalogue, on which equal items in different places hang. 基本目录事项（同一事项、同一标准、同一编码）。',
})
export class CatalogueItemType extends NodeType {
  @Field(() => String, { description: 'Its code in its scheme. 基本编码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Scheme of the code, e.g. CN-39554-BASIC. 编码规则。' })
  readonly codeScheme!: string;

  @Field(() => String, { nullable: true, description: 'The rule that the code breaks; null when none. 编码问题。' })
  readonly codeFault!: string | null;

  @Field(() => String, { description: 'Name. 事项名称。' })
  readonly name!: string;

  @Field(() => PowerCategoryEnum, { description: 'Category. 事项类型。' })
  readonly category!: PowerCategory;

  @Field(() => [Int], {
    description: 'Levels that may exercise it, 1 nation to 6 village; empty when not said. 行使层级。',
  })
  readonly levels!: readonly number[];

  @Field(() => [String], { description: 'Codes of the documents that the standard asks for, in order. 标准材料代码。' })
  readonly standardDocuments!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Working days that the standard allows. 标准时限（工作日）。' })
  readonly standardDays!: number | null;

  @Field(() => ItemStatusEnum, { description: 'Whether it may be used. 事项状态。' })
  readonly status!: ItemStatus;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it exists. 生效日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer does. 失效日期。' })
  readonly validTo!: CalendarDate | null;
}

export const CatalogueItemConnection = connectionType('CatalogueItem', () => CatalogueItemType, { isSearched: true });
