import type { BasisStatus } from '../../legal/domain/vocabulary.js';
import type { ListName } from './columns.js';
import type { TextEncodingName } from './decode-text.js';
import { PROBLEMS, type ProblemCode, type ProblemSeverity, type RowProblem } from './list-problem.js';
import type { MappedKind, MappedList } from './mapped-record.js';
import type { RowAccounting } from './row-ledger.js';

export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'refused';

/** Kinds of record that a list makes, or needs in the register. */
export type ReportedKind = MappedKind | 'Jurisdiction' | 'Organisation' | 'InternalOffice' | 'EvidenceType';

export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>;

export type CitationCounts = Readonly<Partial<Record<BasisStatus, number>>>;

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
  readonly totals: Readonly<Partial<Record<ReportedKind, OutcomeCounts>>>;
  /** Provisions that the records cite, each counted once, by how they stand on the day. */
  readonly citations: CitationCounts;
  /** Errors first, notices last; then the most frequent. */
  readonly flags: readonly FlagCount[];
  readonly problems: readonly RowProblem[];
}

export interface BuildReport {
  readonly list: ListName;
  readonly encoding: TextEncodingName;
  readonly isDryRun: boolean;
  readonly mapped: Pick<MappedList, 'problems' | 'accounting'>;
  /** One a record. */
  readonly outcomes: Iterable<{ readonly kind: ReportedKind; readonly outcome: ImportOutcome }>;
  readonly citations?: CitationCounts;
}

/** Counts what an import did by kind of record and by flag. */
export function buildReport(built: BuildReport): ImportReport {
  const { list, encoding, isDryRun, mapped, outcomes, citations = {} } = built;
  const totals: Partial<Record<ReportedKind, OutcomeCounts>> = {};
  for (const { kind, outcome } of outcomes) {
    const counts = totals[kind] ?? { created: 0, updated: 0, unchanged: 0, refused: 0 };
    totals[kind] = { ...counts, [outcome]: counts[outcome] + 1 };
  }
  const { accounting, problems } = mapped;
  return { list, encoding, isDryRun, accounting, totals, citations, flags: countFlags(problems), problems };
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
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.code < b.code ? -1 : 1));
}

const SEVERITIES: readonly ProblemSeverity[] = ['ERROR', 'WARNING', 'NOTICE'];

function rank({ severity }: FlagCount): number {
  return SEVERITIES.indexOf(severity);
}
