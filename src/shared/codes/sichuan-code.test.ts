import { expect, test } from '@jest/globals';
import type { CodeFault } from './code-fault.js';
import type { PowerCategory } from './item-types.js';
import { checkSichuanCode, sichuanItemCategory } from './sichuan-code.js';

/** One code in use of every form, type letter and organisation part that was met among 421 items of a district. */
const IN_USE: readonly [code: string, category: PowerCategory | null, fault: CodeFault | null][] = [
  ['511A0900300012-511602000000-000-11511300008778693M-1-00', 'LICENSING', null],
  ['511Z07001006-511602000000-000-11511301008778183N-1-00', 'OTHER', null],
  ['511Z0100400001-511602000000-000-11511301MB051073XA-1-00', 'OTHER', null],
  ['512C0107400001-511602000000-000-00877868-5-1-00', 'PUBLIC_SERVICE', null],
  ['512B0122100003-511602000000-000-00877836X-1-00', 'PUBLIC_SERVICE', null],
  ['51201500600004-511602000000-000-11511301MB1550442U-1-00', 'PUBLIC_SERVICE', null],
  ['512081012001-511602000000-000-11511301MB1550442U-1-00', 'PUBLIC_SERVICE', null],
  ['G-000006-001-511602000000-000-11511301008778490F-1-00', 'BENEFIT', null],
  ['Z-000287-001-511602000000-000-12511301MB1297707Y-1-00', 'OTHER', null],
  ['A-005818-5818-511602000000-000-115113010087783353-1-00', 'LICENSING', null],
  ['513A0102900002-511602000000-000-11511301MB051073XA-1-00', null, null],
  ['513A0161200000-511602000000-000-1151130000877869M-1-00', null, 'LENGTH'],
  ['511A0080800002-511602000000-000-1151130000877869M-1-00', 'LICENSING', 'LENGTH'],
  ['511A0077700002-510000000000-000-8282348-1-00', 'LICENSING', 'LENGTH'],
  ['E-000021-001-1111111111111111', 'ADJUDICATION', 'STRUCTURE'],
  ['H-000185-001-4444444444', 'REWARD', 'STRUCTURE'],
];

test.each(IN_USE)('%s is of category %s and has fault %s', (code, category, fault) => {
  expect(checkSichuanCode(code)).toMatchObject({ code, fault, parts: { kind: 'SICHUAN', category } });
});

test('a code is taken apart', () => {
  expect(checkSichuanCode('511A0138000000-511602000000-000-115113010833722043-1-00')).toEqual({
    code: '511A0138000000-511602000000-000-115113010833722043-1-00',
    fault: null,
    warnings: [],
    parts: {
      kind: 'SICHUAN',
      catalogue: '511',
      typeLetter: 'A',
      category: 'LICENSING',
      area: '511602000000',
      organisation: '115113010833722043',
      organisationScheme: 'CN-USCC',
      suffix: '1-00',
    },
  });
});

test.each([
  ['00877868-5', 'CN-11714'],
  ['00877836X', 'CN-11714'],
  ['TE5116020105116050', 'PROVISIONAL'],
])('an organisation named %s is of scheme %s, with a warning', (organisation, organisationScheme) => {
  expect(checkSichuanCode(`511A0138000000-511602000000-000-${organisation}-1-00`)).toMatchObject({
    fault: null,
    warnings: ['OTHER_ORG_SCHEME'],
    parts: { organisation, organisationScheme },
  });
});

test.each([
  ['a type letter that was never met', '511K0138000000-511602000000-000-115113010833722043-1-00'],
  ['the catalogue whose letters tell nothing', '513A0138000000-511602000000-000-115113010833722043-1-00'],
])('%s leaves the category open, with a warning', (_name, code) => {
  expect(checkSichuanCode(code)).toMatchObject({
    fault: null,
    warnings: ['UNKNOWN_ITEM_TYPE'],
    parts: { category: null },
  });
});

test.each([
  ['an area that does not exist', '511A0138000000-981602000000-000-115113010833722043-1-00', 'REGION'],
  [
    'a wrong check character of the organisation',
    '511A0138000000-511602000000-000-115113010833722044-1-00',
    'CHECK_DIGIT',
  ],
  ['a wrong check character of an old code', '511A0138000000-511602000000-000-00877868-6-1-00', 'CHECK_DIGIT'],
  ['a blank at the end', '511A0138000000-511602000000-000-115113010833722043-1-00 ', 'WHITESPACE'],
  ['a code of another scheme', '11370800MB285591843370117002011', 'STRUCTURE'],
  ['a dash that is no hyphen', '511A0138000000–511602000000-000-115113010833722043-1-00', 'ALPHABET'],
  ['nothing', '', 'EMPTY'],
])('%s is a fault', (_name, code, fault) => {
  expect(checkSichuanCode(code).fault).toBe(fault);
});

test.each([
  ['letter and type agree', '511A0900300012-511602000000-000-11511300008778693M-1-00', '1', 'LICENSING', false],
  ['the letter is silent', '513A0161200000-511602000000-000-1151130000877869M-1-00', '20', 'PUBLIC_SERVICE', false],
  ['the letter says otherwise', 'A-005818-5818-511602000000-000-115113010087783353-1-00', '20', 'PUBLIC_SERVICE', true],
  ['the type is one of two', '511A0900300012-511602000000-000-11511300008778693M-1-00', '3', 'LICENSING', false],
  ['the code is not of the scheme', 'H-000185-001-4444444444', '8', 'REWARD', false],
  ['neither tells', '', '', null, false],
])('%s', (_name, code, itemType, category, isContradicted) => {
  expect(sichuanItemCategory(code, itemType)).toEqual({ category, isContradicted });
});
