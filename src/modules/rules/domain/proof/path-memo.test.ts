import { expect, test } from '@jest/globals';
import { PathMemo } from './path-memo.js';

test('the same objects in the same order are asked about once', () => {
  const memo = new PathMemo<string>();
  const [a, b] = [{}, {}];
  let made = 0;
  const of = (...path: object[]) =>
    memo.of(path, () => {
      made += 1;
      return String(made);
    });
  expect([of(a, b), of(a, b), of(b, a), of(a), of(), of(a, b), of()]).toEqual(['1', '1', '2', '3', '4', '1', '4']);
});

test('a false value is remembered too', () => {
  const memo = new PathMemo<boolean>();
  expect(memo.of([], () => false)).toBe(false);
  expect(memo.of([], () => true)).toBe(false);
});
