import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors.js';
import { databaseFailure } from '../db/database-failure.js';
import { causeOf } from '../log/describe-error.js';
import type { Logger } from '../log/logger.js';
import { requestScope } from '../log/request-scope.js';
import { ERROR_LABELS } from './error-labels.js';

/** Codes of the GraphQL and persisted-query protocols that clients know; they pass as they are. */
const PROTOCOL_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Apollo's words for a request that cannot be read: ours is INVALID_INPUT. */
const CALLERS_FAULTS = new Set(['BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** The parser's message when a document is longer than `maxTokens`; it has no code of its own. */
const TOO_MANY_TOKENS = /Document contains more that \d+ tokens/;

/**
 * Makes the last step before an error leaves: expected refusals go out with their code and details, everything else
 * is logged whole and leaves as one sentence. Extensions are built anew, so no stack or validation target gets out.
 */
export function makeFormatError(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { message, code, details } = answerTo(formatted, thrown, log);
    return {
      message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: errorExtensions(code, details),
    };
  };
}

/** The `extensions` of every error that leaves the server. */
export function errorExtensions(code: string, details: ErrorDetails = {}): Record<string, unknown> {
  const requestId = requestScope()?.requestId;
  return {
    code,
    ...(isOurCode(code) ? { label: ERROR_LABELS[code] } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

interface Answer {
  readonly message: string;
  readonly code: string;
  readonly details?: ErrorDetails;
}

function answerTo(formatted: GraphQLFormattedError, thrown: unknown, log: Logger): Answer {
  const code = String(formatted.extensions?.['code'] ?? '');
  const cause = innermost(thrown);
  if (cause instanceof AppError) {
    // A scalar's refusal is wrapped by GraphQL's words, which say which variable or argument it was.
    const message = CALLERS_FAULTS.has(code) || PROTOCOL_CODES.has(code) ? formatted.message : cause.message;
    return { message, code: cause.code, details: cause.details };
  }
  if (TOO_MANY_TOKENS.test(formatted.message)) return { message: formatted.message, code: 'LIMIT_EXCEEDED' };
  if (cause instanceof RangeError && code === 'GRAPHQL_PARSE_FAILED') {
    return { message: 'The document is nested too deeply.', code: 'LIMIT_EXCEEDED' }; // the parser recurses
  }
  if (PROTOCOL_CODES.has(code)) return { message: formatted.message, code };
  if (CALLERS_FAULTS.has(code) || isBadRequest(thrown)) return { message: formatted.message, code: 'INVALID_INPUT' };
  const failure = databaseFailure(thrown);
  if (failure) {
    log.warn({ err: cause, code: failure.code }, 'the database did not answer');
    return { message: failure.message, code: failure.code };
  }
  log.error({ err: cause, path: formatted.path?.join('.') }, 'unexpected error');
  return { message: 'Something went wrong.', code: 'INTERNAL' };
}

/** What was thrown before GraphQL wrapped it with place and path. */
function innermost(thrown: unknown): unknown {
  let error = thrown;
  while (isWrapped(error)) error = causeOf(error);
  return error;
}

function isWrapped(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && error.originalError != null;
}

/** Apollo answers 400 to a malformed persisted query without giving it a code. */
function isBadRequest(thrown: unknown): boolean {
  const http: unknown = thrown instanceof GraphQLError ? thrown.extensions['http'] : undefined;
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 400;
}

function isOurCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_LABELS, code);
}
