import type { CitationFault } from './judge-citations.js';
import type { ListDraft, TableProblems } from './list-draft.js';

/**
 * Reports faulty citations at the cells they stand in, each once. A citation that an item took from a merged cell above
 * it is reported there.
 *
 * @param basisColumns see `ListImport`
 */
export function placeCitationFaults<K extends string>(
  problems: TableProblems<K>,
  faults: readonly CitationFault[],
  basisColumns: (kind: ListDraft['kind'], purpose: string) => readonly K[],
): void {
  const { columns, rows } = problems.table;
  const last = rows.at(-1)?.row ?? 0;
  const reported = new Set<string>();
  for (const { draft, purpose, text, code, facts } of faults) {
    const column = basisColumns(draft.kind, purpose).find((key) => columns.has(key)) ?? null;
    const row = column === null ? draft.row : rowOf(problems, { row: draft.row, column, text, last });
    if (row === null) continue;
    const key = JSON.stringify([row, column, code, text, facts['title'] ?? null, facts['path'] ?? null]);
    if (!reported.has(key)) problems.add(code, row, column, facts, text);
    reported.add(key);
  }
}

interface Cited<K extends string> {
  readonly row: number;
  readonly column: K;
  readonly text: string;
  readonly last: number;
}

/** The row at or below whose cell holds the words; null when the cell is blank: they were taken from above. */
function rowOf<K extends string>(problems: TableProblems<K>, { row, column, text, last }: Cited<K>): number | null {
  const own = problems.cell(row, column);
  if (own?.includes(text)) return row;
  for (let below = row + 1; below <= Math.min(last, row + FURTHEST); below += 1) {
    if (problems.cell(below, column)?.includes(text)) return below;
  }
  return own === null ? null : row;
}

/** Rows that one item may go on for, at most. */
const FURTHEST = 50;
