import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { PowerItemType } from '../../powers/graphql/power-item.type.js';
import { ResponsibilityItemType } from '../../responsibilities/graphql/responsibility-item.type.js';
import { DocumentRequirementType } from '../../services/graphql/document-requirement.type.js';
import { HandlingItemType } from '../../services/graphql/handling-item.type.js';
import { ServiceItemType } from '../../services/graphql/service-item.type.js';
import type { SubjectKind } from '../domain/vocabulary.js';
import { findingsAbout } from '../store/lists.js';
import { FindingType } from './finding.type.js';

/** A kind of record that rules judge, as the API shows it. */
type SubjectType = abstract new (...args: never[]) => { readonly id: number };

/** Makes the fields by which a record of the kind shows what rules say of it. */
function findingsResolver(kind: SubjectKind, type: SubjectType) {
  @Resolver(() => type)
  class SubjectFindingsResolver {
    @FieldResolver(() => [FindingType], { description: 'What rules say of it on the day, headline first. 判断结果。' })
    async findings(@Root() { id }: { readonly id: number }, @Ctx() ctx: Context): Promise<FindingType[]> {
      return [...(await ctx.loader(findingsAbout[kind]).load(id))];
    }

    @FieldResolver(() => FindingType, {
      nullable: true,
      description: 'What comes first of that, by priority of the rules; null when they say nothing. 标题结论。',
    })
    async headline(@Root() { id }: { readonly id: number }, @Ctx() ctx: Context): Promise<FindingType | null> {
      const [first] = await ctx.loader(findingsAbout[kind]).load(id);
      return first ?? null;
    }
  }
  return SubjectFindingsResolver;
}

/** What rules say of each kind of record. */
export const subjectFindingsResolvers = [
  findingsResolver('REQUIREMENT', DocumentRequirementType),
  findingsResolver('HANDLING_ITEM', HandlingItemType),
  findingsResolver('SERVICE_ITEM', ServiceItemType),
  findingsResolver('POWER', PowerItemType),
  findingsResolver('RESPONSIBILITY', ResponsibilityItemType),
];
