import { expect, test } from '@jest/globals';
import { hashPassword, isPassword } from './password.js';

test('a password is known by its hash, which does not show it and is never the same', async () => {
  const hash = await hashPassword('清禾-password');
  expect(hash).toMatch(/^scrypt\$131072\$8\$1\$/);
  expect(hash).not.toContain('password');
  expect(await hashPassword('清禾-password')).not.toBe(hash);
  expect(await isPassword('清禾-password', hash)).toBe(true);
  expect(await isPassword('清禾-Password', hash)).toBe(false);
});

test('of a login that does not exist no password is right, and it is looked at as long', async () => {
  const begun = performance.now();
  expect(await isPassword('', null)).toBe(false);
  expect(performance.now() - begun).toBeGreaterThan(50);
});

test('a hash that cannot be read is a fault, not a way in', async () => {
  await expect(isPassword('x', 'plain')).rejects.toThrow('cannot be read');
});
