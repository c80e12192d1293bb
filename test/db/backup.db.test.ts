import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Jurisdiction } from '../../src/modules/jurisdictions/index.js';
import { PowerItem } from '../../src/modules/powers/index.js';
import { FactType } from '../../src/modules/services/index.js';
import {
  asOfFork,
  backup,
  type Database,
  findRows,
  insertRows,
  openDatabase,
  restore,
  updateRows,
} from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { emptyDatabase, freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { serverUrl } from '../support/server-database.js';
import { insertCounty, insertSmallWorld } from '../support/small-world.js';

const AWKWARD = [
  '',
  ' ',
  'null',
  '"quoted" \\ \'single\'',
  'a\nb\tc\r\n',
  '\u2028\u2029',
  '？ ? ?? $1',
  '𠮷野家 🏛',
  '{"a":[1]}',
];

let home: string;
let source: Database;
let file: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'quanze-backup-'));
  file = join(home, 'registry.backup');
  source = await freshDatabase({ statementTimeoutMs: 30_000 });
  const { result: world } = await publish(source, insertSmallWorld, '2026-01-05T00:00:00.000Z');
  await publish(source, async (em) => {
    await insertRows(
      em,
      FactType,
      AWKWARD.map((name, index) => ({ code: `F${index}`, name })),
    );
    await updateRows(em, PowerItem, [
      { id: world.power, kinds: ['FINE', 'WARNING'], levels: [3, 4], fineCeilingYuan: 50_000 },
    ]);
    await updateRows(em, Jurisdiction, [{ id: world.county, parentId: await insertCounty(em, '990000') }]);
  });
  await publish(source, async (em) => {
    await em.execute(
      `insert into rule (code, family, subject_kind, criterion, severity, priority, verb, title, reason, valid_from)
       values ('R', 'PROOF', 'POWER', 'true', 'ERROR', 1, 'CANCEL', '{"zh": "无依据", "en": "no \\"basis\\""}', '[1.50, null, 1e3]', '2020-01-01')`,
    );
    await em.execute(`delete from fact_type where code = 'F1'`);
    await em.execute(`update fact_type set name = name || ' later'`);
    await em.execute(
      `insert into fact_type (code, name) select 'N' || n, 'many ' || n from generate_series(1, 2500) n`,
    );
  });
  await publish(source, async (em) => {
    await em.execute(`update fact_type set name = 'odd ' || name where id % 2 = 1`);
  });
  expect(await backup(source, file)).toMatchObject({ tables: expect.any(Number), rows: expect.any(Number) });
});
afterAll(async () => {
  await source.close();
  rmSync(home, { recursive: true, force: true });
});

