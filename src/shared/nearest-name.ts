/**
 * The name that a writer most likely meant; null when none is near.
 *
 * @param written e.g. `"proofBases"`; case is forgiven
 * @param names in order of preference, e.g. `["isProof", "proofBasis"]`: of two equally near the earlier wins
 * @returns e.g. `"proofBasis"`. Near is: at most two edits, or a third of the name when that is more, and always less
 *   than half of the name, so that `L9` suggests nothing
 */
export function nearestName(written: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const allowed = Math.min(Math.max(2, Math.floor(name.length / 3)), Math.ceil(name.length / 2) - 1);
    if (Math.abs(name.length - written.length) > allowed) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance <= allowed && distance < best) {
      nearest = name;
      best = distance;
    }
  }
  return nearest;
}

/** Insertions, deletions and replacements that turn one text into the other (Levenshtein 1965), two rows at a time. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
