import type { Em } from '../../../platform/db/index.js';
import type { Condition } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { FindingState, FindingVerb, RuleFamily, Severity } from '../domain/vocabulary.js';
import { stateSql } from './finding-state.js';

/** How many findings share something; null for what they were not counted by. */
export interface GroupedFindings {
  readonly rule: string | null;
  readonly family: RuleFamily | null;
  readonly severity: Severity | null;
  readonly verb: FindingVerb | null;
  readonly state: FindingState | null;
  readonly organisationId: number | null;
  readonly jurisdictionId: number | null;
  readonly count: number;
}

/** By what findings are counted. */
export type GroupKey = Exclude<keyof GroupedFindings, 'count'>;

const KEYS: Readonly<Record<Exclude<GroupKey, 'state'>, string>> = {
  rule: 'r.code',
  family: 'r.family',
  severity: 't.severity',
  verb: 't.verb',
  organisationId: 't.organisation_id',
  jurisdictionId: 't.jurisdiction_id',
};

/** Groups of one answer, at most. */
const MOST_GROUPS = 1_000;

/**
 * Counts findings by what they share; one statement.
 *
 * @param conditions over findings, alias `t`
 * @returns the largest groups first, a thousand at most; one group when they are counted by nothing
 */
export async function groupFindings(
  em: Em,
  conditions: readonly Condition[],
  by: readonly GroupKey[],
  on: CalendarDate,
): Promise<GroupedFindings[]> {
  const state = stateSql(on);
  const named = [...new Set(by)];
  const keys = named.map((key) => `${key === 'state' ? state.sql : KEYS[key]} as "${key}"`);
  const rows = await em.execute<(Partial<GroupedFindings> & { count: number })[]>(
    `select ${[...keys, 'count(*)::int as count'].join(', ')} from finding as t join rule as r on r.id = t.rule_id
     where ${conditions.map(({ sql }) => `(${sql})`).join(' and ') || 'true'}
     ${named.length === 0 ? '' : `group by ${named.map((_key, index) => index + 1).join(', ')}`}
     order by count desc${named.map((_key, index) => `, ${index + 1}`).join('')} limit ${MOST_GROUPS}`,
    [...(named.includes('state') ? state.params : []), ...conditions.flatMap(({ params }) => params)],
  );
  return rows.map((row) => ({ ...NOTHING, ...row }));
}

const NOTHING: Omit<GroupedFindings, 'count'> = {
  rule: null,
  family: null,
  severity: null,
  verb: null,
  state: null,
  organisationId: null,
  jurisdictionId: null,
};
