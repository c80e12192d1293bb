import { describe, expect, test } from '@jest/globals';
import { checkOrganisationCode, organisationCheckCharacter } from './organisation-code.js';

test.each([
  ['00877868-5', null],
  ['008778685', null],
  ['00877836X', null],
  ['00877836x', null],
  ['06032418-9', null],
  ['008778686', 'CHECK_DIGIT'],
  ['8282348', 'LENGTH'],
  ['0087786-85', 'LENGTH'],
  ['00877868A', 'ALPHABET'],
  ['', 'EMPTY'],
])('%s has fault %s', (text, fault) => {
  expect(checkOrganisationCode(text).fault).toBe(fault);
});

test('a code written with its hyphen keeps it', () => {
  expect(checkOrganisationCode('00877868-5')).toMatchObject({
    code: '00877868-5',
    parts: { body: '00877868', check: '5' },
  });
});

describe('what the check character finds', () => {
  const body = '00877868';

  test('every substitution of one digit by another', () => {
    const check = organisationCheckCharacter(body);
    const survivors = [...body].flatMap((original, at) =>
      [...'0123456789'].filter(
        (other) =>
          other !== original && organisationCheckCharacter(body.slice(0, at) + other + body.slice(at + 1)) === check,
      ),
    );
    expect(survivors).toEqual([]);
  });

  test('every transposition of neighbouring digits', () => {
    for (let at = 0; at < 7; at += 1) {
      const pair = (digits: string): string => organisationCheckCharacter('0'.repeat(at) + digits.padEnd(8 - at, '0'));
      for (let first = 0; first < 10; first += 1) {
        for (let second = 0; second < first; second += 1) {
          expect(pair(`${first}${second}`)).not.toBe(pair(`${second}${first}`));
        }
      }
    }
  });

  test('not letters eleven apart', () => {
    expect(organisationCheckCharacter('MA000000')).toBe(organisationCheckCharacter('ML000000'));
  });
});
