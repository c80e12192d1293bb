import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CalendarDateScalar,
  type Condition,
  existsOn,
  listArgs,
  type RowOrder,
  refersTo,
  refersToCode,
  rowOrders,
  valueIs,
} from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { NotFoundError } from '../../../shared/errors.js';
import { isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import type { FindingState, FindingVerb, RuleFamily, Severity, SubjectKind } from '../domain/vocabulary.js';
import { stateSql } from '../store/finding-state.js';
import { SUBJECT_TABLES } from '../store/receipt/read-subject.js';
import { type FindingRow, Rule } from '../store/rule.entity.js';
import { FindingStateEnum, FindingVerbEnum, RuleFamilyEnum, SeverityEnum, SubjectKindEnum } from './enums.type.js';

@InputType({ description: 'Which findings. 判断结果筛选条件。' })
export class FindingFilter {
  @Field(() => String, { nullable: true, description: 'Code of the rule. 规则代码。' })
  readonly rule?: string | null;

  @Field(() => RuleFamilyEnum, { nullable: true, description: 'Family of the rule. 规则类别。' })
  readonly family?: RuleFamily | null;

  @Field(() => SeverityEnum, { nullable: true, description: 'Weight. 严重程度。' })
  readonly severity?: Severity | null;

  @Field(() => FindingVerbEnum, { nullable: true, description: 'What they call for. 结论。' })
  readonly verb?: FindingVerb | null;

  @Field(() => SubjectKindEnum, { nullable: true, description: 'Kind of record they are about. 判断对象。' })
  readonly subjectKind?: SubjectKind | null;

  @Field(() => String, { nullable: true, description: 'Code of the record they are about. 判断对象代码。' })
  readonly subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the organisation whose record it is about. 所属机构代码。',
  })
  readonly organisation?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area of that record. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => FindingStateEnum, { nullable: true, description: 'Whether it waits for a decision. 处理状态。' })
  readonly state?: FindingState | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Those that hold on this day; the day asked about when left out. 该日成立的。',
  })
  readonly activeOn?: CalendarDate | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Those that begin after this day, in place of those that hold. 该日之后开始的。',
  })
  readonly beginsAfter?: CalendarDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that begin after the day asked about: what is coming. 即将出现的。',
  })
  readonly upcoming?: boolean | null;
}

/** Findings have no name to be listed by. */
export const findingsInOrder: RowOrder<FindingRow> = { name: 'id', property: 'id', type: 'integer' };

const CODE_OF_SUBJECT = `case t.subject_kind ${Object.entries(SUBJECT_TABLES)
  .map(([kind, table]) => `when '${kind}' then (select s.code from ${table} as s where s.id = t.subject_id)`)
  .join(' ')} end`;

export const findingOrders = rowOrders<FindingRow>('Finding', {
  ID: { property: 'id', type: 'integer', label: ['编号', 'id'] },
  PRIORITY: {
    property: 'orderKey',
    expression: 'select r.priority from rule as r where r.id = t.rule_id',
    type: 'integer',
    label: ['优先次序', 'priority of the rule, headlines first'],
  },
  SEVERITY: {
    property: 'orderKey',
    expression: `case t.severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end`,
    type: 'integer',
    label: ['严重程度', 'weight, errors first'],
  },
  SUBJECT: {
    property: 'orderKey',
    expression: CODE_OF_SUBJECT,
    type: 'string',
    label: ['判断对象代码', 'code of the record'],
  },
  BEGINS: { property: 'validFrom', type: 'string', label: ['起始日期', 'first day'] },
});

export const FindingArgs = listArgs(FindingFilter, findingOrders);

/** The conditions that the filter stands for, over findings (alias `t`). */
export async function findingsAsked(ctx: Context, filter: FindingFilter): Promise<Condition[]> {
  return [
    ...daysAsked(ctx.asOf.validAt, filter),
    ...valueIs('t.severity', filter.severity),
    ...valueIs('t.verb', filter.verb),
    ...valueIs('t.subject_kind', filter.subjectKind),
    ...refersTo('t.rule_id', 'rule as r', valueIs('r.family', filter.family)),
    ...(await refersToCode(ctx, Rule, 't.rule_id', filter.rule)),
    ...(await isInJurisdiction(ctx, 't.jurisdiction_id', filter.jurisdiction)),
    ...(await isOfOrganisation(ctx, 't.organisation_id', filter.organisation)),
    ...(await isAbout(ctx, filter)),
    ...stateIs(ctx.asOf.validAt, filter.state),
  ];
}

function daysAsked(validAt: CalendarDate, { activeOn, beginsAfter, upcoming }: FindingFilter): Condition[] {
  const after = [beginsAfter ?? [], upcoming ? validAt : []].flat();
  const coming = after.map((day) => ({ sql: 't.valid_from > ?', params: [day] }));
  return coming.length > 0 && activeOn == null ? coming : [...coming, existsOn(activeOn ?? validAt)];
}

/** Findings about the records of a code: several when schemes, or kinds of record, share it. */
async function isAbout(ctx: Context, { subject, subjectKind }: FindingFilter): Promise<Condition[]> {
  if (subject == null) return [];
  const tables = Object.entries(SUBJECT_TABLES).filter(([kind]) => subjectKind == null || kind === subjectKind);
  const rows = await ctx.em.execute<{ kind: string; id: number }[]>(
    tables.map(([kind, table]) => `select '${kind}' as kind, id from ${table} where code = ?`).join(' union all '),
    tables.map(() => subject),
  );
  if (rows.length === 0) throw new NotFoundError('No record has this code', { code: subject });
  return [
    {
      sql: rows.map(() => '(t.subject_kind = ? and t.subject_id = ?)').join(' or '),
      params: rows.flatMap(({ kind, id }) => [kind, id]),
    },
  ];
}

function stateIs(on: CalendarDate, state: FindingState | null | undefined): Condition[] {
  if (state == null) return [];
  const { sql, params } = stateSql(on);
  return [{ sql: `${sql} = ?`, params: [...params, state] }];
}
