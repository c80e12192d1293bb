import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type ImportOptions,
  type ImportReport,
  importPowerList,
  importProofs,
  importServiceItems,
  renderReportJson,
  renderReportText,
} from '../modules/exchange/index.js';
import type { Em } from '../platform/db/index.js';
import { CODE_SCHEMES, isCodeSchemeKey } from '../shared/codes/index.js';
import { parseCalendarDate } from '../shared/dates.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command, World } from './command.js';
import { readOptions } from './read-options.js';

/** The lists that can be imported, by the word that calls them. */
const IMPORTS = {
  'power-list': importPowerList,
  'service-items': importServiceItems,
  proofs: importProofs,
} as const satisfies Readonly<
  Record<string, (em: Em, bytes: Uint8Array, options: ImportOptions) => Promise<ImportReport>>
>;

export type ImportedList = keyof typeof IMPORTS;

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  jurisdiction: { type: 'string' },
  'jurisdiction-name': { type: 'string' },
  organisation: { type: 'string' },
  'organisation-create': { type: 'boolean' },
  'written-on': { type: 'string' },
  scheme: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const USAGE = `FILE.csv ${Object.entries(OPTIONS)
  .map(([name, { type }]) =>
    type === 'boolean' ? `[--${name}]` : `[--${name} ${name === 'written-on' ? 'DATE' : 'TEXT'}]`,
  )
  .join(' ')}`;

/**
 * Imports a list and prints the report.
 *
 * @param args a file and options
 * @returns 0, or 1 when a row or a record was refused
 * @throws {InvalidInputError} for an option that does not exist or cannot be read, or a file that is no such list
 */
export async function runImportList(
  list: ImportedList,
  args: readonly string[],
  world: Pick<World, 'em' | 'today' | 'onPublish' | 'out'>,
): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new InvalidInputError(`Give one file: import ${list} ${USAGE}`);
  const { language = 'zh', scheme } = values;
  if (language !== 'zh' && language !== 'en') throw new InvalidInputError('--language is zh or en', { language });
  if (scheme !== undefined && !isCodeSchemeKey(scheme)) {
    throw new InvalidInputError(`--scheme is one of ${Object.keys(CODE_SCHEMES).join(', ')}`, { scheme });
  }
  const report = await IMPORTS[list](world.em, await read(file), {
    fileName: basename(file),
    today: world.today,
    onPublish: world.onPublish,
    isDryRun: values['dry-run'],
    writtenOn: values['written-on'] === undefined ? undefined : parseCalendarDate(values['written-on']),
    jurisdiction: values.jurisdiction,
    jurisdictionName: values['jurisdiction-name'],
    organisation: values.organisation,
    createsOrganisations: values['organisation-create'],
    codeScheme: scheme,
  });
  const text = values.json ? renderReportJson(report) : renderReportText(report, { language });
  for (const line of text.trimEnd().split('\n')) world.out(line);
  const refused = Object.values(report.totals).reduce((sum, counts) => sum + counts.refused, 0);
  return report.accounting.rowsRefused + refused > 0 ? 1 : 0;
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNREADABLE';
    throw new InvalidInputError(`Cannot read ${file}: ${code}`, { file, reason: code }, { cause: error });
  }
}

function command(list: ImportedList, about: string): Command {
  return {
    name: `import ${list}`,
    usage: `import ${list} ${USAGE}`,
    about,
    needs: 'REGISTRY',
    run: (args, world) => runImportList(list, args, world),
  };
}

export const importPowerListCommand = command('power-list', 'imports a list of powers and responsibilities 权责清单');
export const importServiceItemsCommand = command('service-items', 'imports a list of service items 政务服务事项清单');
export const importProofsCommand = command('proofs', 'imports a list of proofs 证明事项清单');
