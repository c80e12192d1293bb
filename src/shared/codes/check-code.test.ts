import { describe, expect, test } from '@jest/globals';
import { checkCode } from './check-code.js';
import { CODE_FAULT_KEYS, codeFaultText } from './code-fault.js';
import { CODE_SCHEME_KEYS, CODE_SCHEMES, isCodeSchemeKey } from './code-schemes.js';

describe('what is forgiven', () => {
  test.each([
    ['lower case', '11511301008778183n'],
    ['full-width digits', '１１５１１３０１００８７７８１８３Ｎ'],
    ['full-width lower case', '１１５１１３０１００８７７８１８３ｎ'],
  ])('%s', (_name, text) => {
    expect(checkCode('CN-USCC', text)).toMatchObject({ code: '11511301008778183N', fault: null });
  });

  test('full-width dots and hyphens', () => {
    expect(checkCode('CN-11714', '00877868－5')).toMatchObject({ code: '00877868-5', fault: null });
    expect(
      checkCode('CN-36904', '1．2．156．3005．2．11100000000013338W009．11330105002500287C．2025052201．002．0').fault,
    ).toBeNull();
  });
});

describe('what is not forgiven', () => {
  test.each([
    ['a blank before', ' 11511301008778183N', 'WHITESPACE'],
    ['a blank after', '11511301008778183N ', 'WHITESPACE'],
    ['a full-width blank', '11511301　008778183N', 'WHITESPACE'],
    ['a line break', '11511301008778183N\n', 'WHITESPACE'],
    ['nothing', '', 'EMPTY'],
    ['a digit in a circle', '①1511301008778183N', 'ALPHABET'],
    ['a letter that grows in upper case', '1151130100877818ßN', 'ALPHABET'],
    ['a dotless i', '1151130100877818ıN', 'ALPHABET'],
    ['a zero-width blank', '1151130100877818\u200bN', 'ALPHABET'],
    ['a character outside the basic plane', '1151130100877818𝟑N', 'ALPHABET'],
  ])('%s', (_name, text, fault) => {
    expect(checkCode('CN-USCC', text)).toEqual({ code: text, fault, warnings: [], parts: null });
  });

  test('a basic code that lost its zero is flagged and not padded', () => {
    expect(checkCode('CN-39554-BASIC', '00723001000')).toMatchObject({ code: '00723001000', fault: 'LENGTH' });
  });
});

describe('schemes without a check', () => {
  test.each(['LOCAL', 'LOCAL-POWER', 'HB-16', 'GZ-10', 'PROVISIONAL'] as const)(
    '%s keeps a code as given',
    (scheme) => {
      const text = ' xk-0010100y_5143 ';
      expect(checkCode(scheme, text)).toEqual({ code: text, fault: null, warnings: [], parts: null });
    },
  );

  test.each(['', ' ', '　'])('%j is no code', (text) => {
    expect(checkCode('LOCAL', text)).toMatchObject({ code: text, fault: 'EMPTY' });
  });
});

describe('the registry', () => {
  test('names every scheme in two languages, with its source', () => {
    expect(CODE_SCHEME_KEYS.length).toBe(Object.keys(CODE_SCHEMES).length);
    for (const key of CODE_SCHEME_KEYS) {
      const { zh, en, source } = CODE_SCHEMES[key];
      expect([zh, en, source].every((text) => text.length > 1)).toBe(true);
    }
  });

  test.each([
    ['CN-USCC', true],
    ['CN-NOWHERE', false],
    ['toString', false],
  ])('whether %s is a scheme: %s', (text, known) => {
    expect(isCodeSchemeKey(text)).toBe(known);
  });

  test('no checked scheme throws on odd text', () => {
    const odd = ['', '\0', '\ud800', '-', '.', '0'.repeat(10_000), '-'.repeat(10_000), '1.2.156.3005.2.'];
    for (const key of CODE_SCHEME_KEYS) {
      if (CODE_SCHEMES[key].check === null) continue;
      for (const text of odd) expect(checkCode(key, text).fault).not.toBeNull();
    }
  });
});

test('every fault explains itself in Chinese and English, each in its own words', () => {
  for (const language of ['zh', 'en'] as const) {
    const texts = CODE_FAULT_KEYS.map((fault) => codeFaultText(fault, language));
    expect(new Set(texts).size).toBe(CODE_FAULT_KEYS.length);
    expect(texts.every((text) => /\p{Script=Han}/u.test(text) === (language === 'zh'))).toBe(true);
  }
});
