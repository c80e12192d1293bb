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

/**
 * The condition by which a text column made by {@link searchText} holds every word asked for.
 *
 * @param column SQL of the column, e.g. `t.search_text`
 * @param asked words as a person types them
 * @returns SQL with parameters; null when nothing was asked
 */
export function searchCondition(column: string, asked: string): { sql: string; params: string[] } | null {
  const words = searchText(asked).split(' ').filter(Boolean).slice(0, 10);
  if (words.length === 0) return null;
  const tokens = [...new Set(words.flatMap(tokensOf))];
  return {
    sql: `quanze.search_tokens(${column}) @@ ?::tsquery${` and ${column} like ?`.repeat(words.length)}`,
    params: [tokens.map(quoteLexeme).join(' & '), ...words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)],
  };
}

/** Pairs of neighbours; a single character is its own token. */
function tokensOf(word: string): string[] {
  const characters = [...word];
  if (characters.length === 1) return [word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function quoteLexeme(token: string): string {
  return `'${token.replace(/['\\]/g, '$&$&')}'`;
}
