import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { InvalidInputError } from '../../../shared/errors.js';
import { parseRule } from '../domain/parse-rule.js';
import type { Rule } from '../domain/rule.js';

/**
 * Reads every rule file of a folder.
 *
 * @param folder e.g. `seeds/reference/rules`; files ending in `.yaml`, each a list of rules
 * @returns rules in the order of file names, then as they stand in the file
 * @throws {InvalidInputError} when a file is no list or a row cannot be read; the message begins with the file's name
 */
export async function readRuleFiles(folder: string): Promise<readonly Rule[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return names.flatMap((name, index) => readRuleFile(name, files[index] ?? ''));
}

function readRuleFile(name: string, text: string): readonly Rule[] {
  try {
    const rows: unknown = parse(text);
    if (!Array.isArray(rows)) throw new InvalidInputError('A rule file is a list of rules');
    return rows.map(parseRule);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new InvalidInputError(`${name}: ${error.message}`, { file: name }, { cause: error });
  }
}
