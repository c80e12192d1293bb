import { isCalendarDate } from './dates.js';
import { textFault } from './text.js';
import type { LocalisedText, Vocabulary } from './vocabulary.js';

/** The kinds of record that others name by code. */
export type RecordName =
  | 'Jurisdiction'
  | 'Organisation'
  | 'InternalOffice'
  | 'CatalogueItem'
  | 'PowerItem'
  | 'Delegation'
  | 'ResponsibilityItem'
  | 'AccountabilityGround'
  | 'ServiceItem'
  | 'HandlingItem'
  | 'DocumentRequirement'
  | 'EvidenceType'
  | 'FactType'
  | 'DataSource'
  | 'Bundle'
  | 'Elimination';

/** What a field holds; lists keep their order. */
export type FieldType =
  | { readonly type: 'text'; readonly maxLength?: number }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'amount' }
  | { readonly type: 'boolean' }
  | { readonly type: 'date' }
  | { readonly type: 'enum'; readonly vocabulary: Vocabulary<string> }
  | { readonly type: 'enums'; readonly vocabulary: Vocabulary<string> }
  | { readonly type: 'texts' }
  | { readonly type: 'integers'; readonly min: number; readonly max: number }
  /** The code of another record. */
  | { readonly type: 'reference'; readonly to: RecordName }
  /** Codes of other records. */
  | { readonly type: 'references'; readonly to: RecordName }
  /** Ways to meet a demand: a list of lists of codes, OR between lists, AND inside one. */
  | { readonly type: 'alternatives'; readonly to: RecordName }
  /** Citations as written: `{ purpose, text, writtenOn }`. */
  | { readonly type: 'bases'; readonly purposes: readonly string[] }
  /** Rows that belong to the record alone; no two of them have the same value in the field that is their key. */
  | { readonly type: 'parts'; readonly fields: readonly Field[]; readonly key?: string };

/** One field of a record: the one place that validation, difference, import, export and documentation read. */
export interface Field {
  readonly name: string;
  readonly kind: FieldType;
  /** True when a published record must have it. */
  readonly isRequired: boolean;
  readonly label: LocalisedText;
  /** Headers under which published lists carry the field. */
  readonly synonyms: readonly string[];
}

/** A basis as a record names it. */
export interface BasisValue {
  readonly purpose: string;
  readonly text: string;
  readonly writtenOn: string;
}

/**
 * Describes one field.
 *
 * @param label `[Chinese, English]`
 */
export function field(
  name: string,
  kind: FieldType,
  label: readonly [zh: string, en: string],
  options: { readonly isRequired?: boolean; readonly synonyms?: readonly string[] } = {},
): Field {
  return {
    name,
    kind,
    isRequired: options.isRequired ?? false,
    label: { zh: label[0], en: label[1] },
    synonyms: options.synonyms ?? [],
  };
}

/** What is wrong with a value for a field, in words that follow the field's name; null when nothing is. */
export function valueFault({ kind }: Field, value: unknown): string | null {
  switch (kind.type) {
    case 'text':
      return textValueFault(value, kind.maxLength ?? 20_000);
    case 'integer':
      return isIntegerIn(value, kind) ? null : `must be a whole number from ${kind.min} to ${kind.max}`;
    case 'amount':
      return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? null : 'must be an amount in yuan';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? null : 'must be a calendar date, e.g. 2026-01-05';
    case 'enum':
      return enumFault(kind.vocabulary, value);
    case 'reference':
      return textValueFault(value, 200);
    case 'enums':
      return listFault(value, (entry) => enumFault(kind.vocabulary, entry));
    case 'texts':
      return listFault(value, (entry) => textValueFault(entry, 2_000));
    case 'integers':
      return listFault(value, (entry) => (isIntegerIn(entry, kind) ? null : `must be ${kind.min} to ${kind.max}`));
    case 'references':
      return listFault(value, (entry) => textValueFault(entry, 200));
    case 'alternatives':
      return listFault(value, (list) => listFault(list, (entry) => textValueFault(entry, 200)));
    case 'bases':
      return listFault(value, (entry) => basisFault(kind.purposes, entry));
    case 'parts':
      return listFault(value, (entry) => partFault(kind.fields, entry)) ?? repeatFault(kind.key, value);
  }
}

/** True when two values of a field say the same; missing, null and an empty list are one. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** True when the value says nothing. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** True for a plain object, whose entries may then be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when the value is a basis with all its parts. */
export function isBasisValue(value: unknown): value is BasisValue {
  return (
    isRecord(value) &&
    typeof value.purpose === 'string' &&
    typeof value.text === 'string' &&
    typeof value.writtenOn === 'string'
  );
}

function canonical(value: unknown): string {
  return isEmpty(value) ? '' : JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => !isEmpty(entry))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}

function textValueFault(value: unknown, maxLength: number): string | null {
  if (typeof value !== 'string' || value.trim() === '') return 'must be a text';
  if (textFault(value)) return 'holds a character that no text can keep (NUL or half a character)';
  return value.length > maxLength ? `must not be longer than ${maxLength} characters` : null;
}

function enumFault(vocabulary: Vocabulary<string>, value: unknown): string | null {
  return typeof value === 'string' && vocabulary.has(value) ? null : `must be one of ${vocabulary.values.join(', ')}`;
}

function isIntegerIn(value: unknown, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function listFault(value: unknown, faultOf: (entry: unknown) => string | null): string | null {
  if (!Array.isArray(value)) return 'must be a list';
  for (const [index, entry] of value.entries()) {
    const fault = faultOf(entry);
    if (fault) return `[${index + 1}] ${fault}`;
  }
  return null;
}

function basisFault(purposes: readonly string[], value: unknown): string | null {
  if (!isBasisValue(value)) return 'must have purpose, text and writtenOn';
  if (!purposes.includes(value.purpose)) return `purpose must be one of ${purposes.join(', ')}`;
  if (!isCalendarDate(value.writtenOn)) return 'writtenOn must be a calendar date';
  return textValueFault(value.text, 20_000);
}

function repeatFault(key: string | undefined, parts: unknown): string | null {
  if (key === undefined || !Array.isArray(parts)) return null;
  const values = parts.filter(isRecord).map((part) => part[key]);
  const repeated = values.findIndex((value, index) => values.indexOf(value) !== index);
  return repeated < 0 ? null : `[${repeated + 1}] repeats ${key} ${values[repeated]}`;
}

function partFault(fields: readonly Field[], value: unknown): string | null {
  if (!isRecord(value)) return 'must be a record';
  for (const part of fields) {
    const entry = value[part.name];
    const fault = isEmpty(entry) ? (part.isRequired ? 'is missing' : null) : valueFault(part, entry);
    if (fault) return `${part.name} ${fault}`;
  }
  const unknown = Object.keys(value).find((name) => !fields.some((part) => part.name === name));
  return unknown ? `has no field ${unknown}` : null;
}
