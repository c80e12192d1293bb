import type { CalendarDate } from '../shared/dates.js';
import { nearestName } from '../shared/nearest-name.js';
import { ConfigError, type ConfigFault } from './config/config-error.js';
import { readFlags } from './config/config-flags.js';
import { ConfigReader } from './config/config-reader.js';
import { readSignIn, type SignInConfig } from './config/sign-in-config.js';

export { ConfigError };

/** Where the registry is kept: a folder of this process alone, or a PostgreSQL server. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** Connections at most. */
      readonly poolSize: number;
      /** How long one statement of a reader may run. */
      readonly statementTimeoutMs: number;
      /** How long one statement of a reader may wait for a lock. */
      readonly lockTimeoutMs: number;
    };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything a process is told from outside; read once, at the start. */
export interface Config {
  readonly production: boolean;
  readonly database: DatabaseConfig;
  readonly http: { readonly host: string; readonly port: number; readonly bodyLimitBytes: number };
  readonly graphql: { readonly maxComplexity: number };
  readonly signIn: SignInConfig;
  readonly log: { readonly level: LogLevel; readonly format: 'json' | 'text' };
  /** Apply pending migrations on an external database instead of refusing to start. */
  readonly migrate: boolean;
  /** Fill an empty registry with the demonstration data. */
  readonly demo: boolean;
  /** The day taken as today; null follows the clock. */
  readonly today: CalendarDate | null;
}

/** Every variable of our own name. */
const OWN_VARIABLES = [
  'QUANZE_DEMO',
  'QUANZE_TODAY',
  'QUANZE_ALLOW_EMBEDDED_IN_PRODUCTION',
  'QUANZE_ALLOW_DEMO_ACCOUNTS_IN_PRODUCTION',
] as const;

/** These are read by the test runner, which starts servers too. */
const TEST_VARIABLES = /^QUANZE_(LONG|TEST_\w+)$/;

/**
 * Reads the configuration of a process.
 *
 * @param env environment variables: `{ PORT: '4000' }`; an empty value is as good as none
 * @param args the flags of the command line: `['--port', '4001', '--no-demo']`
 * @throws {ConfigError} with every fault of both, by name, each with its cure
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): Config {
  const flags = readFlags(args);
  const reader = new ConfigReader({ ...env, ...flags.values }, flags.writtenAs);
  const production = reader.text('NODE_ENV') === 'production';
  const database = readDatabase(reader, production);
  const config: Config = {
    production,
    database,
    http: {
      host: reader.text('HOST') ?? '127.0.0.1',
      port: reader.wholeNumber('PORT', { min: 0, max: 65_535, default: 4000 }),
      bodyLimitBytes: reader.wholeNumber('BODY_LIMIT_BYTES', { min: 1_024, max: 104_857_600, default: 1_048_576 }),
    },
    graphql: { maxComplexity: reader.wholeNumber('MAX_COMPLEXITY', { min: 100, max: 10_000_000, default: 50_000 }) },
    signIn: readSignIn(reader, production),
    log: { level: reader.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'), format: production ? 'json' : 'text' },
    migrate: flags.migrate,
    demo: reader.flag('QUANZE_DEMO', null) ?? (database.kind === 'embedded' && !production),
    today: reader.calendarDate('QUANZE_TODAY'),
  };
  if (production && config.demo && !config.signIn.hasLocalAccounts) {
    reader.fault('QUANZE_DEMO', {
      en: 'asks for the demonstration, whose accounts have a password that everybody knows, with NODE_ENV=production; leave it out, or accept that with QUANZE_ALLOW_DEMO_ACCOUNTS_IN_PRODUCTION=1.',
      zh: '要求装入演示数据，而演示账户的密码人尽皆知，不用于 NODE_ENV=production；请去掉该设置，或设 QUANZE_ALLOW_DEMO_ACCOUNTS_IN_PRODUCTION=1 以接受此风险。',
    });
  }
  const faults = [...reader.faults, ...flags.faults, ...unknownVariables(env)];
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

function readDatabase(reader: ConfigReader, production: boolean): DatabaseConfig {
  const allowEmbedded = reader.flag('QUANZE_ALLOW_EMBEDDED_IN_PRODUCTION', false);
  const poolSize = reader.wholeNumber('POOL_SIZE', { min: 1, max: 500, default: 10 });
  const statementTimeoutMs = reader.wholeNumber('STATEMENT_TIMEOUT_MS', { min: 10, max: 600_000, default: 3_000 });
  const lockTimeoutMs = reader.wholeNumber('LOCK_TIMEOUT_MS', { min: 10, max: 600_000, default: 1_000 });
  const dataDir = reader.text('DATA_DIR') ?? './data/registry';
  const url = reader.text('DATABASE_URL');
  if (url !== null) {
    if (!isPostgresUrl(url)) {
      reader.fault('DATABASE_URL', {
        en: 'is no address of a PostgreSQL database; write it like postgresql://user:password@host:5432/name. Signs such as @ : / # % in user and password are written %40 %3A %2F %23 %25.',
        zh: '不是 PostgreSQL 数据库地址；请写成 postgresql://用户:密码@主机:5432/库名 的样式。用户名和密码中的 @ : / # % 等符号须写成 %40 %3A %2F %23 %25。',
      });
    }
    return { kind: 'postgres', url, poolSize, statementTimeoutMs, lockTimeoutMs };
  }
  if (production && !allowEmbedded) {
    reader.fault('DATABASE_URL', {
      en: 'is not set, and the embedded database is for trial and one small office, not for NODE_ENV=production; set it to a PostgreSQL database, or accept the limits with QUANZE_ALLOW_EMBEDDED_IN_PRODUCTION=1.',
      zh: '未设置；内置数据库仅供试用和单个小型机关使用，不用于 NODE_ENV=production；请指向 PostgreSQL 数据库，或设 QUANZE_ALLOW_EMBEDDED_IN_PRODUCTION=1 以接受其限制。',
    });
  }
  return { kind: 'embedded', dataDir };
}

/** The address itself is never repeated in a fault: it holds a password. */
function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname } = new URL(text);
  const isNamed = pathname.length > 1;
  return (
    ['postgres:', 'postgresql:'].includes(protocol) && isNamed && [username, password, pathname].every(isDecodable)
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function unknownVariables(env: Readonly<Record<string, string | undefined>>): ConfigFault[] {
  const known: readonly string[] = OWN_VARIABLES;
  return Object.keys(env)
    .filter((name) => name.startsWith('QUANZE_') && !known.includes(name) && !TEST_VARIABLES.test(name))
    .sort()
    .map((name) => {
      const nearest = nearestName(name, known);
      return {
        name,
        en: nearest ? `is no variable; did you mean ${nearest}?` : 'is no variable; remove it.',
        zh: nearest ? `没有这个变量；是否应为 ${nearest}？` : '没有这个变量；请删除。',
      };
    });
}
