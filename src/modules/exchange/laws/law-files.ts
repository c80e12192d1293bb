import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { bilingual } from '../../../shared/bilingual.js';
import { InvalidInputError } from '../../../shared/errors.js';
import { fileFault } from '../../../shared/file-fault.js';
import { type CoverageText, decodeLawText } from '../../legal/index.js';

/** The endings of files that may be laws; others in the folder are passed over and counted. */
const LAW_FILE = /\.(md|markdown)$/i;
/** Pages that collections carry beside their laws. */
const NO_LAW = /^(readme|_index|index|changelog|license|contributing)\./i;

/** A file of a collection, with its content and the digest by which it is known again. */
export interface LawFile {
  /** Path from the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/**
 * The files of a folder and below that may be laws, by path.
 *
 * @throws {InvalidInputError} when the folder cannot be read
 */
export async function listLawFiles(folder: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    const fault = fileFault(cause);
    if (!fault) throw cause;
    const at = fault.path ?? folder;
    throw new InvalidInputError(
      bilingual(
        `The folder ${at} cannot be read: ${fault.en}. Give the folder of the laws.`,
        `目录 ${at} 无法读取：${fault.zh}。请给出存放法律文件的目录。`,
      ),
      { folder, reason: fault.code },
      { cause },
    );
  }
  return entries
    .filter((entry) => entry.isFile() && LAW_FILE.test(entry.name) && !NO_LAW.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** One file whole, with its SHA-256. */
export async function readLawFile(folder: string, path: string): Promise<LawFile> {
  const bytes = await readFile(join(folder, path));
  return { path, bytes, digest: createHash('sha256').update(bytes).digest('hex') };
}

/** The texts of a folder, and the paths of what is no text or cannot be read. */
export async function readLawFolder(
  folder: string,
): Promise<{ readonly texts: readonly CoverageText[]; readonly refused: readonly string[] }> {
  const texts: CoverageText[] = [];
  const refused: string[] = [];
  for (const name of await listLawFiles(folder)) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    const decoded = bytes && decodeLawText(bytes);
    if (decoded && 'text' in decoded) texts.push({ name, text: decoded.text });
    else refused.push(name);
  }
  return { texts, refused };
}
