import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { signInAudited } from '../sign-in.js';

@InputType({ description: 'Who signs in. 登录信息。' })
class SignInInput {
  @Field(() => String, { description: 'Login. 用户名。' })
  readonly login!: string;

  @Field(() => String, { description: 'Password. 密码。' })
  readonly password!: string;
}

@ObjectType({ description: 'A proof of who one is. 登录结果。' })
class SignInPayload {
  @Field(() => String, {
    description: 'To be sent as `Authorization: Bearer …` with every request until it expires. 访问令牌。',
  })
  readonly token!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it holds. 失效时间。' })
  readonly expiresAt!: Date;
}

@Resolver()
export class SignInResolver {
  @Mutation(() => SignInPayload, {
    description:
      'Signs in with an account of the registry itself, as demonstrations have them; where an OpenID provider vouches for people, they sign in there. 以演示账户登录；接入统一身份认证的，在认证平台登录。',
  })
  signIn(
    @Arg('input', () => SignInInput, { description: 'Login and password. 用户名和密码。' }) input: SignInInput,
    @Ctx() ctx: Context,
  ): Promise<SignInPayload> {
    return signInAudited(ctx, input);
  }
}
