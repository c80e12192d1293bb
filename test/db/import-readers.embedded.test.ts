import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { importPowerList, seedReference } from '../../src/modules/exchange/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { freshDatabase } from '../support/database.js';
import { generatedPowerList } from '../support/generated-list.mjs';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await seedReference(database.orm.em.fork(), { folder: join(projectFolder(), 'seeds'), onPublish });
});
afterAll(() => database.close());

const powers = async () =>
  (await database.orm.em.fork().execute<{ count: number }[]>('select count(*)::int as count from power_item'))[0]
    ?.count ?? 0;

test.each([false, true])('readers are served between the parts of a long list (dry run: %s)', async (isDryRun) => {
  const list = generatedPowerList(1_000, { duties: 0, prefix: isDryRun ? 'DRY' : 'GEN' });
  let parts = 0;
  let isOver = false;
  const seen: number[] = [];
  const before = await powers();
  const reading = (async () => {
    while (!isOver) seen.push(await powers());
  })();
  await importPowerList(database.orm.em.fork(), list, {
    fileName: 'long.csv',
    jurisdiction: '990123',
    createsOrganisations: true,
    today: parseCalendarDate('2026-06-15'),
    onPublish,
    isDryRun,
    onProgress() {
      parts += 1;
    },
  });
  isOver = true;
  await reading;
  expect(parts).toBeGreaterThanOrEqual(5);
  expect(seen.length).toBeGreaterThanOrEqual(parts - 1);
  // a reader that got its turn after each part saw about as many states as there were parts
  const states = new Set(seen);
  if (isDryRun) expect([...states]).toEqual([before]);
  else expect(states.size).toBeGreaterThanOrEqual(parts / 2);
});
