import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ConflictError, NotFoundError } from '../../shared/errors.js';
import { databaseFailure } from '../db/database-failure.js';
import { createLogger } from '../log/logger.js';
import { inRequestScope } from '../log/request-scope.js';
import { makeFormatError } from './format-error.js';

/** What leaves, and what is logged, when a resolver throws this. */
function leaving(thrown: unknown, code = 'INTERNAL_SERVER_ERROR') {
  const lines: string[] = [];
  const format = makeFormatError(createLogger({ level: 'warn', format: 'json', write: (line) => lines.push(line) }));
  const error =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError('wrapped', { path: ['ping'], originalError: thrown instanceof Error ? thrown : null });
  const formatted = {
    message: error.message,
    path: ['ping'],
    extensions: { ...error.extensions, code, stacktrace: ['at secret'] },
  };
  const answer = inRequestScope({ requestId: 'r-1' }, () => format(formatted, error));
  return { answer, log: lines.join('') };
}

describe('what leaves the server', () => {
  test('an expected refusal goes out with its code and details, and is no news for the log', () => {
    const { answer, log } = leaving(new ConflictError('The code is taken', { code: 'A-1' }));
    expect(answer).toEqual({
      message: 'The code is taken',
      path: ['ping'],
      extensions: {
        code: 'CONFLICT',
        label: { zh: '与现有内容冲突', en: 'Conflict' },
        details: { code: 'A-1' },
        requestId: 'r-1',
      },
    });
    expect(log).toBe('');
  });

  test('anything else is one sentence with the id of the request, and whole in the log', () => {
    const { answer, log } = leaving(new TypeError('password of the database is hunter2'));
    expect(answer).toMatchObject({
      message: 'Something went wrong.',
      extensions: { code: 'INTERNAL', requestId: 'r-1' },
    });
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|secret/);
    expect(log).toContain('hunter2');
    expect(log).toContain('"requestId":"r-1"');
  });

  test('values that a validator repeats stay inside', () => {
    const error = new GraphQLError('Argument Validation Error', {
      extensions: { validationErrors: [{ target: { password: 'hunter2' } }] },
    });
    const { answer } = leaving(error, 'BAD_USER_INPUT');
    expect(answer.extensions?.['code']).toBe('INVALID_INPUT');
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  test.each([
    ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_PARSE_FAILED'],
    ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
    ['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_FOUND'],
    ['BAD_USER_INPUT', 'INVALID_INPUT'],
    ['BAD_REQUEST', 'INVALID_INPUT'],
    ['OPERATION_RESOLUTION_FAILURE', 'INVALID_INPUT'],
  ])("graphql's own %s leaves as %s", (code, expected) => {
    expect(leaving(new GraphQLError('said by graphql'), code).answer).toMatchObject({
      message: 'said by graphql',
      extensions: { code: expected },
    });
  });

  test("a scalar's refusal keeps the words that say which variable it was", () => {
    const error = new GraphQLError('Variable "$on" got invalid value', { originalError: new NotFoundError('inner') });
    expect(leaving(error, 'BAD_USER_INPUT').answer).toMatchObject({
      message: 'Variable "$on" got invalid value',
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

describe('a failure of the database', () => {
  const withCode = (code: string) => Object.assign(new Error('x'), { code });

  test.each([
    ['57014', 'TIMEOUT'],
    ['55P03', 'TIMEOUT'],
    ['53100', 'UNAVAILABLE'],
    ['57P01', 'UNAVAILABLE'],
    ['08006', 'UNAVAILABLE'],
    ['40P01', 'UNAVAILABLE'],
    ['28000', 'UNAVAILABLE'],
    ['28P01', 'UNAVAILABLE'],
    ['3D000', 'UNAVAILABLE'],
    ['ECONNREFUSED', 'UNAVAILABLE'],
    ['ENOSPC', 'UNAVAILABLE'],
  ])('%s is %s, however deep it was wrapped', (code, expected) => {
    const wrapped = new Error('use case', { cause: new Error('orm', { cause: withCode(code) }) });
    expect(databaseFailure(wrapped)?.code).toBe(expected);
    expect(leaving(wrapped).answer.extensions?.['code']).toBe(expected);
  });

  test.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'so is "%s"',
    (message) => {
      expect(databaseFailure(new Error(message))?.code).toBe('UNAVAILABLE');
    },
  );

  test.each([
    ['a broken constraint', withCode('23505')],
    ['wrong SQL', withCode('42601')],
    ['a bug', new TypeError('x is not a function')],
    ['a thrown text', '57014'],
  ])('%s is none', (_name, thrown) => {
    expect(databaseFailure(thrown)).toBeNull();
  });
});
