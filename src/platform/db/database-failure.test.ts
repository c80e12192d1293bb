import { describe, expect, test } from '@jest/globals';
import { UnavailableError } from '../../shared/errors.js';
import { databaseFailure, failureWords, isNotLetIn } from './database-failure.js';

const thrown = (code: string, message = 'as the driver says'): Error => Object.assign(new Error(message), { code });

describe('a failure of the database', () => {
  test.each<[string, Error, 'TIMEOUT' | 'UNAVAILABLE', string]>([
    ['a statement that took too long', thrown('57014'), 'TIMEOUT', 'took too long'],
    ['a lock that was not had', thrown('55P03'), 'TIMEOUT', 'took too long'],
    ['a deadlock', thrown('40P01'), 'UNAVAILABLE', 'too much to do'],
    ['too many connections', thrown('53300'), 'UNAVAILABLE', 'too much to do'],
    [
      'a full disk',
      thrown('53100', 'could not extend file "base/5/1": No space left on device'),
      'UNAVAILABLE',
      'its disk',
    ],
    [
      'a file that may not grow',
      thrown('XX000', 'could not extend file "base/5/1": File too large'),
      'UNAVAILABLE',
      'its disk',
    ],
    [
      'a used-up quota',
      thrown('XX000', 'could not write to file "pg_wal/x": Disk quota exceeded'),
      'UNAVAILABLE',
      'its disk',
    ],
    ['a disk that fails', thrown('58030'), 'UNAVAILABLE', 'its disk'],
    ['a wrong password', thrown('28P01'), 'UNAVAILABLE', 'let this account in'],
    [
      'no password',
      new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
      'UNAVAILABLE',
      'let this',
    ],
    ['a server that is stopped', thrown('57P01'), 'UNAVAILABLE', 'cannot be reached'],
    ['a server that is not there', thrown('ECONNREFUSED'), 'UNAVAILABLE', 'cannot be reached'],
    ['a connection that ends', new Error('Connection terminated unexpectedly'), 'UNAVAILABLE', 'cannot be reached'],
    [
      'a closed database',
      new Error('database "q" is not currently accepting connections'),
      'UNAVAILABLE',
      'cannot be reached',
    ],
  ])('%s', (_name, error, code, words) => {
    const wrapped = new Error('insert into t', { cause: error });
    expect(databaseFailure(wrapped)).toMatchObject({ code, cause: wrapped });
    expect(failureWords(wrapped)).toMatchObject({
      what: { en: expect.stringContaining(words), zh: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });

  test('of the embedded database is told by what ended it, even when the ORM has wrapped it', () => {
    const reason = 'could not write to file "pg_wal/x": No space left on device';
    const ended = new UnavailableError('The embedded database has stopped', { reason });
    const wrapped = Object.assign(new Error(ended.message), { code: 'UNAVAILABLE', details: ended.details });
    for (const error of [ended, wrapped]) {
      expect(failureWords(error)?.what.en).toBe(`the database cannot use its disk (${reason})`);
    }
  });

  test('says the first line of its reason alone, or its code', () => {
    expect(failureWords(thrown('57P01', 'terminated\nselect 1'))?.what.en).toMatch(/\(terminated\)$/);
    expect(failureWords(thrown('ECONNREFUSED', ''))?.what.en).toMatch(/\(ECONNREFUSED\)$/);
  });
});

test.each<[string, unknown]>([
  ['a breach of a constraint', thrown('23505')],
  ['a mistake in a statement', thrown('42601')],
  ['a mistake of ours', new TypeError('x is undefined')],
  ['a file that is not there', thrown('ENOENT')],
  ['what is no error', 'text'],
])('%s is no failure of the database', (_name, error) => {
  expect([databaseFailure(error), failureWords(error)]).toEqual([null, null]);
});

test('only the refusal of an account is one', () => {
  expect([thrown('28P01'), thrown('28000'), thrown('57P01')].map(isNotLetIn)).toEqual([true, true, false]);
});
