import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildApi } from '../../src/app.js';
import type { Database } from '../../src/platform/db/index.js';
import { type Ask, openApi } from '../support/api.js';
import { demoRegistry } from '../support/demo-registry.js';
import { everyField, rootLists } from '../support/every-field.js';

const { plain: schema } = await buildApi();

/** Lists that only those see who have signed in; the tests of their modules walk them. */
const CLOSED: readonly string[] = ['changeSets', 'myTasks', 'roleAssignments', 'auditEntries'];

const lists = rootLists(schema).filter(([name]) => !CLOSED.includes(name));

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
