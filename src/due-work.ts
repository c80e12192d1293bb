import { onPublish } from './app.js';
import { escalateOverdue, publishDue } from './modules/workflow/index.js';
import type { Database } from './platform/db/index.js';
import type { Logger } from './platform/log/index.js';
import { type CalendarDate, dateInShanghai } from './shared/dates.js';

const HOUR_MS = 3_600_000;

/**
 * From now on what was announced takes effect on its day, and what is overdue is passed on: at once, for days on which
 * no server ran, and then every hour. What fails is logged and tried again.
 *
 * @param fixedToday the day at which a demonstration keeps the calendar
 * @returns ends it, after the run under way
 */
export function startDueWork(
  database: Database,
  { fixedToday, log }: { readonly fixedToday: CalendarDate | null; readonly log: Logger },
): () => Promise<void> {
  let running = Promise.resolve();
  const run = async () => {
    const at = new Date();
    const today = fixedToday ?? dateInShanghai(at);
    try {
      for (const { code, effectiveOn, outcome, reason } of await publishDue(database.orm.em.fork(), {
        today,
        now: () => new Date(),
        onPublish,
      })) {
        log.info({ changeSet: code, effectiveOn, outcome, reason }, 'an announced change set was due');
      }
      const overdue = await escalateOverdue(database.orm.em.fork(), { at, today });
      if (overdue > 0) log.info({ overdue }, 'overdue tasks were passed on');
    } catch (error) {
      log.error({ err: error }, 'the work of the day could not be done');
    }
  };
  const queue = () => {
    running = running.then(run);
  };
  queue();
  const timer = setInterval(queue, HOUR_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
