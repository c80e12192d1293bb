import { expect, test } from '@jest/globals';
import { scan } from '../../src/modules/rules/index.js';
import { demoRegistry } from '../support/demo-registry.js';
import { compareWithFindings } from '../support/oracle/compare.js';
import { disturb } from '../support/oracle/disturb.js';
import { Oracle } from '../support/oracle/oracle.js';
import { subjectsAmong } from '../support/oracle/subjects.js';

/** All subjects of many disturbed demonstrations, or some of one. */
const isLong = process.env['QUANZE_LONG'] === '1';
const SEEDS = isLong ? [1, 2, 3, 4, 5, 6, 7, 8] : [1];
const DAYS = isLong ? ['2019-12-31', '2026-06-15', '2027-01-01'] : ['2026-06-15'];

test.each(SEEDS)(
  'a demonstration disturbed at random (%i): a second implementation finds the same',
  async (seed) => {
    const database = await demoRegistry();
    try {
      await disturb(database.orm.em.fork(), seed);
      await scan(database);
      const em = database.orm.em.fork();
      const subjects = await subjectsAmong(em, { seed, most: isLong ? null : 20 });
      const compared = await compareWithFindings(em, await Oracle.of(em), subjects, DAYS);
      if (isLong) process.stderr.write(`${JSON.stringify({ seed, ...compared })}\n`);
      expect(compared.differences).toEqual([]);
      expect(compared.checks).toBe(subjects.length * DAYS.length);
      expect(compared.findings).toBeGreaterThan(0);
    } finally {
      await database.close();
    }
  },
  20 * 60_000,
);
