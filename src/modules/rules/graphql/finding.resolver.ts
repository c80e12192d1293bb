import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  findPage,
  type ListArgs,
  LocalisedText,
  loadReferenced,
  loadRow,
  type Page,
} from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { DocumentRequirementType } from '../../services/graphql/document-requirement.type.js';
import { DocumentRequirement } from '../../services/index.js';
import { deriveReceipt } from '../derive-receipt.js';
import { decisionOn, stateOf } from '../domain/decision.js';
import { factNamed, wordsOf } from '../domain/fact.js';
import { factsAbout } from '../domain/fact-catalogue.js';
import type { FindingState } from '../domain/vocabulary.js';
import { decisionsOf, findingsAbout } from '../store/lists.js';
import { Finding, type FindingRow, Rule } from '../store/rule.entity.js';
import { FindingStateEnum } from './enums.type.js';
import { explainRow, wholeExplanation } from './explain-row.js';
import { FindingArgs, type FindingFilter, findingOrders, findingsAsked, findingsInOrder } from './finding.input.js';
import { FindingConnection, FindingFactType, FindingType } from './finding.type.js';
import { FindingDecisionType } from './finding-decision.type.js';
import { FindingSubject, RelatedRecord } from './finding-subject.type.js';
import { loadRelated, loadSubject } from './load-subject.js';
import { RuleType } from './rule.type.js';

/** A receipt judges the subject anew, with all that it is judged with. */
const RECEIPT_COMPLEXITY = 1_000;

@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'What rules say of records on the day, or will say of them. 判断结果列表。',
  })
  async findings(
    @Args(() => FindingArgs) args: ListArgs<FindingFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<FindingType>> {
    const conditions = await findingsAsked(ctx, args.filter);
    const order = args.orderBy == null ? findingsInOrder : findingOrders.of(args.orderBy);
    return findPage(ctx.em, Finding, { conditions, order }, args);
  }

  @FieldResolver(() => RuleType, { description: 'The rule that says it. 规则。' })
  rule(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<RuleType> {
    return loadReferenced(ctx, Rule, row.ruleId);
  }

  @FieldResolver(() => LocalisedText, { description: 'Title of the rule. 名称。' })
  async title(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<LocalisedText> {
    return (await loadReferenced(ctx, Rule, row.ruleId)).title;
  }

  @FieldResolver(() => [LocalisedText], {
    description: 'Why, since when, what follows and by which provision: a sentence each, in that order. 理由。',
  })
  async reasons(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<LocalisedText[]> {
    const { zh, en } = (await explainRow(ctx, row)).sentences;
    return zh.map((sentence, index) => ({ zh: sentence, en: en[index] ?? '' }));
  }

  @FieldResolver(() => LocalisedText, {
    description:
      'All of it as one text: title, why, since when, what it rests on and how that stands, what follows, by which statute. 完整说明。',
  })
  explanation(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<LocalisedText> {
    return wholeExplanation(ctx, row);
  }

  @FieldResolver(() => [FindingFactType], { description: 'The facts it rests on, by name. 所依据的事实。' })
  facts(@Root() row: FindingRow): FindingFactType[] {
    return Object.entries(row.facts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, value]) => {
        const fact = factNamed(factsAbout(row.subjectKind), name);
        if (!fact) return []; // said by an earlier version of the program
        return [{ name, value: String(value), meaning: fact.meaning, label: wordsOf(fact, value).label }];
      });
  }

  @FieldResolver(() => FindingSubject, { description: 'The record it is about. 判断对象。' })
  subject(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<object> {
    return loadSubject(ctx, row);
  }

  @FieldResolver(() => [RelatedRecord], {
    description: 'The other records it speaks of, by code: what covers it, the rest of a circle. 涉及的其他记录。',
  })
  related(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<object[]> {
    return loadRelated(ctx, row);
  }

  @FieldResolver(() => DocumentRequirementType, {
    nullable: true,
    description: 'The document it is about; null when it is about another kind of record. 申请材料。',
  })
  requirement(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<DocumentRequirementType | null> {
    return loadRow(ctx, DocumentRequirement, row.subjectKind === 'REQUIREMENT' ? row.subjectId : null);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Whose record it is about. 所属机构。' })
  organisation(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => JurisdictionType, { nullable: true, description: 'Where that record stands. 所在区划。' })
  jurisdiction(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<JurisdictionType | null> {
    return loadRow(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => Boolean, {
    description: 'True when it is the first of what rules say of its record on the day, by priority. 是否为标题结论。',
  })
  async isHeadline(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<boolean> {
    const [headline] = await ctx.loader(findingsAbout[row.subjectKind]).load(row.subjectId);
    return headline?.id === row.id;
  }

  @FieldResolver(() => FindingDecisionType, {
    nullable: true,
    description: 'What a person decided of it; null when nobody did. 处理决定。',
  })
  async decision(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<FindingDecisionType | null> {
    const decided = await decisionOf(ctx, row);
    return decided && { ...decided.decision, isOutdated: decided.isOutdated };
  }

  @FieldResolver(() => FindingStateEnum, { description: 'Whether it waits for a decision. 处理状态。' })
  async state(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<FindingState> {
    return stateOf(await decisionOf(ctx, row));
  }

  @FieldResolver(() => String, {
    complexity: RECEIPT_COMPLEXITY,
    description: `How it is derived: the rule, the rows read with their versions, the facts, the criterion, the verdict; canonical JSON (RFC 8785), the same for the same publication. Keep it, and ask checkReceipt what changed. 凭据。`,
  })
  receipt(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<string> {
    return deriveReceipt(ctx.em, row, ctx.asOf.recordedAt?.toISOString() ?? null);
  }
}

async function decisionOf(ctx: Context, row: FindingRow) {
  return decisionOn(await ctx.loader(decisionsOf).load(row.identity), row, ctx.asOf.validAt);
}
