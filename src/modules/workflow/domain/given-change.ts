import { InvalidInputError } from '../../../shared/errors.js';
import { isRecord, type RecordName } from '../../../shared/fields.js';
import type { Change } from './change.js';
import { isTemporaryKey } from './temporary-keys.js';

/** A change as somebody writes it down; it may be incomplete, or wrong. */
export interface GivenChange {
  readonly operation: Change['operation'];
  readonly kind: RecordName;
  /** Code of the record; of a new one a temporary key, where it has none yet. */
  readonly code: string;
  /** What other changes of the set call a new record that has its code. */
  readonly temporaryKey?: string | null | undefined;
  readonly fields?: unknown;
  /** The version of the record that the change was written against; the one of now unless told. */
  readonly version?: number | null | undefined;
  /** The row of an imported file. */
  readonly sourceRow?: number | null | undefined;
}

/** Characters that the values of one change may take. */
const LONGEST = 400_000;

/** A change that can be kept; what is wrong with its content is told as problems of the set. */
export interface ReadChange {
  readonly operation: Change['operation'];
  readonly kind: RecordName;
  readonly code: string | null;
  readonly temporaryKey: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly baseVersion: number | null;
  readonly sourceRow: number | null;
}

/**
 * Reads a change as far as it can be kept.
 *
 * @throws {InvalidInputError} when it names no record, its values are no record of values or too long, or a record that
 *   exists goes by a temporary key
 */
export function readGivenChange(given: GivenChange): ReadChange {
  const { operation, kind } = given;
  const code = given.code.trim();
  if (code === '' || code.length > 200) throw new InvalidInputError('A change names its record by a code', { kind });
  const key = isTemporaryKey(code) ? code : (given.temporaryKey ?? null);
  if (key !== null && (operation !== 'CREATE' || !isTemporaryKey(key))) {
    throw new InvalidInputError('Only a new record goes by a temporary key, written new:…', { kind, code, key });
  }
  const fields = given.fields ?? {};
  if (!isRecord(fields)) throw new InvalidInputError('"fields" is a record of values by field', { kind, code });
  if (JSON.stringify(fields).length > LONGEST) {
    throw new InvalidInputError(`The values of a change are at most ${LONGEST} characters`, { kind, code });
  }
  return {
    operation,
    kind,
    code: isTemporaryKey(code) ? null : code,
    temporaryKey: key,
    fields,
    baseVersion: operation === 'CREATE' ? null : (given.version ?? null),
    sourceRow: given.sourceRow ?? null,
  };
}
