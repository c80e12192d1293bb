import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Em, insertRows, type Publication } from '../../../platform/db/index.js';
import { isRecord } from '../../../shared/fields.js';
import { CodeTable, CodeTableEntry } from '../../jurisdictions/index.js';

/** The code tables of the field are in the register, each with its source; only into an empty register. */
export async function seedCodeTables(em: Em, folder: string, _publication: Publication): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const tables = await Promise.all(files.map(async (file) => readTable(join(folder, file))));
  const ids = await insertRows(
    em,
    CodeTable,
    tables.map(({ entries: _entries, ...table }) => table),
  );
  await insertRows(
    em,
    CodeTableEntry,
    tables.flatMap(({ entries }, index) => entries.map((entry) => ({ ...entry, tableId: ids[index] ?? 0 }))),
  );
}

async function readTable(path: string) {
  const table: unknown = parse(await readFile(path, 'utf8'));
  if (!isRecord(table) || !isRecord(table['name']) || !Array.isArray(table['entries'])) {
    throw new TypeError(`${path} is not a code table`);
  }
  const isVerified = table['verified'] === true;
  return {
    key: String(table['key']),
    nameZh: String(table['name']['zh']),
    nameEn: String(table['name']['en']),
    source: String(table['source']),
    isVerified,
    entries: table['entries'].filter(isRecord).map((entry, index) => ({
      position: index + 1,
      code: String(entry['code']),
      nameZh: String(entry['zh']),
      nameEn: String(entry['en']),
      isVerified: typeof entry['verified'] === 'boolean' ? entry['verified'] : isVerified,
      note: noteOf(entry['note']),
    })),
  };
}

function noteOf(note: unknown): string | null {
  if (isRecord(note)) return `${String(note['zh'])} · ${String(note['en'])}`;
  return typeof note === 'string' ? note : null;
}
