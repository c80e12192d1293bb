import { describe, expect, test } from '@jest/globals';
import { killAndReopen } from '../support/kill-trials.js';

describe('the embedded database', () => {
  test('loses nothing acknowledged when its process is killed while it writes, twice', async () => {
    expect((await killAndReopen(2)).rows).toBeGreaterThan(0);
  });
});
