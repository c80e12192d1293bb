import type { Receipt, ReceiptRow } from './receipt.js';

/** A row that a finding rested on and that is another now. */
export interface ChangedRow {
  readonly table: string;
  readonly id: number;
  readonly code: string | null;
  /** The version of the receipt; null when it read no such row. */
  readonly before: Pick<ReceiptRow, 'version' | 'digest'> | null;
  /** The version of now; null when no such row is read any more. */
  readonly now: Pick<ReceiptRow, 'version' | 'digest'> | null;
}

/** A fact that has another value now. */
export interface ChangedFact {
  readonly fact: string;
  readonly before: string;
  /** Null when it cannot be read any more: the subject is gone, or the rule does not name it. */
  readonly now: string | null;
}

/** What is so now of that which a receipt tells. */
export interface PresentEvidence {
  readonly rows: readonly ReceiptRow[];
  /** By name, on the first day of the finding. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** The rows that changed since a receipt was made, in the order of table and id; a row without changes is not there. */
export function changedRows(receipt: Pick<Receipt, 'rows'>, now: Pick<PresentEvidence, 'rows'>): readonly ChangedRow[] {
  const present = new Map(now.rows.map((row) => [keyOf(row), row]));
  const past = new Map(receipt.rows.map((row) => [keyOf(row), row]));
  const keys = [...new Set([...past.keys(), ...present.keys()])];
  const rows = keys.flatMap((key): readonly ChangedRow[] => {
    const before = past.get(key) ?? null;
    const after = present.get(key) ?? null;
    const row = after ?? before;
    if (!row || before?.digest === after?.digest) return [];
    return [{ table: row.table, id: row.id, code: row.code, before: versionOf(before), now: versionOf(after) }];
  });
  return rows.toSorted((a, b) => compare(a.table, b.table) || a.id - b.id);
}

/** The facts that have other values than a receipt tells. */
export function changedFacts(
  { steps }: Pick<Receipt, 'steps'>,
  { facts }: Pick<PresentEvidence, 'facts'>,
): readonly ChangedFact[] {
  return steps.flatMap((step) => {
    if (step.step !== 'FACT') return [];
    const now = facts[step.fact];
    if (now === step.value) return [];
    return [{ fact: step.fact, before: String(step.value), now: now === undefined ? null : String(now) }];
  });
}

function keyOf({ table, id }: ReceiptRow): string {
  return `${table} ${id}`;
}

function versionOf(row: ReceiptRow | null): ChangedRow['before'] {
  return row && { version: row.version, digest: row.digest };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
