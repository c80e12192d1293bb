import { expect, test } from '@jest/globals';
import { scan } from '../../src/modules/rules/index.js';
import { countyRegistry } from '../support/county-registry.js';
import { compareWithFindings } from '../support/oracle/compare.js';
import { Oracle } from '../support/oracle/oracle.js';
import { subjectsAmong } from '../support/oracle/subjects.js';

/** As the benchmark has it; QUANZE_SEED for another. */
const SEED = Number(process.env['QUANZE_SEED'] ?? 20_260_105);

test(
  'of twenty thousand subjects of a generated county a second implementation finds the same',
  async () => {
    const database = await countyRegistry(SEED);
    try {
      await scan(database);
      const em = database.orm.em.fork();
      const subjects = await subjectsAmong(em, { seed: SEED, most: null });
      const begun = performance.now();
      const compared = await compareWithFindings(em, await Oracle.of(em), subjects, ['2026-06-15']);
      const kinds = [...Map.groupBy(subjects, ({ kind }) => kind)].map(([kind, own]) => [kind, own.length]);
      const seconds = Math.round((performance.now() - begun) / 1_000);
      process.stderr.write(`${JSON.stringify({ SEED, subjects: Object.fromEntries(kinds), seconds, ...compared })}\n`);
      expect(compared.differences).toEqual([]);
      expect(compared.checks).toBeGreaterThanOrEqual(20_000);
      expect(compared.findings).toBeGreaterThan(1_000);
    } finally {
      await database.close();
    }
  },
  60 * 60_000,
);
