import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadRow } from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { type GroupedFindings, type GroupKey, groupFindings } from '../store/group-findings.js';
import { FindingFilter, findingsAsked } from './finding.input.js';
import { FindingCountType, type FindingGroup, FindingGroupEnum } from './finding-counts.type.js';

const KEY_OF: Readonly<Record<FindingGroup, GroupKey>> = {
  RULE: 'rule',
  FAMILY: 'family',
  SEVERITY: 'severity',
  VERB: 'verb',
  ORGANISATION: 'organisationId',
  JURISDICTION: 'jurisdictionId',
  STATE: 'state',
};

@Resolver(() => FindingCountType)
export class FindingCountsResolver {
  @Query(() => [FindingCountType], {
    description: 'Counts findings by what they share, the largest groups first, 1,000 at most. 判断结果统计。',
  })
  async findingCounts(
    @Arg('filter', () => FindingFilter, { defaultValue: {}, description: 'Which findings. 筛选条件。' })
    filter: FindingFilter,
    @Arg('by', () => [FindingGroupEnum], { description: 'By what; by nothing for all together. 分组方式。' })
    by: FindingGroup[],
    @Ctx() ctx: Context,
  ): Promise<FindingCountType[]> {
    const conditions = await findingsAsked(ctx, filter);
    return groupFindings(
      ctx.em,
      conditions,
      by.map((group) => KEY_OF[group]),
      ctx.asOf.validAt,
    );
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Whose records they are about. 机构。' })
  organisation(@Root() row: GroupedFindings, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => JurisdictionType, { nullable: true, description: 'Where those stand. 区划。' })
  jurisdiction(@Root() row: GroupedFindings, @Ctx() ctx: Context): Promise<JurisdictionType | null> {
    return loadRow(ctx, Jurisdiction, row.jurisdictionId);
  }
}
