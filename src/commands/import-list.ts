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
import { bilingual } from '../shared/bilingual.js';
import { CODE_SCHEMES, isCodeSchemeKey } from '../shared/codes/index.js';
import { type CalendarDate, isCalendarDate } from '../shared/dates.js';
import { InvalidInputError } from '../shared/errors.js';
import type { LocalisedText } from '../shared/vocabulary.js';
import type { Command, World } from './command.js';
import { readGivenFile } from './read-given-file.js';
import { oneWord, readLanguage, readOptions } from './read-options.js';
import { stoppable } from './stoppable.js';

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
 * Imports a list and prints the report; progress goes beside the output. A signal stops it in good order.
 *
 * @param args a file and options
 * @returns 0, or 1 when a row or a record was refused
 * @throws {InvalidInputError} for an option that does not exist or cannot be read, or a file that is no such list
 */
export async function runImportList(
  list: ImportedList,
  args: readonly string[],
  { em, today, onPublish, out, note }: Pick<World, 'em' | 'today' | 'onPublish' | 'out' | 'note'>,
): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const file = oneWord(positionals, { en: 'file', zh: '文件', usage: `import ${list} ${USAGE}` });
  const language = readLanguage(values.language);
  const { scheme } = values;
  if (scheme !== undefined && !isCodeSchemeKey(scheme)) {
    const names = Object.keys(CODE_SCHEMES);
    throw new InvalidInputError(
      bilingual(`--scheme is one of ${names.join(', ')}.`, `--scheme 可用的取值：${names.join('、')}。`),
      { scheme },
    );
  }
  const bytes = await readGivenFile(file);
  const options: ImportOptions = {
    fileName: basename(file),
    today,
    onPublish,
    isDryRun: values['dry-run'],
    writtenOn: readDate(values['written-on']),
    jurisdiction: values.jurisdiction,
    jurisdictionName: values['jurisdiction-name'],
    organisation: values.organisation,
    createsOrganisations: values['organisation-create'],
    codeScheme: scheme,
    onProgress: nowAndThen((done, total) => note(`${done} / ${total}`)),
  };
  const report = await stoppable(
    () => note(bilingual('Stopping; once more ends it at once.', '正在停止；再按一次立即结束。')),
    (signal) => IMPORTS[list](em, bytes, { ...options, signal }),
  );
  const text = values.json ? renderReportJson(report) : renderReportText(report, { language });
  for (const line of text.trimEnd().split('\n')) out(line);
  const refused = Object.values(report.totals).reduce((sum, counts) => sum + counts.refused, 0);
  return report.accounting.rowsRefused + refused > 0 ? 1 : 0;
}

function readDate(given: string | undefined): CalendarDate | undefined {
  if (given === undefined || isCalendarDate(given)) return given;
  throw new InvalidInputError(
    bilingual(
      `--written-on ${given} is no day of the calendar; write it like 2024-05-01.`,
      `--written-on ${given} 不是存在的日期；请写成 2024-05-01 的样式。`,
    ),
    { writtenOn: given },
  );
}

/** Once in a second, and at the end. */
function nowAndThen(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = performance.now();
  return (done, total) => {
    if (done < total && performance.now() - last < 1_000) return;
    last = performance.now();
    tell(done, total);
  };
}

function command(list: ImportedList, about: LocalisedText): Command {
  return {
    name: `import ${list}`,
    usage: `import ${list} ${USAGE}`,
    about,
    needs: 'REGISTRY',
    isFrugal: true,
    run: (args, world) => runImportList(list, args, world),
  };
}

export const importPowerListCommand = command('power-list', {
  zh: '导入权责清单',
  en: 'imports a list of powers and responsibilities',
});
export const importServiceItemsCommand = command('service-items', {
  zh: '导入政务服务事项清单',
  en: 'imports a list of service items',
});
export const importProofsCommand = command('proofs', { zh: '导入证明事项清单', en: 'imports a list of proofs' });
