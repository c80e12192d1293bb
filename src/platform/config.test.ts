import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

describe('readConfig', () => {
  test('an empty environment starts a trial server on the embedded database with demonstration data', () => {
    expect(readConfig({})).toEqual({
      production: false,
      database: { kind: 'embedded', dataDir: './data/registry' },
      http: { host: '127.0.0.1', port: 4000, bodyLimitBytes: 1_048_576 },
      graphql: { maxComplexity: 50_000 },
      signIn: { hasLocalAccounts: true, issuer: null },
      log: { level: 'info', format: 'text' },
      migrate: false,
      demo: true,
      today: null,
    });
  });

  test('DATABASE_URL chooses PostgreSQL, with the time limits of readers and no demonstration data', () => {
    const config = readConfig({ DATABASE_URL: 'postgresql://q@db/quanze', NODE_ENV: 'production', POOL_SIZE: '20' });
    expect(config.database).toEqual({
      kind: 'postgres',
      url: 'postgresql://q@db/quanze',
      poolSize: 20,
      statementTimeoutMs: 3_000,
      lockTimeoutMs: 1_000,
    });
    expect(config).toMatchObject({ production: true, demo: false, log: { format: 'json' } });
  });

  test('an empty value is as good as none', () => {
    expect(readConfig({ PORT: ' ', DATABASE_URL: '', QUANZE_DEMO: '' })).toEqual(readConfig({}));
  });

  test('flags win over variables, and the last flag wins', () => {
    const env = { PORT: '1', QUANZE_DEMO: '1', QUANZE_TODAY: '2020-01-01' };
    const args = ['--port', '4001', '--demo', '--no-demo', '--today=2024-02-29', '--migrate'];
    expect(readConfig(env, args)).toMatchObject({
      http: { port: 4001 },
      demo: false,
      today: '2024-02-29',
      migrate: true,
    });
  });

  test('the embedded database is refused in production unless its limits are accepted', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(['DATABASE_URL']);
    const accepted = readConfig({ NODE_ENV: 'production', QUANZE_ALLOW_EMBEDDED_IN_PRODUCTION: 'yes' });
    expect(accepted).toMatchObject({ database: { kind: 'embedded' }, demo: false });
  });

  test('the accounts of a demonstration are refused in production unless they are allowed by name', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgresql://q@db/quanze' };
    expect(readConfig(production).signIn.hasLocalAccounts).toBe(false);
    expect(faultsOf({ ...production, QUANZE_DEMO: '1' })).toEqual(['QUANZE_DEMO']);
    const allowed = { ...production, QUANZE_DEMO: '1', QUANZE_ALLOW_DEMO_ACCOUNTS_IN_PRODUCTION: '1' };
    expect(readConfig(allowed)).toMatchObject({ demo: true, signIn: { hasLocalAccounts: true } });
  });

  test('an OpenID provider is configured as a whole', () => {
    const OIDC = {
      OIDC_ISSUER: 'https://sso.example.gov.cn',
      OIDC_AUDIENCE: 'quanze',
      OIDC_JWKS_URL: 'https://sso.example.gov.cn/keys',
    };
    expect(readConfig(OIDC).signIn.issuer).toEqual({
      issuer: 'https://sso.example.gov.cn',
      audience: 'quanze',
      jwksUrl: 'https://sso.example.gov.cn/keys',
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      tokenType: 'at+jwt',
    });
    expect(
      readConfig({ ...OIDC, OIDC_ALGORITHMS: 'ES256, RS256', OIDC_TOKEN_TYPE: 'JWT' }).signIn.issuer,
    ).toMatchObject({ algorithms: ['ES256', 'RS256'], tokenType: 'JWT' });
    expect(faultsOf({ OIDC_ISSUER: 'https://sso.example.gov.cn' })).toEqual(['OIDC_AUDIENCE', 'OIDC_JWKS_URL']);
    for (const bad of ['HS256', 'none', 'RS256 HS512']) {
      expect(faultsOf({ ...OIDC, OIDC_ALGORITHMS: bad })).toEqual(['OIDC_ALGORITHMS']);
    }
    expect(faultsOf({ ...OIDC, OIDC_JWKS_URL: 'http://sso.example.gov.cn/keys' })).toEqual(['OIDC_JWKS_URL']);
    expect(faultsOf({ ...OIDC, OIDC_ISSUER: 'sso' })).toEqual(['OIDC_ISSUER']);
    expect(
      faultsOf({ ...OIDC, OIDC_JWKS_URL: 'http://127.0.0.1:9/keys', OIDC_ISSUER: 'http://localhost:9' }, ['--x']),
    ).toEqual(['--x']);
  });

  test.each([
    ['a port that is no number', { PORT: '40a' }, [], 'PORT'],
    ['a port beyond the last', { PORT: '65536' }, [], 'PORT'],
    ['a day that does not exist', { QUANZE_TODAY: '2023-02-30' }, [], 'QUANZE_TODAY'],
    ['a flag with a day that does not exist', {}, ['--today=2023-02-30'], '--today'],
    ['a flag without its value', {}, ['--today'], '--today'],
    ['a switch with a value', {}, ['--migrate=1'], '--migrate'],
    ['a flag nobody knows', {}, ['--migrat'], '--migrat'],
    ['a word in place of a flag', {}, ['serve'], 'serve'],
    ['a level of logging nobody knows', { LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL'],
    ['a switch that is neither yes nor no', { QUANZE_DEMO: 'maybe' }, [], 'QUANZE_DEMO'],
    ['a variable nobody knows', { QUANZE_TODYA: '2024-01-01' }, [], 'QUANZE_TODYA'],
    ['an address of another kind of database', { DATABASE_URL: 'mysql://root:secret@db/x' }, [], 'DATABASE_URL'],
    ['an address without a database', { DATABASE_URL: 'postgres://root:secret@db' }, [], 'DATABASE_URL'],
    ['a password with a # in it', { DATABASE_URL: 'postgres://root:sec#ret@db/x' }, [], 'DATABASE_URL'],
    ['a password with a / in it', { DATABASE_URL: 'postgres://root:sec/ret@db/x' }, [], 'DATABASE_URL'],
    ['a password with a % that stands for nothing', { DATABASE_URL: 'postgres://root:5%z@db/x' }, [], 'DATABASE_URL'],
    ['an address that is none', { DATABASE_URL: 'localhost' }, [], 'DATABASE_URL'],
    ['a limit of zero', { STATEMENT_TIMEOUT_MS: '0' }, [], 'STATEMENT_TIMEOUT_MS'],
  ])('refuses %s and names it', (_name, env, args, expected) => {
    expect(faultsOf(env, args)).toEqual([expected]);
  });

  test('tells every fault at once, in both languages, with what was probably meant, and no password', () => {
    const message = messageOf({ PORT: 'x', QUANZE_DEMOO: '1', DATABASE_URL: 'mysql://root:secret@db/x' }, ['--prot=1']);
    for (const part of [
      'PORT',
      'did you mean QUANZE_DEMO?',
      '是否应为 QUANZE_DEMO？',
      'DATABASE_URL',
      'did you mean --port?',
    ]) {
      expect(message).toContain(part);
    }
    expect(message).not.toContain('secret');
  });
});

function refusal(env: Record<string, string>, args: readonly string[]): ConfigError {
  try {
    readConfig(env, args);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

function faultsOf(env: Record<string, string>, args: readonly string[] = []): string[] {
  return refusal(env, args).faults.map((fault) => fault.name);
}

function messageOf(env: Record<string, string>, args: readonly string[]): string {
  return refusal(env, args).message;
}
