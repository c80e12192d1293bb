import { expect, test } from '@jest/globals';
import { checkBasicCode } from './basic-code.js';

test('a basic code is taken apart', () => {
  expect(checkBasicCode('370117002011')).toEqual({
    code: '370117002011',
    fault: null,
    warnings: [],
    parts: {
      kind: 'BASIC',
      owner: '37',
      itemType: '01',
      sector: '17',
      mainSequence: '002',
      subSequence: '011',
    },
  });
});

test('zeros at the front stay', () => {
  expect(checkBasicCode('000131001000')).toMatchObject({ code: '000131001000', fault: null, warnings: [] });
});

test.each([
  ['a leading zero lost in a spreadsheet', '00723001000', 'LENGTH'],
  ['a digit too many', '0001310010000', 'LENGTH'],
  ['a letter', '3701170020AA', 'ALPHABET'],
  ['blanks around', ' 370117002011', 'WHITESPACE'],
  ['nothing', '', 'EMPTY'],
  ['an owner that is no province', '980117002011', 'REGION'],
  ['a main item numbered zero', '370117000011', 'SEQUENCE'],
])('%s is a fault', (_name, text, fault) => {
  expect(checkBasicCode(text)).toMatchObject({ code: text, fault });
});

test.each([
  ['371073014000', ['UNKNOWN_SECTOR']],
  ['371117014000', ['UNKNOWN_ITEM_TYPE']],
  ['663117014000', []],
])('%s gives warnings %j', (text, warnings) => {
  expect(checkBasicCode(text)).toMatchObject({ fault: null, warnings });
});
