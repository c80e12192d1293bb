import { describe, expect, test } from '@jest/globals';
import { checkUscc, USCC_ALPHABET, usccCheckCharacter } from './uscc.js';

const REAL = ['11511301008778183N', '115113010833722043', '9144030071526726XG', '11100000MB0143028R'] as const;

/** Both codes exist in public; sums are those of the standard's own way of working. */
test.each([
  ['91350100M000100Y4', '3'],
  ['11511301008778183', 'N'],
  ['11511301083372204', '3'],
  ['91440300192203821', '6'],
  ['00000000000000000', '0'],
])('the check character of %s is %s', (body, check) => {
  expect(usccCheckCharacter(body)).toBe(check);
});

test('a code is taken apart', () => {
  expect(checkUscc('11370800MB28559184').parts).toEqual({
    kind: 'USCC',
    authority: '1',
    category: '1',
    region: '370800',
    organisationCode: 'MB2855918',
    check: '4',
  });
});

describe('what the check character finds', () => {
  test.each(REAL)('every substitution of one character of %s', (code) => {
    const survivors = [...code].flatMap((original, at) =>
      [...USCC_ALPHABET]
        .filter((other) => other !== original)
        .map((other) => code.slice(0, at) + other + code.slice(at + 1))
        .filter((changed) => checkUscc(changed).fault === null),
    );
    expect(survivors).toEqual([]);
  });

  test.each(REAL)('every transposition of two neighbours of %s', (code) => {
    const changed = [...code.slice(1)]
      .map((_, at) => code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2))
      .filter((other) => other !== code);
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.filter((other) => checkUscc(other).fault === null)).toEqual([]);
  });

  test('every substitution in a long code over the whole alphabet, wherever it stands', () => {
    for (let at = 0; at < 17; at += 1) {
      const checks = [...USCC_ALPHABET].map((character) =>
        usccCheckCharacter('0'.repeat(at) + character.padEnd(17 - at, '0')),
      );
      expect(new Set(checks).size).toBe(31);
    }
  });

  test('not the first and the last character changed for each other', () => {
    const code = '115113010833722043';
    const swapped = `3${code.slice(1, 17)}1`;
    expect(checkUscc(swapped)).toMatchObject({ fault: null, warnings: [] });
  });
});

describe('wrong calculations in circulation are not ours', () => {
  const weightedSum = (body: string): number =>
    [...body].reduce((sum, character, at) => sum + USCC_ALPHABET.indexOf(character) * (3 ** at % 31), 0);

  test.each(REAL)('the remainder itself as check character, for %s', (code) => {
    const wrong = USCC_ALPHABET.charAt(weightedSum(code.slice(0, 17)) % 31);
    expect(wrong).not.toBe(code.charAt(17));
    expect(checkUscc(code.slice(0, 17) + wrong).fault).toBe('CHECK_DIGIT');
  });

  test.each(REAL.filter((code) => /\d.$/.test(code)))('eleven minus the last digit, for %s', (code) => {
    const wrong = String(11 - Number(code.charAt(16))).slice(-1);
    expect(checkUscc(code.slice(0, 17) + wrong).fault).toBe('CHECK_DIGIT');
  });
});

test.each([
  ['I', 'ALPHABET'],
  ['O', 'ALPHABET'],
  ['S', 'ALPHABET'],
  ['V', 'ALPHABET'],
  ['Z', 'ALPHABET'],
])('the letter %s is never part of a code', (letter, fault) => {
  expect(checkUscc(`11511301${letter}08778183N`).fault).toBe(fault);
});

test.each([
  ['letters where the area stands', '1151A301008778183', 'STRUCTURE', []],
  ['an organisation code whose own check fails', '11511301008778184', null, ['ORG_CODE_CHECK']],
  ['an area of no province', '11981301008778183', null, ['REGION']],
  ['an unknown authority', 'G1511301008778183', null, ['UNKNOWN_AUTHORITY']],
  ['an unknown kind of organisation', '94511301008778183', null, ['UNKNOWN_AUTHORITY']],
  ['a village collective, added after 2015', 'N2511301008778183', null, []],
])('%s', (_name, body, fault, warnings) => {
  expect(checkUscc(body + usccCheckCharacter(body))).toMatchObject({ fault, warnings });
});
