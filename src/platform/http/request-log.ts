import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from '../log/logger.js';
import { inRequestScope, type RequestScope } from '../log/request-scope.js';

/** What a caller may name a request: nothing that could forge a line of a log or a header. */
const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Addresses told in the log as they are; any other could hold anything. */
const KNOWN_PATH = /^\/(graphql|healthz|readyz|assets\/[a-z0-9.-]+|attachments(\/[0-9a-f]{64})?)?$/;

/**
 * Gives every request its id — the caller's `x-request-id` when it is a safe one — echoes it, binds it to all that
 * happens for the request, and writes one line when it ends: method, path without its query, status, milliseconds,
 * kind and name of the operation. No address, no variables.
 */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const asked = req.headers['x-request-id'];
    const scope: RequestScope = {
      requestId: typeof asked === 'string' && SAFE_ID.test(asked) ? asked : randomUUID(),
    };
    const begun = performance.now();
    const { method, path } = req;
    res.setHeader('x-request-id', scope.requestId);
    res.once('close', () => {
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      const line = {
        requestId: scope.requestId,
        method,
        path: KNOWN_PATH.test(path) ? path : '(other)',
        status: res.statusCode,
        ms,
        ...(scope.operation === undefined ? {} : { operation: scope.operation }),
        ...(res.writableFinished ? {} : { aborted: true }),
      };
      log.info(line, 'request');
    });
    inRequestScope(scope, next);
  };
}
