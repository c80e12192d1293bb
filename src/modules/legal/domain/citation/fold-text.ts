/** Traditional forms of the words that hold a citation together; titles keep the script they were written in. */
const TRADITIONAL = '條項號節編規則辦細決該據違國務實試關於兩與憲';
const SIMPLIFIED = '条项号节编规则办细决该据违国务实试关于两与宪';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\u301c';
const BLANKS =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff';

const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...[...TRADITIONAL].map((char, index): [string, string] => [char, SIMPLIFIED.charAt(index)]),
  ...[...DASHES].map((char): [string, string] => [char, '-']),
  ...[...BLANKS].map((char): [string, string] => [char, ' ']),
  ...Array.from({ length: 94 }, (_, index): [string, string] => [
    String.fromCharCode(0xff01 + index),
    String.fromCharCode(0x21 + index),
  ]),
]);
const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'g');

/**
 * Makes the variants of one sign alike, so that a reader needs to know only one: `（` is `(`, `１` is `1`, an
 * ideographic space a space, `條` `条`.
 *
 * @returns a text of the same length: offsets into it are offsets into the text as written
 */
export function foldText(text: string): string {
  return text.replace(VARIANT, (char) => VARIANTS.get(char) ?? char);
}
