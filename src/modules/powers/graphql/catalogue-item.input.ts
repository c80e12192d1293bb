import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  type Condition,
  isFilled,
  listArgs,
  rowOrders,
  textIs,
  valueAmong,
  valueIs,
} from '../../../platform/graphql/index.js';
import { isCurrent, isInJurisdiction, JurisdictionScope } from '../../jurisdictions/index.js';
import { BasisFilterInput, restsAsAsked } from '../../legal/index.js';
import type { ItemStatus, PowerCategory } from '../domain/vocabulary.js';
import { CatalogueItemBasis, type CatalogueItemRow } from '../store/catalogue-item.entity.js';
import { ItemStatusEnum, PowerCategoryEnum } from './enums.type.js';

@InputType({ description: 'Which catalogue items. 基本目录事项筛选条件。' })
export class CatalogueItemFilter extends BasisFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area that owns the catalogue. 目录所属区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => PowerCategoryEnum, { nullable: true, description: 'Category. 事项类型。' })
  readonly category?: PowerCategory | null;

  @Field(() => Int, { nullable: true, description: 'A level that may exercise it. 行使层级。' })
  readonly level?: number | null;

  @Field(() => ItemStatusEnum, { nullable: true, description: 'Status. 事项状态。' })
  readonly status?: ItemStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without a fault of the code. 编码是否有问题。' })
  readonly hasCodeFault?: boolean | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that exist on the day. 仅限当日存在的。' })
  readonly onlyCurrent?: boolean;
}

export const catalogueItemOrders = rowOrders<CatalogueItemRow>('CatalogueItem', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
  CATEGORY: { property: 'category', type: 'string', label: ['事项类型', 'category'] },
});

export const CatalogueItemArgs = listArgs(CatalogueItemFilter, catalogueItemOrders);

/** The conditions that the filter stands for. */
export async function catalogueItemsAsked(ctx: Context, filter: CatalogueItemFilter): Promise<Condition[]> {
  return [
    ...isCurrent(ctx, filter.onlyCurrent),
    ...textIs(filter.text),
    ...valueIs('t.category', filter.category),
    ...valueIs('t.status', filter.status),
    ...valueAmong('t.levels', filter.level),
    ...isFilled('t.code_fault', filter.hasCodeFault),
    ...(await isInJurisdiction(ctx, 't.jurisdiction_id', filter.jurisdiction)),
    ...(await restsAsAsked(ctx, CatalogueItemBasis, filter)),
  ];
}
