import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { AppError } from '../../shared/errors.js';
import { assertCleanLiterals, assertCleanVariables } from './request-text.js';

function refusalOf(work: () => void) {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details };
    throw error;
  }
  return null;
}

const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

test.each([
  ['plain text', { name: '户口簿 𠮷 😀' }, null],
  ['a NUL', { input: { names: ['a', 'b\0'] } }, { code: 'INVALID_INPUT', path: 'input.names.1', fault: 'NUL' }],
  ['a lone high surrogate', { q: '\ud842' }, { code: 'INVALID_INPUT', path: 'q', fault: 'LONE_SURROGATE' }],
  ['a lone low surrogate', { q: 'a\udfb7' }, { code: 'INVALID_INPUT', path: 'q', fault: 'LONE_SURROGATE' }],
  ['a NUL in a name', { input: { 'a\0': 1 } }, { code: 'INVALID_INPUT', path: 'input', fault: 'NUL' }],
  ['nesting without end', { q: deep(100_000) }, { code: 'LIMIT_EXCEEDED', limit: 'depth', allowed: 32 }],
])('variables with %s', (_name, variables, expected) => {
  expect(refusalOf(() => assertCleanVariables(variables))).toEqual(expected);
});

test('a literal with an escaped NUL is refused by its place', () => {
  expect(refusalOf(() => assertCleanLiterals(parse('{\n  a(q: "x\\u0000")\n}')))).toEqual({
    code: 'INVALID_INPUT',
    path: '2:8',
    fault: 'NUL',
  });
});
