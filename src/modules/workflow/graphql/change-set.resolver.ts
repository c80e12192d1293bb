import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { assertNow } from '../../../platform/graphql/assert-now.js';
import {
  CodeArgs,
  DateTimeScalar,
  findPage,
  JsonScalar,
  type ListArgs,
  loadReferenced,
  type Page,
  PageArgs,
} from '../../../platform/graphql/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { problemsOf } from '../check-set.js';
import { describeWarnings } from '../describe-warnings.js';
import { standingOf } from '../domain/transitions.js';
import { ChangeSet, type ChangeSetRow, type ReviewStepRow, SetChange } from '../store/change-set.entity.js';
import { findVisibleSet } from '../store/find-visible-set.js';
import { instantOf } from '../store/instant.js';
import {
  attachmentsOfSet,
  commentsOfSet,
  type NamedComment,
  opinionsOfSet,
  personNameOf,
  stepsOfSet,
} from '../store/set-parts.js';
import { visibleSets } from '../store/visible-sets.js';
import type { OpinionRequestRow } from '../store/work.entity.js';
import { ChangeSetArgs, type ChangeSetFilter, changeSetOrders, changeSetsAsked } from './change-set.input.js';
import { ChangeSetConnection, ChangeSetType } from './change-set.type.js';
import {
  AttachmentType,
  ChangeCommentType,
  OpinionRequestType,
  ReviewStepType,
  SetChangeConnection,
  type SetChangeType,
  SetProblemType,
  SetWarningType,
} from './set-parts.type.js';

/** To check a set is to look up every record that it names. */
const CHECK_COMPLEXITY = 500;

@Resolver(() => ChangeSetType)
export class ChangeSetResolver {
  @Query(() => ChangeSetType, {
    nullable: true,
    description: 'The set of a code, for those who may see it. 按编号查询变更集。',
  })
  changeSet(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<ChangeSetType> {
    return findVisibleSet(ctx, asked.code);
  }

  @Query(() => ChangeSetConnection, { description: 'The sets that the caller may see. 变更集列表。' })
  async changeSets(
    @Args(() => ChangeSetArgs) args: ListArgs<ChangeSetFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<ChangeSetType>> {
    assertNow(ctx);
    const conditions = [visibleSets(ctx.actor, ctx.today), ...(await changeSetsAsked(ctx, args.filter))];
    return findPage(ctx.em, ChangeSet, { conditions, order: changeSetOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => OrganisationType, { description: 'Whose list it changes. 单位。' })
  organisation(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => JurisdictionType, { description: 'Area of the organisation. 区划。' })
  jurisdiction(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<JurisdictionType> {
    return loadReferenced(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who began it. 起草人。' })
  draftedBy(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<string | null> {
    return personNameOf(ctx.em, row.draftedBy);
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When it was begun. 起草时间。' })
  createdAt(@Root() row: ChangeSetRow): Date {
    return instantOf(row.createdAt);
  }

  @FieldResolver(() => Boolean, {
    description: 'True while it is published and its day is still to come. 是否已公布待施行。',
  })
  isAnnounced(@Root() row: ChangeSetRow): boolean {
    return standingOf(row) === 'ANNOUNCED';
  }

  @FieldResolver(() => SetChangeConnection, { description: 'The changes, in order. 变更内容。' })
  changes(
    @Root() row: ChangeSetRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SetChangeType>> {
    const conditions = [{ sql: 't.set_id = ?', params: [row.id] }];
    return findPage(
      ctx.em,
      SetChange,
      { conditions, order: { name: 'POSITION', property: 'position', type: 'integer' } },
      args,
    );
  }

  @FieldResolver(() => [ReviewStepType], { description: 'The steps, round by round, in order. 审核环节。' })
  async steps(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<ReviewStepType[]> {
    return [...(await ctx.loader(stepsOfSet).load(row.id))];
  }

  @FieldResolver(() => [OpinionRequestType], { description: 'The organisations asked, round by round. 征求意见。' })
  async opinions(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<OpinionRequestType[]> {
    return [...(await ctx.loader(opinionsOfSet).load(row.id))];
  }

  @FieldResolver(() => [ChangeCommentType], { description: 'What was said of it, the oldest first. 批注。' })
  async comments(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<ChangeCommentType[]> {
    return [...(await ctx.loader(commentsOfSet).load(row.id))];
  }

  @FieldResolver(() => [AttachmentType], { description: 'Its files. 附件。' })
  async attachments(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<AttachmentType[]> {
    return [...(await ctx.loader(attachmentsOfSet).load(row.id))];
  }

  @FieldResolver(() => [SetProblemType], {
    complexity: CHECK_COMPLEXITY,
    description: 'What keeps it from being submitted or published, as the registry stands now. 问题。',
  })
  async problems(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<SetProblemType[]> {
    return [...(await problemsOf(ctx.em, row))];
  }

  @FieldResolver(() => [SetWarningType], {
    complexity: CHECK_COMPLEXITY,
    description: 'Other open sets that touch the same records, or claim the same codes. 提示。',
  })
  async warnings(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<SetWarningType[]> {
    return [...(await describeWarnings(ctx, row))];
  }

  @FieldResolver(() => JsonScalar, { nullable: true, description: 'What the import said that made it. 导入报告。' })
  async report(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<unknown> {
    const [found] = await ctx.em.execute<{ report: unknown }[]>('select report from work.change_set where id = ?', [
      row.id,
    ]);
    return found?.report ?? null;
  }
}

@Resolver(() => ReviewStepType)
export class ReviewStepResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Who decided it. 办理人。' })
  decidedBy(@Root() row: ReviewStepRow, @Ctx() ctx: Context): Promise<string | null> {
    return personNameOf(ctx.em, row.accountId);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When. 办理时间。' })
  decidedAt(@Root() row: ReviewStepRow): Date | null {
    return row.decidedAt === null ? null : instantOf(row.decidedAt);
  }
}

@Resolver(() => ChangeCommentType)
export class ChangeCommentResolver {
  @FieldResolver(() => String, { description: 'Who wrote it. 批注人。' })
  author(@Root() row: NamedComment): string {
    return row.author;
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When. 时间。' })
  writtenAt(@Root() row: NamedComment): Date {
    return instantOf(row.writtenAt);
  }
}

@Resolver(() => OpinionRequestType)
export class OpinionRequestResolver {
  @FieldResolver(() => OrganisationType, { description: 'Who is asked. 被征求意见单位。' })
  organisation(@Root() row: OpinionRequestRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When it answered. 反馈时间。' })
  answeredAt(@Root() row: OpinionRequestRow): Date | null {
    return row.answeredAt === null ? null : instantOf(row.answeredAt);
  }
}
