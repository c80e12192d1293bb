import { expect, test } from '@jest/globals';
import { checkHandlingItemCode, checkServiceCode } from './handling-item-code.js';
import { checkImplementationCode } from './implementation-code.js';

const SOUND = '11370800MB285591843370117002011';

test.each([
  ['a digit of the organisation lost', '1151130000877869M4510117002011', 'LENGTH'],
  ['a handling item code', `${SOUND}01`, 'LENGTH'],
  ['a hyphen', `${SOUND.slice(0, 30)}-`, 'ALPHABET'],
  ['an organisation whose check character is wrong', `11370800MB28559185${SOUND.slice(18)}`, 'CHECK_DIGIT'],
  ['level 0', `${SOUND.slice(0, 18)}0370117002011`, 'UNKNOWN_LEVEL'],
  ['level 7', `${SOUND.slice(0, 18)}7370117002011`, 'UNKNOWN_LEVEL'],
  ['a letter as level', `${SOUND.slice(0, 18)}A370117002011`, 'UNKNOWN_LEVEL'],
  ['a letter in the basic code', `${SOUND.slice(0, 30)}A`, 'ALPHABET'],
  ['a main item numbered zero', `${SOUND.slice(0, 18)}3370117000000`, 'SEQUENCE'],
])('%s is a fault', (_name, text, fault) => {
  expect(checkImplementationCode(text).fault).toBe(fault);
});

test('level 9 stands for administration by levels', () => {
  expect(checkImplementationCode(`${SOUND.slice(0, 18)}9370117002011`)).toMatchObject({ fault: null });
});

test('the area of the organisation need not be that of the catalogue', () => {
  expect(checkImplementationCode('11511301008778183N4000117002011')).toMatchObject({ fault: null, warnings: [] });
});

test('warnings of the parts are gathered', () => {
  expect(checkImplementationCode('11370800MB285591843371073014000').warnings).toEqual(['UNKNOWN_SECTOR']);
});

test.each([
  [`${SOUND}01`, null],
  [`${SOUND}99`, null],
  [`${SOUND}00`, 'SEQUENCE'],
  [`${SOUND}0A`, 'ALPHABET'],
  [SOUND, 'LENGTH'],
])('handling item %s has fault %s', (text, fault) => {
  expect(checkHandlingItemCode(text).fault).toBe(fault);
});

test('a handling item code holds the code of its service item', () => {
  expect(checkHandlingItemCode(`${SOUND}07`).parts).toEqual({
    kind: 'HANDLING_ITEM',
    organisation: '11370800MB28559184',
    level: '3',
    basic: '370117002011',
    implementation: SOUND,
    sequence: '07',
  });
});

test.each([
  [SOUND, 'IMPLEMENTATION'],
  [`${SOUND}01`, 'HANDLING_ITEM'],
])('%s is told to be %s', (text, kind) => {
  expect(checkServiceCode(text).parts?.kind).toBe(kind);
});

test('32 characters are neither', () => {
  expect(checkServiceCode(`${SOUND}1`)).toMatchObject({ fault: 'LENGTH', parts: null });
});
