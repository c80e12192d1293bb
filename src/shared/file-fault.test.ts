import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { fileFault } from './file-fault.js';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test.each([
  ['/no/such/file', 'ENOENT', /no such file/],
  ['/', 'EISDIR', /folder/],
  ['/etc/passwd/below', 'ENOTDIR', /no folder/],
])('what the system says of %s is said in both languages', (path, code, words) => {
  expect(fileFault(thrownBy(() => readFileSync(path)))).toMatchObject({
    code,
    en: expect.stringMatching(words),
    zh: expect.stringMatching(/\p{Script=Han}/u),
  });
});

test.each([
  ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['an error of the database', Object.assign(new Error('duplicate key'), { code: '23505' })],
  ['a code of ours that is a word of the language', Object.assign(new Error('x'), { code: 'constructor' })],
  ['an error without a code', new TypeError('x')],
  ['nothing', null],
])('%s is none', (_name, error) => {
  expect(fileFault(error)).toBeNull();
});
