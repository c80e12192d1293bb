import 'reflect-metadata';
import { buildApi, contextMaker, prepareAsOf, routes } from '../../src/app.js';
import { demoToday, firstDemoDay } from '../../src/demo.js';
import { demoAccounts, demoPassword } from '../../src/demo-accounts.js';
import { type Door, openDoor, saveLocalAccounts } from '../../src/modules/identity/index.js';
import { openSetPreview } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { startServer } from '../../src/platform/http/server.js';
import { createLogger } from '../../src/platform/log/index.js';
import { demoRegistry } from './demo-registry.js';

/** JSON whose form the test asserts. */
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test is about
type AnswerData = Readonly<Record<string, any>>;

/** An answer of the API as it comes over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: AnswerData | null;
  readonly errors: readonly { readonly message: string; readonly extensions: AnswerData }[];
  /** As sent. */
  readonly text: string;
}

/** The demonstration with its accounts, answering over HTTP. */
export interface DemoServer {
  readonly url: string;
  readonly database: Database;
  /** Asks in the name of a demonstration account; null is the public. */
  ask(login: string | null, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Asks with an `Authorization` header of one's own. */
  askWith(authorization: string | null, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** The token of a demonstration account. */
  tokenOf(login: string): Promise<string>;
  close(): Promise<void>;
}

/** @param door whom it lets in; the demonstration accounts unless told */
export async function demoServer(door: Door = openDoor({ hasLocalAccounts: true })): Promise<DemoServer> {
  const database = await demoRegistry();
  await saveLocalAccounts(database.orm.em.fork(), demoAccounts, { at: new Date(), on: firstDemoDay });
  const server = await startServer({
    schema: (await buildApi()).guarded,
    makeContext: contextMaker(database, demoToday, door),
    prepareAsOf,
    openPreview: openSetPreview,
    database,
    config: { http: { host: '127.0.0.1', port: 0, bodyLimitBytes: 1_048_576 }, graphql: { maxComplexity: 50_000 } },
    log: createLogger({ level: 'silent', format: 'json' }),
    page: { title: 'Quanze', examples: [] },
    routes,
  });
  const tokens = new Map<string, Promise<string>>();
  const demo: DemoServer = {
    url: server.url,
    database,
    async ask(login, query, variables) {
      return demo.askWith(login === null ? null : `Bearer ${await demo.tokenOf(login)}`, query, variables);
    },
    async askWith(authorization, query, variables = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const body = JSON.parse(text);
      return {
        status: response.status,
        headers: response.headers,
        data: body.data ?? null,
        errors: body.errors ?? [],
        text,
      };
    },
    tokenOf(login) {
      const token = tokens.get(login) ?? signIn(login);
      tokens.set(login, token);
      return token;
    },
    async close() {
      await server.close();
      await database.close();
    },
  };
  const signIn = async (login: string): Promise<string> => {
    const answer = await demo.ask(null, SIGN_IN, { login, password: demoPassword });
    const token: unknown = answer.data?.['signIn']?.token;
    if (typeof token !== 'string') throw new Error(`${login} cannot sign in: ${answer.text}`);
    return token;
  };
  return demo;
}

export const SIGN_IN =
  'mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { token expiresAt } }';
