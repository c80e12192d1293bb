import type { ConfigReader } from './config-reader.js';

/** How people prove who they are. */
export interface SignInConfig {
  /** Accounts of the registry's own may sign in, as demonstrations have them. */
  readonly hasLocalAccounts: boolean;
  /** The OpenID provider that vouches for people; null without one. */
  readonly issuer: IssuerConfig | null;
}

/** Who vouches for accounts, and how its tokens must be. */
export interface IssuerConfig {
  /** Exactly as its tokens name it: `"https://sso.example.gov.cn"`. */
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are; nothing in a token leads to any other. */
  readonly jwksUrl: string;
  /** Asymmetric ones only. */
  readonly algorithms: readonly string[];
  /** What the header of a token must say it is: `"at+jwt"`. */
  readonly tokenType: string;
}

/** Signatures that need a key nobody but the issuer has; with others, whoever verifies could also sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

const USUAL_ALGORITHMS = 'RS256 PS256 ES256 EdDSA';
const USUAL_TYPE = 'at+jwt';
const VARIABLES = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL'] as const;

/** Reads how people sign in. */
export function readSignIn(reader: ConfigReader, production: boolean): SignInConfig {
  const allowed = reader.flag('QUANZE_ALLOW_DEMO_ACCOUNTS_IN_PRODUCTION', false);
  return { hasLocalAccounts: !production || allowed, issuer: readIssuer(reader) };
}

function readIssuer(reader: ConfigReader): IssuerConfig | null {
  const [issuer, audience, jwksUrl] = VARIABLES.map((name) => reader.text(name));
  const algorithms = readAlgorithms(reader);
  const tokenType = reader.text('OIDC_TOKEN_TYPE') ?? USUAL_TYPE;
  if (!issuer && !audience && !jwksUrl) return null;
  for (const name of VARIABLES) {
    if (reader.text(name) === null) {
      reader.fault(name, {
        en: `is not set; sign-in by an OpenID provider needs ${VARIABLES.join(', ')} together.`,
        zh: `未设置；接入统一身份认证须同时设置 ${VARIABLES.join('、')}。`,
      });
    }
  }
  for (const [name, url] of [
    ['OIDC_ISSUER', issuer],
    ['OIDC_JWKS_URL', jwksUrl],
  ] as const) {
    if (url && !isSafeUrl(url)) {
      reader.fault(name, {
        en: 'is no address that can be trusted; it begins with https:// (http:// only for this machine itself).',
        zh: '不是可信的地址；须以 https:// 开头（仅本机可用 http://）。',
      });
    }
  }
  return { issuer: issuer ?? '', audience: audience ?? '', jwksUrl: jwksUrl ?? '', algorithms, tokenType };
}

function readAlgorithms(reader: ConfigReader): readonly string[] {
  const known: readonly string[] = ALGORITHMS;
  const algorithms = (reader.text('OIDC_ALGORITHMS') ?? USUAL_ALGORITHMS).split(/[\s,]+/).filter(Boolean);
  const unknown = algorithms.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    reader.fault('OIDC_ALGORITHMS', {
      en: `${unknown.join(', ')} cannot be used; there are ${ALGORITHMS.join(', ')}. Algorithms with a shared secret, and none at all, are refused.`,
      zh: `${unknown.join('、')} 不可使用；可用的有 ${ALGORITHMS.join('、')}。共享密钥算法和无签名一律不予接受。`,
    });
  }
  return algorithms;
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
