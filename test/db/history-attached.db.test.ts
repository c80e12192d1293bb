import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { historyFaults, tablesWithHistory } from '../../src/platform/db/history-check.js';
import type { Database } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const entityTables = () => tablesWithHistory(database.orm.em.fork()).map(({ tableName }) => tableName);
const execute = (sql: string) => database.orm.em.fork().execute(sql);

test('every table of an entity has history, its triggers and an as-of view with the same columns', async () => {
  const tables = entityTables();
  expect(tables.length).toBeGreaterThan(45);
  expect(await historyFaults(database.orm.em.fork(), tables)).toEqual([]);
});

test('every table of the schema public belongs to an entity, but for the list of migrations', async () => {
  const rows = await database.orm.em
    .fork()
    .execute<{ name: string }[]>(`select tablename as name from pg_tables where schemaname = 'public'`);
  expect(rows.map(({ name }) => name).sort()).toEqual([...entityTables(), 'migration'].sort());
});

test.each([
  [
    'a table that was never attached',
    'create table lonely (id serial primary key)',
    'lonely',
    'history has no such table',
  ],
  ['a table that does not exist', 'select 1', 'absent', 'there is no such table'],
  ['a column added without attaching', 'alter table fee add column grade int', 'fee', 'history lacks the column grade'],
  [
    'a type changed in the live table only',
    'alter table bundle alter column name type varchar(80)',
    'bundle',
    'history has text for the column name character varying(80)',
  ],
  [
    'a trigger that was dropped',
    'drop trigger history_update on fact_type',
    'fact_type',
    'the trigger history_update is missing',
  ],
  [
    'a trigger that is switched off',
    'alter table rule disable trigger history_delete',
    'rule',
    'the trigger history_delete is missing',
  ],
  ['a view that is gone', 'drop view asof.data_source', 'data_source', 'asof has no such table'],
])('%s is found', async (_name, change, table, problem) => {
  await execute(change);
  const faults = await historyFaults(database.orm.em.fork(), [table]);
  expect(faults.map((fault) => fault.problem).join('; ')).toContain(problem);
});

test('attaching again mends what can be mended', async () => {
  await execute(`select quanze.attach('fee')`);
  await execute(`select quanze.attach('fact_type')`);
  await execute(`select quanze.attach('data_source')`);
  expect(await historyFaults(database.orm.em.fork(), ['fee', 'fact_type', 'data_source'])).toEqual([]);
});
