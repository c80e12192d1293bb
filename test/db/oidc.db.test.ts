import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openDoor } from '../../src/modules/identity/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { ACTING_ON, aPerson } from '../support/people.js';
import { startIssuer, type TokenIssuer } from '../support/token-issuer.js';

let database: Database;
let issuer: TokenIssuer;
let other: TokenIssuer;

beforeAll(async () => {
  [database, issuer, other] = await Promise.all([
    freshDatabase(),
    startIssuer(['clerk', 'stranger', 'lawyer']),
    startIssuer(['clerk']),
  ]);
  const { issuer: name } = issuer.config;
  await aPerson(database, { name: '经办人', issuer: name, subject: 'clerk', roles: [{ role: 'AUDITOR' }] });
  await aPerson(database, {
    name: '审查员',
    issuer: name,
    subject: 'lawyer',
    roles: [{ role: 'SYSTEM_ADMINISTRATOR' }],
  });
});
afterAll(async () => {
  await Promise.all([issuer?.close(), other?.close(), database?.close()]);
});

/** Comes to a door that trusts the one issuer, so many seconds from now. */
function comeWith(token: string, later = 0) {
  const door = openDoor({ issuer: issuer.config, now: () => new Date(Date.now() + later * 1_000) });
  return door.letIn(database.orm.em.fork(), `Bearer ${token}`, ACTING_ON);
}

const refused = (reason: string) => ({ code: 'UNAUTHENTICATED', details: { reason } });

describe('a token of the provider', () => {
  test('lets in whom it names, with the roles of the moment', async () => {
    expect(await comeWith(await issuer.tokenFor('clerk'))).toMatchObject({
      personName: '经办人',
      accountName: 'clerk',
      isSystem: false,
      assignments: [{ role: 'AUDITOR' }],
    });
  });

  test('loses its rights with the person, at once', async () => {
    const token = await issuer.tokenFor('lawyer');
    const { accountId, assignments } = await comeWith(token);
    expect(assignments).toHaveLength(1);
    const em = database.orm.em.fork();
    await em.execute('update work.role_assignment set revoked_at = now() where account_id = ?', [accountId]);
    expect((await comeWith(token)).assignments).toEqual([]);
  });

  test('of somebody without an account lets nobody in', async () => {
    await expect(comeWith(await issuer.tokenFor('stranger'))).rejects.toMatchObject(refused('NO_ACCOUNT'));
  });

  test('holds a minute beyond its end, for clocks that differ, and no longer', async () => {
    const token = await issuer.tokenFor('clerk');
    await expect(comeWith(token, 300 + 55)).resolves.toBeDefined();
    await expect(comeWith(token, 300 + 65)).rejects.toMatchObject(refused('EXPIRED'));
  });
});

describe('refused is', () => {
  test('a token of another issuer', async () => {
    await expect(comeWith(await other.tokenFor('clerk'))).rejects.toMatchObject(refused('UNKNOWN_ISSUER'));
  });

  test('a token for another audience', async () => {
    const token = await issuer.tokenFor('clerk', 'https://elsewhere.example');
    await expect(comeWith(token)).rejects.toMatchObject(refused('INVALID'));
  });

  test('a token of another issuer that says it is of this one', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({ ...decodeJwt(await other.tokenFor('clerk')), iss: issuer.config.issuer })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
      .sign(privateKey);
    await expect(comeWith(token)).rejects.toMatchObject(refused('INVALID'));
  });

  test('a token without a signature', async () => {
    const [, claims = ''] = (await issuer.tokenFor('clerk')).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    await expect(comeWith(`${header}.${claims}.`)).rejects.toMatchObject(refused('INVALID'));
  });

  test.each([
    [
      'PEM',
      () =>
        Buffer.from(
          createPublicKey({ key: { ...issuer.publicKey }, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
        ),
    ],
    ['JSON', () => Buffer.from(JSON.stringify(issuer.publicKey))],
  ])('a token signed with the public key as if it were a secret (%s)', async (_name, secret) => {
    const token = await new SignJWT(decodeJwt(await issuer.tokenFor('clerk')))
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })
      .sign(new Uint8Array(secret()));
    await expect(comeWith(token)).rejects.toMatchObject(refused('INVALID'));
  });

  test('a token that brings its own key, or an address for one', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const own = await exportJWK(publicKey);
    const claims = decodeJwt(await issuer.tokenFor('clerk'));
    for (const header of [{ jwk: own }, { jku: 'http://127.0.0.1:9/keys' }, { x5u: 'http://127.0.0.1:9/cert' }]) {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...header })
        .sign(privateKey);
      await expect(comeWith(token)).rejects.toMatchObject(refused('INVALID'));
    }
  });

  test.each([
    ['of another type', {}, { typ: 'JWT' }],
    ['of no type', {}, { typ: undefined }],
    ['under a key id nobody has', {}, { kid: 'k2' }],
    ['without an end', { exp: undefined }, {}],
    ['without a subject', { sub: undefined }, {}],
    ['for nobody', { aud: undefined }, {}],
    ['that is to begin in two minutes', { nbf: Math.floor(Date.now() / 1_000) + 120 }, {}],
  ])('a token %s, though its signature is right', async (_name, claims, header) => {
    const right = decodeJwt(await issuer.tokenFor('clerk'));
    await expect(comeWith(await issuer.sign(right))).resolves.toBeDefined();
    const token = await issuer.sign(JSON.parse(JSON.stringify({ ...right, ...claims })), header);
    await expect(comeWith(token)).rejects.toMatchObject(refused('INVALID'));
  });
});

test('an unknown key id has the keys fetched once, not for every token', async () => {
  const door = openDoor({ issuer: issuer.config });
  const em = database.orm.em.fork();
  await door.letIn(em, `Bearer ${await issuer.tokenFor('clerk')}`, ACTING_ON);
  const before = issuer.fetches();
  for (let attempt = 1; attempt <= 10; attempt++) {
    const token = await issuer.sign({ iss: issuer.config.issuer, sub: 'clerk' }, { kid: `unknown-${attempt}` });
    await expect(door.letIn(em, `Bearer ${token}`, ACTING_ON)).rejects.toMatchObject(refused('INVALID'));
  }
  expect(issuer.fetches() - before).toBeLessThanOrEqual(1);
});

test('a provider that does not answer makes sign-in unavailable, and no token wrong', async () => {
  const gone = await startIssuer(['clerk']);
  const token = await gone.tokenFor('clerk');
  await gone.close();
  const door = openDoor({ issuer: gone.config });
  await expect(door.letIn(database.orm.em.fork(), `Bearer ${token}`, ACTING_ON)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  });
});
