import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { IssuerConfig } from '../../../platform/config/sign-in-config.js';
import { UnavailableError } from '../../../shared/errors.js';

/** Clocks may differ by this much. */
const TOLERANCE_SECONDS = 60;

/** Keys are fetched again for a key id that is not known, but not more often than this. */
const COOLDOWN_MS = 30_000;
const KEYS_MAX_AGE_MS = 600_000;
const KEYS_TIMEOUT_MS = 5_000;

/** Tokens of an OpenID provider. */
export interface IssuerTokens {
  readonly issuer: string;
  /**
   * @returns the subject
   * @throws {JOSEError} when the token does not hold
   * @throws {UnavailableError} when the provider does not give its keys
   */
  verify(token: string, now: Date): Promise<string>;
}

/**
 * Verifies tokens by the keys of one issuer.
 *
 * @see OpenID Connect Core 1.0 section 3.1.3.7; RFC 9068 section 4; RFC 8725
 */
export function makeIssuerTokens({ issuer, audience, jwksUrl, algorithms, tokenType }: IssuerConfig): IssuerTokens {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: KEYS_MAX_AGE_MS,
    timeoutDuration: KEYS_TIMEOUT_MS,
  });
  return {
    issuer,
    async verify(token, now) {
      const { payload } = await jwtVerify<{ sub: string }>(token, async (header, input) => keyOf(keys, header, input), {
        issuer,
        audience,
        algorithms: [...algorithms],
        typ: tokenType,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: now,
      });
      return payload.sub;
    },
  };
}

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** A provider that does not answer is no fault of the token. */
async function keyOf(keys: Keys, ...[header, input]: Parameters<Keys>): ReturnType<Keys> {
  try {
    return await keys(header, input);
  } catch (cause) {
    if (isAboutToken(cause)) throw cause;
    throw new UnavailableError('The keys of the sign-in service cannot be had now; try again later.', {}, { cause });
  }
}

function isAboutToken(cause: unknown): boolean {
  return (
    cause instanceof errors.JWKSNoMatchingKey ||
    cause instanceof errors.JWKSMultipleMatchingKeys ||
    cause instanceof errors.JOSENotSupported ||
    cause instanceof errors.JOSEAlgNotAllowed
  );
}
