import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import type { IssuerConfig } from '../../src/platform/config/sign-in-config.js';

/** What tokens of the tests are for. */
export const AUDIENCE = 'https://quanze.example/api';

/** A real OpenID provider that answers on this machine. */
export interface TokenIssuer {
  readonly config: IssuerConfig;
  /** Its public key. */
  readonly publicKey: JWK;
  /** How often its keys were fetched. */
  fetches(): number;
  /** A token for one of its clients, who is its own subject; for {@link AUDIENCE} unless told. */
  tokenFor(client: string, audience?: string): Promise<string>;
  /** A token under its true key that says whatever one likes. */
  sign(claims: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Stops answering. */
  close(): Promise<void>;
}

/** @param clients who may ask for tokens */
export async function startIssuer(clients: readonly string[]): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  let fetches = 0;
  let answer: http.RequestListener = () => {};
  const server = http.createServer((req, res) => {
    if (req.url === '/jwks') fetches += 1;
    answer(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // of a server that listens on a port
  const issuer = `http://127.0.0.1:${port}`;
  answer = new Provider(issuer, configuration(clients, key)).callback();
  return {
    config: { issuer, audience: AUDIENCE, jwksUrl: `${issuer}/jwks`, algorithms: ['ES256'], tokenType: 'at+jwt' },
    publicKey: await exportJWK(publicKey),
    fetches: () => fetches,
    async tokenFor(client, audience = AUDIENCE) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${client}:secret`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
      });
      const body: { access_token?: string } = JSON.parse(await response.text());
      if (body.access_token === undefined) throw new Error(`no token: ${JSON.stringify(body)}`);
      return body.access_token;
    },
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...header }).sign(privateKey),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function configuration(clients: readonly string[], key: JWK): Configuration {
  return {
    clients: clients.map((client_id) => ({
      client_id,
      client_secret: 'secret',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: 'ES256',
    })),
    jwks: { keys: [key] } as NonNullable<Configuration['jwks']>, // the two packages spell the type of a key differently
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: '',
          audience: resource,
          accessTokenTTL: 300,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: { ClientCredentials: 300 },
  };
}