/** What a registry answers: every table today, and some of them at every publication. */
async function answers(database: Database): Promise<unknown> {
  const em = database.orm.em.fork();
  const publications = await em.execute<{ at: string }[]>(
    `select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, number::int, label from quanze.publication order by number`,
  );
  const digests = await em.transactional(async (tx) => {
    await tx.execute(`select set_config('timezone', 'UTC', true)`);
    const names = await tx.execute<{ name: string }[]>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'history', 'quanze', 'work') and tablename <> 'migration' order by 1`,
    );
    const found: unknown[] = [];
    for (const { name } of names) {
      found.push(
        name,
        await tx.execute(
          `select count(*)::int as rows, md5(string_agg(t::text, chr(10) order by t::text collate "C")) as md5 from ${name} t`,
        ),
      );
    }
    return found;
  });
  const earlier = await Promise.all(
    publications.map(async ({ at }) => {
      const asOf = asOfFork(database.orm.em.fork(), at);
      return [await findRows(asOf, FactType), await findRows(asOf, Jurisdiction), await findRows(asOf, PowerItem)];
    }),
  );
  return { publications, digests, earlier };
}

async function whileOpen(database: Database, work: (database: Database) => Promise<void>): Promise<void> {
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

type Place = [string, () => Promise<Database>];
const places: readonly Place[] = [
  ['a database without tables', () => emptyDatabase()],
  ['a migrated, empty database', () => freshDatabase()],
  ...(serverUrl() ? [['an embedded database', () => openDatabase({}, tables)] satisfies Place] : []),
];

describe('a backup', () => {
  test('is one compressed file that only its owner may read, and nothing beside it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(gunzipSync(readFileSync(file)).toString()).toContain('"kind":"quanze-backup"');
  });

  test('overwrites nothing', async () => {
    await expect(backup(source, file)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('that cannot be written leaves nothing', async () => {
    const nowhere = join(home, 'no', 'such', 'folder');
    await expect(backup(source, nowhere)).rejects.toThrow('ENOENT');
  });

  test.each(places)('restores into %s, with the same answers at every recorded time', async (_name, place) => {
    await whileOpen(await place(), async (target) => {
      await restore(target, file);
      expect(await answers(target)).toEqual(await answers(source));
    });
  });

  test('of a restored database is the same backup', async () => {
    await whileOpen(await freshDatabase(), async (target) => {
      await restore(target, file);
      const again = join(home, 'again.backup');
      await backup(target, again);
      const body = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').slice(1);
      expect(body(again)).toEqual(body(file));
    });
  });

  test('leaves a registry that goes on: numbers follow, ids are new, the guards stand', async () => {
    await whileOpen(await freshDatabase(), async (target) => {
      await restore(target, file);
      const { publication, result } = await publish(target, (em) =>
        insertRows(em, FactType, [{ code: 'NEW', name: 'x' }]),
      );
      expect(publication.number).toBe(5);
      const [{ max } = { max: 0 }] = await source.orm.em
        .fork()
        .execute<{ max: number }[]>('select max(id) as max from history.fact_type');
      expect(result[0]).toBeGreaterThan(max);
      const em = target.orm.em.fork();
      await expect(em.execute(`update fact_type set name = ''`)).rejects.toThrow('write outside a publication');
      await expect(em.execute('delete from quanze.publication')).rejects.toThrow('is not allowed');
      await expect(
        publish(target, (tx) => tx.execute('update organisation set jurisdiction_id = 999999')),
      ).rejects.toThrow('organisation_jurisdiction_id_foreign');
      expect(await target.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
    });
  });

  test('made by an older version is brought to the tables of this one', async () => {
    const old = join(home, 'old.backup');
    await whileOpen(await emptyDatabase(), async (database) => {
      await database.migrate(tables.migrations[1]?.name);
      await publish(database, (em) => insertCounty(em, '990199'));
      await backup(database, old);
    });
    for (const place of [emptyDatabase, freshDatabase]) {
      await whileOpen(await place(), async (target) => {
        await restore(target, old);
        expect(await target.pendingMigrations()).toEqual([]);
        expect(await findRows(target.orm.em.fork(), Jurisdiction)).toMatchObject([{ code: '990199' }]);
      });
    }
  });
});

describe('what is no good backup is refused, and the database stays empty', () => {
  const edited = (edit: (text: string) => string) => () => gzipSync(edit(gunzipSync(readFileSync(file)).toString()));
  const cases: readonly [string, () => Uint8Array, string][] = [
    ['a text file', () => Buffer.from('hello'), 'cannot be read as a backup'],
    ['an empty file', () => Buffer.from(''), 'cannot be read as a backup'],
    ['some other compressed file', () => gzipSync('{"kind":"something"}\n'), 'is not a backup'],
    ['one cut short', () => readFileSync(file).subarray(0, 3_000), 'cannot be read as a backup'],
    ['one with a byte changed', () => flipped(readFileSync(file)), 'backup'],
    [
      'one without its end',
      edited((text) => text.split('\n').slice(0, -2).join('\n').concat('\n')),
      'its end is missing',
    ],
    [
      'one with a row changed',
      edited((text) => text.replace('准予试验', '准予改动')),
      'are not those that were written',
    ],
    [
      'one with a row missing',
      edited((text) => text.replace(/\n\["\d+", "N77"[^\n]*/, '')),
      'are not those that were written',
    ],
    [
      'one with a value that cannot be',
      edited((text) => text.replace('2026-01-05 00:00:00+00', '2026-13-05 00:00:00+00')),
      'does not take its rows',
    ],
    ['one of a later format', edited((text) => text.replace('"format":1', '"format":2')), 'reads format 1'],
    [
      'one of a newer version',
      edited((text) => text.replace('"20260105000600-rules"', '"20260105000600-rules","29990101000000-later"')),
      'newer version',
    ],
  ];
  let target: Database;
  beforeAll(async () => {
    target = await freshDatabase();
  });
  afterAll(() => target.close());

  test.each(cases)('%s', async (_name, bytes, message) => {
    const bad = join(home, 'bad.backup');
    writeFileSync(bad, bytes());
    const refused = expect(restore(target, bad)).rejects;
    await refused.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(message) });
    const [row] = await target.orm.em.fork().execute(
      `select (select count(*)::int from quanze.publication) + (select count(*)::int from fact_type) as rows,
              (select count(*)::int from pg_constraint where contype = 'f') > 60 as keys`,
    );
    expect(row).toEqual({ rows: 0, keys: true });
  });

  test('a file that is not there', async () => {
    await expect(restore(target, join(home, 'absent'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a database that holds anything is not restored into', async () => {
    await expect(restore(source, file)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}
