import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { databaseFailure } from '../db/database-failure.js';
import { HTTP_STATUS } from '../graphql/refusals.js';
import { HttpRefusal, onlyMethods } from './http-refusal.js';

/** A way in beside GraphQL, for what is no JSON. */
export interface PlainRoute {
  /** e.g. `"/attachments/:digest"` */
  readonly path: string;
  readonly methods: readonly string[];
  /** Answers, in the name of whoever asks; an expected refusal may be thrown. */
  handle(request: Request, response: Response, ctx: Context): Promise<void>;
}

/** The handlers of a route, which tell refusals in the form and with the status of GraphQL's. */
export function handlersOf(
  { methods, handle }: PlainRoute,
  makeContext: (authorization: string | null) => Context | Promise<Context>,
): RequestHandler[] {
  return [
    onlyMethods(...methods),
    async (request, response, next) => {
      try {
        await handle(request, response, await makeContext(request.headers.authorization ?? null));
      } catch (error) {
        const refused = error instanceof AppError ? error : databaseFailure(error);
        if (refused?.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
        next(
          refused ? new HttpRefusal(HTTP_STATUS[refused.code], refused.code, refused.message, refused.details) : error,
        );
      }
    },
  ];
}
