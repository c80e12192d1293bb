import { ArgsType, Field } from 'type-graphql';

/** The argument of a look-up by code. */
@ArgsType()
export class CodeArgs {
  @Field(() => String, { description: 'Code, to the letter. 代码。' })
  readonly code!: string;
}

/** The arguments of a look-up of a record whose code belongs to a scheme. */
@ArgsType()
export class SchemedCodeArgs extends CodeArgs {
  @Field(() => String, { nullable: true, description: 'Scheme of the code, when two share it. 编码规则。' })
  readonly scheme?: string | null;
}
