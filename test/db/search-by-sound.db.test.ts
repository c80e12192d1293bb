import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jurisdiction } from '../../src/modules/jurisdictions/index.js';
import { FactType } from '../../src/modules/services/index.js';
import { asOfFork, type Database, findRows } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { emptyDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';

const MIGRATION = '20260201000600-search-by-sound';
const NAMES = tables.migrations.map(({ name }) => name);

let database: Database;
let past: string;
const execute = <Row>(sql: string) => database.orm.em.fork().execute<Row[]>(sql);
const publishSql = async (...statements: string[]) => {
  const { publication } = await publish(database, async (em) => {
    for (const sql of statements) await em.execute(sql);
  });
  return publication.recordedAt;
};

beforeAll(async () => {
  database = await emptyDatabase({ statementTimeoutMs: 0 });
  await database.migrate(NAMES[NAMES.indexOf(MIGRATION) - 1]);
  past = await publishSql(
    `insert into jurisdiction (code, name, level, search_text) values ('990121', '清禾縣', 4, '清禾县'), ('990122', '望岭县', 4, '望岭县')`,
    `insert into jurisdiction (code, name, level, search_text)
     select 'N' || n, '第' || n || '县', 4, '第' || n || '县' from generate_series(1, 6000) n`,
    `insert into fact_type (code, name) values ('residence', '實際居住地址')`,
  );
  await publishSql(
    `update jurisdiction set name = '清禾市', search_text = '清禾市' where code = '990121'`,
    `delete from jurisdiction where code = '990122'`,
  );
  await database.migrate();
}, 180_000);
afterAll(() => database.close());

const sounds = "select code, search_text, search_pinyin from $ where code like '99%' or code = 'N6000' order by 1, 2";

test('what stands is found by its sound, and what stood before', async () => {
  expect(await execute(sounds.replace('$', 'jurisdiction'))).toEqual([
    { code: '990121', search_text: '清禾市', search_pinyin: ' qing he shi QHS ' },
    { code: 'N6000', search_text: '第6000县', search_pinyin: ' di 6000 xian D6X ' },
  ]);
  expect(await execute(sounds.replace('$', 'history.jurisdiction'))).toEqual([
    { code: '990121', search_text: '清禾县', search_pinyin: ' qing he xian QHX ' },
    { code: '990121', search_text: '清禾市', search_pinyin: ' qing he shi QHS ' },
    { code: '990122', search_text: '望岭县', search_pinyin: ' wang ling xian WLX ' },
    { code: 'N6000', search_text: '第6000县', search_pinyin: ' di 6000 xian D6X ' },
  ]);
});

test('as it stood, it has the columns too', async () => {
  const em = asOfFork(database.orm.em.fork(), past);
  const [area] = await findRows(em, Jurisdiction, { where: `t.code = '990122'` });
  expect(area).toMatchObject({ name: '望岭县', searchPinyin: ' wang ling xian WLX ' });
  const [fact] = await findRows(em, FactType);
  expect(fact).toMatchObject({ searchText: '实际居住地址', searchPinyin: ' shi ji ju zhu di zhi SJJZDZ ' });
});

test('nothing else is said of a record: no publication, no version more', async () => {
  const counts = `select (select count(*)::int from quanze.publication) as publications,
    (select count(*)::int from history.jurisdiction) as versions,
    (select count(*)::int from history.jurisdiction where rec_to = 'infinity') as standing`;
  expect(await execute(counts)).toEqual([{ publications: 2, versions: 6003, standing: 6001 }]);
});

test('afterwards every write is recorded as before', async () => {
  await expect(execute(`update fact_type set name = 'x'`)).rejects.toThrow('write outside a publication');
  const rows = await execute<{ name: string }>(
    `select indexname as name from pg_indexes where schemaname = 'history' and tablename = 'fact_type'
     and (indexdef like '%search_tokens%' or indexdef like '%gin_trgm_ops%')`,
  );
  expect(rows).toHaveLength(2);
});

test('back and forth, the same is filled in', async () => {
  const before = await execute('select * from history.jurisdiction order by id, rec_from');
  await database.orm.migrator.down({ migrations: NAMES.slice(NAMES.indexOf(MIGRATION)).reverse() });
  const columns = await execute(`select 1 from information_schema.columns where column_name = 'search_pinyin'`);
  expect(columns).toEqual([]);
  await database.migrate();
  expect(await execute('select * from history.jurisdiction order by id, rec_from')).toEqual(before);
}, 180_000);
