import { ArgsType, Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  type Condition,
  existsOn,
  PageArgs,
  type RowOrder,
  refersTo,
  refersToCode,
  valueIs,
} from '../../../platform/graphql/index.js';
import { isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import type { FindingVerb, RuleFamily, Severity, SubjectKind } from '../domain/vocabulary.js';
import { type FindingRow, Rule } from '../store/rule.entity.js';
import { FindingVerbEnum, RuleFamilyEnum, SeverityEnum, SubjectKindEnum } from './enums.type.js';

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

  @Field(() => String, {
    nullable: true,
    description: 'Code of the organisation whose service item it is about. 实施主体代码。',
  })
  readonly organisation?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area of that service item. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;
}

@ArgsType()
export class FindingArgs extends PageArgs {
  @Field(() => FindingFilter, {
    defaultValue: {},
    description: 'Which rows; each condition given must hold. 筛选条件。',
  })
  readonly filter!: FindingFilter;
}

/** Findings have no name to be listed by. */
export const findingsInOrder: RowOrder<FindingRow> = { name: 'id', property: 'id', type: 'integer' };

/** The conditions that the filter stands for, on the day asked about. */
export async function findingsAsked(ctx: Context, filter: FindingFilter): Promise<Condition[]> {
  const ofServiceItem = [
    ...(await isInJurisdiction(ctx, 's.jurisdiction_id', filter.jurisdiction)),
    ...(await isOfOrganisation(ctx, 's.organisation_id', filter.organisation)),
  ];
  return [
    existsOn(ctx.asOf.validAt),
    ...valueIs('t.severity', filter.severity),
    ...valueIs('t.verb', filter.verb),
    ...valueIs('t.subject_kind', filter.subjectKind),
    ...refersTo('t.rule_id', 'rule as r', valueIs('r.family', filter.family)),
    ...(await refersToCode(ctx, Rule, 't.rule_id', filter.rule)),
    ...isAbout(ofServiceItem),
  ];
}

/** Findings about what belongs to such service items, whose alias is `s`; only demanded documents are judged yet. */
function isAbout(serviceItems: readonly Condition[]): Condition[] {
  const handlingItems = refersTo('h.service_item_id', 'service_item as s', serviceItems);
  const requirements = refersTo('d.handling_item_id', 'handling_item as h', handlingItems);
  const subjects = refersTo('t.subject_id', 'document_requirement as d', requirements);
  return subjects.flatMap((subject) => [...valueIs('t.subject_kind', 'REQUIREMENT'), subject]);
}
