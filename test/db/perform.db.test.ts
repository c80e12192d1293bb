import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Act, perform } from '../../src/modules/audit/index.js';
import { noSuchThing, placeOf } from '../../src/modules/identity/index.js';
import { applyChanges } from '../../src/modules/workflow/index.js';
import type { Database, Em } from '../../src/platform/db/index.js';
import type { Actor } from '../../src/shared/actor.js';
import { ConflictError } from '../../src/shared/errors.js';
import { freshDatabase } from '../support/database.js';
import { ACTING_ON, aPerson, giveRole, idOf, performing } from '../support/people.js';
import { publish } from '../support/publish.js';
import { theAreas } from '../support/world.js';

let database: Database;
let keeper: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  await publish(database, (em, opened) => applyChanges(em, theAreas, opened));
  keeper = await aPerson(database, {
    name: '登记员甲',
    roles: [{ role: 'REGISTER_KEEPER', jurisdiction: '990121', reach: 'SUBTREE' }],
  });
  stranger = await aPerson(database, {
    name: '登记员乙',
    roles: [{ role: 'REGISTER_KEEPER', jurisdiction: '990122', reach: 'SUBTREE' }],
  });
  await database.orm.em.fork().execute('create table work.scratch (id int primary key, word text)');
});
afterAll(() => database.close());
beforeEach(() => database.orm.em.fork().execute('delete from work.scratch'));

const rows = <Row extends object>(sql: string) => database.orm.em.fork().execute<Row[]>(sql);
const words = async () =>
  (await rows<{ word: string }>('select word from work.scratch order by id')).map(({ word }) => word);
const lastEntry = async () =>
  (await rows<Record<string, unknown>>('select * from work.audit_entry order by id desc limit 1'))[0];
const entries = async () => (await rows<{ count: number }>('select count(*)::int as count from work.audit_entry'))[0];

const countyRegister = async (em: Em) =>
  placeOf(em, { jurisdictionId: await idOf(em, 'jurisdiction', '990121') }, ACTING_ON);

function writing(word: string, more: Partial<Act> = {}): Act {
  return {
    action: 'REGISTER_KEEP',
    place: countyRegister,
    name: 'writeWord',
    subject: { kind: 'Scratch', code: word },
    input: { word },
    ...more,
  };
}

const write =
  (word: string, id = 1) =>
  (tx: Em) =>
    tx.execute('insert into work.scratch (id, word) values (?, ?)', [id, word]).then(() => ({ written: word }));

describe('what is done', () => {
  test('is done with one entry that says who, by which role, what, where and on which records', async () => {
    const before = await entries();
    const answer = await perform(performing(database, keeper, 'request-1'), writing('甲'), async (tx, journal) => {
      journal.record('Scratch', '甲', null, { word: '甲' });
      return write('甲')(tx);
    });
    expect(answer).toEqual({ written: '甲' });
    expect(await words()).toEqual(['甲']);
    expect((await entries())?.count).toBe((before?.count ?? 0) + 1);
    expect(await lastEntry()).toMatchObject({
      person_id: keeper.personId,
      account_id: keeper.accountId,
      role: 'REGISTER_KEEPER',
      action: 'REGISTER_KEEP',
      name: 'writeWord',
      subject_kind: 'Scratch',
      subject_code: '甲',
      jurisdiction_id: await idOf(database.orm.em.fork(), 'jurisdiction', '990121'),
      outcome: 'DONE',
      error_code: null,
      records: expect.stringMatching(/^\[\{"kind":"Scratch","code":"甲","before":null,"after":"[0-9a-f]{64}"\}\]$/),
      request_id: 'request-1',
    });
  });

  test('is undone with its entry when the entry cannot be written', async () => {
    const before = await entries();
    const act = writing('乙', { name: 'x'.repeat(10) });
    const work = async (tx: Em) => {
      await write('乙')(tx);
      await tx.execute("alter table work.audit_entry add constraint no_more check (name <> 'xxxxxxxxxx') not valid");
      return null;
    };
    await expect(perform(performing(database, keeper), act, work)).rejects.toThrow('no_more');
    expect(await words()).toEqual([]);
    expect((await entries())?.count).toBe((before?.count ?? 0) + 1); // of the failure
  });
});

