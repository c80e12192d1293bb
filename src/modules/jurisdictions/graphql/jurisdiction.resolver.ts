import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findRow } from '../../../platform/db/index.js';
import {
  findPage,
  linkedList,
  loadNestedPage,
  loadRow,
  type Page,
  PageArgs,
  type RowOrder,
  textIs,
  valueIs,
} from '../../../platform/graphql/index.js';
import { NotFoundError } from '../../../shared/errors.js';
import { Jurisdiction, type JurisdictionRow, JurisdictionSuccessor } from '../store/jurisdiction.entity.js';
import { Organisation, type OrganisationRow } from '../store/organisation.entity.js';
import { JurisdictionConnection, JurisdictionType } from './jurisdiction.type.js';
import { OrganisationConnection, type OrganisationType } from './organisation.type.js';
import { isCurrent } from './scope.input.js';

const byCode: RowOrder<JurisdictionRow> = { name: 'code', property: 'code', type: 'string' };
const organisationsByCode: RowOrder<OrganisationRow> = { name: 'code', property: 'code', type: 'string' };

const successorsOf = linkedList(Jurisdiction, {
  table: JurisdictionSuccessor,
  parent: 'jurisdiction_id',
  child: 'successor_id',
  orderBy: 't.code',
});

@ArgsType()
class JurisdictionArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => Int, { nullable: true, description: 'Level, 1 nation to 6 village. 行政层级。' })
  readonly level?: number | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that exist on the day. 仅限当日存在的。' })
  readonly onlyCurrent!: boolean;
}

@Resolver(() => JurisdictionType)
export class JurisdictionResolver {
  @Query(() => JurisdictionType, { nullable: true, description: 'The area of a code on the day. 按代码查询区划。' })
  async jurisdiction(
    @Arg('code', () => String, { description: 'Code by GB/T 2260. 区划代码。' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<JurisdictionType> {
    const day = ctx.asOf.validAt;
    const row = await findRow(ctx.em, Jurisdiction, {
      where: 't.code = ?',
      params: [code, day, day],
      orderBy:
        '((t.valid_from is null or t.valid_from <= ?) and (t.valid_to is null or ? < t.valid_to)) desc, t.valid_from desc nulls last',
    });
    if (!row) throw new NotFoundError('No such Jurisdiction', { code });
    return row;
  }

  @Query(() => JurisdictionConnection, { description: 'Areas by code. 区划列表。' })
  jurisdictions(
    @Args(() => JurisdictionArgs) args: JurisdictionArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<JurisdictionType>> {
    const conditions = [...isCurrent(ctx, args.onlyCurrent), ...textIs(args.text), ...valueIs('t.level', args.level)];
    return findPage(ctx.em, Jurisdiction, { conditions, order: byCode }, args);
  }

  @FieldResolver(() => JurisdictionType, { nullable: true, description: 'The area above. 上级区划。' })
  parent(@Root() row: JurisdictionRow, @Ctx() ctx: Context): Promise<JurisdictionType | null> {
    return loadRow(ctx, Jurisdiction, row.parentId);
  }

  @FieldResolver(() => [JurisdictionType], { description: 'What it became, by code. 承继区划。' })
  async successors(@Root() row: JurisdictionRow, @Ctx() ctx: Context): Promise<JurisdictionType[]> {
    return [...(await ctx.loader(successorsOf).load(row.id))];
  }

  @FieldResolver(() => JurisdictionConnection, { description: 'The areas right below, by code. 下级区划。' })
  children(
    @Root() row: JurisdictionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<JurisdictionType>> {
    const query = { parentKey: 't.parent_id', conditions: isCurrent(ctx, true), order: byCode };
    return loadNestedPage(ctx, Jurisdiction, query, { name: 'Jurisdiction.children', parent: row.id, args });
  }

  @FieldResolver(() => OrganisationConnection, { description: 'Organisations of the area itself, by code. 所属机关。' })
  organisations(
    @Root() row: JurisdictionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<OrganisationType>> {
    const query = { parentKey: 't.jurisdiction_id', conditions: isCurrent(ctx, true), order: organisationsByCode };
    return loadNestedPage(ctx, Organisation, query, { name: 'Jurisdiction.organisations', parent: row.id, args });
  }
}
