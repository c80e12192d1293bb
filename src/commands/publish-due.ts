import { escalateOverdue, publishDue } from '../modules/workflow/index.js';
import { bilingual } from '../shared/bilingual.js';
import { isCalendarDate } from '../shared/dates.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';
import { noWords, readOptions } from './read-options.js';

const USAGE = 'publish-due [--on DATE]';

export const publishDueCommand: Command = {
  name: 'publish-due',
  usage: USAGE,
  about: {
    zh: '使已公布待施行且到期（截至 DATE）的变更生效，并对逾期待办催办；可重复执行',
    en: 'puts into effect what was announced for a day up to DATE, and passes on what is overdue; may be run again',
  },
  needs: 'REGISTRY',
  async run(args, { em, today, onPublish, out }) {
    const { values, positionals } = readOptions(args, { on: { type: 'string' } });
    noWords(positionals, USAGE);
    const on = values.on ?? today;
    if (!isCalendarDate(on)) {
      throw new InvalidInputError(
        bilingual(`--on ${on} is no date; write YYYY-MM-DD.`, `--on ${on} 不是日期，应为 YYYY-MM-DD。`),
      );
    }
    const now = () => new Date();
    const ended = await publishDue(em, { today: on, now, onPublish });
    for (const { code, effectiveOn, outcome, reason } of ended) {
      out(`${code} ${effectiveOn} ${outcome}${reason === null ? '' : `: ${reason.split('\n')[0]}`}`);
    }
    const overdue = await escalateOverdue(em, { at: now(), today: on });
    out(`${on} 到期的待施行变更集 ${ended.length} 个，催办逾期待办 ${overdue} 件。`);
    out(`${ended.length} announced sets were due on ${on}, ${overdue} overdue tasks were passed on.`);
    return ended.some(({ outcome }) => outcome !== 'IN_EFFECT') ? 1 : 0;
  },
};
