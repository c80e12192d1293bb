import type { Condition as Predicate } from '../../../platform/graphql/index.js';
import type { Actor, Assignment } from '../../../shared/actor.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { policy } from '../domain/policy/policy.js';
import type { Condition, PolicyRow } from '../domain/policy/policy-row.js';
import type { Action } from '../domain/vocabulary.js';

/** SQL of what a decision is about, over the alias of the table; a part that things of this kind lack is left out. */
export interface ScopeColumns {
  readonly organisationId: string;
  readonly jurisdictionId: string;
  readonly state?: string;
  /** Person whose it is. */
  readonly personId?: string;
  /** True of a what-if. */
  readonly isWhatIf?: string;
  /** A set of ids of organisations that were asked for their opinion: `(select organisation_id from … where …)`. */
  readonly asked?: string;
}

/**
 * The rows of a table that an actor may read: exactly those that `decide` allows the action for.
 *
 * @param action a reading one: its rows of the permission table must be expressible in SQL
 * @param on the day on which organisations count as dissolved
 * @throws {TypeError} for a condition that cannot be asked of a row, which is a fault of the program
 */
export function scopeCondition(
  actor: Actor | null,
  action: Action,
  columns: ScopeColumns,
  on: CalendarDate,
): Predicate {
  const ways = policy
    .filter((row) => row.action === action)
    .flatMap((row) => waysOf(row, actor).map((assignment) => wayIn(row, assignment, actor, columns, on)));
  if (ways.length === 0) return { sql: 'false', params: [] };
  return any(ways);
}

/** The roles by which a row may be used; null stands for none being needed. */
function waysOf({ by }: PolicyRow, actor: Actor | null): readonly (Assignment | null)[] {
  if (by === 'ANYBODY') return [null];
  if (by === 'SYSTEM') return actor?.isSystem ? [null] : [];
  return actor?.assignments.filter(({ role }) => by.includes(role)) ?? [];
}

function wayIn(
  row: PolicyRow,
  assignment: Assignment | null,
  actor: Actor | null,
  columns: ScopeColumns,
  on: CalendarDate,
): Predicate {
  return all([
    ...(assignment && row.where !== 'ANYWHERE' ? [reaching(row, assignment, columns, on)] : []),
    ...(row.states ? [{ sql: `${required(columns.state, row)} in (?)`, params: [row.states] }] : []),
    ...(row.conditions ?? []).map((condition) => holding(condition, row, actor, columns)),
  ]);
}

function reaching(row: PolicyRow, assignment: Assignment, columns: ScopeColumns, on: CalendarDate): Predicate {
  const { organisationId, jurisdictionId, reach } = assignment;
  if (organisationId !== null) {
    const { sql, params } = organisationsBelow(organisationId, reach, on);
    if (row.where === 'ASKED') {
      const asked = required(columns.asked, row);
      return { sql: `exists (select from (${sql}) as reached where reached.id in ${asked})`, params };
    }
    return { sql: `${columns.organisationId} in (${sql})`, params };
  }
  if (row.where === 'ASKED') return jurisdictionId === null ? TRUE : FALSE;
  if (jurisdictionId === null) return TRUE;
  if (reach === 'SELF') return { sql: `${columns.jurisdictionId} = ?`, params: [jurisdictionId] };
  return {
    sql: `${columns.jurisdictionId} in (with recursive below as (
      select ?::int as id union select j.id from jurisdiction as j join below on j.parent_id = below.id
    ) select id from below)`,
    params: [jurisdictionId],
  };
}

/** The organisation, those dissolved into it, and with SUBTREE all that it leads. */
function organisationsBelow(id: number, reach: Assignment['reach'], on: CalendarDate): Predicate {
  const isDissolved = '(o.successor_id is not null and o.valid_to <= ?)';
  const led = reach === 'SUBTREE' ? `or (not coalesce(${isDissolved}, false) and o.leading_organ_id = below.id)` : '';
  return {
    sql: `with recursive below as (
      select ?::int as id
      union select o.id from organisation as o join below on (${isDissolved} and o.successor_id = below.id) ${led}
    ) select id from below`,
    params: [id, on, ...(reach === 'SUBTREE' ? [on] : [])],
  };
}

function holding(condition: Condition, row: PolicyRow, actor: Actor | null, columns: ScopeColumns): Predicate {
  const own = (): Predicate => ({ sql: `${required(columns.personId, row)} = ?`, params: [actor?.personId ?? 0] });
  switch (condition) {
    case 'OWN_DRAFT':
      return own();
    case 'NOT_WHAT_IF':
      return { sql: `not ${required(columns.isWhatIf, row)}`, params: [] };
    case 'OWN_IF_WHAT_IF': {
      const { sql, params } = own();
      return { sql: `(not ${required(columns.isWhatIf, row)} or ${sql})`, params };
    }
    default:
      throw new TypeError(`the condition ${condition} of ${row.id} cannot be asked of a row`);
  }
}

function required(column: string | undefined, row: PolicyRow): string {
  if (column === undefined) throw new TypeError(`${row.id} asks for a column that was not named`);
  return column;
}

const TRUE: Predicate = { sql: 'true', params: [] };
const FALSE: Predicate = { sql: 'false', params: [] };

function all(predicates: readonly Predicate[]): Predicate {
  return joined(predicates, ' and ', TRUE);
}

function any(predicates: readonly Predicate[]): Predicate {
  return joined(predicates, ' or ', FALSE);
}

function joined(predicates: readonly Predicate[], by: string, none: Predicate): Predicate {
  if (predicates.length === 0) return none;
  return {
    sql: predicates.map(({ sql }) => `(${sql})`).join(by),
    params: predicates.flatMap(({ params }) => params),
  };
}
