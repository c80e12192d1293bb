import type { RecordName } from '../../../shared/fields.js';
import type { Change, FieldValues } from './change.js';

/** A change as a set keeps it. */
export interface KeptChange {
  readonly operation: Change['operation'];
  readonly kind: RecordName;
  /** Null while a new record has none. */
  readonly code: string | null;
  /** What other changes of the set call a new record. */
  readonly temporaryKey: string | null;
  readonly fields: FieldValues;
  readonly baseVersion: number | null;
}

/** A code for every temporary key of a set, and who still has none. */
export interface AssignedCodes {
  /** The code that a key stands for; undefined for a key that no change of the set has. */
  readonly codeOf: (kind: RecordName, key: string) => string | undefined;
  /** Positions of new records whose kind is coded by a scheme, and that have no code yet. */
  readonly missing: readonly number[];
}

/**
 * Gives new records their codes: the one they were given; where no scheme codes the kind, one made of the set's code and
 * the place in it, which nobody else can have.
 *
 * @param needsCode true for kinds that a scheme codes: a code for them cannot be made up
 */
export function assignCodes(
  set: { readonly code: string },
  changes: readonly KeptChange[],
  needsCode: (kind: RecordName) => boolean,
): AssignedCodes {
  const codes = new Map<string, string>();
  const missing: number[] = [];
  for (const [position, { kind, code, temporaryKey }] of changes.entries()) {
    if (temporaryKey === null) continue;
    if (code === null && needsCode(kind)) missing.push(position);
    codes.set(`${kind} ${temporaryKey}`, code ?? (needsCode(kind) ? temporaryKey : `${set.code}-${position + 1}`));
  }
  return { codeOf: (kind, key) => codes.get(`${kind} ${key}`), missing };
}
