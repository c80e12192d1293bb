import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { AppError, ErrorCode } from '../../shared/errors.js';

/** What HTTP says of a request that was refused as a whole. Errors beside data keep 200. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  ILLEGAL_TRANSITION: 409,
  LIMIT_EXCEEDED: 400,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The refusal of a whole operation before it runs, in the form Apollo answers with the right status. */
export function refusal(error: AppError): GraphQLError {
  const headers = error.code === 'UNAUTHENTICATED' ? new HeaderMap([['www-authenticate', 'Bearer']]) : null;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: HTTP_STATUS[error.code], ...(headers && { headers }) } },
  });
}
