import { describe, expect, test } from '@jest/globals';
import { checkLicenceIdentifier, checkLicenceTypeCode, mod3736CheckCharacter } from './licence-identifier.js';

const ROOT = '1.2.156.3005.2.';
const REAL = '11100000000013338W011.11430000006122244L.20230000403.001.U';
const BODY = REAL.slice(0, -2).replaceAll('.', '');
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

test('an identifier is taken apart', () => {
  expect(checkLicenceIdentifier(ROOT + REAL).parts).toEqual({
    kind: 'LICENCE_IDENTIFIER',
    licenceType: '11100000000013338W011',
    issuer: '11430000006122244L',
    serial: '20230000403',
    version: '001',
    check: 'U',
  });
});

test.each([
  ['no root', REAL, 'STRUCTURE'],
  ['another root', `1.2.156.3005.3.${REAL}`, 'STRUCTURE'],
  ['a part missing', `${ROOT}11100000000013338W011.11430000006122244L.20230000403.U`, 'STRUCTURE'],
  ['a version of two digits', `${ROOT}${REAL.replace('.001.', '.01.')}`, 'STRUCTURE'],
  ['a serial of 65 characters', `${ROOT}${REAL.replace('20230000403', '1'.repeat(65))}`, 'STRUCTURE'],
  ['a hyphen in the serial', `${ROOT}${REAL.replace('20230000403', '2023-0000403')}`, 'ALPHABET'],
  ['a blank', `${ROOT}${REAL} `, 'WHITESPACE'],
])('%s is a fault', (_name, text, fault) => {
  expect(checkLicenceIdentifier(text)).toMatchObject({ fault, parts: null });
});

describe('MOD 37,36', () => {
  test('finds every substitution of one character', () => {
    for (let at = 0; at < BODY.length; at += 1) {
      const checks = [...LETTERS].map((other) => mod3736CheckCharacter(BODY.slice(0, at) + other + BODY.slice(at + 1)));
      expect(new Set(checks).size).toBe(36);
    }
  });

  test('misses a transposition only between neighbouring values', () => {
    const missed = [...LETTERS].flatMap((before) =>
      [...LETTERS].flatMap((first) =>
        [...LETTERS]
          .filter((second) => second < first)
          .filter(
            (second) =>
              mod3736CheckCharacter(before + first + second) === mod3736CheckCharacter(before + second + first),
          )
          .map((second) => LETTERS.indexOf(first) - LETTERS.indexOf(second)),
      ),
    );
    expect(new Set(missed)).toEqual(new Set([1, 35]));
  });

  test('counting letters one too high, as a deployed system does, gives another character', () => {
    const wrong = (text: string): string => {
      let product = 36;
      for (const character of text) {
        const value = /\d/.test(character) ? Number(character) : LETTERS.indexOf(character) + 1;
        product = (((product + value) % 36 || 36) * 2) % 37;
      }
      return LETTERS.charAt((37 - product) % 36);
    };
    expect(mod3736CheckCharacter(BODY)).toBe('U');
    expect(wrong(BODY)).not.toBe('U');
    expect(checkLicenceIdentifier(ROOT + REAL.slice(0, -1) + wrong(BODY)).warnings).toEqual(['CHECK_DIGIT']);
  });
});

test.each([
  ['11100000000013338W001', null],
  ['11100000000013338W01', 'LENGTH'],
  ['11100000000013338W0A1', 'ALPHABET'],
  ['11100000000013338X001', 'CHECK_DIGIT'],
])('licence type %s has fault %s', (text, fault) => {
  expect(checkLicenceTypeCode(text).fault).toBe(fault);
});
