import { type Field, isEmpty, sameValue } from '../../../../shared/fields.js';
import type { FieldValues } from '../change.js';

/** One field of a record, before and after; what was or is empty is null. */
export interface FieldDifference {
  /** Name in the field list of the record's kind. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The fields in which two states of a record say different things, in the order of its field list.
 *
 * @param before null for a record that is new
 */
export function differenceOf(
  fields: readonly Field[],
  before: FieldValues | null,
  after: FieldValues,
): readonly FieldDifference[] {
  return fields.flatMap(({ name }) => {
    const [old, now] = [before?.[name], after[name]];
    return sameValue(old, now) ? [] : [{ field: name, before: orNull(old), after: orNull(now) }];
  });
}

/** What people call a record: its name, or the beginning of the text that stands in its place. */
export function nameOfRecord(values: FieldValues, code: string): string {
  const text = [values.name, values.content, values.ground].find((value) => typeof value === 'string' && value !== '');
  if (typeof text !== 'string') return code;
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

const LONGEST = 80;

function orNull(value: unknown): unknown {
  return isEmpty(value) ? null : value;
}
