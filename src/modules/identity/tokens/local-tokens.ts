import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { IssuedToken } from '../../../platform/context.js';
import { LOCAL_ISSUER } from '../domain/issuers.js';

/** Of tokens that the registry gives to itself. */
const AUDIENCE = 'urn:quanze:api';
const TYPE = 'at+jwt';
const ALGORITHM = 'HS256';

/** How long somebody is signed in. */
const MINUTES = 15;

/** Tokens for accounts of the registry's own, under a key that lives as long as the process. */
export interface LocalTokens {
  issue(subject: string, now: Date): Promise<IssuedToken>;
  /** @returns the subject; @throws {JOSEError} when the token does not hold */
  verify(token: string, now: Date): Promise<string>;
}

/** Makes the key; tokens of an earlier process do not hold. */
export function makeLocalTokens(): LocalTokens {
  const key = randomBytes(32);
  return {
    async issue(subject, now) {
      const issuedAt = Math.floor(now.getTime() / 1_000);
      const expiresAt = issuedAt + MINUTES * 60;
      const token = await new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(key);
      return { token, expiresAt: new Date(expiresAt * 1_000) };
    },
    async verify(token, now) {
      const { payload } = await jwtVerify<{ sub: string }>(token, key, {
        issuer: LOCAL_ISSUER,
        audience: AUDIENCE,
        algorithms: [ALGORITHM],
        typ: TYPE,
        requiredClaims: ['sub', 'exp'],
        currentDate: now,
      });
      return payload.sub;
    },
  };
}
