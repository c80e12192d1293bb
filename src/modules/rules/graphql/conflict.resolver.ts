import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { LegalInstrumentType } from '../../legal/graphql/instrument.type.js';
import type { ConflictQuestion, ConflictReason, ConflictResult } from '../domain/authority/conflict-vocabulary.js';
import { ConflictReferee } from '../domain/authority/conflict-vocabulary.js';
import { type ResolvedConflict, resolveNamedConflict } from '../resolve-conflict.js';
import { ConflictArgs, toConflict } from './conflict.input.js';
import {
  ConflictQuestionEnum,
  ConflictReasonEnum,
  ConflictReferralType,
  ConflictResolutionType,
  ConflictResultEnum,
} from './conflict.type.js';

/** Ten small statements. */
const CONFLICT_COMPLEXITY = 100;

@Resolver(() => ConflictResolutionType)
export class ConflictResolver {
  @Query(() => ConflictResolutionType, {
    complexity: ({ childComplexity }) => CONFLICT_COMPLEXITY + childComplexity,
    description: `Which of two instruments that contradict each other applies on a day in a place, or who alone may decide, and by which article. 两个法律文件不一致时的适用与裁决。
By 立法法 (2023) articles 81 and 98 to 106, in this order: what is in force, where it applies, variations, rank, special before general, new before old. What is not verified is for a person. It says nothing of whether the two contradict each other.`,
  })
  resolveConflict(@Args(() => ConflictArgs) args: ConflictArgs, @Ctx() ctx: Context): Promise<ConflictResolutionType> {
    const [asked, on] = toConflict(args, ctx.asOf.validAt);
    return resolveNamedConflict(ctx.em, asked, on);
  }

  @FieldResolver(() => ConflictResultEnum, { description: 'Which one applies, or why none is named. 结论。' })
  outcome(@Root() { result }: ResolvedConflict): ConflictResult {
    return result.outcome;
  }

  @FieldResolver(() => LegalInstrumentType, {
    nullable: true,
    description: 'The one that applies; null when that is not for the register to say. 适用的文件。',
  })
  prevailing(@Root() { result, a, b }: ResolvedConflict): LegalInstrumentType | null {
    if (result.outcome === 'A') return a.instrument;
    return result.outcome === 'B' ? b.instrument : null;
  }

  @FieldResolver(() => ConflictReasonEnum, { nullable: true, description: 'Why that one applies. 适用理由。' })
  reason(@Root() { result }: ResolvedConflict): ConflictReason | null {
    return 'reason' in result ? result.reason : null;
  }

  @FieldResolver(() => ConflictReferralType, { nullable: true, description: 'Who decides; null unless REFER. 裁决。' })
  referral(@Root() { result }: ResolvedConflict): ConflictReferralType | null {
    if (result.outcome !== 'REFER') return null;
    const { to, organ, onwardTo } = result;
    return { to, onwardTo, label: organ === null ? ConflictReferee.labels[to] : { zh: organ, en: organ } };
  }

  @FieldResolver(() => ConflictQuestionEnum, {
    nullable: true,
    description: 'What a person has to find out first; null unless REVIEW. 待判断的问题。',
  })
  question(@Root() { result }: ResolvedConflict): ConflictQuestion | null {
    return result.outcome === 'REVIEW' ? result.question : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The provision that says so, e.g. 《立法法》第九十九条第一款; null when none does. 依据条款。',
  })
  clause(@Root() { result }: ResolvedConflict): string | null {
    return result.clause === '' ? null : result.clause;
  }
}
