import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { graphql, printSchema } from 'graphql';
import { Arg, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { buildSchema, type Permissions } from './build-schema.js';
import { connectionType, toPage } from './relay.js';
import { allow, deny } from './shield.js';

@ObjectType({ description: 'A thing with a part that few may see.' })
class Thing {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly secret!: string | null;
}

const ThingConnection = connectionType('Thing', () => Thing);

@Resolver()
class ThingResolver {
  @Query(() => ThingConnection)
  things(@Arg('first', () => Int) first: number) {
    const rows: Thing[] = [
      { name: 'a', secret: 'x' },
      { name: 'b', secret: 'y' },
    ];
    const total = async () => ({ count: 2, isCapped: false });
    return toPage(rows, { first, after: null, cursorOf: (row) => row.name, total });
  }

  @Mutation(() => Boolean)
  forget(): boolean {
    return true;
  }
}

const build = (...permissions: Permissions[]) =>
  buildSchema(
    permissions.map((rules, index) => ({ resolvers: index === 0 ? [ThingResolver] : [], permissions: rules })),
  );

const open: Permissions = { Query: { things: allow }, Mutation: { forget: allow } };

describe('the fence', () => {
  test('lets through what a rule allows, to the last field, counted when asked', async () => {
    const { guarded } = await build(open);
    const source =
      '{ things(first: 1) { nodes { name secret } pageInfo { hasNextPage } totalCount totalCountIsCapped } }';
    expect(await graphql({ schema: guarded, source, contextValue: {} })).toEqual({
      data: {
        things: {
          nodes: [{ name: 'a', secret: 'x' }],
          pageInfo: { hasNextPage: true },
          totalCount: 2,
          totalCountIsCapped: false,
        },
      },
    });
  });

  test('denies what a rule denies, as FORBIDDEN', async () => {
    const { guarded } = await build({ ...open, Mutation: { forget: deny } });
    const { errors } = await graphql({ schema: guarded, source: 'mutation { forget }', contextValue: {} });
    expect(errors?.map((error) => error.originalError)).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test('stands before a field of another type when a rule names it', async () => {
    const { guarded } = await build(open, { Thing: { secret: deny } });
    const source = '{ things(first: 1) { nodes { name secret } } }';
    const { data, errors } = await graphql({ schema: guarded, source, contextValue: {} });
    expect(data).toEqual({ things: { nodes: [{ name: 'a', secret: null }] } });
    expect(errors).toHaveLength(1);
  });

  test.each([
    ['a root field without a rule', [{ Query: { things: allow } }], 'No rule says who may ask Mutation.forget'],
    [
      'a root under a wildcard only',
      [{ ...open, Mutation: { '*': allow } }],
      'No rule says who may ask Mutation.forget',
    ],
    ['two rules for one field', [open, { Query: { things: deny } }], 'Query.things has two rules'],
    ['a rule without a field', [{ ...open, Thing: { weight: deny } }], 'Thing.weight'],
  ])('is not built with %s', async (_name, permissions: Permissions[], message) => {
    await expect(build(...permissions)).rejects.toThrow(message);
  });
});

test('both schemas print alike, with the directive @asOf and the types of connections', async () => {
  const { plain, guarded } = await build(open);
  const text = printSchema(plain);
  expect(printSchema(guarded)).toBe(text);
  for (const part of ['directive @asOf(', ') on QUERY', 'type ThingConnection', 'type ThingEdge', 'scalar Date']) {
    expect(text).toContain(part);
  }
});
