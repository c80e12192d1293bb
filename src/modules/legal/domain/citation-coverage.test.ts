import { expect, test } from '@jest/globals';
import { citationCoverage } from './citation-coverage.js';

test('heads, titled and relative references are told apart', () => {
  const text = [
    '第一条 为了管理灯塔，根据《海上法》第三条、第五条，制定本条例。',
    '第二条 看守人依照本条例第一条和第三条履行职责。',
    '第三条 依照港口法第八条免缴的除外。',
  ].join('\n');
  expect(citationCoverage([{ name: 'a', text }])).toEqual({
    total: 8,
    head: 3,
    titled: 3,
    relative: 2,
    missed: [],
  });
});

test('what looks like a reference and cannot be read is listed with its place', () => {
  const { total, missed } = citationCoverage([{ name: 'b', text: '第一条 甲。\n依照第一百五条处理。' }]);
  expect(total).toBe(2);
  expect(missed).toEqual([{ name: 'b', line: 2, words: '第一百五条', context: '依照第一百五条处理。' }]);
});

test('no text, no references', () => {
  expect(citationCoverage([]).total).toBe(0);
});
