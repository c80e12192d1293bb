import { describe, expect, test } from '@jest/globals';
import { searchText } from './search-text.js';

describe('searchText', () => {
  test.each([
    ['traditional becomes simplified', '居民戶口簿', '居民户口簿'],
    ['full width becomes half width', 'ＡＢＣ１２', 'abc12'],
    ['blanks of any kind are one', '  出生　 證明\n', '出生 证明'],
  ])('%s', (_name, text, expected) => {
    expect(searchText(text)).toBe(expected);
  });
});
