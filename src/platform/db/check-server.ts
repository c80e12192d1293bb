import { UnavailableError } from '../../shared/errors.js';
import type { Database, Em } from './database.js';
import { isNotLetIn } from './database-failure.js';
import { historyFaults, tablesWithHistory } from './history-check.js';

/** Why the registry does not start on a database. */
export type DatabaseFault =
  | 'UNREACHABLE'
  | 'ACCOUNT'
  | 'VERSION'
  | 'ENCODING'
  | 'CHARACTER_TYPE'
  | 'PENDING_MIGRATIONS'
  | 'UNKNOWN_MIGRATIONS'
  | 'PRIVILEGES'
  | 'HISTORY';

/** The database cannot be used as it is; the message says what is wrong and the cure, in English and Chinese. */
export class DatabaseCheckError extends UnavailableError {
  constructor(
    readonly fault: DatabaseFault,
    readonly en: string,
    readonly zh: string,
    options?: ErrorOptions,
  ) {
    super(`${en}\n${zh}`, { fault }, options);
  }
}

/** The oldest PostgreSQL whose SQL the registry keeps to. */
const OLDEST_VERSION = 15;

const CREATE_DATABASE = `create database … template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`;

/**
 * Refuses, with the cure, a database that would answer wrongly; brings an embedded one, or one that may be migrated,
 * to the tables of this version. Afterwards the registry may be read and written.
 *
 * @param may `migrate`: pending migrations may run on a server (an embedded database is always migrated)
 * @throws {DatabaseCheckError} naming the first fault
 */
export async function checkServer(database: Database, may: { readonly migrate: boolean }): Promise<void> {
  const em = database.orm.em.fork();
  await checkSettings(database);
  await checkMigrations(database, may.migrate || database.kind === 'embedded').catch((cause: unknown) => {
    throw isForbidden(cause) ? mayNotMigrate(cause) : cause;
  });
  await checkTrigrams(em);
  await checkHistory(em);
}

/**
 * Refuses, with the cure, a database that cannot be reached or that no registry can stand in; it need not hold one yet.
 *
 * @throws {DatabaseCheckError} naming the first fault
 */
export async function checkSettings(database: Database): Promise<void> {
  const em = database.orm.em.fork();
  const settings = await describe(em);
  if (settings.version < OLDEST_VERSION) {
    throw new DatabaseCheckError(
      'VERSION',
      `The database is PostgreSQL ${settings.version}; the registry needs ${OLDEST_VERSION} or newer.`,
      `数据库为 PostgreSQL ${settings.version}，本系统需要 ${OLDEST_VERSION} 或更高版本。`,
    );
  }
  if (settings.encoding !== 'UTF8') {
    throw new DatabaseCheckError(
      'ENCODING',
      `The database is encoded in ${settings.encoding}, not UTF8. Create one so and move the data: ${CREATE_DATABASE}`,
      `数据库编码为 ${settings.encoding}，不是 UTF8。请按以下方式新建数据库并迁移数据：${CREATE_DATABASE}`,
    );
  }
  const [row] = await em.execute<{ knowsChinese: boolean }[]>(`select '户口簿' ~ '^\\w+$' as "knowsChinese"`);
  if (!row?.knowsChinese) throw wrongCharacterType(settings.characterType);
}

function wrongCharacterType(name: string): DatabaseCheckError {
  return new DatabaseCheckError(
    'CHARACTER_TYPE',
    `The database takes Chinese characters for punctuation (lc_ctype ${name}), so nothing Chinese would be found. Create one so and move the data: ${CREATE_DATABASE}`,
    `数据库把汉字当作标点（lc_ctype 为 ${name}），中文将无法检索。请按以下方式新建数据库并迁移数据：${CREATE_DATABASE}`,
  );
}

interface Settings {
  readonly version: number;
  readonly encoding: string;
  readonly characterType: string;
}

