import type { EntitySchema } from '@mikro-orm/core';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CalendarDateScalar,
  type Condition,
  existsOn,
  findOneByCode,
  findPage,
  type Page,
  type RowOrder,
} from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { InvalidInputError } from '../../../shared/errors.js';
import { Organisation } from '../../jurisdictions/index.js';
import { LegalInstrument } from '../../legal/index.js';
import { PowerItemConnection, type PowerItemType } from '../../powers/graphql/power-item.type.js';
import { isInUse, PowerItem } from '../../powers/index.js';
import {
  ResponsibilityItemConnection,
  type ResponsibilityItemType,
} from '../../responsibilities/graphql/responsibility-item.type.js';
import { ResponsibilityItem } from '../../responsibilities/index.js';
import {
  DocumentRequirementConnection,
  type DocumentRequirementType,
} from '../../services/graphql/document-requirement.type.js';
import { ServiceItemConnection, type ServiceItemType } from '../../services/graphql/service-item.type.js';
import { DataSource, DocumentRequirement, ServiceItem } from '../../services/index.js';
import { Elimination } from '../store/elimination.entity.js';
import { condition, type Impact, type ImpactedKind } from '../store/impact/impact.js';
import { lawImpact } from '../store/impact/law-impact.js';
import { organisationImpact } from '../store/impact/organisation-impact.js';
import { sourceImpact } from '../store/impact/source-impact.js';
import { EliminationConnection, type EliminationType } from './elimination.type.js';
import { ImpactArgs, ImpactSource, ImpactType } from './impact.type.js';

/** The day, and which records of each kind rest on what might fall away. */
interface ImpactOnDay {
  readonly on: CalendarDate;
  readonly impact: Impact;
}

const NOTHING = condition('false');
const ARTICLE = /^[1-9]\d{0,3}(-[1-9]\d{0,3})?$/;

@Resolver(() => ImpactType)
export class ImpactResolver {
  @Query(() => ImpactType, {
    description:
      'What would be at risk if an instrument, an article, a data source or an organisation fell away. 影响分析。',
  })
  async impactOf(
    @Arg('of', () => ImpactSource, { description: 'What falls away. 失去的依托。' }) of: ImpactSource,
    @Arg('on', () => CalendarDateScalar, {
      nullable: true,
      description: 'On which day; the day asked about when left out. 日期。',
    })
    on: CalendarDate | null,
    @Ctx() ctx: Context,
  ): Promise<ImpactType> {
    const day = on ?? ctx.asOf.validAt;
    const answer: ImpactOnDay = { on: day, impact: await impactAsked(ctx, of, day) };
    return answer;
  }

  @FieldResolver(() => PowerItemConnection, { description: 'Powers, by code. 权力事项。' })
  powers(
    @Root() root: ImpactOnDay,
    @Args(() => ImpactArgs) args: ImpactArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PowerItemType>> {
    return pageOf(ctx, PowerItem, 'POWER', root, args, [existsOn(root.on), ...isInUse(true)]);
  }

  @FieldResolver(() => ResponsibilityItemConnection, { description: 'Duties, by code. 责任事项。' })
  responsibilities(
    @Root() root: ImpactOnDay,
    @Args(() => ImpactArgs) args: ImpactArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ResponsibilityItemType>> {
    return pageOf(ctx, ResponsibilityItem, 'RESPONSIBILITY', root, args, isInUse(true));
  }

  @FieldResolver(() => ServiceItemConnection, { description: 'Service items, by code. 实施事项。' })
  services(
    @Root() root: ImpactOnDay,
    @Args(() => ImpactArgs) args: ImpactArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceItemType>> {
    return pageOf(ctx, ServiceItem, 'SERVICE_ITEM', root, args, [existsOn(root.on), ...isInUse(true)]);
  }

  @FieldResolver(() => DocumentRequirementConnection, { description: 'Demanded documents, by code. 申请材料。' })
  requirements(
    @Root() root: ImpactOnDay,
    @Args(() => ImpactArgs) args: ImpactArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DocumentRequirementType>> {
    return pageOf(ctx, DocumentRequirement, 'REQUIREMENT', root, args, isInUse(true));
  }

  @FieldResolver(() => EliminationConnection, { description: 'Eliminations, by code. 取消证明事项的决定。' })
  eliminations(
    @Root() root: ImpactOnDay,
    @Args(() => ImpactArgs) args: ImpactArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<EliminationType>> {
    return pageOf(ctx, Elimination, 'ELIMINATION', root, args, isInUse(true));
  }
}

function pageOf<Row extends { readonly id: number; readonly code: string }>(
  ctx: Context,
  schema: EntitySchema<Row>,
  kind: ImpactedKind,
  { impact }: ImpactOnDay,
  args: ImpactArgs,
  conditions: readonly Condition[],
): Promise<Page<Row>> {
  const { rests, isLast } = impact[kind] ?? { rests: NOTHING, isLast: NOTHING };
  const order: RowOrder<Row> = { name: 'CODE', property: 'code', type: 'string' };
  return findPage(
    ctx.em,
    schema,
    { conditions: [...conditions, rests, ...(args.onlyLast ? [isLast] : [])], order },
    args,
  );
}

async function impactAsked(ctx: Context, of: ImpactSource, on: CalendarDate): Promise<Impact> {
  const { instrument, article, dataSource, organisation } = of;
  const named = [instrument, dataSource, organisation].filter((code) => code != null);
  if (named.length !== 1 || (article != null && instrument == null)) {
    throw new InvalidInputError(
      'Name one: an instrument, with an article or without, a data source or an organisation',
      {
        argument: 'of',
      },
    );
  }
  if (article != null && !ARTICLE.test(article))
    throw new InvalidInputError('Not an article: write 12 or 12-1', { article });
  if (instrument != null) {
    const { id } = await findOneByCode(ctx, LegalInstrument, { code: instrument });
    return lawImpact({ instrumentId: id, article: article ?? null }, on);
  }
  if (dataSource != null) return sourceImpact((await findOneByCode(ctx, DataSource, { code: dataSource })).id);
  return organisationImpact((await findOneByCode(ctx, Organisation, { code: organisation ?? '' })).id, on);
}
