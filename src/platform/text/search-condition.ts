import { pinyinReadings, type Reading } from './pinyin-readings.js';
import { searchText } from './search-text.js';

/** The columns of a table that hold what its records are found by, as SQL. */
export interface SearchedColumns {
  /** e.g. `t.search_text` */
  readonly text: string;
  /** e.g. `t.search_pinyin` */
  readonly pinyin: string;
}

/** SQL that is true or false, with its parameters. */
export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly string[];
}

/** Words looked at; what is typed after them is not. */
const MOST_WORDS = 10;

/**
 * The condition by which records hold every word asked for, as it is written or, when it is in letters, as it sounds:
 * 户口簿 is found by `戶口簿`, `hukoubu`, `hu kou bu`, `hkb`, `hukb` and `户口bu`.
 *
 * @param asked words as a person types them
 * @returns null when nothing was asked
 */
export function searchCondition(columns: SearchedColumns, asked: string): SqlCondition | null {
  const words = askedWords(asked);
  if (words.length === 0) return null;
  const readings = words.map((word) => ({ word, sounds: soundsLike(columns, word) }));
  const plain = readings.filter(({ sounds }) => sounds.length === 0).map(({ word }) => word);
  const spoken = readings.filter(({ sounds }) => sounds.length > 0);
  return allOf([
    ...(plain.length > 0 ? [contains(columns, plain)] : []),
    ...spoken.map(({ word, sounds }) => anyOf([...sounds, contains(columns, [word])])),
  ]);
}

/** The words of a question, made comparable. */
export function askedWords(asked: string): string[] {
  return searchText(asked).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

/** The letters that input methods take for pinyin as books write it: `lǜ shī` is `lv shi`. */
export function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c'’]/g, '')
    .normalize('NFC')
    .replaceAll('ü', 'v')
    .replace(/([ln])ue/g, '$1ve');
}

export function allOf(conditions: readonly SqlCondition[]): SqlCondition {
  return joined(conditions, ' and ');
}

export function anyOf(conditions: readonly SqlCondition[]): SqlCondition {
  return joined(conditions, ' or ');
}

/** A lexeme of a `tsquery`. */
export function quoteLexeme(token: string): string {
  return `'${token.replace(/['\\]/g, '$&$&')}'`;
}

/** Pairs of neighbours; a single character is its own token. */
export function tokensOf(word: string): string[] {
  const characters = [...word];
  if (characters.length === 1) return [word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function joined(conditions: readonly SqlCondition[], operator: string): SqlCondition {
  return {
    sql: conditions.map(({ sql }) => (conditions.length > 1 ? `(${sql})` : sql)).join(operator),
    params: conditions.flatMap(({ params }) => params),
  };
}

/** Every word as it is written. The tokens are for the index: they cost too much to be looked at first in a row. */
function contains({ text }: SearchedColumns, words: readonly string[]): SqlCondition {
  const tokens = [...new Set(words.flatMap(tokensOf))];
  return {
    sql: `${`${text} like ? and `.repeat(words.length)}quanze.search_tokens(${text}) @@ ?::tsquery`,
    params: [...words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`), tokens.map(quoteLexeme).join(' & ')],
  };
}

/** Other ways to hold a word than as it is written; none when it has no letters that may be pinyin. */
function soundsLike(columns: SearchedColumns, word: string): SqlCondition[] {
  const runs = plainLetters(word).match(/[a-z]+|[^a-z]+/g) ?? [];
  const conditions = runs.map((run) =>
    /[a-z]/.test(run) ? pinyinReadings(run).map((reading) => reads(columns, reading)) : [contains(columns, [run])],
  );
  if (!runs.some((run) => /[a-z]/.test(run)) || conditions.some((ways) => ways.length === 0)) return [];
  return conditions.length === 1 ? conditions.flat() : [allOf(conditions.map(anyOf))];
}

/** A reading within one word, from the beginning of a syllable; by the index of trigrams. */
function reads({ pinyin }: SearchedColumns, reading: Reading): SqlCondition {
  const initials = `%${reading.map(({ letters }) => letters.slice(0, 1).toUpperCase()).join('')}%`;
  const last = reading.length - 1;
  if (reading.every(({ isWhole }, index) => isWhole || index === last)) {
    const syllables = reading.map(({ letters }) => letters).join(' ');
    return { sql: `${pinyin} like ?`, params: [`% ${syllables}${reading[last]?.isWhole ? ' ' : ''}%`] };
  }
  if (reading.every(({ letters, isWhole }) => letters.length === 1 && !isWhole)) {
    return { sql: `${pinyin} like ?`, params: [initials] };
  }
  const pattern = reading.map(({ letters, isWhole }) => (isWhole ? letters : `${letters}[a-z0-9]*`)).join(' ');
  return { sql: `${pinyin} like ? and ${pinyin} ~ ?`, params: [initials, ` ${pattern} `] };
}
