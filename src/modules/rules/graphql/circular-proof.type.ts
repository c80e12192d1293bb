import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';

@ObjectType('Days', { description: 'Days in a row, the last not included. 期间。' })
export class DaysType {
  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day; null for always before. 起始日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day no more; null for ever. 终止日期。' })
  readonly validTo!: CalendarDate | null;
}

/** One item waits for another. */
@ObjectType('CircularProofEdge', {
  description: 'One handling item demands what another issues, and cannot be completed before it. 循环中的一环。',
})
export class CircularProofEdgeType {
  readonly item!: number;
  readonly requirement!: number;
  readonly evidence!: number;
  /** Handling item of the next step. */
  readonly next!: number;
}

@ObjectType('CircularProof', {
  description:
    'Handling items that wait for each other, each for what the next one issues, so that none can be completed: 循环证明。',
})
export class CircularProofType {
  @Field(() => [DaysType], { description: 'The days on which they do. 存在期间。' })
  readonly days!: readonly DaysType[];

  @Field(() => [CircularProofEdgeType], { description: 'The edges, in the order of the circle. 各环。' })
  readonly edges!: readonly CircularProofEdgeType[];

  /** Id of a requirement. */
  readonly cut!: number | null;

  @Field(() => Boolean, { description: 'True when there are more ways round than are told. 是否有未列出的循环。' })
  readonly isCutOff!: boolean;
}

@ObjectType('CircularProofs', { description: 'Circles of proofs. 循环证明列表。' })
export class CircularProofsType {
  @Field(() => Int, { description: 'How many there are. 总数。' })
  readonly totalCount!: number;

  @Field(() => [CircularProofType], { description: 'The first of them. 列表。' })
  readonly nodes!: readonly CircularProofType[];
}
