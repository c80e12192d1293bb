import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Jurisdiction, Organisation } from '../../src/modules/jurisdictions/index.js';
import {
  asOfFork,
  type Database,
  type Em,
  findRow,
  findRows,
  insertRows,
  openPublication,
  resolveRecordedAt,
  updateRows,
} from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { insertCounty, insertSmallWorld, type SmallWorld } from '../support/small-world.js';

let database: Database;
let world: SmallWorld;
const statements: string[] = [];
const live = () => database.orm.em.fork();
const asOf = (recordedAt: string) => asOfFork(live(), recordedAt);
const publications = () =>
  live().execute<{ number: number; at: string }[]>(
    'select number::int as number, recorded_at::text as at from quanze.publication order by number',
  );

beforeAll(async () => {
  database = await freshDatabase({ onQuery: (sql) => statements.push(sql) });
  world = (await publish(database, insertSmallWorld, '2026-01-05T00:00:00.000Z')).result;
});
afterAll(() => database.close());

describe('a publication', () => {
  test('may carry a fixed instant, later than the last', async () => {
    const { publication } = await publish(database, async () => {}, '2026-01-06T08:30:00.000Z');
    expect(publication).toMatchObject({ recordedAt: '2026-01-06T08:30:00.000Z', label: 'test' });
    await expect(publish(database, async () => {}, '2026-01-06T08:30:00.000Z')).rejects.toThrow('cannot follow');
    await expect(publish(database, async () => {}, '2026-01-01T00:00:00.000Z')).rejects.toThrow('cannot follow');
  });

  test('has the next number and a later time, also after one that was rolled back', async () => {
    await publish(database, async () => {});
    await expect(
      publish(database, async () => {
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await Promise.all([1, 2, 3, 4, 5].map(() => publish(database, async () => {})));
    const all = await publications();
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(new Set(all.map(({ at }) => at)).size).toBe(all.length);
    expect(
      await live().execute(
        'select 1 from quanze.publication a join quanze.publication b on b.number > a.number where b.recorded_at <= a.recorded_at',
      ),
    ).toEqual([]);
  });

  test.each([
    'update quanze.publication set label = label',
    'delete from quanze.publication',
    'truncate quanze.publication',
  ])('is kept: %s is refused', async (statement) => {
    await expect(live().execute(statement)).rejects.toThrow('is not allowed on publication');
  });
});

describe('a table with history', () => {
  test.each([
    ['insert', `insert into fact_type (code, name) values ('F', 'f')`],
    ['update', 'update jurisdiction set name = name'],
    ['delete', 'delete from power_item'],
  ])('refuses an %s outside a publication', async (_name, statement) => {
    await expect(live().execute(statement)).rejects.toMatchObject({ code: 'QZ001' });
    await expect(live().transactional((em) => em.execute(statement))).rejects.toThrow('write outside a publication');
  });

  test('refuses TRUNCATE even in a publication', async () => {
    await expect(publish(database, (em) => em.execute('truncate jurisdiction cascade'))).rejects.toThrow(
      'TRUNCATE is not allowed',
    );
  });

  test('keeps one version of a row written twice, and none of a row that came and went, in one publication', async () => {
    const { publication, result } = await publish(database, async (em) => {
      const county = await insertCounty(em, '990102');
      await updateRows(em, Jurisdiction, [{ id: county, name: 'first' }]);
      await updateRows(em, Jurisdiction, [{ id: county, name: 'second' }]);
      const brief = await insertCounty(em, '990103');
      await em.execute('delete from jurisdiction where id = ?', [brief]);
      return { county, brief };
    });
    const versions = await live().execute<{ id: number; name: string }[]>(
      'select id, name from history.jurisdiction where id in (?, ?)',
      [result.county, result.brief],
    );
    expect(versions).toEqual([{ id: result.county, name: 'second' }]);
    expect(
      await findRow(asOf(publication.recordedAt), Jurisdiction, { where: 't.id = ?', params: [result.county] }),
    ).toMatchObject({ name: 'second' });
  });

  test('shows inserts, updates and deletes at each publication', async () => {
    const born = await publish(database, (em) => insertCounty(em, '990104'));
    const id = born.result;
    const renamed = await publish(database, (em) => updateRows(em, Jurisdiction, [{ id, name: '新名' }]));
    const gone = await publish(database, (em) => em.execute('delete from jurisdiction where id = ?', [id]));
    const nameAt = async (recordedAt: string) =>
      (await findRow(asOf(recordedAt), Jurisdiction, { where: 't.id = ?', params: [id] }))?.name ?? null;
    expect(await nameAt('2026-01-05T00:00:00.000Z')).toBeNull();
    expect(await nameAt(born.publication.recordedAt)).toBe('县990104');
    expect(await nameAt(renamed.publication.recordedAt)).toBe('新名');
    expect(await nameAt(gone.publication.recordedAt)).toBeNull();
  });
});

describe('an as-of fork', () => {
  test('answers a nested edge as it stood', async () => {
    const before = await publish(database, (em) => updateRows(em, Organisation, [{ id: world.organ, name: '旧局' }]));
    await publish(database, async (em) => {
      await updateRows(em, Organisation, [{ id: world.organ, name: '新局' }]);
      await updateRows(em, Jurisdiction, [{ id: world.county, name: '新县' }]);
    });
    const nested = (em: Em) =>
      em.execute(
        `select o.name as holder, j.name as county from power_item p join organisation o on o.id = p.organisation_id
         join jurisdiction j on j.id = o.jurisdiction_id where p.id = ?`,
        [world.power],
      );
    expect(await nested(live())).toEqual([{ holder: '新局', county: '新县' }]);
    expect(await nested(asOf(before.publication.recordedAt))).toEqual([{ holder: '旧局', county: '县990101' }]);
  });

  test.each([
    ['a table by its name', `insert into organisation (code) values ('x')`],
    ['the live table by its schema', `update public.organisation set name = 'x'`],
    ['history', `delete from history.organisation`],
    ['a publication', `select quanze.open_publication('x')`],
  ])('cannot write to %s', async (_name, statement) => {
    const [{ at } = { at: '' }] = await publications();
    await expect(asOf(at).execute(statement)).rejects.toMatchObject({ code: '25006' });
  });

  test('makes one journey to the database for a statement, and answers the same in a transaction', async () => {
    statements.length = 0;
    const [{ at } = { at: '' }] = await publications();
    const ask = (em: Em) =>
      em.execute('select ? as awkward, count(*)::int as counties from jurisdiction', [`it's ? "all" \\ right`]);
    const alone = await ask(asOf(at));
    expect(statements).toHaveLength(1 + 1); // the list of publications, and this
    expect(alone).toEqual([{ awkward: `it's ? "all" \\ right`, counties: 1 }]);
    expect(await asOf(at).transactional(ask)).toEqual(alone);
  });

  test('fails without a sensible time rather than answering from today', async () => {
    await expect(findRows(asOf('yesterday-ish'), Jurisdiction)).rejects.toThrow('invalid input syntax');
    await expect(findRows(asOf(''), Jurisdiction)).rejects.toThrow();
  });

  test('is asked for no instant before the first publication', async () => {
    await expect(resolveRecordedAt(live(), '2025-12-31T00:00:00.000Z')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { recordedAt: '2025-12-31T00:00:00.000Z' },
    });
  });

  test('is asked for no instant to come', async () => {
    await expect(resolveRecordedAt(live(), '2999-01-01T00:00:00.000Z')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'That time is still to come',
    });
  });

  test('resolves an instant to the publication before it, always the same', async () => {
    expect(await resolveRecordedAt(live(), '2026-01-05T23:00:00.000Z')).toBe('2026-01-05T00:00:00.000Z');
    expect(await resolveRecordedAt(live(), '2026-01-06T08:30:00.000Z')).toBe('2026-01-06T08:30:00.000Z');
  });

  test('a column added later keeps old answers', async () => {
    const old = await publish(database, (em) => updateRows(em, Jurisdiction, [{ id: world.county, name: '旧貌' }]));
    await live().transactional(async (em) => {
      await em.execute('alter table jurisdiction add column grade int not null default 7, add column remark text');
      await em.execute(`select quanze.attach('jurisdiction')`);
    });
    const changed = await publish(database, (em) =>
      em.execute(`update jurisdiction set name = '新貌', grade = 8, remark = 'r' where id = ?`, [world.county]),
    );
    const county = (em: Em) => em.execute('select name, grade, remark from jurisdiction where id = ?', [world.county]);
    expect(await county(asOf(old.publication.recordedAt))).toEqual([{ name: '旧貌', grade: 7, remark: null }]);
    expect(await county(asOf(changed.publication.recordedAt))).toEqual([{ name: '新貌', grade: 8, remark: 'r' }]);
    expect(await county(live())).toEqual([{ name: '新貌', grade: 8, remark: 'r' }]);
    expect(
      await findRow(asOf('2026-01-05T00:00:00.000Z'), Jurisdiction, { where: 't.id = ?', params: [world.county] }),
    ).toMatchObject({
      name: '县990101',
      code: '990101',
    });
  });
});

test('rows written through a publication opened by hand read as written', async () => {
  const { id, recordedAt } = await live().transactional(async (em) => {
    const { recordedAt } = await openPublication(em, 'by hand');
    const [id = 0] = await insertRows(em, Jurisdiction, [{ code: '990109', name: '县', level: 4, searchText: '县' }]);
    return { id, recordedAt };
  });
  const rows = await Promise.all(
    [live(), asOf(recordedAt)].map((em) => findRow(em, Jurisdiction, { where: 't.id = ?', params: [id] })),
  );
  expect(rows[0]).toMatchObject({ id, code: '990109', level: 4, parentId: null });
  expect(rows[1]).toEqual(rows[0]);
});
