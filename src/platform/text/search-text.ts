import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** A text in simplified script, otherwise as it is. */
export function toSimplified(text: string): string {
  return convert(text);
}

/**
 * Makes texts comparable for search: width folded (NFKC), lower case, traditional script to simplified, blanks as one
 * space. What is stored and what is asked for pass through here alike.
 *
 * @example searchText('居民戶口簿', 'ＡＢ') // "居民户口簿 ab"
 */
export function searchText(...texts: readonly (string | null | undefined)[]): string {
  const joined = texts.filter((text) => text).join(' ');
  return toSimplified(joined.normalize('NFKC').toLowerCase()).replace(/\s+/gu, ' ').trim();
}
