import { describe, expect, test } from '@jest/globals';
import { typedSounds } from './sounds.js';
import { nearSyllables, soundingLike } from './syllables.js';

describe('mistyped pinyin', () => {
  test.each([
    ['a letter too few', 'hukobu', ['hu', 'ko', 'bu']],
    ['a letter too many', 'hukoubbu', ['hu', 'kou', 'bbu']],
    ['letters exchanged', 'hukuobu', ['hu', 'kuo', 'bu']],
    ['a missing n', 'yihag', ['yi', 'hag']],
    ['no pinyin', 'asdfgh', []],
    ['letters of another language', 'qwerty', []],
  ])('with %s is divided where it breaks least', (_name, letters, pieces) => {
    expect(typedSounds(letters).map((sound) => sound.letters)).toEqual(pieces);
  });

  test('every sound knows what may have been meant', () => {
    const [, sound] = typedSounds('hukobu');
    expect(sound?.sounding).toEqual([]);
    expect(sound?.slipped).toContain('kou');
  });
});

test.each([
  ['zen', ['zen', 'zeng', 'zhen', 'zheng']],
  ['xin', ['xin', 'xing']],
  ['nan', ['nan', 'lan', 'lang', 'nang', 'ran', 'rang']],
  ['hu', ['hu', 'fu']],
])('%s sounds to many like %j', (syllable, alike) => {
  expect(soundingLike(syllable)).toEqual(alike);
});

test.each([
  ['kuo', 'kou', true],
  ['zheg', 'zheng', true],
  ['kouu', 'kou', true],
  ['nin', 'lin', true],
  ['kou', 'hou', false],
  ['kou', 'kuang', false],
])('%s may be %s mistyped: %s', (letters, syllable, isNear) => {
  expect(nearSyllables(letters).includes(syllable)).toBe(isNear);
});
