import { defineVocabulary } from '../../shared/vocabulary.js';
import type { RowOrder } from './find-page.js';
import { enumOf } from './vocabulary-enum.js';

/** A column that rows can be put in order by; never empty. */
export interface OrderColumn<Row> {
  readonly property: RowOrder<Row>['property'];
  /** SQL over `t` in place of a column; the property is then `orderKey`. */
  readonly expression?: string;
  readonly type: 'string' | 'integer';
  /** What people call it: `['代码', 'code']`. */
  readonly label: readonly [zh: string, en: string];
}

/** The orders in which one kind of record can be listed. */
export interface RowOrders<Row> {
  /** The API enum, for `@Field(() => …)`. */
  readonly type: Readonly<Record<string, string>>;
  /** The value that stands for the order when none is asked for. */
  readonly usual: string;
  /** The order that a value of the enum means; the usual one when none is asked for. */
  of(asked: string | null | undefined): RowOrder<Row>;
}

/**
 * Makes the API enum `XOrder` of one kind of record: each column in both directions.
 *
 * @param record e.g. `"PowerItem"`
 * @param columns by value of the enum, the usual one first: `CODE` gives `CODE` and `CODE_DESC`
 */
export function rowOrders<Row>(record: string, columns: Readonly<Record<string, OrderColumn<Row>>>): RowOrders<Row> {
  const choices = Object.entries(columns).flatMap(
    ([
      value,
      {
        property,
        type,
        label: [zh, en],
        ...by
      },
    ]) => [
      { label: [`${zh}升序`, `By ${en}`] as const, order: { name: value, property, type, ...by } },
      {
        label: [`${zh}降序`, `By ${en}, last first`] as const,
        order: { name: `${value}_DESC`, property, type, ...by, isDescending: true },
      },
    ],
  );
  const orders = new Map<string, RowOrder<Row>>(choices.map(({ order }) => [order.name, order]));
  const vocabulary = defineVocabulary(
    `${record}Order`,
    `Order of a list of ${record}. 排序方式。`,
    Object.fromEntries(choices.map(({ label, order }) => [order.name, label])),
  );
  return {
    type: enumOf(vocabulary),
    usual: vocabulary.values[0],
    of(asked) {
      const order = orders.get(asked ?? vocabulary.values[0]);
      if (!order) throw new TypeError(`${record} has no order ${asked}`); // the schema lets no other value through
      return asked == null ? order : { ...order, isAsked: true };
    },
  };
}
