import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isRecord } from '../../../shared/fields.js';

/** A record of a seed file: values by field name. */
export type SeedRecord = Readonly<Record<string, unknown>> & { readonly code: string };

/**
 * Reads the records of a seed file and of its parts: `power-items` is `power-items.yaml` and `power-items.*.yaml`.
 *
 * @throws {TypeError} naming the file when it is not a list of records with codes
 */
export async function readSeeds(folder: string, name: string): Promise<SeedRecord[]> {
  const files = (await readdir(folder)).filter((file) => file === `${name}.yaml` || isPart(file, name)).sort();
  const lists = await Promise.all(files.map((file) => readYaml(join(folder, file))));
  return lists.flat();
}

function isPart(file: string, name: string): boolean {
  return file.startsWith(`${name}.`) && file.endsWith('.yaml');
}

async function readYaml(path: string): Promise<SeedRecord[]> {
  const content: unknown = parse(await readFile(path, 'utf8'));
  if (!Array.isArray(content)) throw new TypeError(`${path} is not a list of records`);
  return content.map((record) => {
    if (!isSeedRecord(record)) throw new TypeError(`${path}: a record has no code: ${JSON.stringify(record)}`);
    return record;
  });
}

function isSeedRecord(value: unknown): value is SeedRecord {
  return isRecord(value) && typeof value['code'] === 'string';
}
