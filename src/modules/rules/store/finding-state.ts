import type { CalendarDate } from '../../../shared/dates.js';

/**
 * The state of a finding (alias `t`) on a day, in SQL; says the same as `stateOf`, which a test holds: a decision counts
 * when it was made on the facts of now and the day to look again has not come.
 */
export function stateSql(on: CalendarDate): { readonly sql: string; readonly params: readonly CalendarDate[] } {
  return {
    sql: `coalesce((select d.decision from finding_decision as d
      where d.identity = t.identity and d.facts_digest = t.facts_digest
        and (d.look_again_on is null or d.look_again_on > ?)), 'OPEN')`,
    params: [on],
  };
}
