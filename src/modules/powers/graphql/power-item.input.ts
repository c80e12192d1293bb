import { Field, InputType, Int } from 'type-graphql';
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
import { JudgementEnum } from '../../legal/graphql/enums.type.js';
import { BasisFilterInput, type Judgement, restsAsAsked } from '../../legal/index.js';
import type { ItemStatus, PowerCategory, PowerKind } from '../domain/vocabulary.js';
import { CatalogueItem } from '../store/catalogue-item.entity.js';
import { PowerItemBasis, type PowerItemRow } from '../store/power-item.entity.js';
import { ItemStatusEnum, PowerCategoryEnum, PowerKindEnum } from './enums.type.js';

@InputType({ description: 'Which power items. 权力事项筛选条件。' })
export class PowerItemFilter extends BasisFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the names, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area of the organisation. 行使主体所在区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation that holds it. 行使主体代码。' })
  readonly organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the catalogue item. 基本目录事项代码。' })
  readonly catalogueItem?: string | null;

  @Field(() => PowerCategoryEnum, { nullable: true, description: 'Category. 权力类型。' })
  readonly category?: PowerCategory | null;

  @Field(() => PowerKindEnum, {
    nullable: true,
    description: 'A kind of penalty or measure it may use. 处罚、强制种类。',
  })
  readonly kind?: PowerKind | null;

  @Field(() => Int, { nullable: true, description: 'A level that exercises it. 行使层级。' })
  readonly level?: number | null;

  @Field(() => JudgementEnum, { nullable: true, description: 'Whether upper law regulates it. 上位法是否已有规定。' })
  readonly upperLaw?: Judgement | null;

  @Field(() => ItemStatusEnum, { nullable: true, description: 'Status. 事项状态。' })
  readonly status?: ItemStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without a fault of the code. 编码是否有问题。' })
  readonly hasCodeFault?: boolean | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that exist on the day. 仅限当日存在的。' })
  readonly onlyCurrent?: boolean;
}

export const powerItemOrders = rowOrders<PowerItemRow>('PowerItem', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
  CATEGORY: { property: 'category', type: 'string', label: ['权力类型', 'category'] },
});

export const PowerItemArgs = listArgs(PowerItemFilter, powerItemOrders);

/** The conditions that the filter stands for. */
export async function powerItemsAsked(ctx: Context, filter: PowerItemFilter): Promise<Condition[]> {
  const inArea = await isInJurisdiction(ctx, 'o.jurisdiction_id', filter.jurisdiction);
  return [
    ...isCurrent(ctx, filter.onlyCurrent),
    ...textIs(filter.text),
    ...valueIs('t.category', filter.category),
    ...valueAmong('t.kinds', filter.kind),
    ...valueAmong('t.levels', filter.level),
    ...valueIs('t.upper_law', filter.upperLaw),
    ...valueIs('t.status', filter.status),
    ...isFilled('t.code_fault', filter.hasCodeFault),
    ...refersTo('t.organisation_id', 'organisation as o', inArea),
    ...(await isOfOrganisation(ctx, 't.organisation_id', filter.organisation)),
    ...(await refersToCode(ctx, CatalogueItem, 't.catalogue_item_id', filter.catalogueItem)),
    ...(await restsAsAsked(ctx, PowerItemBasis, filter)),
  ];
}
