import { expect, test } from '@jest/globals';
import { alikeCondition } from './alike-condition.js';

const asked = (text: string) => alikeCondition({ text: 'c', pinyin: 'p' }, text);

test.each([
  ['signs', '——'],
  ['figures', '123456'],
  ['letters that are no pinyin', 'asdfgh'],
  ['a single character', '簿'],
  ['a single syllable', 'bu'],
])('nothing is like %s', async (_name, text) => {
  expect(await asked(text)).toBeNull();
});

test('characters are alike when they sound the same, or most of them are the same', async () => {
  const condition = await asked('户口薄');
  expect(condition?.sql).toBe('(p like ?) or (quanze.search_tokens(c) @@ ?::tsquery)');
  expect(condition?.params).toEqual(['% hu kou bao %', "('户') & (('口') | ('薄')) | ('口') & ('薄')"]);
  expect(condition?.distance.params).toEqual(['hu kou bao', '户 口 薄']);
});

test('pinyin is alike when its initials are right and one syllable is mistyped', async () => {
  const condition = await asked('hukuobu');
  expect(condition?.sql).toBe('p ~ ? and p ~ ?');
  const [initials = '', sounds = ''] = condition?.params ?? [];
  expect(initials).toBe('[HF][K][B]');
  expect(new RegExp(sounds).test(' ju min hu kou bu JMHKB ')).toBe(true);
  expect(new RegExp(sounds).test(' hua kou bao HKB ')).toBe(false); // two slips
});

test('many characters stay a small question', async () => {
  const names = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
  const { params } = (await asked(names)) ?? { params: [] };
  expect(params.join('').length).toBeLessThan(3_000);
});
