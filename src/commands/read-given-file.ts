import { readFile } from 'node:fs/promises';
import { bilingual } from '../shared/bilingual.js';
import { InvalidInputError } from '../shared/errors.js';
import { fileFault } from '../shared/file-fault.js';

/**
 * The bytes of a file that a command was given.
 *
 * @throws {InvalidInputError} when it cannot be read; `details.reason` is the code of Node, e.g. `"ENOENT"`
 */
export async function readGivenFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    throw new InvalidInputError(
      bilingual(`Cannot read ${file}: ${fault.en}.`, `无法读取 ${file}：${fault.zh}。`),
      { file, reason: fault.code },
      { cause: error },
    );
  }
}
