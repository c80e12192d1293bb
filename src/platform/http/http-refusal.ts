import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { ErrorCode, ErrorDetails } from '../../shared/errors.js';
import { errorExtensions } from '../graphql/format-error.js';
import type { Logger } from '../log/logger.js';

/** A request that is refused by its form, before anybody reads what it asks. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(status: number, code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'HttpRefusal';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Answers in the form of a GraphQL error, which clients read anyway. */
export function sendRefusal(res: Response, refusal: HttpRefusal): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const extensions = errorExtensions(refusal.code, refusal.details);
  res.status(refusal.status).json({ errors: [{ message: refusal.message, extensions }] });
}

/** Lets only these methods through; any other is answered 405 and told which would do. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (methods.includes(req.method)) return next();
    res.setHeader('allow', methods.join(', '));
    next(new HttpRefusal(405, 'INVALID_INPUT', `${req.method} is not answered here`, { allowed: methods }));
  };
}

/** The last route: nothing is here. */
export const notFound: RequestHandler = (_req, _res, next) => {
  next(new HttpRefusal(404, 'NOT_FOUND', 'There is nothing at this address'));
};

/** Answers whatever went wrong outside GraphQL; faults of ours are logged whole and masked. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    if (error instanceof HttpRefusal) return sendRefusal(res, error);
    const status = clientStatus(error);
    if (status !== null) return sendRefusal(res, refusalOfStatus(status, error));
    log.error({ err: error }, 'unexpected error');
    sendRefusal(res, new HttpRefusal(500, 'INTERNAL', 'Something went wrong.'));
  };
}

/** Express and its body reader mark what is the caller's fault by a status below 500. */
function clientStatus(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

function refusalOfStatus(status: number, error: unknown): HttpRefusal {
  if (status === 413) {
    const limit = error instanceof Error && 'limit' in error ? error.limit : null;
    const details: ErrorDetails = typeof limit === 'number' ? { limit: 'bodyBytes', allowed: limit } : {};
    return new HttpRefusal(413, 'LIMIT_EXCEEDED', 'The body is too large', details);
  }
  if (status === 415) return new HttpRefusal(415, 'INVALID_INPUT', 'The encoding of the body is not supported');
  return new HttpRefusal(status, 'INVALID_INPUT', 'The request cannot be read');
}
