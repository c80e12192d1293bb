import { type Field, isRecord, type RecordName } from '../../../shared/fields.js';
import type { FieldValues } from './change.js';

/** How a new record is called in its set until it has a code: `new:stall-licence`. */
const TEMPORARY_KEY = /^new:[A-Za-z0-9_-]{1,60}$/;

/** True for what only means something inside one set. */
export function isTemporaryKey(text: string): boolean {
  return TEMPORARY_KEY.test(text);
}

/**
 * The values of a record with codes in place of temporary keys, wherever its field list says that a record is named.
 *
 * @param codeOf the code that a key of a kind stands for; undefined leaves the key as it is
 */
export function replaceKeys(
  fields: readonly Field[],
  values: FieldValues,
  codeOf: (kind: RecordName, key: string) => string | undefined,
): FieldValues {
  const one = (to: RecordName) => (value: unknown) =>
    typeof value === 'string' && isTemporaryKey(value) ? (codeOf(to, value) ?? value) : value;
  const replaced: Record<string, unknown> = { ...values };
  for (const { name, kind } of fields) {
    const value = values[name];
    if (kind.type === 'reference') replaced[name] = one(kind.to)(value);
    if (!Array.isArray(value)) continue;
    if (kind.type === 'references') replaced[name] = value.map(one(kind.to));
    if (kind.type === 'alternatives') {
      replaced[name] = value.map((entries) => (Array.isArray(entries) ? entries.map(one(kind.to)) : entries));
    }
    if (kind.type === 'parts') {
      replaced[name] = value.map((part) => (isRecord(part) ? replaceKeys(kind.fields, part, codeOf) : part));
    }
  }
  // a field that was not given stays not given
  return Object.fromEntries(Object.entries(replaced).filter(([name]) => name in values));
}
