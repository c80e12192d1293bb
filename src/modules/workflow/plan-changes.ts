import type { Em } from '../../platform/db/index.js';
import {
  type BasisValue,
  type Field,
  isBasisValue,
  isEmpty,
  isRecord,
  type RecordName,
  sameValue,
} from '../../shared/fields.js';
import type { Change, FieldValues } from './domain/change.js';
import { type ReadRecord, readRecords } from './read-records.js';
import { recordKind } from './store/record-kinds.js';

/** A record as some source tells it. */
export interface RecordDraft {
  readonly kind: RecordName;
  readonly code: string;
  /** What the source says; a field that is missing, null or an empty list is one it does not speak of. */
  readonly fields: FieldValues;
  /** What a new record has where the source does not say; an existing one keeps what it has. */
  readonly defaults?: FieldValues;
}

export interface ChangePlan {
  /** One for each draft, in order; null where the registry says the same already. */
  readonly byDraft: readonly (Change | null)[];
  readonly changes: readonly Change[];
  readonly unchanged: number;
}

/**
 * The changes that would make the registry say what the drafts say: new records whole, existing ones by the fields
 * that differ, written against the version read. Nothing is ever cleared, and a code keeps the scheme it has.
 *
 * Bases are the same when purposes and words are, in order: when they were written stays as it was first said, for
 * it decides which version of a law is meant.
 *
 * @param drafts at most one for each record
 */
export async function planChanges(em: Em, drafts: readonly RecordDraft[]): Promise<ChangePlan> {
  const existing = new Map<RecordName, Map<string, ReadRecord>>();
  for (const [kind, own] of Map.groupBy(drafts, (draft) => draft.kind)) {
    const codes = own.map(({ code }) => code);
    existing.set(kind, await readRecords(em, kind, codes));
  }
  const byDraft = drafts.map((draft) => {
    const record = existing.get(draft.kind)?.get(draft.code);
    return record ? updateOf(draft, record) : creationOf(draft);
  });
  const changes = byDraft.filter((change) => change !== null);
  return { byDraft, changes, unchanged: drafts.length - changes.length };
}

function creationOf({ kind, code, fields, defaults }: RecordDraft): Change {
  return { operation: 'CREATE', kind, code, fields: { ...said(defaults ?? {}), ...said(fields) } };
}

function updateOf({ kind, code, fields }: RecordDraft, record: ReadRecord): Change | null {
  const changed: Record<string, unknown> = {};
  for (const field of recordKind(kind).fields) {
    const value = fields[field.name];
    if (isEmpty(value) || field.name === 'codeScheme') continue;
    const before = record.values[field.name];
    if (!sameValue(comparable(field, value), comparable(field, before)))
      changed[field.name] = withFirstDates(value, before);
  }
  if (Object.keys(changed).length === 0) return null;
  const { version } = record;
  return { operation: 'UPDATE', kind, code, fields: changed, ...(version === null ? {} : { version }) };
}

function said(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

/** The value as far as two of them are compared; a list that is a set is kept once, as it is stored. */
function comparable({ kind }: Field, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  switch (kind.type) {
    case 'bases':
      return [...new Map(value.filter(isBasisValue).map((basis) => [basisWords(basis), basisWords(basis)])).values()];
    case 'references':
      return [...new Set(value)];
    case 'alternatives':
      return value.map((entries) => (Array.isArray(entries) ? [...new Set(entries)] : entries));
    case 'parts':
      return value.map((part) =>
        isRecord(part)
          ? Object.fromEntries(kind.fields.map((field) => [field.name, comparable(field, part[field.name])]))
          : part,
      );
    default:
      return value;
  }
}

/** A basis that stays keeps the day on which it was first written. */
function withFirstDates(value: unknown, before: unknown): unknown {
  if (!Array.isArray(value) || !value.every(isBasisValue) || !Array.isArray(before)) return value;
  const first = new Map(before.filter(isBasisValue).map((basis) => [basisWords(basis), basis]));
  return value.map((basis) => first.get(basisWords(basis)) ?? basis);
}

function basisWords({ purpose, text }: BasisValue): string {
  return `${purpose} ${text}`;
}
