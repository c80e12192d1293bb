import type { EntitySchema } from '@mikro-orm/core';
import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import type { Condition } from '../../../platform/graphql/index.js';
import type { BasisStatus } from '../domain/vocabulary.js';
import { restsOn } from '../store/rests-on.js';
import { BasisStatusEnum } from './enums.type.js';

/** The part of a filter that asks for legal bases; filters of records that have them extend it. */
@InputType({ description: 'Records by their legal bases. 按法律依据筛选。' })
export class BasisFilterInput {
  @Field(() => BasisStatusEnum, { nullable: true, description: 'One basis at least stands so. 依据效力状态。' })
  readonly basisStatus?: BasisStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'One basis at least names the instrument of this code. 依据的法律文件代码。',
  })
  readonly instrument?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without any basis. 是否有依据。' })
  readonly hasBasis?: boolean | null;
}

/**
 * The conditions that such a filter stands for, over the subject table (alias `t`).
 *
 * @param basis join table of the records, made by `defineBasis`
 * @throws {NotFoundError} when no instrument has the code
 */
export function restsAsAsked(ctx: Context, basis: EntitySchema, filter: BasisFilterInput): Promise<Condition[]> {
  const { basisStatus = null, instrument = null, hasBasis = null } = filter;
  return restsOn(ctx, basis, { status: basisStatus, instrument, hasBasis });
}
