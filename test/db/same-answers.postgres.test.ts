import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { exampleQueries } from '../../src/demo.js';
import { seedDemo } from '../../src/modules/exchange/index.js';
import { type Database, openDatabase } from '../../src/platform/db/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { tables } from '../../src/tables.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { freshDatabase } from '../support/database.js';

describe('the embedded database and a server', () => {
  const databases: Database[] = [];
  const asks: Ask[] = [];

  beforeAll(async () => {
    const embedded = await openDatabase({}, tables);
    await embedded.migrate();
    databases.push(embedded, await freshDatabase());
    for (const database of databases) {
      await seedDemo(database.orm.em.fork(), { folder: `${projectFolder()}/seeds`, onPublish });
      asks.push(await openApi(database));
    }
  }, 180_000);

  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  const questions = [
    ...exampleQueries.map(({ name, query, variables }) => [name, query, variables] as const),
    [
      'every record of every kind, in order',
      `{ jurisdictions(first: 100) { nodes { id code name } }
         organisations(first: 100) { totalCount nodes { id code name } }
         powerItems(first: 100, orderBy: NAME) { totalCount pageInfo { endCursor } nodes { id code name bases { targets { status } } } }
         documentRequirements(first: 100) { totalCount nodes { id name findings { verb reasons { zh en } } } }
         evidenceTypes(first: 100, filter: { text: "證" }) { totalCount nodes { id name } }
         legalInstruments(first: 100) { totalCount nodes { code versions { effectiveFrom effectiveTo } } } }`,
      undefined,
    ] as const,
  ];

  test.each(questions)('give the same bytes: %s', async (_name, query, variables) => {
    const [embedded, server] = await Promise.all(asks.map((ask) => ask(query, variables)));
    expect(embedded?.errors).toBeUndefined();
    expect(JSON.stringify(plain(server ?? {}))).toBe(JSON.stringify(plain(embedded ?? {})));
  });
});
