/** Why a file is no law text. */
export type LawTextRefusal = 'EMPTY' | 'BINARY' | 'NUL' | 'LFS_POINTER' | 'NO_TITLE' | 'NO_ARTICLES';

const LFS_POINTER = /^version \S*git-lfs\S*\/spec\//;
/** NUL is a reason of its own; blanks and `\n` belong to a text; U+FFFD is what a wrong decoding leaves. */
const NO_TEXT = /(?!\s)\p{Cc}|\ufffd/gu;
/** A stray control sign or a damaged character is a slip; more than two in a thousand mean that this is no text. */
const MOST_CONTROL_SHARE = 0.002;

/**
 * Reads the bytes of a file as text: UTF-8, a byte order mark dropped, line ends as `\n`.
 *
 * @returns the text, with U+FFFD for what was damaged, or why there is none
 */
export function decodeLawText(
  source: string | Uint8Array,
): { readonly text: string } | { readonly refusal: LawTextRefusal } {
  const decoded = typeof source === 'string' ? source : new TextDecoder('utf-8').decode(source);
  const text = decoded.replace(/^\ufeff+/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n');
  if (text.trim() === '') return { refusal: 'EMPTY' };
  const strays = text.replaceAll('\0', '').match(NO_TEXT)?.length ?? 0;
  if (strays > text.length * MOST_CONTROL_SHARE) return { refusal: 'BINARY' };
  if (text.includes('\0')) return { refusal: 'NUL' };
  if (LFS_POINTER.test(text)) return { refusal: 'LFS_POINTER' };
  return { text };
}
