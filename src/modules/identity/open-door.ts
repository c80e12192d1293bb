import { decodeJwt, errors } from 'jose';
import type { SignInConfig } from '../../platform/config/sign-in-config.js';
import type { SignIn } from '../../platform/context.js';
import type { Em } from '../../platform/db/index.js';
import type { Actor } from '../../shared/actor.js';
import { bilingual } from '../../shared/bilingual.js';
import type { CalendarDate } from '../../shared/dates.js';
import { UnauthenticatedError } from '../../shared/errors.js';
import { LOCAL_ISSUER } from './domain/issuers.js';
import { makeSignIn } from './sign-in.js';
import { loadActor } from './store/load-actor.js';
import { makeIssuerTokens } from './tokens/issuer-tokens.js';
import { makeLocalTokens } from './tokens/local-tokens.js';

/** How callers are told apart. */
export interface Door {
  /**
   * The actor that a request's `Authorization` header proves, with the roles of this moment.
   *
   * @throws {UnauthenticatedError} when it proves nobody: such a request is never taken for one of the public
   * @throws {UnavailableError} when the provider's keys cannot be had
   */
  letIn(em: Em, authorization: string, on: CalendarDate): Promise<Actor>;
  /** Null where there are no accounts of the registry's own. */
  readonly signIn: SignIn | null;
}

/** Who may vouch for callers; none unless told. */
export interface DoorConfig extends Partial<SignInConfig> {
  readonly now?: () => Date;
}

/** Makes the one door that all requests come through. */
export function openDoor({ hasLocalAccounts = false, issuer = null, now = () => new Date() }: DoorConfig): Door {
  const local = hasLocalAccounts ? makeLocalTokens() : null;
  const remote = issuer && makeIssuerTokens(issuer);
  const subjectOf = async (token: string, from: string): Promise<string | null> => {
    if (local && from === LOCAL_ISSUER) return local.verify(token, now());
    return remote && from === remote.issuer ? remote.verify(token, now()) : null;
  };
  return {
    async letIn(em, authorization, on) {
      const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization.trim())?.[1];
      const issuedBy = token === undefined ? null : issuerOf(token);
      if (token === undefined || issuedBy === null) throw notSignedIn('MALFORMED');
      const subject = await subjectOf(token, issuedBy).catch(refuse);
      if (subject === null) throw notSignedIn('UNKNOWN_ISSUER');
      const actor = await loadActor(em, { issuer: issuedBy, subject }, on);
      if (!actor || actor.isSystem) throw notSignedIn('NO_ACCOUNT');
      return actor;
    },
    signIn: local && makeSignIn((subject) => local.issue(subject, now())),
  };
}

/** What a token says of its issuer chooses who verifies it, and proves nothing. */
function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw notSignedIn('EXPIRED', error);
  if (error instanceof errors.JOSEError) throw notSignedIn('INVALID', error);
  throw error;
}

type Why = keyof typeof WHY;

const WHY = {
  MALFORMED: ['The Authorization header is not a bearer token.', 'Authorization 请求头不是 Bearer 令牌。'],
  UNKNOWN_ISSUER: ['Nobody known issued this token.', '令牌的签发者不被承认。'],
  INVALID: ['This token does not hold. Sign in again.', '令牌无效，请重新登录。'],
  EXPIRED: ['This token has expired. Sign in again.', '令牌已过期，请重新登录。'],
  NO_ACCOUNT: ['Whom this token names has no account here.', '令牌所指的人员在本系统没有账户。'],
} as const;

function notSignedIn(why: Why, cause?: unknown): UnauthenticatedError {
  const [en, zh] = WHY[why];
  return new UnauthenticatedError(bilingual(en, zh), { reason: why }, cause === undefined ? {} : { cause });
}
