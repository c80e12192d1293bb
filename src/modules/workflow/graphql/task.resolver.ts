import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { assertNow } from '../../../platform/graphql/assert-now.js';
import { DateTimeScalar, findPage, loadRow, type Page, PageArgs } from '../../../platform/graphql/index.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Organisation } from '../../jurisdictions/index.js';
import { actingOf } from '../acting.js';
import { completeTask } from '../complete-task.js';
import { findVisibleSetById } from '../store/find-visible-set.js';
import { instantOf } from '../store/instant.js';
import { tasksOf } from '../store/visible-tasks.js';
import { Task, type TaskRow } from '../store/work.entity.js';
import { ChangeSetType } from './change-set.type.js';
import { CompleteTaskInput, CompleteTaskPayload } from './task.input.js';
import { TaskConnection, TaskType } from './task.type.js';

@Resolver(() => TaskType)
export class TaskResolver {
  @Query(() => TaskConnection, { description: 'What waits for the caller, the oldest first. 我的待办。' })
  myTasks(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Promise<Page<TaskType>> {
    assertNow(ctx);
    const { actor } = actingOf(ctx);
    const conditions = [{ sql: 't.closed_at is null', params: [] }, tasksOf(actor, ctx.today)];
    return findPage(ctx.em, Task, { conditions, order: { name: 'ID', property: 'id', type: 'integer' } }, args);
  }

  @Mutation(() => CompleteTaskPayload, {
    description: 'A changed law was looked into: the task is done. 依据变化已研究处理。',
  })
  completeTask(
    @Arg('input', () => CompleteTaskInput, { description: 'Which, and what came of it. 待办和处理情况。' })
    input: CompleteTaskInput,
    @Ctx() ctx: Context,
  ): Promise<CompleteTaskPayload> {
    return completeTask(ctx, input);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Of which organisation. 单位。' })
  organisation(@Root() row: TaskRow, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => ChangeSetType, { nullable: true, description: 'The set it is about. 变更集。' })
  changeSet(@Root() row: TaskRow, @Ctx() ctx: Context): Promise<ChangeSetType | null> {
    return row.setId === null ? Promise.resolve(null) : findVisibleSetById(ctx, row.setId);
  }

  @FieldResolver(() => DateTimeScalar, { description: 'Since when it waits. 产生时间。' })
  openedAt(@Root() row: TaskRow): Date {
    return instantOf(row.openedAt);
  }

  @FieldResolver(() => Boolean, { description: 'True when its day is past. 是否逾期。' })
  isOverdue(@Root() row: TaskRow, @Ctx() ctx: Context): boolean {
    return row.dueOn !== null && row.dueOn < ctx.today;
  }
}
