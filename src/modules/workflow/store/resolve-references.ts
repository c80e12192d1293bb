import { type Field, isEmpty, isRecord, type RecordName } from '../../../shared/fields.js';
import type { Change, ChangeProblem } from '../domain/change.js';
import type { CodeIndex } from './code-index.js';
import { recordKind } from './record-kinds.js';

/** Every code that a set of changes names, its own records' included. */
export function referencedCodes(changes: readonly Change[]): Map<RecordName, Set<string>> {
  const codes = new Map<RecordName, Set<string>>();
  const note = (to: RecordName, code: unknown) => {
    if (typeof code !== 'string') return;
    const known = codes.get(to) ?? new Set<string>();
    codes.set(to, known.add(code));
  };
  for (const change of changes) {
    note(change.kind, change.code);
    visit(recordKind(change.kind).fields, change.fields, note);
  }
  return codes;
}

/**
 * The values of each change with ids in place of codes.
 *
 * @param problems takes a line for every code that is not there, or is there twice
 */
export function resolveReferences(
  changes: readonly Change[],
  index: CodeIndex,
  problems: ChangeProblem[],
): ReadonlyMap<string, unknown>[] {
  return changes.map((change, position) => {
    const lookUp = (field: Field, to: RecordName, code: string): number => {
      const ids = index.find(to, code);
      const [id] = ids;
      if (id !== undefined && (ids.length === 1 || to === 'Jurisdiction')) return ids.at(-1) ?? id;
      problems.push({
        change: position,
        code: id === undefined ? 'UNKNOWN_REFERENCE' : 'AMBIGUOUS_REFERENCE',
        field: field.name,
        message: `${change.kind} ${change.code}: ${field.label.zh} (${field.name}) names ${to} ${JSON.stringify(code)}, ${id === undefined ? 'which is not in the registry' : 'a code that several schemes share'}`,
      });
      return 0;
    };
    return resolveFields(recordKind(change.kind).fields, change.fields, lookUp);
  });
}

type LookUp = (field: Field, to: RecordName, code: string) => number;

function resolveFields(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  lookUp: LookUp,
): ReadonlyMap<string, unknown> {
  return new Map(
    fields
      .filter(({ name }) => name in values)
      .map((field) => [field.name, resolve(field, values[field.name], lookUp)]),
  );
}

function resolve(field: Field, value: unknown, lookUp: LookUp): unknown {
  const { kind } = field;
  if (isEmpty(value)) return value;
  const one = (to: RecordName) => (code: unknown) => lookUp(field, to, String(code));
  const list = (entries: unknown, map: (entry: unknown) => unknown) => (Array.isArray(entries) ? entries.map(map) : []);
  switch (kind.type) {
    case 'reference':
      return one(kind.to)(value);
    case 'references':
      return list([...new Set(list(value, (entry) => entry))], one(kind.to));
    case 'alternatives':
      return list(value, (entries) => list(entries, one(kind.to)));
    case 'parts':
      return list(value, (part) => (isRecord(part) ? resolveFields(kind.fields, part, lookUp) : new Map()));
    default:
      return value;
  }
}

function visit(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  note: (to: RecordName, code: unknown) => void,
): void {
  for (const { name, kind } of fields) {
    const value = values[name];
    if (kind.type === 'reference') note(kind.to, value);
    if (!Array.isArray(value)) continue;
    if (kind.type === 'references' || kind.type === 'alternatives') {
      for (const code of value.flat()) note(kind.to, code);
    }
    if (kind.type === 'parts') for (const part of value) if (isRecord(part)) visit(kind.fields, part, note);
  }
}
