import { type AppError, TimeoutError, UnavailableError } from '../../shared/errors.js';
import { causeOf } from '../log/describe-error.js';

/** SQLSTATE: the statement was cancelled by its time limit; a lock was not had in time. */
const TIMEOUTS = new Set(['57014', '55P03']);

/**
 * SQLSTATE: serialisation failure and deadlock (try again); disk full, out of memory, too many connections;
 * shut down, crashed, starting up; the database is not there any more. Class 08 is all connection failures, class 28
 * all refusals of the account, which was let in when the registry started.
 */
const UNAVAILABLE = new Set(['40001', '40P01', '53100', '53200', '53300', '57P01', '57P02', '57P03', '57P05', '3D000']);

/** Codes of Node for a peer that cannot be reached, and a full disk under the embedded database. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOSPC']);

/** The driver has no code for these: its connection is gone, or none came free. */
const CONNECTION_GONE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * The refusal that a failure of the database amounts to, when it is not a mistake of ours.
 *
 * @param thrown an error with its causes, as the driver or the ORM throws it
 * @returns TIMEOUT, UNAVAILABLE, or null when it is neither
 * @see PostgreSQL 15 manual, appendix A (error codes)
 */
export function databaseFailure(thrown: unknown): AppError | null {
  for (let error: unknown = thrown, depth = 0; error instanceof Error && depth < 8; error = causeOf(error), depth++) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    if (TIMEOUTS.has(code)) return new TimeoutError('The database took too long; ask for less.', {}, { cause: thrown });
    if (isUnavailable(code) || CONNECTION_GONE.test(error.message)) {
      return new UnavailableError('The registry cannot answer now; try again later.', {}, { cause: thrown });
    }
  }
  return null;
}

function isUnavailable(code: string): boolean {
  return UNAVAILABLE.has(code) || UNREACHABLE.has(code) || /^(08|28)[0-9A-Z]{3}$/.test(code);
}
