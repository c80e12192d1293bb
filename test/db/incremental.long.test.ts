import { expect, test } from '@jest/globals';
import { freshDatabase } from '../support/database.js';
import { followChanges } from '../support/follow-changes.js';

test.each([2, 3, 4])(
  'seed %i: after seven hundred random changes, what was followed is what judging everything finds',
  async (seed) => {
    const database = await freshDatabase({ statementTimeoutMs: 0 });
    try {
      const followed = await followChanges(database, { seed, count: 700, every: 4 });
      process.stderr.write(`${JSON.stringify({ seed, ...followed })}\n`);
      expect(followed.faults).toEqual([]);
      expect(followed.changes).toBeGreaterThanOrEqual(700);
      expect(followed.rules).toBeGreaterThan(20);
    } finally {
      await database.close();
    }
  },
  20 * 60_000,
);
