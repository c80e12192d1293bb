import type { RecordDraft } from '../../workflow/index.js';
import type { ProblemCode, ProblemFacts, RowProblem } from '../domain/list-problem.js';
import { rowProblem } from '../domain/list-problem.js';
import type { Table } from '../domain/read-table.js';
import type { ReportedKind } from '../domain/report.js';

/** A record that a list gives or needs, in the terms in which it is compared with the registry. */
export interface ListDraft extends RecordDraft {
  readonly kind: ReportedKind;
  /** The row it comes from, 1-based. */
  readonly row: number;
  /** True when a problem says already why the registry cannot have it. */
  readonly isRefused?: boolean;
}

/** True for what a row brings into a register; it is not what the row is about. */
export function isRegister(kind: ListDraft['kind']): boolean {
  return REGISTERS.has(kind);
}

const REGISTERS: ReadonlySet<ListDraft['kind']> = new Set([
  'Jurisdiction',
  'Organisation',
  'InternalOffice',
  'EvidenceType',
]);

/** Problems found after mapping, each with its column and the cell as given. */
export class TableProblems<K extends string> {
  readonly found: RowProblem[] = [];
  private readonly cells: ReadonlyMap<number, Readonly<Partial<Record<K, string>>>>;

  constructor(readonly table: Table<K>) {
    this.cells = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  }

  /** @param key null when the problem is that of the whole row */
  add(code: ProblemCode, row: number, key: K | null, facts: ProblemFacts = {}, value?: string): void {
    const column = key === null ? null : (this.table.columns.get(key) ?? null);
    this.found.push(
      rowProblem(code, { row, column, value: value ?? (key === null ? null : this.cell(row, key)), facts }),
    );
  }

  /** Null when it is blank. */
  cell(row: number, key: K): string | null {
    return this.cells.get(row)?.[key] ?? null;
  }
}
