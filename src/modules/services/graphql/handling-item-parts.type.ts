import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('Fee', { description: 'A fee asked for a handling item. 收费项目。' })
export class FeeType {
  @Field(() => Int, { description: 'Its place among the fees, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, { description: 'What it is for. 收费项目名称。' })
  readonly name!: string;

  @Field(() => Float, { nullable: true, description: 'Amount in yuan; null when it varies. 收费标准（元）。' })
  readonly amountYuan!: number | null;
}

@ObjectType('ProcessStep', { description: 'One step of handling. 办理环节。' })
export class ProcessStepType {
  @Field(() => Int, { description: 'Its place among the steps, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, { description: 'Name. 环节名称。' })
  readonly name!: string;

  @Field(() => Int, { nullable: true, description: 'Days it may take; null when not said. 环节时限。' })
  readonly days!: number | null;
}

@ObjectType('IntermediaryService', {
  description: 'A report or opinion that the applicant must buy from a third party. 中介服务。',
})
export class IntermediaryServiceType {
  @Field(() => Int, { description: 'Its place among the intermediary services, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, { description: 'Name. 中介服务名称。' })
  readonly name!: string;
}
