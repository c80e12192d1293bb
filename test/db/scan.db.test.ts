import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { finishScan, judgeUnits, scan } from '../../src/modules/rules/index.js';
import { type Database, openPublication } from '../../src/platform/db/index.js';
import { demoRegistry } from '../support/demo-registry.js';

let database: Database;
beforeAll(async () => {
  database = await demoRegistry();
}, 180_000);
afterAll(() => database.close());

const em = () => database.orm.em.fork();

/** Every finding in one line. */
async function findings(): Promise<readonly string[]> {
  const rows = await em().execute<{ line: string }[]>(
    `select concat_ws(' ', identity, rule_id, rule_version, subject_kind, subject_id, valid_from, valid_to, severity,
       verb, facts, facts_digest, related, organisation_id, jurisdiction_id) as line from finding`,
  );
  return rows.map(({ line }) => line).sort();
}

const corrupt = (sql: string) =>
  em().transactional(async (tx) => {
    await openPublication(tx, 'test');
    await tx.execute(sql);
  });

describe('a scan', () => {
  test('finds what following each change found, and writes nothing then', async () => {
    const before = await findings();
    expect(before.length).toBeGreaterThan(50);
    const scanned = await scan(database);
    expect(scanned).toMatchObject({ findings: before.length, inserted: 0, updated: 0, deleted: 0, judgedAgain: 0 });
    expect(await findings()).toEqual(before);
  });

  test('puts right what is wrong, whatever it is', async () => {
    const before = await findings();
    await corrupt('delete from finding where id % 3 = 0');
    await corrupt(`update finding set verb = 'CORRECT', related = '{"a,\\"b\\\\c"}' where id % 3 = 1`);
    const scanned = await scan(database);
    expect(scanned.inserted).toBeGreaterThan(0);
    expect(scanned.updated).toBeGreaterThan(0);
    expect(await findings()).toEqual(before);
  });

  test('agrees with judging one by one', async () => {
    for await (const { difference } of judgeUnits(em(), 'ALL')) {
      expect(difference).toMatchObject({ inserted: [], updated: [], deleted: [] });
    }
  });

  test('that is stopped leaves the findings as they were', async () => {
    const before = await findings();
    await corrupt('delete from finding where id % 2 = 0');
    const corrupted = await findings();
    const stop = new AbortController();
    await expect(scan(database, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow('stopped');
    expect(await findings()).toEqual(corrupted);
    expect(await finishScan(database)).toBeNull();
    await scan(database);
    expect(await findings()).toEqual(before);
  });

  test('is refused while another is alive', async () => {
    let second: Promise<unknown> | null = null;
    await scan(database, {
      onProgress() {
        second ??= expect(scan(database)).rejects.toThrow('Another scan is in progress');
      },
    });
    await second;
    expect(second).not.toBeNull();
  });

  test('that was killed while it put its findings in force is finished by the next start', async () => {
    const before = await findings();
    const digests: Promise<{ rules_digest: string }[]>[] = [];
    await scan(database, {
      onProgress() {
        digests.push(em().execute<{ rules_digest: string }[]>('select rules_digest from quanze.scan'));
      },
    });
    const [[row] = []] = await Promise.all(digests);
    const columns = `identity, rule_id, rule_version, subject_kind, subject_id, valid_from, valid_to, severity, verb, facts,
      facts_digest, related, organisation_id, jurisdiction_id`;
    await em().execute(`insert into quanze.scanned_finding (${columns}) select ${columns} from finding`);
    await em().execute(`insert into quanze.scan (state, rules_digest) values ('READY', ?)`, [row?.rules_digest ?? '']);
    await corrupt('delete from finding where id % 3 = 0');
    expect(await finishScan(database)).toMatchObject({ updated: 0, deleted: 0 });
    expect(await findings()).toEqual(before);
    await em().execute(`insert into quanze.scan (state, rules_digest) values ('READY', 'of other rules')`);
    expect(await finishScan(database)).toBeNull();
    expect(await findings()).toEqual(before);
  });

  test('judges again what was published meanwhile', async () => {
    let published: Promise<void> | null = null;
    const scanned = await scan(database, {
      onProgress() {
        published ??= corrupt(
          `update document_requirement set is_proof = 'UNKNOWN' where code = '11990121008842181L499011100200001-M05'`,
        ).then(() =>
          corrupt(`insert into quanze.scan_unit (kind, id)
           select 'SERVICE', h.service_item_id from document_requirement d join handling_item h on h.id = d.handling_item_id
           where d.code = '11990121008842181L499011100200001-M05'`),
        );
      },
    });
    await published;
    expect(scanned.judgedAgain).toBe(1);
    for await (const { difference } of judgeUnits(em(), 'ALL')) {
      expect(difference).toMatchObject({ inserted: [], updated: [], deleted: [] });
    }
  });
});
