import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { type CalendarDate, parseCalendarDate } from '../../shared/dates.js';
import { InvalidInputError } from '../../shared/errors.js';

/** The API's `Date`: a day of the calendar, kept as text. A day that does not exist is refused. */
export const CalendarDateScalar = new GraphQLScalarType<CalendarDate, string>({
  name: 'Date',
  description: 'A day of the calendar as the law writes it, without time or zone: `2019-10-22`. 日历日期。',
  serialize: (value) => parseCalendarDate(textOf(value, 'Date')),
  parseValue: (value) => parseCalendarDate(textOf(value, 'Date')),
  parseLiteral: (node) => parseCalendarDate(literalOf(node, 'Date')),
});

/** The API's `DateTime`: an instant; a `Date` object inside, UTC with milliseconds outside. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant with its zone, by RFC 3339: `2024-05-01T09:30:00+08:00`. Answers are in UTC with milliseconds. 时刻。',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    return parseInstant(asWritten(textOf(value, 'DateTime'))).toISOString();
  },
  parseValue: (value) => parseInstant(textOf(value, 'DateTime')),
  parseLiteral: (node) => parseInstant(literalOf(node, 'DateTime')),
});

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads an instant; what is finer than a millisecond is dropped.
 *
 * @param text e.g. `"2024-05-01T09:30:00+08:00"`
 * @throws {InvalidInputError} when it is not written so, names no zone, or its day does not exist
 * @see RFC 3339 section 5.6
 */
export function parseInstant(text: string): Date {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined) {
    throw new InvalidInputError(`Not an instant with its zone: ${JSON.stringify(text.slice(0, 60))}`, {
      text: text.slice(0, 60),
    });
  }
  parseCalendarDate(day);
  return new Date(text.replace(/(\.\d{3})\d+/, '$1'));
}

/** The database writes a blank before the time, and a zone of whole hours without minutes. */
function asWritten(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T').replace(/([+-]\d{2})$/, '$1:00');
}

function textOf(value: unknown, scalar: string): string {
  if (typeof value === 'string') return value;
  throw new InvalidInputError(`A ${scalar} is written as text`, { scalar });
}

function literalOf(node: ValueNode, scalar: string): string {
  return textOf(node.kind === Kind.STRING ? node.value : null, scalar);
}
