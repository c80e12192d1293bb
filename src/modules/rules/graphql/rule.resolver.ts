import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findRow } from '../../../platform/db/index.js';
import {
  CodeArgs,
  existsOn,
  findPage,
  type ListArgs,
  loadNestedPage,
  loadRow,
  type Page,
  PageArgs,
} from '../../../platform/graphql/index.js';
import { NotFoundError } from '../../../shared/errors.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { Jurisdiction } from '../../jurisdictions/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import { Finding, Rule, RuleBasis, type RuleRow } from '../store/rule.entity.js';
import { findingsInOrder } from './finding.input.js';
import { FindingConnection, type FindingType } from './finding.type.js';
import { RuleArgs, type RuleFilter, ruleOrders, rulesAsked } from './rule.input.js';
import { RuleConnection, RuleType } from './rule.type.js';

@Resolver(() => RuleType)
export class RuleResolver {
  @Query(() => RuleType, {
    nullable: true,
    description: 'The rule of a code as it applies on the day. 按代码查询当日适用的规则。',
  })
  async rule(@Args(() => CodeArgs) { code }: CodeArgs, @Ctx() ctx: Context): Promise<RuleType> {
    const { validAt } = ctx.asOf;
    const current = existsOn(validAt);
    const row = await findRow(ctx.em, Rule, {
      where: `t.code = ? and ${current.sql}`,
      params: [code, ...current.params],
    });
    if (!row) throw new NotFoundError('No such Rule on this day', { code, validAt });
    return row;
  }

  @Query(() => RuleConnection, { description: 'Rules. 规则列表。' })
  rules(@Args(() => RuleArgs) args: ListArgs<RuleFilter>, @Ctx() ctx: Context): Promise<Page<RuleType>> {
    const conditions = rulesAsked(ctx, args.filter);
    return findPage(ctx.em, Rule, { conditions, order: ruleOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => JurisdictionType, {
    nullable: true,
    description: 'Where it applies, there and below; null for the whole country. 适用区划。',
  })
  jurisdiction(@Root() row: RuleRow, @Ctx() ctx: Context): Promise<JurisdictionType | null> {
    return loadRow(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => [LegalBasisType], {
    description: 'The provisions that authorise it, and how they stand on the day. 依据。',
  })
  bases(@Root() row: RuleRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, RuleBasis, row.id);
  }

  @FieldResolver(() => FindingConnection, { description: 'What it says on the day. 当日的判断结果。' })
  findings(
    @Root() row: RuleRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<FindingType>> {
    const query = {
      parentKey: 't.rule_id',
      conditions: [existsOn(ctx.asOf.validAt)],
      order: findingsInOrder,
    };
    return loadNestedPage(ctx, Finding, query, { name: 'Rule.findings', parent: row.id, args });
  }
}
