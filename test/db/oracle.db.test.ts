import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { scan } from '../../src/modules/rules/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { demoRegistry } from '../support/demo-registry.js';
import { compareWithFindings } from '../support/oracle/compare.js';
import { Oracle } from '../support/oracle/oracle.js';
import { SUBJECT_TABLES } from '../support/oracle/subjects.js';

/** All subjects of the demonstration on all days, or every so many of them on two. */
const isLong = process.env['QUANZE_LONG'] === '1';
const DAYS = isLong
  ? ['2019-12-31', '2020-01-01', '2021-07-15', '2026-06-15', '2026-07-01', '2027-01-01']
  : ['2021-07-15', '2026-06-15'];

/** Every so many of the kinds of which there are most. */
const SPARSELY: Readonly<Record<string, number>> = { RESPONSIBILITY: 30, REQUIREMENT: 15, POWER: 15 };

let database: Database;
beforeAll(async () => {
  database = await demoRegistry();
  await scan(database);
}, 300_000);
afterAll(() => database.close());

const em = () => database.orm.em.fork();

test.each(Object.entries(SUBJECT_TABLES))(
  'of %s a second implementation, one subject at a time by the CEL library, finds the same',
  async (kind, table) => {
    const step = isLong ? 1 : (SPARSELY[kind] ?? 5);
    const subjects = await em().execute<{ kind: keyof typeof SUBJECT_TABLES; id: number }[]>(
      `select ? as kind, id from ${table}
       where id % ${step} = 0 or id in (select subject_id from finding where subject_kind = ? and id % ${step} = 0) order by id`,
      [kind, kind],
    );
    const compared = await compareWithFindings(em(), await Oracle.of(em()), subjects, DAYS);
    expect(compared.differences).toEqual([]);
    expect(compared.checks).toBe(subjects.length * DAYS.length);
    expect(compared.findings).toBeGreaterThan(0);
  },
  600_000,
);
