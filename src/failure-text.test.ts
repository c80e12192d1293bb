import { describe, expect, test } from '@jest/globals';
import { failureText } from './failure-text.js';
import { ConfigError } from './platform/config.js';
import { InvalidInputError, NotFoundError } from './shared/errors.js';

const coded = (code: string, more: object = {}): Error =>
  Object.assign(new Error('as the driver says'), { code, ...more });

describe('what a process says when it cannot go on', () => {
  test.each<[string, Error, string]>([
    ['a refusal says itself', new NotFoundError('No such thing\n没有'), 'No such thing\n没有'],
    [
      'a refusal of a use case brings its Chinese text along',
      new InvalidInputError('The file is empty.', { zh: '文件为空。', cureZh: '请检查。' }),
      'The file is empty.\n文件为空。请检查。',
    ],
    [
      'a lost connection',
      coded('57P01'),
      'The database has stopped or cannot be reached (as the driver says). See that it runs. Nothing is half-written: run it again then.\n数据库已停止或无法连接（as the driver says）。请确认数据库正在运行。不会留下写了一半的内容，之后重新执行即可。',
    ],
    [
      'a file that may not be read',
      coded('EACCES', { path: '/laws' }),
      '/laws: this account has no right to it (EACCES).\n/laws: 当前账户没有相应权限（EACCES）。',
    ],
    [
      'a full disk',
      coded('EFBIG'),
      'the system lets no file grow so large (EFBIG).\n超出系统允许的文件大小（EFBIG）。',
    ],
  ])('%s', (_name, error, text) => {
    expect(failureText(error)).toBe(text);
  });

  test('every fault of the configuration is told', () => {
    const error = new ConfigError([{ name: 'PORT', en: 'is taken.', zh: '已被占用。' }]);
    expect(failureText(error)).toBe(error.message);
  });

  test.each([new TypeError('x is undefined'), coded('23505'), 'text', null])('%s is shown whole', (error) => {
    expect(failureText(error)).toBeNull();
  });
});
