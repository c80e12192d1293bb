import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { followChanges } from '../support/follow-changes.js';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase({ statementTimeoutMs: 0 });
});
afterAll(() => database.close());

test('after a hundred random changes, what was followed is what judging everything finds', async () => {
  const followed = await followChanges(database, { seed: 1, count: 100, every: 5 });
  expect(followed.faults).toEqual([]);
  expect(followed.changes).toBeGreaterThanOrEqual(100);
  expect(followed.rules).toBeGreaterThan(15);
}, 180_000);
