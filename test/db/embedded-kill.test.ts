import { describe, expect, test } from '@jest/globals';
import { killAndReopen } from '../support/kill-trials.js';
import { serverUrl } from '../support/server-database.js';

(serverUrl() ? describe.skip : describe)('the embedded database', () => {
  test('loses nothing acknowledged when its process is killed while it writes, twice', async () => {
    expect((await killAndReopen(2)).rows).toBeGreaterThan(0);
  });
});
