import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findRows } from '../../../platform/db/index.js';
import {
  findOneByCode,
  findPage,
  listLoader,
  loadReferenced,
  loadRow,
  type Page,
  PageArgs,
  type RowOrder,
  textIs,
  valueIs,
} from '../../../platform/graphql/index.js';
import type { OrganisationKind } from '../domain/vocabulary.js';
import { Jurisdiction } from '../store/jurisdiction.entity.js';
import {
  InternalOffice,
  type InternalOfficeRow,
  Organisation,
  type OrganisationRow,
} from '../store/organisation.entity.js';
import { OrganisationKindEnum } from './enums.type.js';
import { JurisdictionType } from './jurisdiction.type.js';
import { InternalOfficeType, OrganisationConnection, OrganisationType } from './organisation.type.js';
import { isCurrent, isInJurisdiction, JurisdictionScope } from './scope.input.js';

const byCode: RowOrder<OrganisationRow> = { name: 'code', property: 'code', type: 'string' };

const officesOf = listLoader<InternalOfficeRow>(async (em, organisations) => {
  const rows = await findRows(em, InternalOffice, {
    where: 't.organisation_id in (?)',
    params: [organisations],
    orderBy: 't.code',
  });
  return rows.map((row) => ({ ...row, listedUnder: row.organisationId }));
});

@ArgsType()
class OrganisationArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Legal nature. 性质。' })
  readonly kind?: OrganisationKind | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that exist on the day. 仅限当日存在的。' })
  readonly onlyCurrent!: boolean;
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, { nullable: true, description: 'The organisation of a code. 按代码查询机关。' })
  organisation(
    @Arg('code', () => String, { description: 'Code, e.g. a unified social credit code. 代码。' }) code: string,
    @Arg('scheme', () => String, { nullable: true, description: 'Scheme of the code, when two share it. 编码规则。' })
    scheme: string | null,
    @Ctx() ctx: Context,
  ): Promise<OrganisationType> {
    return findOneByCode(ctx, Organisation, { code, scheme });
  }

  @Query(() => OrganisationConnection, { description: 'Organisations by code. 机关列表。' })
  async organisations(
    @Args(() => OrganisationArgs) args: OrganisationArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<OrganisationType>> {
    const conditions = [
      ...isCurrent(ctx, args.onlyCurrent),
      ...textIs(args.text),
      ...valueIs('t.kind', args.kind),
      ...(await isInJurisdiction(ctx, 't.jurisdiction_id', args.jurisdiction)),
    ];
    return findPage(ctx.em, Organisation, { conditions, order: byCode }, args);
  }

  @FieldResolver(() => JurisdictionType, { description: 'The area it belongs to. 所属区划。' })
  jurisdiction(@Root() row: OrganisationRow, @Ctx() ctx: Context): Promise<JurisdictionType> {
    return loadReferenced(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organ that leads it. 主管机关。' })
  leadingOrgan(@Root() row: OrganisationRow, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.leadingOrganId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who took over when it ended. 承继机关。' })
  successor(@Root() row: OrganisationRow, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.successorId);
  }

  @FieldResolver(() => [InternalOfficeType], { description: 'Its sections, by code. 内设机构。' })
  async offices(@Root() row: OrganisationRow, @Ctx() ctx: Context): Promise<InternalOfficeType[]> {
    return [...(await ctx.loader(officesOf).load(row.id))];
  }
}

@Resolver(() => InternalOfficeType)
export class InternalOfficeResolver {
  @FieldResolver(() => OrganisationType, { description: 'The organisation it is part of. 所属机关。' })
  organisation(@Root() row: InternalOfficeRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.organisationId);
  }
}