async function describe(em: Em): Promise<Settings> {
  try {
    const [row] = await em.execute<Settings[]>(
      `select current_setting('server_version_num')::int / 10000 as version, pg_encoding_to_char(encoding) as encoding,
              datctype as "characterType"
       from pg_database where datname = current_database()`,
    );
    if (row) return row;
  } catch (cause) {
    throw unreachable(cause);
  }
  throw unreachable(new Error('the database does not list itself'));
}

function unreachable(cause: unknown): DatabaseCheckError {
  const why = wordsOf(cause);
  if (isNotLetIn(cause)) {
    return new DatabaseCheckError(
      'ACCOUNT',
      `The database does not let this account in (${why}). Check user and password in DATABASE_URL; signs such as @ : / # in them are written %40 %3A %2F %23.`,
      `数据库拒绝该账户登录（${why}）。请检查 DATABASE_URL 中的用户名和密码；其中 @ : / # 等符号须写成 %40 %3A %2F %23。`,
      { cause },
    );
  }
  return new DatabaseCheckError(
    'UNREACHABLE',
    `The database does not answer (${why}). Check DATABASE_URL, that the server runs and lets this account in, and that the database was made: ${CREATE_DATABASE}`,
    `无法连接数据库（${why}）。请检查 DATABASE_URL，确认数据库服务已启动、允许该账户登录，且数据库已创建：${CREATE_DATABASE}`,
    { cause },
  );
}

/** Of a machine with several addresses the driver says nothing but that each failed. */
function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

async function checkMigrations(database: Database, migrate: boolean): Promise<void> {
  const unknown = await database.unknownMigrations();
  if (unknown.length > 0) {
    throw new DatabaseCheckError(
      'UNKNOWN_MIGRATIONS',
      `The database was migrated by a newer version of the registry (${unknown.join(', ')}). Start that version, or restore a backup made by this one.`,
      `数据库已由更高版本的系统升级（${unknown.join('、')}）。请启动该版本，或恢复由本版本制作的备份。`,
    );
  }
  const pending = await database.pendingMigrations();
  if (pending.length === 0) return;
  if (!migrate) {
    throw new DatabaseCheckError(
      'PENDING_MIGRATIONS',
      `${pending.length} migrations have not run on this database (the first is ${pending[0]}). Make a backup, then run "npm run migrate", or start once with --migrate.`,
      `该数据库尚有 ${pending.length} 项结构升级未执行（第一项为 ${pending[0]}）。请先备份，再执行 npm run migrate，或以 --migrate 参数启动一次。`,
    );
  }
  await database.migrate();
}

/** SQLSTATE 42501: the account lacks a privilege. */
function isForbidden(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '42501';
}

function mayNotMigrate(cause: unknown): DatabaseCheckError {
  return new DatabaseCheckError(
    'PRIVILEGES',
    'The account may not create tables in this database. Make it the owner: alter database … owner to …',
    '该账户无权在此数据库中建表。请将其设为数据库所有者：alter database … owner to …',
    { cause },
  );
}

async function checkTrigrams(em: Em): Promise<void> {
  const [row] = await em.execute<{ alike: number; name: string }[]>(
    `select similarity('户口簿', '户口簿') as alike, datctype as name from pg_database where datname = current_database()`,
  );
  if (Number(row?.alike) !== 1) throw wrongCharacterType(row?.name ?? 'unknown');
}

async function checkHistory(em: Em): Promise<void> {
  const tables = tablesWithHistory(em).map(({ tableName }) => tableName);
  const faults = await historyFaults(em, tables);
  if (faults.length === 0) return;
  const list = faults.map(({ table, problem }) => `${table}: ${problem}`).join('; ');
  throw new DatabaseCheckError(
    'HISTORY',
    `Earlier states could not be answered for: ${list}. A table was changed without \`select quanze.attach('…')\`; run that for each table named.`,
    `以下数据表无法回答历史时点的查询：${list}。数据表结构变更后未执行 \`select quanze.attach('…')\`，请对所列各表执行。`,
  );
}
