import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { checkReceipt } from '../check-receipt.js';
import { ReceiptCheckType } from './receipt-check.type.js';

/** The subject is judged twice: as of the receipt and now. */
const CHECK_COMPLEXITY = 2_000;

@Resolver()
export class ReceiptCheckResolver {
  @Query(() => ReceiptCheckType, {
    complexity: ({ childComplexity }) => CHECK_COMPLEXITY + 10 * childComplexity,
    description: 'Compares a receipt with the latest publication, whatever time is asked about. 核对凭据。',
  })
  checkReceipt(
    @Arg('receipt', () => String, { description: 'As Finding.receipt gave it. 凭据全文。' }) receipt: string,
    @Ctx() ctx: Context,
  ): Promise<ReceiptCheckType> {
    return checkReceipt(ctx.em, receipt);
  }
}
