import { expect, test } from '@jest/globals';
import { pinyinReadings } from './pinyin-readings.js';

/** `hu kou b*`: an unfinished piece ends in a star. */
const written = (letters: string) =>
  pinyinReadings(letters).map((reading) =>
    reading.map((piece) => piece.letters + (piece.isWhole ? '' : '*')).join(' '),
  );

test.each([
  ['whole syllables', 'hukoubu', ['hu kou bu']],
  ['an unfinished end', 'hukoub', ['hu kou b*']],
  ['two ways to divide', 'xian', ['xian', 'xi an']],
  ['initials', 'hkb', ['h* k* b*']],
  ['initials of one letter and of two', 'shbx', ['s* h* b* x*', 'sh* b* x*']],
  ['syllables and initials mixed', 'hukb', ['hu k* b*']],
  ['initials and a syllable', 'hkbu', ['h* k* bu']],
  ['two letters that spell a syllable', 'he', ['he']],
  ['two letters that spell none', 'hk', ['h* k*']],
  ['no pinyin', 'uvi', []],
  ['a single letter', 'h', []],
])('%s', (_name, letters, readings) => {
  expect(written(letters)).toEqual(readings);
});

test('letters that could be divided in very many ways are read in few', () => {
  expect(pinyinReadings('xian'.repeat(50)).length).toBeLessThanOrEqual(18);
});
