import { Field, ObjectType } from 'type-graphql';

@ObjectType('Account', { description: 'How a person signs in. 账户。' })
export class AccountType {
  @Field(() => String, { description: 'What it is called where the person signs in. 账户名。' })
  readonly name!: string;

  @Field(() => String, { description: 'Name of the person, or of the post. 姓名或者岗位。' })
  readonly personName!: string;
}
