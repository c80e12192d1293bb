import { Field, ID, ObjectType } from 'type-graphql';
import { FindingType } from './finding.type.js';

@ObjectType('RowVersion', { description: 'A row as one publication wrote it. 记录的一个版本。' })
export class RowVersionType {
  @Field(() => String, {
    nullable: true,
    description: 'Recorded time of the publication; null for one older than the history of its table. 记录时间。',
  })
  readonly version!: string | null;

  @Field(() => String, { description: 'SHA-256 of what the row holds. 内容摘要。' })
  readonly digest!: string;
}

@ObjectType('ChangedRow', { description: 'A row that a finding rested on and that is another now. 已变化的记录。' })
export class ChangedRowType {
  @Field(() => String, { description: 'Its table. 表。' })
  readonly table!: string;

  @Field(() => ID, { description: 'Its number in that table. 编号。' })
  readonly id!: number;

  @Field(() => String, { nullable: true, description: 'Its code, or of what it belongs to. 代码。' })
  readonly code!: string | null;

  @Field(() => RowVersionType, { nullable: true, description: 'As the receipt has it; null when it did not. 当时。' })
  readonly before!: RowVersionType | null;

  @Field(() => RowVersionType, { nullable: true, description: 'As it is now; null when it is read no more. 现在。' })
  readonly now!: RowVersionType | null;
}

@ObjectType('ChangedFact', { description: 'A fact that has another value than a receipt tells. 已变化的事实。' })
export class ChangedFactType {
  @Field(() => String, { description: 'Name. 名称。' })
  readonly fact!: string;

  @Field(() => String, { description: 'The value of the receipt. 当时的值。' })
  readonly before!: string;

  @Field(() => String, { nullable: true, description: 'The value now; null when it cannot be read. 现在的值。' })
  readonly now!: string | null;
}

@ObjectType('ReceiptCheck', { description: 'What became of that which a receipt tells. 凭据核对结果。' })
export class ReceiptCheckType {
  @Field(() => Boolean, {
    description: 'True when the registry gives this very text for the publication that it names. 是否真实。',
  })
  readonly isGenuine!: boolean;

  @Field(() => FindingType, {
    nullable: true,
    description: 'The same finding now, from the same day; null when the rules no longer say so. 现在的判断结果。',
  })
  readonly finding!: FindingType | null;

  @Field(() => [ChangedRowType], {
    nullable: true,
    description:
      'The rows that changed, by table; null when the record is not in the registry any more. 已变化的记录。',
  })
  readonly rows!: readonly ChangedRowType[] | null;

  @Field(() => [ChangedFactType], { description: 'The facts that are others now. 已变化的事实。' })
  readonly facts!: readonly ChangedFactType[];
}
