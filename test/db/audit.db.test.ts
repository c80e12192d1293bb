import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { perform, verifyAudit } from '../../src/modules/audit/index.js';
import { NOWHERE, systemActor } from '../../src/modules/identity/index.js';
import type { Database } from '../../src/platform/db/index.js';
import type { Actor } from '../../src/shared/actor.js';
import { freshDatabase } from '../support/database.js';
import { performing } from '../support/people.js';

let database: Database;
let system: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  system = await systemActor(database.orm.em.fork());
  for (let number = 1; number <= 6; number++) await anEntry(`记录${number}`);
});
afterAll(() => database.close());

const em = () => database.orm.em.fork();
const faults = async () => (await verifyAudit(em())).faults.map(({ number, what }) => [number, what.en]);

function anEntry(code: string): Promise<null> {
  const act = {
    action: 'REGISTER_KEEP',
    place: NOWHERE,
    name: 'write',
    subject: { kind: 'Note', code },
    input: code,
  } as const;
  return perform(performing(database, system), act, async () => null);
}

/** Statements of somebody who may do what the application may not; undone after the test. */
async function tampering(...statements: readonly string[]): Promise<void> {
  for (const statement of [
    'create table if not exists work.kept as select * from work.audit_entry',
    'create table if not exists work.kept_head as select * from work.audit_head',
    'alter table work.audit_entry disable trigger user',
    'alter table work.audit_head disable trigger user',
    'grant all on work.audit_entry, work.audit_head to current_user',
    ...statements,
    'alter table work.audit_entry enable trigger user',
    'alter table work.audit_head enable trigger user',
  ]) {
    await em().execute(statement);
  }
}

beforeEach(async () => {
  const [kept] = await em().execute<{ is: boolean }[]>(`select to_regclass('work.kept') is not null as is`);
  if (!kept?.is) return;
  await tampering(
    'delete from work.audit_entry',
    'delete from work.audit_head',
    'insert into work.audit_entry select * from work.kept',
    'insert into work.audit_head select * from work.kept_head',
  );
});

describe('the log', () => {
  test('is whole, from its first entry to its end', async () => {
    expect(await verifyAudit(em())).toEqual({ entries: 6, faults: [] });
  });

  test.each([
    'update work.audit_entry set name = name',
    'delete from work.audit_entry',
    'truncate work.audit_entry',
    'delete from work.audit_head',
    'truncate work.audit_head',
  ])('refuses %s, to whoever asks', async (statement) => {
    await expect(em().execute(statement)).rejects.toThrow(/is not allowed|permission denied/);
    expect(await faults()).toEqual([]);
  });

  test('has its entries in one chain when many act at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, number) => anEntry(`同时${number}`)));
    expect(await verifyAudit(em())).toEqual({ entries: 26, faults: [] });
    await em().execute('drop table if exists work.kept, work.kept_head');
  });

  test.each([
    ['changed words', "update work.audit_entry set subject_code = '别的' where id = 3", [[3, 'it was changed']]],
    ['a changed person', 'update work.audit_entry set person_id = null where id = 4', [[4, 'it was changed']]],
    ['a changed time', "update work.audit_entry set at = at + interval '1 ms' where id = 1", [[1, 'it was changed']]],
    [
      'a change with its hash made to fit',
      "update work.audit_entry set hash = repeat('0', 64) where id = 5",
      [
        [5, 'it was changed'],
        [6, 'it does not follow the entry before'],
      ],
    ],
    [
      'a gap',
      'delete from work.audit_entry where id = 3',
      [
        [4, 'entries 3 to 3 are missing'],
        [4, 'it does not follow the entry before'],
      ],
    ],
    [
      'a beginning that is gone',
      'delete from work.audit_entry where id = 1',
      [
        [2, 'entries 1 to 1 are missing'],
        [2, 'it does not follow the entry before'],
      ],
    ],
  ])('shows %s', async (_name, statement, found) => {
    await tampering(statement);
    expect((await faults()).slice(0, found.length)).toEqual(found);
  });

  test('shows two entries that changed places', async () => {
    await tampering(
      'update work.audit_entry set id = -2 where id = 2',
      'update work.audit_entry set id = 2 where id = 3',
      'update work.audit_entry set id = 3 where id = -2',
    );
    expect((await faults()).map(([number]) => number)).toEqual(expect.arrayContaining([2, 3]));
  });

  test('shows an end that was cut off', async () => {
    await tampering('delete from work.audit_entry where id > (select max(id) - 2 from work.audit_entry)');
    expect(await faults()).toEqual([
      [expect.any(Number), expect.stringMatching(/^the end is cut off: there were \d+ entries$/)],
    ]);
  });

  test('shows an entry that was put in behind its end', async () => {
    await tampering(
      `insert into work.audit_entry select max(id) + 1, now(), null, null, null, 'X', 'x', 'X', null, null, null, 'DONE', null, '[]', '', '', '', '' from work.audit_entry`,
    );
    expect((await faults()).map(([, what]) => what)).toContain('the head of the log does not tell of it');
  });

  test('shows that all of it is gone', async () => {
    await tampering('delete from work.audit_entry');
    expect(await faults()).toEqual([[1, expect.stringContaining('cut off')]]);
  });
});
