import type { Condition } from '../../../../platform/graphql/index.js';

/** The kinds of record that something may be taken from under. */
export type ImpactedKind = 'POWER' | 'RESPONSIBILITY' | 'SERVICE_ITEM' | 'REQUIREMENT' | 'ELIMINATION';

/**
 * Which records rest on something, over the table of each kind (alias `t`); null where none of the kind can.
 *
 * `rests`: on the day they rest on it, among others perhaps. `isLast`: and on nothing else that would do.
 */
export type Impact = Readonly<Record<ImpactedKind, { readonly rests: Condition; readonly isLast: Condition } | null>>;

/** A condition, its parameters in the order of its question marks. */
export function condition(sql: string, ...params: readonly unknown[]): Condition {
  return { sql, params };
}
