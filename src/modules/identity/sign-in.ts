import type { IssuedToken, SignIn } from '../../platform/context.js';
import { bilingual } from '../../shared/bilingual.js';
import { UnauthenticatedError } from '../../shared/errors.js';
import { isPassword } from './password.js';
import { makeThrottle } from './throttle.js';

/** Signs people in to accounts of the registry's own; both a wrong login and a wrong password answer the same. */
export function makeSignIn(issue: (subject: string) => Promise<IssuedToken>): SignIn {
  const throttle = makeThrottle();
  return (em, { login, password }) =>
    throttle.attempt(login, async () => {
      const [account] = await em.execute<{ subject: string; hash: string }[]>(
        'select subject, password_hash as hash from work.account where login = ? and not is_disabled',
        [login],
      );
      const isRight = await isPassword(password, account?.hash ?? null);
      if (!isRight || !account) {
        throw new UnauthenticatedError(
          bilingual('Login and password do not belong together.', '用户名或者密码不正确。'),
          { reason: 'WRONG_PASSWORD' },
        );
      }
      return issue(account.subject);
    });
}
