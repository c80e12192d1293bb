import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findRows } from '../../../platform/db/index.js';
import {
  findOneByCode,
  findPage,
  listLoader,
  loadNestedPage,
  loadReferenced,
  type Page,
  PageArgs,
  type RowOrder,
  textIs,
  valueIs,
} from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { isInJurisdiction, Jurisdiction, JurisdictionScope } from '../../jurisdictions/index.js';
import { versionOn } from '../domain/standing.js';
import type { InstrumentLevel } from '../domain/vocabulary.js';
import {
  InstrumentVersion,
  type InstrumentVersionRow,
  LegalInstrument,
  type LegalInstrumentRow,
  Provision,
  type ProvisionRow,
} from '../store/instrument.entity.js';
import { InstrumentLevelEnum } from './enums.type.js';
import { InstrumentVersionType, LegalInstrumentConnection, LegalInstrumentType } from './instrument.type.js';
import { ProvisionConnection, ProvisionType } from './provision.type.js';

/** Orders of the list of instruments. */
const ORDERS = {
  CODE: { name: 'code', property: 'code', type: 'string' },
  LEVEL: { name: 'level', property: 'level', type: 'string' },
} satisfies Record<string, RowOrder<LegalInstrumentRow>>;
const InstrumentOrderEnum = Object.fromEntries(Object.keys(ORDERS).map((key) => [key, key]));
registerEnumType(InstrumentOrderEnum, {
  name: 'LegalInstrumentOrder',
  description: 'Orders of the list of instruments. 排序方式。',
  valuesConfig: {
    CODE: { description: 'By code. 按代码。' },
    LEVEL: { description: 'By level, then code. 按效力级别。' },
  },
});

const provisionsInOrder: RowOrder<ProvisionRow> = { name: 'article', property: 'article', type: 'integer' };

const versionsOf = listLoader<InstrumentVersionRow>(async (em, instruments) => {
  const rows = await findRows(em, InstrumentVersion, {
    where: 't.instrument_id in (?)',
    params: [instruments],
    orderBy: 't.effective_from nulls last, t.promulgated_on nulls last, t.id',
  });
  return rows.map((row) => ({ ...row, listedUnder: row.instrumentId }));
});

@ArgsType()
class InstrumentArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words of the title, in either script. 标题，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => InstrumentLevelEnum, { nullable: true, description: 'Level. 效力级别。' })
  readonly level?: InstrumentLevel | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area that made it. 制定区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => InstrumentOrderEnum, { nullable: true, description: 'Order; CODE when left out. 排序。' })
  readonly orderBy?: keyof typeof ORDERS | null;
}

@Resolver(() => LegalInstrumentType)
export class LegalInstrumentResolver {
  @Query(() => LegalInstrumentType, { nullable: true, description: 'The instrument of a code. 按代码查询法律文件。' })
  legalInstrument(
    @Arg('code', () => String, { description: 'Title without 中华人民共和国, e.g. 行政许可法. 代码。' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<LegalInstrumentType> {
    return findOneByCode(ctx, LegalInstrument, { code });
  }

  @Query(() => LegalInstrumentConnection, { description: 'Instruments. 法律文件列表。' })
  async legalInstruments(
    @Args(() => InstrumentArgs) args: InstrumentArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<LegalInstrumentType>> {
    const conditions = [
      ...textIs(args.text),
      ...valueIs('t.level', args.level),
      ...(await isInJurisdiction(ctx, 't.jurisdiction_id', args.jurisdiction)),
    ];
    const order: RowOrder<LegalInstrumentRow> = args.orderBy ? { ...ORDERS[args.orderBy], isAsked: true } : ORDERS.CODE;
    return findPage(ctx.em, LegalInstrument, { conditions, order }, args);
  }

  @FieldResolver(() => JurisdictionType, { description: 'The area it applies in. 适用区划。' })
  jurisdiction(@Root() row: LegalInstrumentRow, @Ctx() ctx: Context): Promise<JurisdictionType> {
    return loadReferenced(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => [InstrumentVersionType], { description: 'Its versions, by the day they took effect. 各版本。' })
  async versions(@Root() row: LegalInstrumentRow, @Ctx() ctx: Context): Promise<InstrumentVersionType[]> {
    return [...(await ctx.loader(versionsOf).load(row.id))];
  }

  @FieldResolver(() => InstrumentVersionType, {
    nullable: true,
    description: 'The version in force on the day; null when none is. 当日有效版本。',
  })
  async versionOnDate(@Root() row: LegalInstrumentRow, @Ctx() ctx: Context): Promise<InstrumentVersionType | null> {
    const versions = await ctx.loader(versionsOf).load(row.id);
    const current = versionOn(versions, ctx.asOf.validAt);
    return versions.find(({ id }) => id === current?.id) ?? null;
  }
}

@ArgsType()
class ProvisionArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only the articles of this number. 条序号。' })
  readonly article?: number | null;
}

@Resolver(() => InstrumentVersionType)
export class InstrumentVersionResolver {
  @Query(() => InstrumentVersionType, { nullable: true, description: 'The version of a code. 按代码查询版本。' })
  instrumentVersion(
    @Arg('code', () => String, { description: 'Instrument, # and day of promulgation. 代码。' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<InstrumentVersionType> {
    return findOneByCode(ctx, InstrumentVersion, { code });
  }

  @FieldResolver(() => LegalInstrumentType, { description: 'The instrument it is a version of. 所属法律文件。' })
  instrument(@Root() row: InstrumentVersionRow, @Ctx() ctx: Context): Promise<LegalInstrumentType> {
    return loadReferenced(ctx, LegalInstrument, row.instrumentId);
  }

  @FieldResolver(() => ProvisionConnection, { description: 'Its articles, in order. 条文。' })
  provisions(
    @Root() row: InstrumentVersionRow,
    @Args(() => ProvisionArgs) args: ProvisionArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ProvisionType>> {
    const query = {
      parentKey: 't.version_id',
      conditions: valueIs('t.article', args.article),
      order: provisionsInOrder,
    };
    return loadNestedPage(ctx, Provision, query, { name: 'InstrumentVersion.provisions', parent: row.id, args });
  }
}

@Resolver(() => ProvisionType)
export class ProvisionResolver {
  @FieldResolver(() => InstrumentVersionType, { description: 'The version it stands in. 所属版本。' })
  version(@Root() row: ProvisionRow, @Ctx() ctx: Context): Promise<InstrumentVersionType> {
    return loadReferenced(ctx, InstrumentVersion, row.versionId);
  }
}
