import { expect, test } from '@jest/globals';
import { makeTurns } from './turns.js';

test('so many are let in at once, the next when one leaves, and those beyond the queue are refused', async () => {
  const turns = makeTurns({ atOnce: 1, waiting: 1, limit: 'previews' });
  const entered: string[] = [];
  const leaveFirst = await turns.enter();
  const second = turns.enter().then((leave) => {
    entered.push('second');
    return leave;
  });
  await expect(turns.enter()).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', details: { limit: 'previews' } });
  expect(entered).toEqual([]);
  leaveFirst();
  leaveFirst();
  const leaveSecond = await second;
  expect(entered).toEqual(['second']);
  leaveSecond();
  (await turns.enter())();
});
