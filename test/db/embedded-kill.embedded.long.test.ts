import { describe, expect, test } from '@jest/globals';
import { killAndReopen } from '../support/kill-trials.js';

const TRIALS_WITHIN_MS = 10 * 60_000;

describe('the embedded database', () => {
  test(
    'loses nothing acknowledged when its process is killed twenty times, once during its first start',
    async () => {
      const figures = await killAndReopen(20);
      process.stderr.write(`${JSON.stringify(figures)}\n`);
      expect(figures.rows).toBeGreaterThan(1_000);
    },
    TRIALS_WITHIN_MS,
  );
});
