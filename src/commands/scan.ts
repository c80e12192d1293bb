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
  about: 'judges every record anew by the rules of the register; counts what they say on the day',
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
      out(
        `${scanned.subjects} records, ${scanned.findings} findings: ${scanned.inserted} new, ${scanned.updated} changed, ${scanned.deleted} gone`,
      );
      if (scanned.judgedAgain > 0) out(`${scanned.judgedAgain} units were published meanwhile and judged again`);
    } finally {
      process.off('SIGINT', abort);
    }
    out(`on ${on}:`);
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
    out(`${units} / ${of}: ${subjects} records judged, ${findings} findings`);
  };
}
