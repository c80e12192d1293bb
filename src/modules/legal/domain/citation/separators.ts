/** Blanks and the punctuation that divides a list; all of them mean the same to a reader of citations. */
const SEPARATOR = /[\s、,;。:.]/;
const CONNECTIVE = /以及|或者|和|及|与|或|并/y;
const ONLY_CONNECTIVE = /^(?:以及|或者|和|及|与|或|并)$/;

/** True for a blank or one of `、,;。:.` (folded). */
function isSeparator(char: string): boolean {
  return char !== '' && SEPARATOR.test(char);
}

/** The offset of the first sign at or after `at` that separates nothing. */
export function skipSeparators(folded: string, at: number): number {
  let pos = at;
  while (isSeparator(folded.charAt(pos))) pos += 1;
  return pos;
}

/** As {@link skipSeparators}, over one 和, 及, 与, 或, 以及, 或者 or 并 as well. */
export function skipJoint(folded: string, at: number): number {
  const start = skipSeparators(folded, at);
  CONNECTIVE.lastIndex = start;
  const match = CONNECTIVE.exec(folded);
  return match ? skipSeparators(folded, start + match[0].length) : start;
}

/** The offset of the first sign at or after `at` that is no blank. */
export function skipBlanks(folded: string, at: number): number {
  let pos = at;
  while (/\s/.test(folded.charAt(pos))) pos += 1;
  return pos;
}

/** Trims separators off both ends of `[start, end)`; an empty span when nothing else is there. */
export function trimSeparators(folded: string, span: { readonly start: number; readonly end: number }) {
  let { start, end } = span;
  while (start < end && isSeparator(folded.charAt(start))) start += 1;
  while (end > start && isSeparator(folded.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** True for a single 和, 及, 与 … and nothing else. */
export function isConnective(words: string): boolean {
  return ONLY_CONNECTIVE.test(words);
}
