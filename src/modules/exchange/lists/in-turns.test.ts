import { expect, test } from '@jest/globals';
import type { Steps } from '../domain/steps.js';
import { inTurns } from './in-turns.js';

test('others have their turn while a long computation runs', async () => {
  let isOver = false;
  let turns = 0;
  const others = setInterval(() => {
    if (!isOver) turns += 1;
  });
  function* long(): Steps<string> {
    for (let step = 0; step < 30; step += 1) {
      const since = performance.now();
      while (performance.now() - since < 5);
      yield;
    }
    isOver = true;
    return 'done';
  }
  expect(await inTurns(long())).toBe('done');
  clearInterval(others);
  expect(turns).toBeGreaterThanOrEqual(3);
});
