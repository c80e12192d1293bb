import { InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { type Condition, listArgs, rowOrders } from '../../../platform/graphql/index.js';
import { restsAsAsked } from '../../legal/index.js';
import { AccountabilityGroundBasis, type AccountabilityGroundRow } from '../store/responsibility-item.entity.js';
import { DutyFilter, dutiesAsked } from './duty-filter.input.js';

@InputType({ description: 'Which grounds of accountability. 追责情形筛选条件。' })
export class AccountabilityGroundFilter extends DutyFilter {}

export const accountabilityGroundOrders = rowOrders<AccountabilityGroundRow>('AccountabilityGround', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  POSITION: { property: 'position', type: 'integer', label: ['序号', 'position'] },
});

export const AccountabilityGroundArgs = listArgs(AccountabilityGroundFilter, accountabilityGroundOrders);

/** The conditions that the filter stands for. */
export async function accountabilityGroundsAsked(
  ctx: Context,
  filter: AccountabilityGroundFilter,
): Promise<Condition[]> {
  return [...(await dutiesAsked(ctx, filter)), ...(await restsAsAsked(ctx, AccountabilityGroundBasis, filter))];
}
