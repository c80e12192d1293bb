import { CODE_SCHEMES, type CodeParts, type CodeScheme, type CodeSchemeKey } from './code-schemes.js';
import type { CodeVerdict } from './code-verdict.js';

/**
 * Judges a code by its scheme. The one door to all checks.
 *
 * Forgiven are lower case and full-width forms, nothing else: blanks, lost zeros and lost digits are
 * flagged, and the code is never padded or repaired. A scheme without a check keeps the text as given and
 * asks only that there is one.
 *
 * @param text e.g. `"11511301008778183n"`
 * @returns e.g. `{ code: "11511301008778183N", fault: null, warnings: [], parts: { kind: "USCC", … } }`
 */
export function checkCode(scheme: CodeSchemeKey, text: string): CodeVerdict<CodeParts> {
  const { check }: CodeScheme = CODE_SCHEMES[scheme];
  if (check) return check(text);
  return { code: text, fault: text.trim() === '' ? 'EMPTY' : null, warnings: [], parts: null };
}
