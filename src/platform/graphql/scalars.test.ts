import { describe, expect, test } from '@jest/globals';
import { parseValue } from 'graphql';
import { InvalidInputError } from '../../shared/errors.js';
import { CalendarDateScalar, DateTimeScalar } from './scalars.js';

describe('Date', () => {
  test.each(['2024-02-29', '1949-10-01'])('reads %s', (text) => {
    expect(CalendarDateScalar.parseValue(text)).toBe(text);
    expect(CalendarDateScalar.parseLiteral(parseValue(`"${text}"`))).toBe(text);
    expect(CalendarDateScalar.serialize(text)).toBe(text);
  });

  test.each(['2023-02-30', '2023-2-3', '20230203', '2023-02-03T00:00:00Z', '', '２０２３-02-03', 20230203, null, {}])(
    'refuses %p',
    (value) => {
      expect(() => CalendarDateScalar.parseValue(value)).toThrow(InvalidInputError);
    },
  );

  test('refuses a literal that is no text', () => {
    expect(() => CalendarDateScalar.parseLiteral(parseValue('20230203'))).toThrow(InvalidInputError);
  });
});

describe('DateTime', () => {
  test.each([
    ['2024-05-01T09:30:00+08:00', '2024-05-01T01:30:00.000Z'],
    ['2024-05-01T01:30:00Z', '2024-05-01T01:30:00.000Z'],
    ['2024-05-01T01:30:00.9999999Z', '2024-05-01T01:30:00.999Z'],
    ['2024-05-01T01:30:00.5Z', '2024-05-01T01:30:00.500Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(DateTimeScalar.serialize(DateTimeScalar.parseValue(text))).toBe(expected);
  });

  test.each([
    ['2024-05-01 01:30:00.5+00', '2024-05-01T01:30:00.500Z'],
    ['2024-05-01 09:30:00+08', '2024-05-01T01:30:00.000Z'],
    ['2024-05-01 07:00:00.123+05:30', '2024-05-01T01:30:00.123Z'],
  ])('writes %s, as the database has it, as %s', (text, expected) => {
    expect(DateTimeScalar.serialize(text)).toBe(expected);
  });

  test.each([
    ['a day that does not exist', '2023-02-30T00:00:00Z'],
    ['no zone', '2024-05-01T01:30:00'],
    ['no time', '2024-05-01'],
    ['an hour that does not exist', '2024-05-01T24:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['words', 'yesterday'],
    ['a number', 1_714_527_000],
  ])('refuses %s', (_name, value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(InvalidInputError);
  });
});
