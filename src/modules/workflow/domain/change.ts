import type { RecordName } from '../../../shared/fields.js';

/** Values of a record by field name; references are codes. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** One typed change of one record. */
export interface Change {
  readonly operation: 'CREATE' | 'UPDATE' | 'RETIRE';
  readonly kind: RecordName;
  readonly code: string;
  /** All fields of a new record; of an existing one only those that change. */
  readonly fields: FieldValues;
  /** The version that the change was written against; checked where given. */
  readonly version?: number;
}

export type ChangeProblemCode =
  | 'UNKNOWN_FIELD'
  | 'INVALID_VALUE'
  | 'MISSING'
  | 'CODE_TAKEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'DUPLICATE_IN_SET'
  | 'UNKNOWN_REFERENCE'
  | 'AMBIGUOUS_REFERENCE'
  | 'DEPENDS_ON_REFUSED'
  | 'CONSTRAINT';

/** Why one change of a set cannot be applied. */
export interface ChangeProblem {
  /** Index in the set. */
  readonly change: number;
  readonly code: ChangeProblemCode;
  readonly field: string | null;
  readonly message: string;
}

/** What was done to one record. */
export interface AppliedChange {
  readonly operation: Change['operation'];
  readonly kind: RecordName;
  readonly code: string;
  readonly id: number;
}
