import { describe, expect, test } from '@jest/globals';
import { divideArticle, partOfArticle, provisionExists } from './provision-exists.js';

const ARTICLE =
  '看守人应当：\n（一）点灯；\n(二)记录：\n1.时间；\n2.天气。\n看守人可以休假。\n有下列情形的，应当报告：\n（一）停电；\n（二）起雾；\n（三）漏水。';

test('款 are the lines that are no 项', () => {
  const shape = divideArticle(ARTICLE).map(({ items }) => items.map(({ item, points }) => [item, points.length]));
  expect(shape).toEqual([
    [
      [1, 0],
      [2, 2],
    ],
    [],
    [
      [1, 0],
      [2, 0],
      [3, 0],
    ],
  ]);
});

describe('whether a cited part is there', () => {
  test.each([
    ['the whole article', 0, 0, 0, true],
    ['第一款', 1, 0, 0, true],
    ['第三款', 3, 0, 0, true],
    ['第四款', 4, 0, 0, false],
    ['第一款第二项', 1, 2, 0, true],
    ['第一款第三项', 1, 3, 0, false],
    ['第二款第一项', 2, 1, 0, false],
    ['第三款第三项', 3, 3, 0, true],
    ['第三项, its 款 unsaid', 0, 3, 0, true],
    ['第四项, its 款 unsaid', 0, 4, 0, false],
    ['第一款第二项第2目', 1, 2, 2, true],
    ['第一款第二项第3目', 1, 2, 3, false],
  ])('%s', (_name, paragraph, item, point, expected) => {
    expect(provisionExists(ARTICLE, { paragraph, item, point })).toBe(expected);
  });
});

test('an article that is not there has no part', () => {
  expect(divideArticle('')).toEqual([]);
  expect(provisionExists('', { paragraph: 1, item: 0 })).toBe(false);
});

test('the words of a 款 hold its 项', () => {
  expect(partOfArticle(ARTICLE, { paragraph: 2, item: 0 })).toBe('看守人可以休假。');
  expect(partOfArticle(ARTICLE, { paragraph: 3, item: 0 })).toBe(
    '有下列情形的，应当报告：\n（一）停电；\n（二）起雾；\n（三）漏水。',
  );
  expect(partOfArticle(ARTICLE, { paragraph: 1, item: 1 })).toBe('（一）点灯；');
});
