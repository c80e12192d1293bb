import { describe, expect, test } from '@jest/globals';
import { InvalidInputError } from '../../../shared/errors.js';
import { decodeText } from './decode-text.js';

const TEXT = '事项名称,行使主体\n烟草专卖零售许可,某县烟草专卖局\n';
const GB18030 = Buffer.from(
  'cac2cfeec3fbb3c62cd0d0cab9d6f7cce50ad1ccb2ddd7a8c2f4c1e3cadbd0edbfc92cc4b3cfd8d1ccb2ddd7a8c2f4bed60a',
  'hex',
);
const utf16be = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

function refusal(bytes: Uint8Array): InvalidInputError {
  try {
    decodeText(bytes);
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error('the bytes were read');
}

describe('a text is read in the encoding it has', () => {
  test.each([
    ['UTF-8 without a mark', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark, as spreadsheet programs save it', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', utf16be(TEXT), 'utf-16be'],
    ['GB18030, as Chinese offices save CSV', GB18030, 'gb18030'],
    ['GB18030 with a mark', Buffer.concat([Buffer.from('84319533', 'hex'), GB18030]), 'gb18030'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  test('GB18030 has characters beyond GBK, in four bytes', () => {
    expect(decodeText(Buffer.from('d0d5c3fb3a9534b235', 'hex')).text).toBe('姓名:𠮷');
  });
});

describe('what is no text is refused with its reason', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['a mark and blanks', Buffer.from('\uFEFF \r\n　'), 'EMPTY'],
    ['an Excel workbook', Buffer.from('504b030414000600', 'hex'), 'XLSX'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'XLS'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['a web page named .xls', Buffer.from('\uFEFF<html><body><table></table>'), 'MARKUP'],
    ['bytes with NUL', Buffer.from('a,b\0c'), 'BINARY'],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), 'BINARY'],
    ['bytes of no encoding', Buffer.from('a,b\n\xff\xff\xff', 'latin1'), 'UNDECODABLE'],
    ['half a character in UTF-16', Buffer.from('fffe00d84100', 'hex'), 'UNDECODABLE'],
  ])('%s', (_name, bytes, reason) => {
    expect(refusal(bytes).details).toMatchObject({ reason });
  });

  test('UTF-8 with a damaged place is not taken for GB18030: the line is named', () => {
    const sound = Buffer.from(TEXT.repeat(5));
    const damaged = Buffer.concat([sound.subarray(0, 60), sound.subarray(61)]);
    expect(new TextDecoder('gb18030').decode(damaged)).not.toBe('');
    expect(refusal(damaged).details).toMatchObject({ reason: 'UNDECODABLE', line: 2 });
  });

  test('a workbook says how to save it, in both languages', () => {
    const { message, details } = refusal(Buffer.from('504b0304', 'hex'));
    expect(message).toContain('CSV UTF-8');
    expect(details['cureZh']).toContain('CSV UTF-8');
  });
});
