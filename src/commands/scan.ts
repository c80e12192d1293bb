import { countFindings, finishScan, type ScanProgress, scan } from '../modules/rules/index.js';
import { tidy } from '../platform/db/index.js';
import { bilingual } from '../shared/bilingual.js';
import { type CalendarDate, isCalendarDate } from '../shared/dates.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';
import { noWords, readOptions } from './read-options.js';

const USAGE = 'scan [--on DATE]';

/** How often progress is told. */
const EVERY_MS = 1_000;

export const scanCommand: Command = {
  name: 'scan',
  usage: USAGE,
  about: {
    zh: '按登记的规则重新判定全部记录，并统计当日的判断结果',
    en: 'judges every record anew by the rules of the register; counts what they say on the day',
  },
  needs: 'REGISTRY',
  async run(args, { database, em, today, out }) {
    const { values, positionals } = readOptions(args, { on: { type: 'string' } });
    noWords(positionals, USAGE);
    const on = readDay(values.on, today);
    const stop = new AbortController();
    const abort = () => stop.abort();
    process.once('SIGINT', abort);
    try {
      if (database.kind === 'embedded') await finishScan(database);
      const scanned = await scan(database, { onProgress: telling(out), signal: stop.signal });
      await tidy(database);
      const { subjects, findings, inserted, updated, deleted, judgedAgain } = scanned;
      out(`判定 ${subjects} 条记录，得出 ${findings} 项判断：新增 ${inserted}，变更 ${updated}，消除 ${deleted}。`);
      out(`${subjects} records, ${findings} findings: ${inserted} new, ${updated} changed, ${deleted} gone.`);
      if (judgedAgain > 0) {
        out(
          `扫描期间发布、已重新判定：${judgedAgain} 个单元。Published meanwhile and judged again: ${judgedAgain} units.`,
        );
      }
    } finally {
      process.off('SIGINT', abort);
    }
    out(`${on}:`);
    for (const { rule, verb, count } of await countFindings(em, on)) out(`  ${rule} ${verb}: ${count}`);
    return 0;
  },
};

function readDay(given: string | undefined, today: CalendarDate): CalendarDate {
  if (given === undefined) return today;
  if (!isCalendarDate(given)) {
    throw new InvalidInputError(
      bilingual(`--on ${given} is no date; write YYYY-MM-DD.`, `--on ${given} 不是日期，应为 YYYY-MM-DD。`),
    );
  }
  return given;
}

function telling(out: (line: string) => void): (soFar: ScanProgress) => void {
  let last = Date.now();
  return ({ subjects, findings, units, of }) => {
    if (Date.now() - last < EVERY_MS) return;
    last = Date.now();
    out(`${units} / ${of}: ${subjects} 条记录 records, ${findings} 项判断 findings`);
  };
}
