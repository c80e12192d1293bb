import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findPage, LocalisedText, loadReferenced, loadRow, type Page } from '../../../platform/graphql/index.js';
import { DocumentRequirementType } from '../../services/graphql/document-requirement.type.js';
import { DocumentRequirement, type DocumentRequirementRow } from '../../services/index.js';
import { explainFinding } from '../domain/explain.js';
import { factNamed, wordsOf } from '../domain/fact.js';
import { factsAbout } from '../domain/fact-catalogue.js';
import { findingsOfRequirements } from '../store/lists.js';
import { Finding, type FindingRow, Rule } from '../store/rule.entity.js';
import { FindingArgs, findingsAsked, findingsInOrder } from './finding.input.js';
import { FindingConnection, FindingFactType, FindingType } from './finding.type.js';
import { RuleType } from './rule.type.js';

@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'What rules say of records on the day, in the order of their ids. 当日的判断结果列表。',
  })
  async findings(@Args(() => FindingArgs) args: FindingArgs, @Ctx() ctx: Context): Promise<Page<FindingType>> {
    const conditions = await findingsAsked(ctx, args.filter);
    return findPage(ctx.em, Finding, { conditions, order: findingsInOrder }, args);
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
    const [rule, requirement] = await Promise.all([
      loadReferenced(ctx, Rule, row.ruleId),
      loadReferenced(ctx, DocumentRequirement, row.subjectId),
    ]);
    const { zh, en } = explainFinding(rule, row, requirement.name).sentences;
    return zh.map((sentence, index) => ({ zh: sentence, en: en[index] ?? '' }));
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

  @FieldResolver(() => DocumentRequirementType, {
    nullable: true,
    description: 'The document it is about; null when it is about another kind of record. 申请材料。',
  })
  requirement(@Root() row: FindingRow, @Ctx() ctx: Context): Promise<DocumentRequirementType | null> {
    return loadRow(ctx, DocumentRequirement, row.subjectKind === 'REQUIREMENT' ? row.subjectId : null);
  }
}

@Resolver(() => DocumentRequirementType)
export class RequirementFindingsResolver {
  @FieldResolver(() => [FindingType], { description: 'What rules say of it on the day, headline first. 判断结果。' })
  async findings(@Root() row: DocumentRequirementRow, @Ctx() ctx: Context): Promise<FindingType[]> {
    return [...(await ctx.loader(findingsOfRequirements).load(row.id))];
  }
}
