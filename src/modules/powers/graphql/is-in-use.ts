import type { Condition } from '../../../platform/graphql/index.js';

/**
 * Rows that are not cancelled, unless all are wanted: what `isCurrent` asks of records with dates of their own, asked
 * of those that have only a status.
 */
export function isInUse(onlyCurrent: boolean | undefined): Condition[] {
  return onlyCurrent === false ? [] : [{ sql: NOT_CANCELLED, params: [] }];
}

/** {@link isInUse} as SQL over alias `t`. */
export const NOT_CANCELLED = "t.status <> 'CANCELLED'";
