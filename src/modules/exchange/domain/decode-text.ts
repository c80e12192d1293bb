import { InvalidInputError } from '../../../shared/errors.js';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** Why a file is no text that can be read; `details.reason` of the refusal. */
export type UnreadableReason = 'EMPTY' | 'XLSX' | 'XLS' | 'PDF' | 'MARKUP' | 'BINARY' | 'UNDECODABLE';

const SAVE_AS_CSV = {
  zh: '请用电子表格软件打开，另存为“CSV UTF-8（逗号分隔）”后重新导入。',
  en: 'Open it in a spreadsheet program, save it as “CSV UTF-8 (comma delimited)” and import that file.',
};

const REASONS: Readonly<Record<UnreadableReason, { zh: string; en: string; cure: typeof SAVE_AS_CSV }>> = {
  EMPTY: {
    zh: '文件为空。',
    en: 'The file is empty.',
    cure: { zh: '请检查导出的文件。', en: 'Check the exported file.' },
  },
  XLSX: { zh: '文件是 Excel 工作簿（xlsx）。', en: 'The file is an Excel workbook (xlsx).', cure: SAVE_AS_CSV },
  XLS: { zh: '文件是旧版 Office 文件（xls）。', en: 'The file is an old Office file (xls).', cure: SAVE_AS_CSV },
  PDF: { zh: '文件是 PDF。', en: 'The file is a PDF.', cure: SAVE_AS_CSV },
  MARKUP: { zh: '文件是网页或者 XML 表格。', en: 'The file is a web page or an XML sheet.', cure: SAVE_AS_CSV },
  BINARY: { zh: '文件含有空字节，不是文本。', en: 'The file holds NUL bytes: it is no text.', cure: SAVE_AS_CSV },
  UNDECODABLE: {
    zh: '文件既不是完好的 UTF-8，也不是完好的 GB18030。',
    en: 'The file is neither sound UTF-8 nor sound GB18030.',
    cure: SAVE_AS_CSV,
  },
};

const SIGNATURES: readonly (readonly [UnreadableReason, readonly number[]])[] = [
  ['XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

const BYTE_ORDER_MARKS: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** A page saved under the name of a spreadsheet, as office systems like to export. */
const MARKUP = /^\s*<(?:\?xml|!doctype|html|table|meta|head)\b/i;

/**
 * The text of a file, in the encoding it was found to have.
 *
 * The rule, in this order: a byte order mark decides; bytes that are sound UTF-8 are UTF-8; bytes that are sound
 * GB18030 are GB18030 — unless most of the text reads as UTF-8, for then it is UTF-8 with a damaged place, which
 * GB18030 would turn into other characters without a complaint. Nothing is replaced or guessed inside the text.
 *
 * @throws {InvalidInputError} `details.reason` is an {@link UnreadableReason}, `details.zh`, `details.cureZh` and
 *   `details.cure` say what to do; UNDECODABLE has `details.line`, the first line that cannot be read, 1-based
 * @see GB 18030-2022 and the Encoding Standard's `gb18030` decoder
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const signature = SIGNATURES.find(([, head]) => startsWith(bytes, head));
  if (signature) throw unreadable(signature[0]);
  const mark = BYTE_ORDER_MARKS.find(([, head]) => startsWith(bytes, head));
  const body = mark ? bytes.subarray(mark[1].length) : bytes;
  const decoded = mark ? decodeAs(mark[0], body) : detect(body);
  if (decoded.text.includes('\0')) throw unreadable('BINARY');
  if (decoded.text.trim() === '') throw unreadable('EMPTY');
  if (MARKUP.test(decoded.text)) throw unreadable('MARKUP');
  return decoded;
}

function detect(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) throw unreadable('BINARY');
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb18030 = strictly('gb18030', bytes);
  if (gb18030 === null || isDamagedUtf8(bytes)) throw unreadable('UNDECODABLE', firstFaultyLine(bytes));
  return { text: gb18030, encoding: 'gb18030' };
}

function decodeAs(encoding: TextEncodingName, bytes: Uint8Array): DecodedText {
  const text = strictly(encoding, bytes);
  if (text === null) throw unreadable('UNDECODABLE', encoding === 'utf-8' ? firstFaultyLine(bytes) : null);
  return { text, encoding };
}

function strictly(encoding: TextEncodingName, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (isInvalidData(error)) return null;
    throw error;
  }
}

function isInvalidData(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}

/** GB18030 text read as UTF-8 is broken nearly everywhere; UTF-8 with a damaged place is sound nearly everywhere. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let sound = 0;
  let broken = 0;
  for (const character of lenient) {
    if (character === '\uFFFD') broken += 1;
    else if (character > '\u07FF') sound += 1;
  }
  return sound > broken;
}

function firstFaultyLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, lenient.indexOf('\uFFFD')).split(/\r\n|\n|\r/).length;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function unreadable(reason: UnreadableReason, line: number | null = null): InvalidInputError {
  const { zh, en, cure } = REASONS[reason];
  return new InvalidInputError(`${en} ${cure.en}`, {
    reason,
    zh,
    cure: cure.en,
    cureZh: cure.zh,
    ...(line === null ? {} : { line }),
  });
}
