import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { type Condition, listArgs, rowOrders, textIs, valueIs } from '../../../platform/graphql/index.js';
import { restsAsAsked } from '../../legal/index.js';
import type { ResponsibilityStage } from '../domain/vocabulary.js';
import { ResponsibilityItemBasis, type ResponsibilityItemRow } from '../store/responsibility-item.entity.js';
import { DutyFilter, dutiesAsked } from './duty-filter.input.js';
import { ResponsibilityStageEnum } from './enums.type.js';

@InputType({ description: 'Which responsibility items. 责任事项筛选条件。' })
export class ResponsibilityItemFilter extends DutyFilter {
  @Field(() => String, { nullable: true, description: 'Words of the content, in either script. 内容，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => ResponsibilityStageEnum, { nullable: true, description: 'Stage. 责任环节。' })
  readonly stage?: ResponsibilityStage | null;
}

export const responsibilityItemOrders = rowOrders<ResponsibilityItemRow>('ResponsibilityItem', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  POSITION: { property: 'position', type: 'integer', label: ['序号', 'position'] },
  STAGE: { property: 'stage', type: 'string', label: ['责任环节', 'stage'] },
});

export const ResponsibilityItemArgs = listArgs(ResponsibilityItemFilter, responsibilityItemOrders);

/** The conditions that the filter stands for. */
export async function responsibilityItemsAsked(ctx: Context, filter: ResponsibilityItemFilter): Promise<Condition[]> {
  return [
    ...textIs(filter.text),
    ...valueIs('t.stage', filter.stage),
    ...(await dutiesAsked(ctx, filter)),
    ...(await restsAsAsked(ctx, ResponsibilityItemBasis, filter)),
  ];
}
