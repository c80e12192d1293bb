import 'reflect-metadata';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Context } from '../../src/platform/context.js';
import { buildSchema } from '../../src/platform/graphql/build-schema.js';
import { encodeId, parseFirst, readId } from '../../src/platform/graphql/relay.js';
import { CalendarDateScalar, DateTimeScalar } from '../../src/platform/graphql/scalars.js';
import { allow, deny } from '../../src/platform/graphql/shield.js';
import type { ServerParts } from '../../src/platform/http/server.js';
import { createLogger } from '../../src/platform/log/logger.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { InvalidInputError } from '../../src/shared/errors.js';

@ObjectType('Ping', { description: 'An answer of the test.' })
class Ping {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly text!: string | null;

  @Field(() => Ping, { nullable: true })
  readonly next!: Ping | null;

  @Field(() => CalendarDateScalar)
  readonly validAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly recordedAt!: Date | null;
}

/** Lets a test decide when the resolver of `slow` ends, and know when it began. */
export class Gate {
  begun!: () => void;
  open!: () => void;
  readonly hasBegun = new Promise<void>((resolve) => {
    this.begun = resolve;
  });
  readonly isOpen = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/** What the tests see and set of the one server. */
export const state = {
  gate: new Gate(),
  /** Resolvers at a root that were called. */
  resolved: 0,
  log: [] as string[],
  databaseAnswers: true,
  pending: [] as readonly string[],
};

@Resolver()
class PingResolver {
  @Query(() => Ping)
  ping(
    @Ctx() ctx: Context,
    @Arg('text', () => String, { nullable: true }) text: string | null,
    @Arg('on', () => CalendarDateScalar, { nullable: true }) on: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
  ): Ping {
    state.resolved++;
    parseFirst(first);
    if (id) readId(id, 'Ping');
    const { validAt, recordedAt } = ctx.asOf;
    return { id: encodeId('Ping', 1), text: on ?? text, next: null, validAt, recordedAt };
  }

  @Query(() => String)
  broken(): string {
    throw new Error("select * from account where name = '张三' failed; password hunter2");
  }

  @Query(() => String)
  cancelled(): string {
    throw Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
  }

  @Query(() => String)
  async slow(): Promise<string> {
    state.gate.begun();
    await state.gate.isOpen;
    return 'done';
  }

  @Query(() => String)
  closed(): string {
    return 'open';
  }

  @Mutation(() => Boolean)
  touch(): boolean {
    state.resolved++;
    return true;
  }
}

const FIRST_PUBLICATION = new Date('2024-01-01T00:00:00Z');
const PUBLICATION = new Date('2024-02-01T00:00:00Z');
const NOW = new Date('2024-05-01T04:00:00Z');

/** Everything a server of the `Ping` schema is made of; nothing reads from a database. */
export async function pingServerParts(): Promise<ServerParts> {
  const root = { ping: allow, broken: allow, cancelled: allow, slow: allow, closed: deny };
  const { guarded } = await buildSchema([
    { resolvers: [PingResolver], permissions: { Query: root, Mutation: { touch: allow } } },
  ]);
  return {
    schema: guarded,
    makeContext: ({ requestId }) => {
      const em = {} as SqlEntityManager; // no resolver of this schema reads from a database
      return new Context({ em, now: () => NOW, today: parseCalendarDate('2024-05-01'), requestId });
    },
    prepareAsOf: async (ctx, asked) => {
      if (asked.recordedAt === null) return null;
      if (asked.recordedAt < FIRST_PUBLICATION) throw new InvalidInputError('Before the first publication');
      ctx.askAsOf({ ...asked, recordedAt: PUBLICATION });
      return PUBLICATION.toISOString();
    },
    database: {
      ping: async () => {
        if (!state.databaseAnswers) throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
      },
      pendingMigrations: async () => state.pending,
    },
    config: { http: { host: '127.0.0.1', port: 0, bodyLimitBytes: 20_000 }, graphql: { maxComplexity: 1_000 } },
    log: createLogger({ level: 'info', format: 'json', write: (line) => state.log.push(line) }),
    page: {
      title: 'Ping <test>',
      examples: [{ name: '例</script><b>', query: '{ ping { text } }', variables: { text: 'x' } }],
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly details?: unknown; readonly requestId: string };
  }[];
  readonly extensions?: Record<string, unknown>;
}

export async function send(url: string, init: RequestInit, path = '/graphql'): Promise<Answer> {
  const response = await fetch(url + path, init);
  const body = await response.json();
  return { status: response.status, headers: response.headers, ...(body as object) };
}

/** Asks by POST, as a client does. */
export function ask(url: string, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer> {
  const body = JSON.stringify({ query, ...(variables ? { variables } : {}) });
  return send(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
}

/** The status and the codes of all errors: `[400, 'INVALID_INPUT']`. */
export const codes = (answer: Answer) => [
  answer.status,
  ...(answer.errors ?? []).map((error) => error.extensions.code),
];
