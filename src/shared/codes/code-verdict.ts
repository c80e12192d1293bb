import type { CodeFault } from './code-fault.js';

/** What checking one code found. Nothing is repaired: a code with a fault is kept and flagged. */
export interface CodeVerdict<Parts> {
  /** The code as read: half-width and upper-case under a scheme that has a check, else as given. */
  readonly code: string;
  /** The first rule it breaks, or null. */
  readonly fault: CodeFault | null;
  /** What is odd without making the code wrong; each at most once. */
  readonly warnings: readonly CodeFault[];
  /** The code taken apart; null when it cannot be. A code with a fault may still have parts. */
  readonly parts: Parts | null;
}

/**
 * Forgives what typing and spreadsheets do to a code: full-width forms and lower case.
 *
 * Only ASCII letters and their full-width forms are touched, because wider folding makes other codes
 * of what was given: `ß` would become two letters and `②` a digit. Blanks stay, to be flagged.
 *
 * @param text e.g. `"１１３７０８００mb28559184"`
 * @returns e.g. `"11370800MB28559184"`
 */
export function readCodeText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => character.normalize('NFKC'))
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** The fault a text has before its parts are looked at: emptiness, blanks, length, alphabet, in this order. */
export function shapeFault(
  code: string,
  shape: { readonly lengths?: readonly number[]; readonly alphabet: RegExp },
): CodeFault | null {
  if (code === '') return 'EMPTY';
  if (/\s/u.test(code)) return 'WHITESPACE';
  if (shape.lengths && !shape.lengths.includes([...code].length)) return 'LENGTH';
  return shape.alphabet.test(code) ? null : 'ALPHABET';
}

/** A verdict without parts: the text could not be taken apart. */
export function unreadable(code: string, fault: CodeFault): CodeVerdict<never> {
  return { code, fault, warnings: [], parts: null };
}
