import { describe, expect, test } from '@jest/globals';
import { loadSearchColumns } from './pinyin.js';
import { isSyllable } from './syllables.js';

const searchColumns = await loadSearchColumns();
const soundOf = (...texts: string[]) => searchColumns(...texts).searchPinyin;

describe('how a record sounds', () => {
  test.each([
    ['a name', ['居民户口簿'], ' ju min hu kou bu JMHKB '],
    ['each name apart', ['户口簿', '户口本'], ' hu kou bu HKB hu kou ben HKB '],
    ['traditional script', ['戶口簿'], ' hu kou bu HKB '],
    ['ü as input methods spell it', ['旅游战略'], ' lv you zhan lve LYZL '],
    ['letters and figures among characters', ['Ａ4纸3个月'], ' a4 zhi 3 ge yue AZ3GY '],
    ['without signs', ['食品经营许可（试行）、备案'], ' shi pin jing ying xu ke shi xing bei an SPJYXKSXBA '],
    ['nothing to say', ['——'], ''],
    ['no text', [], ''],
  ])('%s', (_name, texts, expected) => {
    expect(soundOf(...texts)).toBe(expected);
  });

  test.each([
    ['行政', 'xing zheng'],
    ['银行', 'yin hang'],
    ['重庆', 'chong qing'],
    ['重新', 'chong xin'],
    ['会计', 'kuai ji'],
    ['长期', 'chang qi'],
    ['校长', 'xiao zhang'],
    ['参保', 'can bao'],
    ['调解', 'tiao jie'],
    ['调查', 'diao cha'],
    ['传染', 'chuan ran'],
    ['处罚', 'chu fa'],
    ['给予', 'ji yu'],
    ['厦门', 'xia men'],
    ['率先', 'shuai xian'],
    ['登记簿', 'deng ji bu'],
    ['还款', 'huan kuan'],
    ['供给', 'gong ji'],
  ])('%s is read as its phrase asks', (text, expected) => {
    expect(soundOf(text)).toContain(` ${expected} `);
  });

  test('long texts are read by their beginning', () => {
    const syllables = soundOf('证'.repeat(1_000)).match(/zheng/g) ?? [];
    expect(syllables).toHaveLength(120);
  });

  test('every reading of a common character is a syllable that can be typed', async () => {
    const characters = Array.from({ length: 0x9fa5 - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const sounds = new Set(characters.flatMap((character) => soundOf(character).match(/[a-z]+/g) ?? []));
    expect([...sounds].filter((sound) => !isSyllable(sound)).sort()).toEqual(['m', 'ng']); // 呣 嗯
  });
});
