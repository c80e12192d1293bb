import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { type Explanation, explainFinding } from '../domain/explain.js';
import type { FactValues } from '../domain/fact.js';
import type { FindingVerb, ReplacementMethod, RuleFamily, Severity, SubjectKind } from '../domain/vocabulary.js';
import { readRules } from './read-rules.js';

/** A finding as the API shows it; dates are `[validFrom, validTo)`. */
export interface FindingView {
  readonly id: number;
  readonly identity: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly family: RuleFamily;
  readonly title: LocalisedText;
  /** Which finding of a subject is the headline: the smallest number. */
  readonly priority: number;
  readonly severity: Severity;
  readonly verb: FindingVerb;
  readonly replacements: readonly ReplacementMethod[];
  /** Citations of the provisions that authorise the rule. */
  readonly statutes: readonly string[];
  readonly subjectKind: SubjectKind;
  readonly subjectId: number;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly facts: FactValues;
  readonly factsDigest: string;
  /** Why, since when, what follows and by which provision. */
  readonly sentences: Explanation['sentences'];
}

/** Which findings; what is not given or null does not restrict. */
export interface FindingFilter {
  /** Code of the rule. */
  readonly rule?: string | null;
  readonly family?: RuleFamily | null;
  readonly severity?: Severity | null;
  readonly verb?: FindingVerb | null;
  readonly subjectKind?: SubjectKind | null;
  /** Id of the organisation whose service item it is about. */
  readonly organisationId?: number | null;
  /** Id of a jurisdiction; what stands below it is included. */
  readonly jurisdictionId?: number | null;
}

/** Where a page begins and how long it is. */
export interface FindingPage {
  /** Id of the last finding of the page before; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

/**
 * Findings of subjects that hold on a day, by subject id, headline first; two statements for all of them.
 *
 * @param ids a subject without a finding has no entry
 */
export async function findingsOfSubjects(
  em: Em,
  kind: SubjectKind,
  ids: readonly number[],
  validAt: CalendarDate,
): Promise<ReadonlyMap<number, readonly FindingView[]>> {
  if (ids.length === 0) return new Map();
  const findings = await readViews(
    em,
    [
      heldOn(validAt),
      { sql: 'f.subject_kind = ?', params: [kind] },
      { sql: 'f.subject_id in (?)', params: [[...ids]] },
    ],
    'r.priority, f.valid_from, f.id',
  );
  return Map.groupBy(findings, ({ subjectId }) => subjectId);
}

/** One page of the findings that hold on a day, in the order of their ids. */
export function findFindings(
  em: Em,
  filter: FindingFilter,
  validAt: CalendarDate,
  { after, limit }: FindingPage,
): Promise<readonly FindingView[]> {
  const from = after === null ? [] : [{ sql: 'f.id > ?', params: [after] }];
  return readViews(em, [heldOn(validAt), ...conditionsOf(filter), ...from], 'f.id', limit);
}

/** How many findings hold on a day; counting stops at `cap + 1`. */
export async function countFindings(
  em: Em,
  filter: FindingFilter,
  validAt: CalendarDate,
  cap: number,
): Promise<number> {
  const { where, params } = allOf([heldOn(validAt), ...conditionsOf(filter)]);
  const [row] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from (select 1 ${SOURCE} where ${where} limit ?) as counted`,
    [...params, cap + 1],
  );
  return row?.count ?? 0;
}

/** Findings with their rule and subject; only demanded documents are judged yet. */
const SOURCE = `from finding f
  join rule r on r.id = f.rule_id
  join document_requirement d on d.id = f.subject_id and f.subject_kind = 'REQUIREMENT'
  join handling_item h on h.id = d.handling_item_id
  join service_item s on s.id = h.service_item_id`;

interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

function heldOn(validAt: CalendarDate): Condition {
  return { sql: 'f.valid_from <= ? and (f.valid_to is null or ? < f.valid_to)', params: [validAt, validAt] };
}

function conditionsOf(filter: FindingFilter): readonly Condition[] {
  const equalities = [
    ['r.code', filter.rule],
    ['r.family', filter.family],
    ['f.severity', filter.severity],
    ['f.verb', filter.verb],
    ['f.subject_kind', filter.subjectKind],
    ['s.organisation_id', filter.organisationId],
  ] as const;
  return [
    ...equalities.flatMap(([column, value]) => (value == null ? [] : [{ sql: `${column} = ?`, params: [value] }])),
    ...(filter.jurisdictionId == null ? [] : [standsIn(filter.jurisdictionId)]),
  ];
}

function standsIn(jurisdictionId: number): Condition {
  return {
    sql: `s.jurisdiction_id in (
      with recursive below as (
        select id from jurisdiction where id = ?
        union
        select j.id from below join jurisdiction j on j.parent_id = below.id
      ) select id from below)`,
    params: [jurisdictionId],
  };
}

function allOf(conditions: readonly Condition[]): { readonly where: string; readonly params: readonly unknown[] } {
  return {
    where: conditions.map(({ sql }) => sql).join(' and '),
    params: conditions.flatMap(({ params }) => params),
  };
}

interface FindingViewRow {
  readonly id: number | string;
  readonly identity: string;
  readonly ruleId: number;
  readonly ruleVersion: number;
  readonly severity: Severity;
  readonly verb: FindingVerb;
  readonly subjectKind: SubjectKind;
  readonly subjectId: number;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly facts: FactValues;
  readonly factsDigest: string;
}

async function readViews(
  em: Em,
  conditions: readonly Condition[],
  orderBy: string,
  limit?: number,
): Promise<readonly FindingView[]> {
  const { where, params } = allOf(conditions);
  const rows = await em.execute<FindingViewRow[]>(
    `select f.id, f.identity, f.rule_id as "ruleId", f.rule_version as "ruleVersion", f.severity, f.verb,
            f.subject_kind as "subjectKind", f.subject_id as "subjectId", d.code as "subjectCode", d.name as "subjectName",
            f.valid_from as "validFrom", f.valid_to as "validTo", f.facts, f.facts_digest as "factsDigest"
     ${SOURCE} where ${where} order by ${orderBy}${limit === undefined ? '' : ' limit ?'}`,
    limit === undefined ? [...params] : [...params, limit],
  );
  if (rows.length === 0) return [];
  const rules = new Map((await readRules(em)).map(({ id, rule }) => [id, rule]));
  return rows.map(({ ruleId, ...row }) => {
    const rule = rules.get(ruleId);
    if (!rule) throw new RangeError(`finding ${row.id} names no rule`);
    return {
      ...row,
      id: Number(row.id),
      rule: rule.code,
      family: rule.family,
      title: rule.title,
      priority: rule.priority,
      replacements: rule.replacements,
      statutes: rule.statutes,
      sentences: explainFinding(rule, row, row.subjectName).sentences,
    };
  });
}
