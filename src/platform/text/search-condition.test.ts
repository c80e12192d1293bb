import { describe, expect, test } from '@jest/globals';
import { plainLetters, searchCondition } from './search-condition.js';

const columns = { text: 'c', pinyin: 'p' };

describe('searchCondition', () => {
  test('asks for every pair of neighbours and rechecks the words themselves', () => {
    expect(searchCondition(columns, '戶口簿 100%')).toEqual({
      sql: 'c like ? and c like ? and quanze.search_tokens(c) @@ ?::tsquery',
      params: ['%户口簿%', '%100\\%%', "'户口' & '口簿' & '10' & '00' & '0%'"],
    });
  });

  test.each([
    ['pinyin', 'hukoubu', ['% hu kou bu %']],
    ['unfinished pinyin', 'hukoub', ['% hu kou b%']],
    ['initials', 'hkb', ['%HKB%']],
    ['both mixed', 'hukb', ['%HKB%', ' hu k[a-z0-9]* b[a-z0-9]* ']],
    ['tones', 'hù’kǒu', ['% hu kou %']],
    ['ü', 'lüshi', ['% lv shi %']],
  ])('reads %s', (_name, asked, sounds) => {
    const { params = [] } = searchCondition(columns, asked) ?? {};
    expect(params.slice(0, sounds.length)).toEqual(sounds);
  });

  test('letters beside characters are read apart from them', () => {
    expect(searchCondition(columns, '户口bu')).toEqual({
      sql: '((c like ? and quanze.search_tokens(c) @@ ?::tsquery) and (p like ?)) or (c like ? and quanze.search_tokens(c) @@ ?::tsquery)',
      params: ['%户口%', "'户口'", '% bu %', '%户口bu%', "'户口' & '口b' & 'bu'"],
    });
  });

  test('a single letter is only itself', () => {
    expect(searchCondition(columns, 'A类')?.sql).toBe('c like ? and quanze.search_tokens(c) @@ ?::tsquery');
  });

  test('quotes what the query language would read', () => {
    expect(searchCondition(columns, "5'")?.params[1]).toBe("'5'''");
  });

  test('blank words ask for nothing', () => {
    expect(searchCondition(columns, ' 　')).toBeNull();
  });
});

test.each([
  ['lǜshī', 'lvshi'],
  ["xi'an", 'xian'],
  ['zhanlue', 'zhanlve'],
  ['户口', '户口'],
])('%s is typed %s', (written, typed) => {
  expect(plainLetters(written)).toBe(typed);
});
