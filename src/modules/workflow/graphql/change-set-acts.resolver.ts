import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  commentOnChange,
  copyChangeSet,
  createChangeSet,
  discardChangeSet,
  returnChangeSet,
  updateChangeSet,
  withdrawChangeSet,
} from '../change-set-acts.js';
import type { OnPublish } from '../publish-changes.js';
import { decideStepOfSet, giveOpinionOnSet, publishChangeSet, submitChangeSet } from '../review-acts.js';
import {
  CommentOnChangeInput,
  CopyChangeSetInput,
  CreateChangeSetInput,
  DecideStepInput,
  DiscardChangeSetInput,
  GiveOpinionInput,
  PublishChangeSetInput,
  ReturnChangeSetInput,
  SubmitChangeSetInput,
  UpdateChangeSetInput,
  WithdrawChangeSetInput,
} from './change-set.input.js';
import { ChangeSetPayload, DiscardChangeSetPayload } from './payloads.type.js';

@Resolver()
export class ChangeSetActsResolver {
  @Mutation(() => ChangeSetPayload, { description: 'A draft is kept, in whatever shape. 新建变更集。' })
  createChangeSet(
    @Arg('input', () => CreateChangeSetInput, { description: 'The draft. 变更集。' }) input: CreateChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return createChangeSet(ctx, input);
  }

  @Mutation(() => ChangeSetPayload, {
    description:
      'A draft, or what was returned, says something else; what others decided no longer counts. 修改变更集。',
  })
  updateChangeSet(
    @Arg('input', () => UpdateChangeSetInput, { description: 'The edit. 修改内容。' }) input: UpdateChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return updateChangeSet(ctx, input);
  }

  @Mutation(() => ChangeSetPayload, { description: 'A draft is handed in for review. 提交变更集。' })
  submitChangeSet(
    @Arg('input', () => SubmitChangeSetInput, { description: 'Which. 变更集。' }) input: SubmitChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return submitChangeSet(ctx, input);
  }

  @Mutation(() => ChangeSetPayload, {
    description: 'A step is passed, or the set returned or rejected at it. 办理审核环节。',
  })
  decideStep(
    @Arg('input', () => DecideStepInput, { description: 'The decision. 审核结论。' }) input: DecideStepInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return decideStepOfSet(ctx, {
      ...input,
      opinion: input.opinion ?? null,
      documentNumber: input.documentNumber ?? null,
    });
  }

  @Mutation(() => ChangeSetPayload, { description: 'An organisation that was asked says what it thinks. 反馈意见。' })
  giveOpinion(
    @Arg('input', () => GiveOpinionInput, { description: 'The opinion. 意见。' }) input: GiveOpinionInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return giveOpinionOnSet(ctx, {
      ...input,
      opinion: input.opinion ?? null,
      documentNumber: input.documentNumber ?? null,
    });
  }

  @Mutation(() => ChangeSetPayload, {
    description: 'An approved set is given back to its drafters. 退回已批准的变更集。',
  })
  returnChangeSet(
    @Arg('input', () => ReturnChangeSetInput, { description: 'Which and why. 退回理由。' }) input: ReturnChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return returnChangeSet(ctx, input);
  }

  @Mutation(() => ChangeSetPayload, { description: 'A set is withdrawn for good; it can be copied. 撤回变更集。' })
  withdrawChangeSet(
    @Arg('input', () => WithdrawChangeSetInput, { description: 'Which and why. 撤回理由。' })
    input: WithdrawChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return withdrawChangeSet(ctx, input);
  }

  @Mutation(() => ChangeSetPayload, {
    description: 'A new draft says the same, written against the records of now. 复制变更集。',
  })
  copyChangeSet(
    @Arg('input', () => CopyChangeSetInput, { description: 'Which. 变更集。' }) input: CopyChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return copyChangeSet(ctx, input);
  }

  @Mutation(() => DiscardChangeSetPayload, { description: 'A draft that was never submitted is gone. 删除草稿。' })
  discardChangeSet(
    @Arg('input', () => DiscardChangeSetInput, { description: 'Which. 变更集。' }) input: DiscardChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<DiscardChangeSetPayload> {
    return discardChangeSet(ctx, input);
  }

  @Mutation(() => ChangeSetPayload, { description: 'A comment stands beside a set, or one change of it. 批注。' })
  commentOnChange(
    @Arg('input', () => CommentOnChangeInput, { description: 'The comment. 批注。' }) input: CommentOnChangeInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeSetPayload> {
    return commentOnChange(ctx, input);
  }
}

/** Publication, with what follows from it. */
export function publishingResolver(onPublish: readonly OnPublish[]) {
  @Resolver()
  class PublishingResolver {
    @Mutation(() => ChangeSetPayload, {
      description:
        'An approved set is the content of the registry, or is announced where its day is still to come. 公布变更集。',
    })
    publishChangeSet(
      @Arg('input', () => PublishChangeSetInput, { description: 'Which. 变更集。' }) input: PublishChangeSetInput,
      @Ctx() ctx: Context,
    ): Promise<ChangeSetPayload> {
      const { opinion = null, documentNumber = null } = input;
      return publishChangeSet(ctx, { ...input, opinion, documentNumber }, onPublish);
    }
  }
  return PublishingResolver;
}
