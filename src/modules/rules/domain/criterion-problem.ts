import type { LocalisedText } from '../../../shared/vocabulary.js';

/** Why a criterion is refused: a closed list that editors switch on. */
export type CriterionProblemCode =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'BAD_CHARACTER'
  | 'SYNTAX'
  | 'NOT_ALLOWED'
  | 'UNKNOWN_NAME'
  | 'UNKNOWN_VALUE'
  | 'OUT_OF_RANGE'
  | 'WRONG_TYPE'
  | 'COMPARES_NO_FACT'
  | 'NAMES_NO_FACT'
  | 'TOO_MANY_CELLS'
  | 'TOO_COSTLY'
  | 'CELL_THROWS'
  | 'CELL_NOT_BOOLEAN';

/** A place in a criterion. Offset counts from 0, line and column from 1, all in UTF-16 code units. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** One fault of a criterion, for the person who writes it. */
export interface CriterionProblem {
  readonly code: CriterionProblemCode;
  readonly message: LocalisedText;
  readonly position: Position;
  /** What to write there instead; null when nothing is near. */
  readonly suggestion: string | null;
}

/** The place of an offset in the text; an offset past the end is the end. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset: before.length, line: before.split('\n').length, column: before.length - lineStart + 1 };
}
