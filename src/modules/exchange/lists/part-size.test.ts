import { expect, test } from '@jest/globals';
import { PartSize } from './part-size.js';

test.each<[string, readonly (readonly [changes: number, ms: number])[], number]>([
  ['begins small', [], 40],
  ['grows where parts are quick, at most twofold', [[40, 1]], 80],
  [
    'shrinks at once where they are slow',
    [
      [40, 1],
      [80, 40],
      [160, 320],
    ],
    100,
  ],
  [
    'aims at a fifth of a second',
    [
      [40, 50],
      [120, 250],
    ],
    96,
  ],
  ['stays where nothing was changed', [[0, 500]], 40],
  ['never gets so small that publishing is all it does', [[40, 60_000]], 40],
  ['is bounded above', Array.from({ length: 20 }, () => [2_000, 1] as const), 2_000],
])('the size of a part %s', (_name, parts, expected) => {
  const size = new PartSize(200);
  for (const [changes, ms] of parts) size.adapt(changes, ms);
  expect(size.changes).toBe(expected);
});
