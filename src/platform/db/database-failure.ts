import { type AppError, TimeoutError, UnavailableError } from '../../shared/errors.js';
import type { LocalisedText } from '../../shared/vocabulary.js';
import { causeOf } from '../log/describe-error.js';

/** What befell the database, when it is not a mistake of ours. */
type Fault = 'TOO_SLOW' | 'BUSY' | 'DISK' | 'ACCOUNT' | 'GONE';

/**
 * SQLSTATE: the statement was cancelled by its time limit; a lock was not had in time; serialisation failure and
 * deadlock, out of memory, too many connections (try again); disk full; shut down, crashed, starting up; the database
 * is not there any more.
 */
const FAULT_OF_CODE: ReadonlyMap<string, Fault> = new Map([
  ...(['57014', '55P03'] as const).map((code) => [code, 'TOO_SLOW'] as const),
  ...(['40001', '40P01', '53200', '53300'] as const).map((code) => [code, 'BUSY'] as const),
  ...(['53100', 'ENOSPC'] as const).map((code) => [code, 'DISK'] as const),
  ...(['57P01', '57P02', '57P03', '57P05', '3D000'] as const).map((code) => [code, 'GONE'] as const),
  ...(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'UNAVAILABLE'] as const).map(
    (code) => [code, 'GONE'] as const,
  ),
]);

/** Classes: connection failures; refusals of the account, which was let in before; what is outside PostgreSQL. */
const FAULT_OF_CLASS: ReadonlyMap<string, Fault> = new Map([
  ['08', 'GONE'],
  ['28', 'ACCOUNT'],
  ['58', 'DISK'],
]);

/** There is no code for these alone: a connection is gone, none came free, or none is let in. */
const CONNECTION_GONE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|database ".*" is not currently accepting connections)/;

/** The driver's own refusal, when the server asks for a password and none was given. */
const NO_PASSWORD = /^SASL: /;

/** PostgreSQL has no code of its own for a used-up quota, a file that may not grow and the like. */
const DISK_TROUBLE = /^could not \w+ .*file "[^"]*".*: /;

/**
 * The refusal that a failure of the database amounts to, when it is not a mistake of ours.
 *
 * @param thrown an error with its causes, as the driver or the ORM throws it
 * @returns TIMEOUT, UNAVAILABLE, or null when it is neither
 * @see PostgreSQL 15 manual, appendix A (error codes)
 */
export function databaseFailure(thrown: unknown): AppError | null {
  const found = findFault(thrown);
  if (!found) return null;
  if (found.fault === 'TOO_SLOW') {
    return new TimeoutError('The database took too long; ask for less.', {}, { cause: thrown });
  }
  return new UnavailableError('The registry cannot answer now; try again later.', {}, { cause: thrown });
}

/** What befell the database, with its own words, and what those who run it can do. */
export interface FailureWords {
  /** e.g. `"the database cannot write to its disk (could not extend file …: No space left on device)"` */
  readonly what: LocalisedText;
  readonly cure: LocalisedText;
}

const WORDS: Readonly<Record<Fault, FailureWords>> = {
  TOO_SLOW: {
    what: { en: 'the database took too long', zh: '数据库响应超时' },
    cure: { en: 'Try again when it has less to do.', zh: '请在数据库空闲时重试。' },
  },
  BUSY: {
    what: { en: 'the database has too much to do', zh: '数据库繁忙' },
    cure: { en: 'Try again.', zh: '请重试。' },
  },
  DISK: {
    what: { en: 'the database cannot use its disk', zh: '数据库无法读写磁盘' },
    cure: { en: 'See that the disk has room and is sound.', zh: '请确认磁盘有剩余空间且工作正常。' },
  },
  ACCOUNT: {
    what: { en: 'the database does not let this account in', zh: '数据库拒绝该账户登录' },
    cure: { en: 'Check user and password in DATABASE_URL.', zh: '请检查 DATABASE_URL 中的用户名和密码。' },
  },
  GONE: {
    what: { en: 'the database has stopped or cannot be reached', zh: '数据库已停止或无法连接' },
    cure: { en: 'See that it runs.', zh: '请确认数据库正在运行。' },
  },
};

/** True when the database did not let the account in: a wrong or missing password, no such user, not from here. */
export function isNotLetIn(thrown: unknown): boolean {
  return findFault(thrown)?.fault === 'ACCOUNT';
}

/** Says what befell the database to those who run it; null when it is no failure of the database. */
export function failureWords(thrown: unknown): FailureWords | null {
  const found = findFault(thrown);
  if (!found) return null;
  const { what, cure } = WORDS[found.fault];
  return { what: { en: `${what.en} (${found.reason})`, zh: `${what.zh}（${found.reason}）` }, cure };
}

interface FoundFault {
  readonly fault: Fault;
  /** The first line of what the database or the driver said. */
  readonly reason: string;
}

function findFault(thrown: unknown): FoundFault | null {
  for (let error: unknown = thrown, depth = 0; error instanceof Error && depth < 8; error = causeOf(error), depth++) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const said = saidIn(error);
    const reason = (said === '' ? code : said).split('\n')[0] ?? '';
    const fault = DISK_TROUBLE.test(reason) ? 'DISK' : faultOf(code, reason);
    if (fault) return { fault, reason };
  }
  return null;
}

/** The thread of the embedded database says in the details why it ended. */
function saidIn(error: Error): string {
  const details = 'details' in error ? error.details : null;
  const reason = typeof details === 'object' && details !== null && 'reason' in details ? details.reason : null;
  return typeof reason === 'string' ? reason : error.message;
}

function faultOf(code: string, message: string): Fault | null {
  const known = FAULT_OF_CODE.get(code) ?? (code.length === 5 ? FAULT_OF_CLASS.get(code.slice(0, 2)) : null);
  if (known) return known;
  if (NO_PASSWORD.test(message)) return 'ACCOUNT';
  return CONNECTION_GONE.test(message) ? 'GONE' : null;
}
