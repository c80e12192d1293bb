import { bilingual } from '../../../shared/bilingual.js';
import { InvalidInputError } from '../../../shared/errors.js';

/** Bytes of one file, at most. */
export const MOST_BYTES = 20 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The types that may be attached, each with the bytes it begins with; text begins with nothing in particular. */
const TYPES: Readonly<Record<string, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'application/ofd': ZIP,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ZIP,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ZIP,
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'text/plain': [],
  'text/csv': [],
};

/**
 * The type of a file as it is told, which its first bytes must bear out.
 *
 * @returns without parameters: `"text/plain"`
 * @throws {InvalidInputError} for another type, and for a file that is not of the type it is told to be
 * @see GB/T 33190 (OFD)
 */
export function readFileType(told: string, content: Uint8Array): string {
  const type = told.split(';')[0]?.trim().toLowerCase() ?? '';
  const beginning = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (beginning === undefined) {
    throw new InvalidInputError(bilingual('Files of this type are not taken', '不接收此类型的文件'), {
      mediaType: type,
      known: Object.keys(TYPES),
    });
  }
  const isBorneOut = beginning.length > 0 ? beginning.every((byte, index) => content[index] === byte) : isText(content);
  if (isBorneOut) return type;
  throw new InvalidInputError(bilingual(`The file is no ${type}`, `文件内容与类型 ${type} 不符`), { mediaType: type });
}

function isText(content: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(content).includes('\0');
  } catch {
    return false;
  }
}
