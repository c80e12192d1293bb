import { describe, expect, test } from '@jest/globals';
import { readNumeral, readYear, writeNumeral } from './chinese-numeral.js';

describe('numbers of provisions', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['一百十', 110],
    ['一千零一十', 1010],
    ['一千二百六十', 1260],
    ['两百', 200],
    ['12', 12],
    ['１２６０', 1260],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  test.each(['', '零', '0', '一百五', '一二', '百', '十百', '一十二十', '一百零', '条', '10000', '一 二', '零一'])(
    '%j is no number of a provision',
    (text) => {
      expect(readNumeral(text)).toBeNull();
    },
  );

  test('every number is read back as written', () => {
    const wrong = Array.from({ length: 9999 }, (_, i) => i + 1).filter((n) => readNumeral(writeNumeral(n)) !== n);
    expect(wrong).toEqual([]);
  });

  test.each([
    [10, '十'],
    [11, '十一'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1010, '一千零一十'],
    [1260, '一千二百六十'],
  ])('%d is written %s', (value, text) => {
    expect(writeNumeral(value)).toBe(text);
  });
});

test.each([
  ['二〇一六', 2016],
  ['一九九七', 1997],
  ['２０２１', 2021],
  ['二千', null],
  ['16', null],
])('the year %s is %p', (text, year) => {
  expect(readYear(text)).toBe(year);
});
