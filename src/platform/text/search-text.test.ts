import { describe, expect, test } from '@jest/globals';
import { searchCondition, searchText } from './search-text.js';

describe('searchText', () => {
  test.each([
    ['traditional becomes simplified', '居民戶口簿', '居民户口簿'],
    ['full width becomes half width', 'ＡＢＣ１２', 'abc12'],
    ['blanks of any kind are one', '  出生　 證明\n', '出生 证明'],
  ])('%s', (_name, text, expected) => {
    expect(searchText(text)).toBe(expected);
  });
});

describe('searchCondition', () => {
  test('asks for every pair of neighbours and rechecks the words themselves', () => {
    expect(searchCondition('c', '戶口簿 100%')).toEqual({
      sql: 'quanze.search_tokens(c) @@ ?::tsquery and c like ? and c like ?',
      params: ["'户口' & '口簿' & '10' & '00' & '0%'", '%户口簿%', '%100\\%%'],
    });
  });

  test('quotes what the query language would read', () => {
    expect(searchCondition('c', "a'")?.params[0]).toBe("'a'''");
  });

  test('blank words ask for nothing', () => {
    expect(searchCondition('c', ' 　')).toBeNull();
  });
});
