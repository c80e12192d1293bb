import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { assertNow } from '../../../platform/graphql/assert-now.js';
import type { Page } from '../../../platform/graphql/index.js';
import { findAnnouncedChanges } from '../store/announced-changes.js';
import { AnnouncedChangeArgs } from './announced-change.input.js';
import { AnnouncedChangeConnection, type AnnouncedChangeType } from './announced-change.type.js';

@Resolver()
export class AnnouncedChangeResolver {
  @Query(() => AnnouncedChangeConnection, {
    description: 'What is published and takes effect on a day to come, the earliest day first. 已公布待施行的变更。',
  })
  announcedChanges(
    @Args(() => AnnouncedChangeArgs) args: AnnouncedChangeArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<AnnouncedChangeType>> {
    assertNow(ctx);
    return findAnnouncedChanges(ctx.em, args);
  }
}
