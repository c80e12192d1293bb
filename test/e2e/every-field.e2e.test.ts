import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { buildApi } from '../../src/app.js';
import type { Database } from '../../src/platform/db/index.js';
import { type Ask, openApi } from '../support/api.js';
import { demoRegistry } from '../support/demo-registry.js';

const { plain: schema } = await buildApi();

/** The lists at the root, each with the type of its rows. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const row = nodes && getNamedType(nodes.type);
  return isObjectType(row) ? [[field.name, row] as const] : [];
});

/** Every field of a type that needs no argument, and the fields of what they lead to, so many steps away. */
function everyField(type: GraphQLObjectType, steps: number): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields.map((field) => selected(field, steps)).join(' ');
}

function selected(field: GraphQLField<unknown, unknown>, steps: number): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return field.name;
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
  return `${field.name}${page} { ${isObjectType(type) && steps > 0 ? everyField(type, steps - 1) : '__typename'} }`;
}

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await demoRegistry();
  ask = await openApi(database);
}, 120_000);
afterAll(() => database.close());

test.each(lists)('every field of %s is answered', async (name, row) => {
  const { data, errors } = await ask(`{ ${name}(first: 10) { totalCount nodes { ${everyField(row, 1)} } } }`);
  expect(errors).toBeUndefined();
  expect(data).toHaveProperty([name, 'totalCount']);
});

test('what an area became are areas, each under its own parent', async () => {
  const { data, errors } = await ask('{ jurisdiction(code: "990124") { successors { code parent { code } } } }');
  expect(errors).toBeUndefined();
  const parent = { code: '990100' };
  const successors = [
    { code: '990121', parent },
    { code: '990122', parent },
  ];
  expect(data).toEqual({ jurisdiction: { successors } });
});
