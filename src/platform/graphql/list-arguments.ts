import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from './page-arguments.js';
import type { RowOrders } from './row-orders.js';

/** What the caller of a root connection says. */
export interface ListArgs<Filter> extends PageArgs {
  readonly filter: Filter;
  /** Left out: the usual one, or by likeness when the answer is of records alike. */
  readonly orderBy?: string | null;
}

/**
 * Makes the arguments of a root connection: its page, which rows, in what order.
 *
 * @param filter input type whose fields may all be left out
 * @returns the class for `@Args(() => …)`
 */
export function listArgs<Filter extends object, Row>(
  filter: new () => Filter,
  orders: RowOrders<Row>,
): new () => ListArgs<Filter> {
  @ArgsType()
  class Arguments extends PageArgs implements ListArgs<Filter> {
    @Field(() => filter, { defaultValue: {}, description: 'Which rows; each condition given must hold. 筛选条件。' })
    readonly filter!: Filter;

    @Field(() => orders.type, { nullable: true, description: `In what order; ${orders.usual} when left out. 排序。` })
    readonly orderBy?: string | null;
  }
  return Arguments;
}
