import { describe, expect, test } from '@jest/globals';
import { compareProvisionPaths, formatPathInChinese, formatProvisionPath, parseProvisionPath } from './article-path.js';

describe('provision paths', () => {
  test.each([
    ['12', '第十二条'],
    ['12-1', '第十二条之一'],
    ['12.2', '第十二条第二款'],
    ['12.0.3', '第十二条第三项'],
    ['12.2.3.1', '第十二条第二款第三项第1目'],
    ['120-3.2.10', '第一百二十条之三第二款第十项'],
    ['1260', '第一千二百六十条'],
  ])('%s is %s and is written as it was read', (text, chinese) => {
    const path = parseProvisionPath(text);
    expect(formatProvisionPath(path)).toBe(text);
    expect(formatPathInChinese(path)).toBe(chinese);
  });

  test.each(['', '0', '012', '12.', '12.0', '12.2.0', '12-0', '12-1-1', '12.1.1.0', '12.1.1.1.1', '第十二条', '１２'])(
    '%j is no path',
    (text) => {
      expect(() => parseProvisionPath(text)).toThrow('Not the path of a provision');
    },
  );

  test('paths stand in the order of the law', () => {
    const ordered = ['2', '9.3', '10', '10.0.1', '10.1', '10.1.2', '10.2', '10-1', '10-2', '11'];
    const sorted = [...ordered].reverse().map(parseProvisionPath).sort(compareProvisionPaths);
    expect(sorted.map(formatProvisionPath)).toEqual(ordered);
  });
});
