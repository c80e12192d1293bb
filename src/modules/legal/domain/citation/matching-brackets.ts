/**
 * Finds the partner of every opening `《` and `(` in one pass; each kind is matched by itself, innermost first.
 *
 * @param folded see `foldText`
 * @returns offset of the opening sign → offset of the closing one; signs without a partner are left out
 */
export function matchBrackets(folded: string): ReadonlyMap<number, number> {
  const closeOf = new Map<number, number>();
  const open: Record<'》' | ')', number[]> = { '》': [], ')': [] };
  for (let at = 0; at < folded.length; at += 1) {
    const char = folded.charAt(at);
    if (char === '《') open['》'].push(at);
    else if (char === '(') open[')'].push(at);
    else if (char === '》' || char === ')') {
      const start = open[char].pop();
      if (start !== undefined) closeOf.set(start, at);
    }
  }
  return closeOf;
}
