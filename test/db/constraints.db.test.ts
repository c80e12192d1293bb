import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { insertSmallWorld, type SmallWorld } from '../support/small-world.js';

let database: Database;
let world: SmallWorld;
beforeAll(async () => {
  database = await freshDatabase();
  world = (await publish(database, insertSmallWorld)).result;
});
afterAll(() => database.close());

/** Puts the ids of the small world where the statement says `:organ`. */
const filled = (sql: string) =>
  sql.replace(/:(county|organ|otherOrgan|law|power)\b/g, (_match, key: keyof SmallWorld) => String(world[key]));
const write = (...statements: readonly string[]) =>
  publish(database, async (em) => {
    for (const statement of statements) await em.execute(filled(statement));
  });
const catalogue = <Row extends object>(sql: string) => database.orm.em.fork().execute<Row[]>(sql);

const area = (code: string, from: string, to: string) =>
  `insert into jurisdiction (code, name, level, valid_from, valid_to, search_text) values ('${code}', 'x', 4, ${from}, ${to}, 'x')`;
const version = (code: string, from: string, to: string) =>
  `insert into instrument_version (code, instrument_id, effective_from, effective_to) values ('${code}', :law, ${from}, ${to})`;
const delegation = (code: string, from: string, to: string) =>
  `insert into delegation (code, power_item_id, from_organisation_id, to_organisation_id, kind, valid_from, valid_to)
   values ('${code}', :power, :organ, :otherOrgan, 'DEVOLVED', ${from}, ${to})`;

describe('validities of one thing do not overlap', () => {
  const cases: readonly [string, (code: string, from: string, to: string) => string, string][] = [
    ['rows of one area code', (_code, from, to) => area('990900', from, to), 'jurisdiction_code_validity_excl'],
    ['versions of one instrument', version, 'instrument_version_effective_excl'],
    ['delegations of one power between the same two', delegation, 'delegation_validity_excl'],
  ];
  describe.each(cases)('%s', (_name, row, constraint) => {
    test('follow each other on the same day', async () => {
      await write(row('v1', `'2000-01-01'`, `'2010-01-01'`), row('v2', `'2010-01-01'`, 'null'));
    });
    test.each([
      ['inside', `'2005-01-01'`, `'2006-01-01'`],
      ['over the last day of one', `'2009-12-31'`, `'2010-01-01'`],
      ['after the open end', `'2050-01-01'`, `'2051-01-01'`],
      ['over everything', `'1990-01-01'`, 'null'],
    ])('are refused %s', async (_case, from, to) => {
      await expect(write(row('v3', from, to))).rejects.toThrow(constraint);
    });
  });

  test('a version whose date is unknown stands beside the others', async () => {
    await write(version('undated', 'null', 'null'));
  });
});

