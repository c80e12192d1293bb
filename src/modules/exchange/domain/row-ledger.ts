import type { ColumnPlace, ProblemCode, ProblemFacts, RowProblem } from './list-problem.js';
import { rowProblem } from './list-problem.js';
import type { Table, TableRow } from './read-table.js';

/**
 * What became of a row: it gave records; it went on with the row above (a merged cell); it is a section heading or
 * the header once more; it is blank; or it was refused, with an ERROR that says why.
 */
export type RowFate = 'MAPPED' | 'CONTINUATION' | 'HEADING' | 'BLANK' | 'REFUSED';

/** `rowsRead` is the sum of the others: every row below the header is in exactly one of them. */
export interface RowAccounting {
  readonly rowsRead: number;
  readonly rowsMapped: number;
  readonly rowsContinuation: number;
  readonly rowsHeading: number;
  readonly rowsBlank: number;
  readonly rowsRefused: number;
}

/** Keeps the fate of every row of a table and every problem; what is not accounted for is a bug. */
export class RowLedger<K extends string> {
  private readonly fates = new Map<number, RowFate>();
  private readonly problems: RowProblem[] = [];

  constructor(private readonly table: Table<K>) {
    this.problems.push(...table.problems);
    for (const { severity, row } of table.problems) if (severity === 'ERROR') this.fates.set(row, 'REFUSED');
  }

  /** The column of a key as a problem names it; null when the list has none. */
  place(key: K): ColumnPlace | null {
    return this.table.columns.get(key) ?? null;
  }

  /** Flags a row that goes on being read. */
  warn(code: ProblemCode, row: TableRow<K>, key: K | null = null, facts: ProblemFacts = {}): void {
    this.problems.push(this.problem(code, row, key, facts));
  }

  /** Refuses a row; the first refusal settles it, further ones are noted too. */
  refuse(code: ProblemCode, row: TableRow<K>, key: K | null = null, facts: ProblemFacts = {}): void {
    this.problems.push(this.problem(code, row, key, facts));
    this.fates.set(row.row, 'REFUSED');
  }

  settle(row: TableRow<K>, fate: Exclude<RowFate, 'REFUSED'>): void {
    if (this.fates.has(row.row)) throw new Error(`row ${row.row} was settled before`);
    this.fates.set(row.row, fate);
  }

  isRefused(row: number): boolean {
    return this.fates.get(row) === 'REFUSED';
  }

  /** Refuses a row that neither begins an item nor goes on with one that was accepted. */
  refuseOrphan(row: TableRow<K>, key: K | null): void {
    const other = row.row - 1;
    if (this.isRefused(other)) this.refuse('PARENT_REFUSED', row, key, { other });
    else this.refuse('NO_NAME', row, key);
  }

  /** Problems by row, in the order they were found within it, and where every row went. */
  close(): { readonly problems: readonly RowProblem[]; readonly accounting: RowAccounting } {
    const lost = this.table.rows.filter(({ row }) => !this.fates.has(row));
    if (lost.length > 0) throw new Error(`rows without a fate: ${lost.map(({ row }) => row).join(', ')}`);
    const count = (fate: RowFate): number => [...this.fates.values()].filter((other) => other === fate).length;
    return {
      problems: this.problems.toSorted((a, b) => a.row - b.row),
      accounting: {
        rowsRead: this.fates.size,
        rowsMapped: count('MAPPED'),
        rowsContinuation: count('CONTINUATION'),
        rowsHeading: count('HEADING'),
        rowsBlank: count('BLANK'),
        rowsRefused: count('REFUSED'),
      },
    };
  }

  private problem(code: ProblemCode, row: TableRow<K>, key: K | null, facts: ProblemFacts): RowProblem {
    const column = key === null ? null : this.place(key);
    return rowProblem(code, { row: row.row, column, value: key === null ? null : (row.cells[key] ?? ''), facts });
  }
}
