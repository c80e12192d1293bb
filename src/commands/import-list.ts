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
import { ChangeTrigger } from '../modules/workflow/domain/vocabulary.js';
import { type ImportedSet, importAsSet } from '../modules/workflow/index.js';
import type { Em } from '../platform/db/index.js';
import { bilingual } from '../shared/bilingual.js';
import { CODE_SCHEMES, isCodeSchemeKey } from '../shared/codes/index.js';
import { type CalendarDate, isCalendarDate } from '../shared/dates.js';
import { InvalidInputError } from '../shared/errors.js';
import type { LocalisedText } from '../shared/vocabulary.js';
import { actAs } from './act-as.js';
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
  as: { type: 'string' },
  set: { type: 'boolean' },
  for: { type: 'string' },
  reason: { type: 'string' },
  trigger: { type: 'string' },
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
  const planned = await plannedSet({ list, file, values, world: { em, today } });
  const bytes = await readGivenFile(file);
  const options: ImportOptions = {
    fileName: basename(file),
    today,
    onPublish,
    isDryRun: values['dry-run'] || planned !== null,
    ...(planned && { onPlanned: planned.keep }),
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
  if (planned) note(planned.says());
  const refused = Object.values(report.totals).reduce((sum, counts) => sum + counts.refused, 0);
  return report.accounting.rowsRefused + refused > 0 ? 1 : 0;
}

/** The lists that changes of an import belong to. */
const LIST_OF = { 'power-list': 'POWERS', 'service-items': 'GUIDES', proofs: 'DOCUMENTS' } as const satisfies Record<
  ImportedList,
  ImportedSet['list']
>;

interface SetOptions {
  readonly as?: string | undefined;
  readonly set?: boolean | undefined;
  readonly for?: string | undefined;
  readonly reason?: string | undefined;
  readonly trigger?: string | undefined;
}

/**
 * Keeps what an import would change as a draft of the account it is run for; null for an import that publishes.
 *
 * @throws {InvalidInputError} when only the half of it is said
 */
async function plannedSet({
  list,
  file,
  values,
  world,
}: {
  readonly list: ImportedList;
  readonly file: string;
  readonly values: SetOptions;
  readonly world: Pick<World, 'em' | 'today'>;
}): Promise<{ readonly keep: NonNullable<ImportOptions['onPlanned']>; readonly says: () => string } | null> {
  const { as: login, set: asSet = false, trigger = 'CORRECTION' } = values;
  if (login === undefined && !asSet) return null;
  if (login === undefined || !asSet) {
    throw new InvalidInputError(
      bilingual(
        '--set keeps a draft for the account of --as; give both.',
        '--set 须与 --as 同时给出：以该账号名义保存为变更集。',
      ),
    );
  }
  if (!ChangeTrigger.has(trigger)) {
    throw new InvalidInputError(
      bilingual(
        `--trigger is one of ${ChangeTrigger.values.join(', ')}.`,
        `--trigger 可用的取值：${ChangeTrigger.values.join('、')}。`,
      ),
      { trigger },
    );
  }
  const performer = await actAs(world, login);
  let code: string | null = null;
  return {
    async keep(changes, report) {
      if (changes.length === 0) return;
      const title = `导入 ${basename(file)}`.slice(0, 200);
      const reason = values.reason ?? '';
      const given = { title, list: LIST_OF[list], organisation: values.for ?? null, reason, trigger, changes, report };
      code = (await importAsSet(performer, given)).code;
    },
    says: () =>
      code === null
        ? bilingual('The list changes nothing: no set was made.', '清单没有变化，未生成变更集。')
        : bilingual(`Kept as the change set ${code}; nothing is published.`, `已保存为变更集 ${code}，尚未公布。`),
  };
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
    publishesAs: 'IMPORT',
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
