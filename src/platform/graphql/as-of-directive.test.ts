import { describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { parseCalendarDate } from '../../shared/dates.js';
import { InvalidInputError } from '../../shared/errors.js';
import { readAsOf } from './as-of-directive.js';

const clock = { today: parseCalendarDate('2024-05-01'), now: new Date('2024-05-01T04:00:00Z') };

function read(directive: string, variables: Record<string, unknown> = {}) {
  const operation = getOperationAST(parse(`query ($at: DateTime, $on: Date) ${directive} { __typename }`));
  if (!operation) throw new Error('no operation');
  return readAsOf(operation, variables, clock);
}

test.each([
  ['nothing asked', '', null],
  ['neither time given', '@asOf', { validAt: '2024-05-01', recordedAt: null }],
  ['a day of law', '@asOf(validAt: "1949-10-01")', { validAt: '1949-10-01', recordedAt: null }],
  [
    'an instant, today by default',
    '@asOf(recordedAt: "2024-05-01T12:00:00+08:00")',
    { validAt: '2024-05-01', recordedAt: clock.now },
  ],
])('%s', (_name, directive, expected) => {
  expect(read(directive)).toEqual(expected);
});

test('takes its times from variables', () => {
  const at = new Date('2020-01-01T00:00:00Z');
  const asked = read('@asOf(validAt: $on, recordedAt: $at)', { at, on: '2100-12-31' });
  expect(asked).toEqual({ validAt: '2100-12-31', recordedAt: at });
});

describe('is refused', () => {
  test.each([
    ['a day before the republic', '@asOf(validAt: "1949-09-30")'],
    ['a day beyond the century', '@asOf(validAt: "2101-01-01")'],
    ['an instant in the future', '@asOf(recordedAt: "2024-05-01T04:00:00.001Z")'],
  ])('%s', (_name, directive) => {
    expect(() => read(directive)).toThrow(InvalidInputError);
  });
});
