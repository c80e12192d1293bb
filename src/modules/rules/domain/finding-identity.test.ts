import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../shared/canonical-json.js';
import { factsDigest, findingIdentity } from './finding-identity.js';

const KEY = {
  rule: 'E-DUP',
  subjectKind: 'REQUIREMENT',
  codeScheme: null,
  subject: 'R-1',
  related: ['R-2', 'R-3'],
} as const;

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, '证明'] }, '{"a":[true,null,"证明"],"b":1}'],
    [{ é: 1, e: 2, Z: 3 }, '{"Z":3,"e":2,"é":1}'],
    ['a"\n', '"a\\"\\n"'],
    [[], '[]'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([[0.5], [Number.NaN], [2 ** 60]])('%d is no whole number', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });
});

describe('the identity of a finding', () => {
  test('is the SHA-256 of its canonical key', () => {
    expect(findingIdentity({ ...KEY, related: [] })).toBe(
      'fbb66499398db9802010bd0ef678a266b4a820d736ff42d68339fc08c731deab',
    );
  });

  test('does not depend on the order of the related subjects', () => {
    expect(findingIdentity({ ...KEY, related: ['R-3', 'R-2', 'R-3'] })).toBe(findingIdentity(KEY));
  });

  test.each([[{ rule: 'E-NOLAW' }], [{ subjectKind: 'POWER' } as const], [{ subject: 'R-9' }], [{ related: [] }]])(
    'differs by %j',
    (given) => {
      expect(findingIdentity({ ...KEY, ...given })).not.toBe(findingIdentity(KEY));
    },
  );
});

test('the digest of facts depends on their values, not on their order', () => {
  const digest = factsDigest({ isProof: 'YES', inForce: true });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(factsDigest({ inForce: true, isProof: 'YES' })).toBe(digest);
  expect(factsDigest({ inForce: false, isProof: 'YES' })).not.toBe(digest);
});