describe('a row that cannot be is refused', () => {
  test.each([
    [
      'validity that ends before it begins',
      area('990901', `'2020-01-01'`, `'2019-01-01'`),
      'jurisdiction_validity_check',
    ],
    ['validity of no day', area('990901', `'2020-01-01'`, `'2020-01-01'`), 'jurisdiction_validity_check'],
    [
      'an area of a seventh level',
      `insert into jurisdiction (code, name, level, search_text) values ('9', 'x', 7, 'x')`,
      'jurisdiction_level_check',
    ],
    [
      'a version that ends before it is in force',
      version('v9', `'2030-01-01'`, `'2029-01-01'`),
      'instrument_version_effective_check',
    ],
    [
      'a kind of organisation that is none',
      `update organisation set kind = 'CLUB' where id = :organ`,
      'organisation_kind_check',
    ],
    [
      'a level of law that is none',
      `update legal_instrument set level = 'L9' where id = :law`,
      'legal_instrument_level_check',
    ],
    [
      'a category of power that is none',
      `update power_item set category = 'MAGIC' where id = :power`,
      'power_item_category_check',
    ],
    ['a fine of nothing', 'update power_item set fine_ceiling_yuan = 0 where id = :power', 'power_item_fine_check'],
    ['a seventh source of power', 'update power_item set source = 7 where id = :power', 'power_item_source_check'],
    [
      'a judgement that nobody made',
      `update power_item set upper_law = 'NO' where id = :power`,
      'power_item_judged_check',
    ],
    [
      'a delegation to oneself',
      `insert into delegation (code, power_item_id, from_organisation_id, to_organisation_id, kind) values ('d', :power, :organ, :organ, 'DEVOLVED')`,
      'delegation_parties_check',
    ],
    [
      'article 0',
      `insert into provision (version_id, article, lineage) select id, 0, 1 from instrument_version limit 1`,
      'provision_article_check',
    ],
    [
      'a negative fee',
      `insert into fee (handling_item_id, position, name, amount_yuan) values (1, 1, 'x', -1)`,
      'fee_amount_check',
    ],
    [
      'an area without a name',
      `insert into jurisdiction (code, level, search_text) values ('9', 4, 'x')`,
      'null value in column "name"',
    ],
  ])('%s', async (_name, statement, constraint) => {
    await expect(write(statement)).rejects.toThrow(constraint);
  });

  test.each([
    [
      'a code taken in the same scheme',
      `insert into organisation (code, code_scheme, name, kind, jurisdiction_id, search_text) values ('ORG-A', 'LOCAL', 'x', 'OTHER', :county, 'x')`,
      'organisation_code_scheme_code_unique',
    ],
    [
      'a title taken for the same instrument',
      `insert into instrument_title (instrument_id, match_text) values (:law, 'x'), (:law, 'x')`,
      'instrument_title_instrument_id_match_text_unique',
    ],
    [
      'an article twice in a version',
      `insert into provision (version_id, article, lineage) select id, 7, 1 from instrument_version, generate_series(1, 2) where code = 'v1'`,
      'provision_version_id_article_suffix_duplicate_unique',
    ],
  ])('%s', async (_name, statement, constraint) => {
    await expect(write(statement)).rejects.toThrow(constraint);
  });

  test('the same code in another scheme is another thing', async () => {
    await write(
      `insert into organisation (code, code_scheme, name, kind, jurisdiction_id, search_text) values ('ORG-A', 'OTHER', 'x', 'OTHER', :county, 'x')`,
    );
  });
});

describe('what is referred to', () => {
  test.each([
    [
      'an area with organisations',
      'delete from jurisdiction where id = :county',
      'organisation_jurisdiction_id_foreign',
    ],
    ['the holder of a power', 'delete from organisation where id = :organ', 'power_item_organisation_id_foreign'],
    [
      'an instrument with versions',
      'delete from legal_instrument where id = :law',
      'instrument_version_instrument_id_foreign',
    ],
  ])('cannot be deleted: %s', async (_name, statement, constraint) => {
    await expect(write(statement)).rejects.toThrow(constraint);
  });

  test('must exist', async () => {
    await expect(write('update organisation set jurisdiction_id = 2000000000 where id = :organ')).rejects.toThrow(
      'organisation_jurisdiction_id_foreign',
    );
  });

  test('is never deleted with, nor emptied by, what it refers to: every foreign key restricts', async () => {
    const keys = await catalogue<{ name: string; rule: string }>(
      `select conname as name, confdeltype as rule from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter(({ rule }) => rule !== 'r')).toEqual([]);
  });
});

test('every column that ends in _id is a foreign key with an index, but for findings on several kinds of subject', async () => {
  const columns = await catalogue<{ column: string; isKey: boolean; isIndexed: boolean }>(
    `select c.relname || '.' || a.attname as column,
            exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]) as "isKey",
            exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum) as "isIndexed"
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname like '%\\_id' and not a.attisdropped`,
  );
  expect(columns.length).toBeGreaterThan(60);
  expect(columns.filter(({ isKey }) => !isKey).map(({ column }) => column)).toEqual(['finding.subject_id']);
  expect(columns.filter(({ isIndexed }) => !isIndexed).map(({ column }) => column)).toEqual(['finding.subject_id']);
});

test('every table with a validity refuses one that ends before it begins', async () => {
  const tables = await catalogue<{ table: string }>(
    `select c.relname as table from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'valid_from')
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and pg_get_constraintdef(k.oid) like '%valid_from < valid_to%')`,
  );
  expect(tables).toEqual([]);
});
