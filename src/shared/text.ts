const LONE_SURROGATE = /\p{Surrogate}/u;

/** What is wrong with a text that a database or a reader could not keep; null when nothing is. */
export function textFault(text: string): 'NUL' | 'LONE_SURROGATE' | null {
  if (text.includes('\0')) return 'NUL';
  return LONE_SURROGATE.test(text) ? 'LONE_SURROGATE' : null;
}
