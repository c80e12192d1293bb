import 'reflect-metadata';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { buildApi } from '../../src/app.js';
import { Context } from '../../src/platform/context.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { AppError } from '../../src/shared/errors.js';

/** Mutations that nobody need sign in for, each with the reason. */
const OPEN_MUTATIONS: ReadonlyMap<string, string> = new Map([['signIn', 'it is how one signs in']]);

/** Queries that only those see who have signed in. */
const CLOSED_QUERIES: readonly string[] = [
  'auditEntries',
  'changeSet',
  'changeSets',
  'findingsToDecide',
  'myTasks',
  'roleAssignments',
];

let guarded: GraphQLSchema;
beforeAll(async () => {
  guarded = (await buildApi()).guarded;
});

/** A literal that the type takes. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(' ')} }`;
  }
  const examples: Record<string, string> = { Int: '1', Float: '1', Boolean: 'true', Date: '"2026-01-05"' };
  return examples[type.name] ?? (type.name === 'DateTime' ? '"2026-01-05T00:00:00Z"' : '"x"');
}

function callOf(root: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter(({ type }) => isNonNullType(type));
  const args = needed.map(({ name, type }) => `${name}: ${literal(type)}`).join(' ');
  const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
  return `${root} { ${field.name}${args === '' ? '' : `(${args})`} ${selection} }`;
}

class Reached extends Error {}

/** Asks as the public, over a database that nobody may reach. */
async function askAsPublic(source: string): Promise<string> {
  const em = new Proxy(
    {},
    {
      get() {
        throw new Reached();
      },
    },
  );
  const contextValue = new Context({
    em: em as Context['em'], // whatever is asked of it says that the fence was passed
    now: () => new Date('2026-06-15T00:00:00Z'),
    today: parseCalendarDate('2026-06-15'),
    requestId: 'test',
  });
  const { errors = [] } = await graphql({ schema: guarded, source, contextValue });
  const [first] = errors;
  if (!first) return 'ANSWERED';
  return first.originalError instanceof AppError ? first.originalError.code : 'PASSED';
}

const fieldsOf = (root: 'Query' | 'Mutation') =>
  Object.values((root === 'Query' ? guarded.getQueryType() : guarded.getMutationType())?.getFields() ?? {});

describe('the fence', () => {
  test('lets nobody change anything without having signed in, but for what is named here', async () => {
    const answers = await Promise.all(
      fieldsOf('Mutation').map(async (field) => [field.name, await askAsPublic(callOf('mutation', field))] as const),
    );
    expect(answers.length).toBeGreaterThan(2);
    const open = answers.filter(([, answer]) => answer !== 'UNAUTHENTICATED').map(([name]) => name);
    expect(open).toEqual([...OPEN_MUTATIONS.keys()]);
  });

  test('lets the public ask what is public, and nothing else', async () => {
    const answers = await Promise.all(
      fieldsOf('Query').map(async (field) => [field.name, await askAsPublic(callOf('query', field))] as const),
    );
    expect(answers.length).toBeGreaterThan(30);
    const closed = answers.filter(([, answer]) => answer === 'UNAUTHENTICATED').map(([name]) => name);
    expect(closed.sort()).toEqual([...CLOSED_QUERIES]);
  });
});
