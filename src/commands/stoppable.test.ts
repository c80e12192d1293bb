import { expect, test } from '@jest/globals';
import { stoppable } from './stoppable.js';

const listeners = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');

test.each(['SIGINT', 'SIGTERM'] as const)('the first %s aborts, the second is left to the process', async (signal) => {
  const before = listeners();
  let heard = 0;
  const aborted = await stoppable(
    () => {
      heard += 1;
    },
    async (stop) => {
      expect(listeners()).toBe(before + 2);
      process.emit(signal);
      expect(listeners()).toBe(before);
      return stop.aborted;
    },
  );
  expect([aborted, heard]).toEqual([true, 1]);
});

test('nothing is left behind by work that was not stopped, or failed', async () => {
  const before = listeners();
  expect(
    await stoppable(
      () => {},
      async ({ aborted }) => aborted,
    ),
  ).toBe(false);
  await expect(
    stoppable(
      () => {},
      () => Promise.reject(new Error('a fault')),
    ),
  ).rejects.toThrow('a fault');
  expect(listeners()).toBe(before);
});
