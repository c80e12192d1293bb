import type { ListName } from './columns.js';
import type { TextEncodingName } from './decode-text.js';
import { PROBLEMS, type ProblemCode, type ProblemSeverity, type RowProblem } from './list-problem.js';
import type { MappedKind, MappedList } from './mapped-record.js';
import type { RowAccounting } from './row-ledger.js';

export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'refused';

export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>;

export interface FlagCount {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly count: number;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly list: ListName;
  readonly encoding: TextEncodingName;
  readonly isDryRun: boolean;
  readonly accounting: RowAccounting;
  /** Only kinds that occur. Refused are records the registry would not take; refused rows are in `accounting`. */
  readonly totals: Readonly<Partial<Record<MappedKind, OutcomeCounts>>>;
  /** Errors first, then the most frequent. */
  readonly flags: readonly FlagCount[];
  readonly problems: readonly RowProblem[];
}

export interface BuildReport {
  readonly list: ListName;
  readonly encoding: TextEncodingName;
  readonly isDryRun: boolean;
  readonly mapped: Pick<MappedList, 'problems' | 'accounting'>;
  /** One a record. */
  readonly outcomes: Iterable<{ readonly kind: MappedKind; readonly outcome: ImportOutcome }>;
}

/** Counts what an import did by kind of record and by flag. */
export function buildReport({ list, encoding, isDryRun, mapped, outcomes }: BuildReport): ImportReport {
  const totals: Partial<Record<MappedKind, OutcomeCounts>> = {};
  for (const { kind, outcome } of outcomes) {
    const counts = totals[kind] ?? { created: 0, updated: 0, unchanged: 0, refused: 0 };
    totals[kind] = { ...counts, [outcome]: counts[outcome] + 1 };
  }
  const { accounting, problems } = mapped;
  return { list, encoding, isDryRun, accounting, totals, flags: countFlags(problems), problems };
}

/** The report as JSON, with a line break at the end. */
export function renderReportJson(report: ImportReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

function countFlags(problems: readonly RowProblem[]): readonly FlagCount[] {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, severity: PROBLEMS[code].severity, count }))
    .sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count || a.code.localeCompare(b.code));
}
