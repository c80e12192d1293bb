import type { RowProblem } from '../domain/list-problem.js';
import type { MappedKind } from '../domain/mapped-record.js';
import type { ImportOutcome } from '../domain/report.js';
import { KIND_NAMES } from '../domain/report-text.js';
import type { Refusal } from './draft-plan.js';
import { isRegister, type ListDraft, type TableProblems } from './list-draft.js';
import { refusalReason } from './refusal-reason.js';

/**
 * Reports what the registry did not take at the rows it came from. A record that only went with another is reported
 * where its row has no error yet.
 */
export function placeRefusals<K extends string>(
  problems: TableProblems<K>,
  refusals: readonly Refusal[],
  reported: readonly RowProblem[],
): void {
  const rows = new Set(reported.filter(({ severity }) => severity === 'ERROR').map(({ row }) => row));
  const isDependant = ({ problem }: Refusal) => problem?.code === 'DEPENDS_ON_REFUSED';
  for (const refusal of [...refusals.filter((one) => !isDependant(one)), ...refusals.filter(isDependant)]) {
    const { draft, problem } = refusal;
    if (problem === null || (isDependant(refusal) && rows.has(draft.row))) continue;
    rows.add(draft.row);
    const facts = { kind: KIND_NAMES[draft.kind], code: draft.code, reason: refusalReason(draft, problem) };
    problems.add('NOT_TAKEN', draft.row, columnOf(problems, problem.field), facts);
  }
}

/** Rows of which no record was taken, by what mapping called them. */
export function refusedRows(
  drafts: readonly ListDraft[],
  outcomes: readonly ImportOutcome[],
  headKinds: readonly MappedKind[],
): { readonly heads: number; readonly continuations: number } {
  const isHead = new Map<number, boolean>();
  const landed = new Set<number>();
  for (const [index, { kind, row }] of drafts.entries()) {
    if (isRegister(kind)) continue;
    const begins = headKinds.some((head) => head === kind);
    isHead.set(row, begins || (isHead.get(row) ?? false));
    if (outcomes[index] !== 'refused') landed.add(row);
  }
  const refused = [...isHead].filter(([row]) => !landed.has(row));
  const heads = refused.filter(([, begins]) => begins).length;
  return { heads, continuations: refused.length - heads };
}

/** Fields that are called otherwise than the column they are read from. */
const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  fineCeilingYuan: 'fineCeiling',
  source: 'powerSource',
  content: 'responsibilities',
  ground: 'accountabilityGrounds',
};

function columnOf<K extends string>({ table }: TableProblems<K>, field: string | null): K | null {
  const wanted = field === null ? null : (COLUMN_OF_FIELD[field] ?? field);
  return [...table.columns.keys()].find((key) => key === wanted) ?? null;
}
