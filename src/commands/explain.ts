import {
  type CheckedReceipt,
  checkReceipt,
  deriveReceipt,
  type FindingRow,
  findFinding,
  readDecision,
  wholeExplanation,
} from '../modules/rules/index.js';
import { Context } from '../platform/context.js';
import { bilingual } from '../shared/bilingual.js';
import { type CalendarDate, parseCalendarDate } from '../shared/dates.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command, World } from './command.js';
import { readGivenFile } from './read-given-file.js';
import { readLanguage, readOptions } from './read-options.js';

const USAGE = 'explain FINDING [--language zh|en] [--on DATE] [--receipt | --against FILE]';

/** Digits of an identity that are shown; eight are enough to ask again. */
const SHOWN = 12;

type Language = 'zh' | 'en';

export const explain: Command = {
  name: 'explain',
  usage: USAGE,
  about: {
    zh: '说明一项判断的理由；输出其凭据，或凭据留存以来的变化',
    en: 'says why a finding is made; prints its receipt, or what changed since a receipt was kept',
  },
  needs: 'REGISTRY',
  async run(args, world) {
    const { values, positionals } = readOptions(args, {
      language: { type: 'string' },
      on: { type: 'string' },
      receipt: { type: 'boolean' },
      against: { type: 'string' },
    });
    const language = readLanguage(values.language);
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0 || (values.receipt && values.against !== undefined)) {
      throw new InvalidInputError(bilingual(`Give one finding: ${USAGE}`, `请给出一条判断结果：${USAGE}`));
    }
    const { em, out } = world;
    if (values.against !== undefined) {
      const checked = await checkReceipt(em, (await readGivenFile(values.against)).toString('utf8'));
      if (!checked.receipt.finding.identity.startsWith(given.trim().toLowerCase())) {
        throw new InvalidInputError(
          bilingual(
            `${values.against} is the receipt of ${checked.receipt.finding.identity}.`,
            `${values.against} 是另一条判断结果 ${checked.receipt.finding.identity} 的凭据。`,
          ),
          { identity: checked.receipt.finding.identity },
        );
      }
      for (const line of sayChecked(checked, language)) out(line);
      return hasChanged(checked) ? 1 : 0;
    }
    const on = values.on === undefined ? world.today : parseCalendarDate(values.on);
    const row = await findFinding(em, given, on);
    if (values.receipt) out(await deriveReceipt(em, row, null));
    else for (const line of await sayFinding(world, row, on, language)) out(line);
    return 0;
  },
};

async function sayFinding(
  { em }: Pick<World, 'em'>,
  row: FindingRow,
  on: CalendarDate,
  language: Language,
): Promise<readonly string[]> {
  const ctx = new Context({ em, now: () => new Date(), today: on, requestId: 'explain' });
  const text = await wholeExplanation(ctx, row);
  const decided = await readDecision(em, row, on);
  return [`${row.identity.slice(0, SHOWN)}  ${text[language]}`, ...(decided ? [sayDecision(decided, language)] : [])];
}

function sayDecision(
  { decision, isOutdated }: NonNullable<Awaited<ReturnType<typeof readDecision>>>,
  language: Language,
): string {
  const { decidedOn, decidedBy, reason, assignee } = decision;
  const to = assignee === null ? '' : ` → ${assignee}`;
  if (language === 'zh') {
    return `处理决定：${decision.decision}${to}，${decidedBy}，${decidedOn}：${reason}${isOutdated ? '（已过时）' : ''}`;
  }
  return `Decision: ${decision.decision}${to}, ${decidedBy}, ${decidedOn}: ${reason}${isOutdated ? ' (outdated)' : ''}`;
}

function hasChanged({ rows, facts, isGenuine, finding }: CheckedReceipt): boolean {
  return !isGenuine || finding === null || rows === null || rows.length > 0 || facts.length > 0;
}

function sayChecked(checked: CheckedReceipt, language: Language): readonly string[] {
  const { receipt, isGenuine, finding, rows, facts } = checked;
  const words = WORDS[language];
  const version = (side: { readonly version: string | null } | null) =>
    side === null ? words.absent : (side.version ?? words.oldest);
  return [
    words.head(receipt.asOf.publication, receipt.asOf.recordedAt),
    isGenuine ? words.genuine : words.notGenuine,
    ...(rows ?? []).map(
      ({ table, code, id, before, now }) => `  ${table} ${code ?? `#${id}`}: ${version(before)} → ${version(now)}`,
    ),
    rows === null ? words.gone : words.rows(rows.length, receipt.rows.length),
    ...facts.map(({ fact, before, now }) => `  ${fact}: ${before} → ${now ?? words.absent}`),
    finding === null ? words.cleared : words.stands,
  ];
}

const WORDS = {
  zh: {
    head: (publication: number, at: string) => `凭据所依据的是第${publication}次发布（${at}）。`,
    genuine: '登记簿对该次发布给出相同的凭据。',
    notGenuine: '登记簿对该次发布给出的凭据与此不同。',
    rows: (changed: number, all: number) => `凭据列有${all}条记录，现有${changed}处不同。`,
    gone: '判断对象已不在登记簿中。',
    cleared: '该判断结果已不存在。',
    stands: '该判断结果仍然成立。',
    absent: '无',
    oldest: '最早版本',
  },
  en: {
    head: (publication: number, at: string) => `The receipt is of publication ${publication} (${at}).`,
    genuine: 'The registry gives the same receipt for that publication.',
    notGenuine: 'The registry gives another receipt for that publication.',
    rows: (changed: number, all: number) => `The receipt has ${all} rows; differences now: ${changed}.`,
    gone: 'The record it is about is not in the registry any more.',
    cleared: 'The finding is no longer made.',
    stands: 'The finding is still made.',
    absent: 'none',
    oldest: 'the oldest version',
  },
} as const;
