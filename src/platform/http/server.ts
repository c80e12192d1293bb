import http from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import { type Config, ConfigError } from '../config.js';
import type { Context } from '../context.js';
import type { PrepareAsOf } from '../graphql/as-of-directive.js';
import { makeFormatError } from '../graphql/format-error.js';
import { DEFAULT_LIMITS, MAX_TOKENS } from '../graphql/limits.js';
import { operationGate, refusing } from '../graphql/operation-gate.js';
import type { OpenPreview } from '../graphql/preview-directive.js';
import type { Logger } from '../log/logger.js';
import { requestScope } from '../log/request-scope.js';
import { type ExampleQuery, graphiql } from './graphiql.js';
import { graphqlRequest } from './graphql-request.js';
import { type DatabaseProbe, healthz, readyz } from './health.js';
import { errorHandler, notFound, onlyMethods } from './http-refusal.js';
import { handlersOf, type PlainRoute } from './plain-route.js';
import { requestLog } from './request-log.js';

/** What a context is made from. */
export interface ContextRequest {
  readonly requestId: string;
  /** The header as sent; null without one, which is the public. */
  readonly authorization: string | null;
}

export interface ServerParts {
  /** The guarded one. */
  readonly schema: GraphQLSchema;
  readonly makeContext: (request: ContextRequest) => Context | Promise<Context>;
  readonly prepareAsOf: PrepareAsOf;
  readonly openPreview?: OpenPreview;
  readonly database: DatabaseProbe;
  readonly config: Pick<Config, 'http' | 'graphql'>;
  readonly log: Logger;
  /** The page at `/`. */
  readonly page: { readonly title: string; readonly examples: readonly ExampleQuery[] };
  /** Ways in beside GraphQL. */
  readonly routes?: readonly PlainRoute[];
  /** How long requests in flight may take to end after {@link RunningServer.close}; 9 s unless told otherwise. */
  readonly drainMs?: number;
}

export interface RunningServer {
  /** e.g. `"http://127.0.0.1:4000"`; GraphQL is at `/graphql` below it. */
  readonly url: string;
  /** Takes no new connection, closes idle ones, lets requests in flight end, and cuts off those that do not. */
  close(): Promise<void>;
}

/** A process that is told to stop is gone within 10 s: this, and a second for the database. */
const DRAIN_MS = 9_000;

/** A request that trickles in is cut off: its head, and the whole of it. */
const HEAD_MS = 10_000;
const REQUEST_MS = 30_000;

/**
 * Starts answering: `/graphql`, `/healthz`, `/readyz` and the page at `/`.
 *
 * @throws {ConfigError} when the port or the address cannot be had
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const app = express();
  const httpServer = http.createServer({ headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS }, app);
  const apollo = makeApollo(parts, httpServer);
  await apollo.start();
  await route(app, apollo, parts);
  await listen(httpServer, parts.config.http).catch(async (error) => {
    await apollo.stop();
    throw error;
  });
  return { url: urlOf(httpServer), close: () => apollo.stop() };
}

function makeApollo({ schema, config, log, prepareAsOf, openPreview, drainMs }: ServerParts, httpServer: http.Server) {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    logger: log,
    formatError: makeFormatError(log),
    plugins: [
      operationGate({
        limits: { ...DEFAULT_LIMITS, complexity: config.graphql.maxComplexity },
        prepareAsOf,
        openPreview,
      }),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: drainMs ?? DRAIN_MS }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is reported to anybody, whatever the environment says.
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

async function route(app: Express, apollo: ApolloServer<Context>, parts: ServerParts): Promise<void> {
  const { log, config } = parts;
  const { page, assets } = await graphiql(parts.page);
  const contextOf = (authorization: string | null) =>
    parts.makeContext({ requestId: requestScope()?.requestId ?? '', authorization });
  const context = ({ req }: { req: { headers: http.IncomingHttpHeaders } }) =>
    refusing(async () => contextOf(req.headers.authorization ?? null));
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestLog(log));
  app.use((_req, res, next) => {
    res.setHeader('x-content-type-options', 'nosniff');
    next();
  });
  app.all('/healthz', onlyMethods('GET', 'HEAD'), healthz);
  app.all('/readyz', onlyMethods('GET', 'HEAD'), readyz(parts.database, log));
  app.all(
    '/graphql',
    onlyMethods('GET', 'POST'),
    graphqlRequest(config.http.bodyLimitBytes),
    expressMiddleware(apollo, { context }),
  );
  for (const route of parts.routes ?? []) app.all(route.path, handlersOf(route, contextOf));
  app.all('/', onlyMethods('GET', 'HEAD'), page);
  app.get('/assets/:name', assets);
  app.use(notFound);
  app.use(errorHandler(log));
}

/**
 * Refuses a port or an address that cannot be had, before anything long is begun.
 *
 * @throws {ConfigError} as {@link startServer} would
 */
export async function assertPortFree(address: Config['http']): Promise<void> {
  const probe = http.createServer();
  await listen(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: http.Server, { host, port }: Config['http']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function listenFault(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return new ConfigError([
      {
        name: 'PORT',
        en: `port ${port} ${code === 'EACCES' ? 'may not be opened by this user' : 'is taken by another process'}; choose another.`,
        zh: `端口 ${port} ${code === 'EACCES' ? '当前用户无权使用' : '已被其他进程占用'}；请另选一个。`,
      },
    ]);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const en = `${host} is no address of this machine; 127.0.0.1 is for itself, 0.0.0.0 for all.`;
    return new ConfigError([
      { name: 'HOST', en, zh: `${host} 不是本机地址；仅本机用 127.0.0.1，全部网卡用 0.0.0.0。` },
    ]);
  }
  return error;
}

function urlOf(server: http.Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no address');
  const { address: host, family, port } = address;
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`;
}
