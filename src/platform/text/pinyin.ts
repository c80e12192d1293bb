import { searchText } from './search-text.js';

/** Characters of one record that are turned into pinyin: names are shorter, and of longer texts this is the beginning. */
const MOST_CHARACTERS = 120;

/** Words of administration that the dictionary reads otherwise. */
const READINGS = {
  簿: 'bù',
  还款: 'huán kuǎn',
  还建: 'huán jiàn',
  率先: 'shuài xiān',
  央行: 'yāng háng',
  湖泊: 'hú pō',
  差旅: 'chāi lǚ',
  剥离: 'bō lí',
  薄膜: 'bó mó',
};

/** What a record is found by; both are made by {@link loadSearchColumns}. */
export interface SearchColumns {
  /** Its words, see {@link searchText}. */
  readonly searchText: string;
  /** How they sound: ` ju min hu kou bu JMHKB `, for each word its syllables and their initials. */
  readonly searchPinyin: string;
}

/** Turns Chinese into syllables without tones, `v` for ü; other letters and digits stay, signs go. */
export type ToSyllables = (text: string) => string[];

/**
 * Loads the dictionary of pinyin, which takes a tenth of a second the first time: so it is only loaded where it is needed.
 *
 * A character of several readings is read as its phrase asks: 行政 xing zheng, 银行 yin hang.
 */
export function loadPinyin(): Promise<ToSyllables> {
  loading ??= load();
  return loading;
}

let loading: Promise<ToSyllables> | null = null;

async function load(): Promise<ToSyllables> {
  const { customPinyin, pinyin } = await import('pinyin-pro');
  customPinyin(READINGS);
  return (text) =>
    pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).filter((unit) =>
      /^[a-z0-9]+$/.test(unit),
    );
}

/** Loads what makes the columns by which a record is found out of the texts that name it. */
export async function loadSearchColumns(): Promise<
  (...texts: readonly (string | null | undefined)[]) => SearchColumns
> {
  const toSyllables = await loadPinyin();
  return (...texts) => {
    const words = searchText(...texts);
    return { searchText: words, searchPinyin: searchPinyin(words, toSyllables) };
  };
}

/**
 * How words sound.
 *
 * @param words of {@link searchText}
 * @returns ` ju min hu kou bu JMHKB hu kou ben HKB `; empty when there is nothing to say
 */
export function searchPinyin(words: string, toSyllables: ToSyllables): string {
  const spoken = Array.from(words)
    .slice(0, MOST_CHARACTERS)
    .join('')
    .split(' ')
    .map(toSyllables)
    .filter((syllables) => syllables.length > 0)
    .map((syllables) => `${syllables.join(' ')} ${initialsOf(syllables)} `);
  return spoken.length > 0 ? ` ${spoken.join('')}` : '';
}

/** `["hu", "kou", "bu"]` gives `"HKB"`: capitals, so that they are no part of a syllable. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1).toUpperCase()).join('');
}
