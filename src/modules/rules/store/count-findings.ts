import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { FindingVerb } from '../domain/vocabulary.js';

/** How many findings of a rule call for the same on a day. */
export interface FindingCount {
  readonly rule: string;
  readonly verb: FindingVerb;
  readonly count: number;
}

/** What the rules say on a day, counted by rule and verb; one statement. */
export function countFindings(em: Em, on: CalendarDate): Promise<FindingCount[]> {
  return em.execute<FindingCount[]>(
    `select r.code as rule, f.verb, count(*)::int as count from finding f join rule r on r.id = f.rule_id
     where f.valid_from <= ? and (f.valid_to is null or ? < f.valid_to)
     group by r.code, r.family, f.verb order by r.family, r.code collate "C", f.verb`,
    [on, on],
  );
}