describe('what is refused or fails leaves its entry and nothing else', () => {
  test.each([
    ['who is a stranger there', () => stranger, 'FORBIDDEN', 'REFUSED'],
    ['who has not signed in', () => null, 'UNAUTHENTICATED', 'REFUSED'],
  ])('somebody %s', async (_name, actor, code, outcome) => {
    const act = perform(performing(database, actor()), writing('丙'), write('丙'));
    await expect(act).rejects.toMatchObject({ code });
    expect(await words()).toEqual([]);
    expect(await lastEntry()).toMatchObject({ outcome, error_code: code, person_id: actor()?.personId ?? null });
  });

  test.each([
    ['a refusal of the work', new ConflictError('taken'), 'REFUSED', 'CONFLICT'],
    ['a mistake of ours', new TypeError('undefined is no word'), 'FAILED', 'INTERNAL'],
  ])('%s', async (_name, error, outcome, code) => {
    const work = async (tx: Em) => {
      await write('丁')(tx);
      throw error;
    };
    await expect(perform(performing(database, keeper), writing('丁'), work)).rejects.toBe(error);
    expect(await words()).toEqual([]);
    expect(await lastEntry()).toMatchObject({ outcome, error_code: code, subject_code: '丁', records: '[]' });
  });

  test('an attempt on what is not there', async () => {
    const place = async () => {
      throw noSuchThing();
    };
    const act = perform(performing(database, keeper), writing('丁', { place }), write('丁'));
    await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await lastEntry()).toMatchObject({ outcome: 'REFUSED', error_code: 'NOT_FOUND', subject_code: '丁' });
  });

  test('rights are read again inside the transaction: who lost them meanwhile is refused', async () => {
    const demoted = await aPerson(database, { name: '登记员丙' });
    const em = database.orm.em.fork();
    await giveRole(em, demoted.accountId, { role: 'REGISTER_KEEPER', jurisdiction: '990121' });
    const held = { ...demoted, assignments: keeper.assignments };
    await em.execute('update work.role_assignment set revoked_at = now() where account_id = ?', [demoted.accountId]);
    await expect(perform(performing(database, held), writing('戊'), write('戊'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await words()).toEqual([]);
  });
});

describe('a key makes an act happen once', () => {
  const keyed = (word: string, idempotencyKey: string) => writing(word, { idempotencyKey });

  test('the same input gets the same answer, and nothing happens again', async () => {
    const act = keyed('己', 'key-00000001');
    const first = await perform(performing(database, keeper), act, write('己'));
    const before = await entries();
    expect(await perform(performing(database, keeper), act, write('other'))).toEqual(first);
    expect(await words()).toEqual(['己']);
    expect(await entries()).toEqual(before);
  });

  test('another input is a conflict', async () => {
    await perform(performing(database, keeper), keyed('庚', 'key-00000002'), write('庚'));
    const again = perform(performing(database, keeper), keyed('辛', 'key-00000002'), write('辛', 2));
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await words()).toEqual(['庚']);
  });

  test('answers no more to somebody whose role was taken away', async () => {
    const leaving = await aPerson(database, {
      name: '登记员辰',
      roles: [{ role: 'REGISTER_KEEPER', jurisdiction: '990121', reach: 'SUBTREE' }],
    });
    const act = keyed('卯', 'key-00000007');
    await perform(performing(database, leaving), act, write('卯'));
    expect(await perform(performing(database, leaving), act, write('卯', 2))).toEqual({ written: '卯' });
    await database.orm.em
      .fork()
      .execute('update work.role_assignment set revoked_at = now(), revoked_by = account_id where account_id = ?', [
        leaving.accountId,
      ]);
    await expect(perform(performing(database, leaving), act, write('卯', 3))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('of another account or another mutation it is another key', async () => {
    await perform(performing(database, keeper), keyed('壬', 'key-00000003'), write('壬'));
    const other = await aPerson(database, {
      name: '登记员丁',
      roles: [{ role: 'REGISTER_KEEPER', jurisdiction: '990121' }],
    });
    await perform(performing(database, other), keyed('壬', 'key-00000003'), write('壬二', 2));
    const named = { ...keyed('壬', 'key-00000003'), name: 'writeAnother' };
    await perform(performing(database, keeper), named, write('壬三', 3));
    expect(await words()).toEqual(['壬', '壬二', '壬三']);
  });

  test('after a day it may be used anew', async () => {
    await perform(performing(database, keeper), keyed('癸', 'key-00000004'), write('癸'));
    await database.orm.em.fork().execute("update work.remembered_payload set at = at - interval '25 hours'");
    await perform(performing(database, keeper), keyed('癸二', 'key-00000004'), write('癸二', 2));
    expect(await words()).toEqual(['癸', '癸二']);
  });

  test('a refused act is not remembered', async () => {
    await expect(
      perform(performing(database, stranger), keyed('子', 'key-00000005'), write('子')),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await rows(`select 1 from work.remembered_payload where key = 'key-00000005'`)).toEqual([]);
  });

  test('several at once give one effect and equal answers', async () => {
    const asked = Array.from({ length: 8 }, (_, index) =>
      perform(performing(database, keeper), keyed('丑', 'key-00000006'), async (tx) => ({
        ...(await write('丑', index + 1)(tx)),
        by: index,
      })),
    );
    const answers = await Promise.all(asked);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await words()).toEqual(['丑']);
  });

  test.each(['short', 'x'.repeat(65), 'with\0nul1'])('%j is no key', async (key) => {
    const refused = perform(performing(database, keeper), keyed('寅', key), write('寅'));
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
