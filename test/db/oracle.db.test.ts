import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { scan } from '../../src/modules/rules/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { demoRegistry } from '../support/demo-registry.js';
import { compareWithFindings } from '../support/oracle/compare.js';
import { Oracle } from '../support/oracle/oracle.js';

let database: Database;
beforeAll(async () => {
  database = await demoRegistry();
  await scan(database);
}, 300_000);
afterAll(() => database.close());

const em = () => database.orm.em.fork();

test('demo', async () => {
  const subjects = await em().execute<{ kind: string; id: number }[]>(
    `select 'REQUIREMENT' as kind, id from document_requirement order by id`,
  );
  const oracle = await Oracle.of(em());
  const began = performance.now();
  const compared = await compareWithFindings(em(), oracle, subjects, [
    '2019-12-31',
    '2020-01-01',
    '2021-07-15',
    '2026-06-15',
    '2026-07-01',
    '2027-01-01',
  ]);
  console.log(
    compared.checks,
    compared.findings,
    compared.differences.length,
    performance.now() - began,
    '\n' + compared.differences.slice(0, 100).join('\n'),
  );
  expect(compared.differences).toEqual([]);
}, 600_000);
