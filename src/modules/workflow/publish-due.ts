import type { Em } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { AppError } from '../../shared/errors.js';
import { type Performer, perform } from '../audit/index.js';
import { systemActor } from '../identity/index.js';
import { nextState, standingOf } from './domain/transitions.js';
import type { OnPublish } from './publish-changes.js';
import { PUBLISH_LIMITS, putInEffect } from './publish-set.js';
import { lockSet } from './store/read-set.js';
import { setObject } from './store/set-object.js';
import { closeTasksOf } from './store/tasks.js';
import { moveSet } from './store/write-set.js';
import { awaitMending } from './store/write-steps.js';

/** What became of one announced set whose day has come. */
export interface DueSet {
  readonly code: string;
  readonly effectiveOn: CalendarDate;
  readonly outcome: 'IN_EFFECT' | 'RETURNED' | 'FAILED';
  /** Why it is not in effect; null when it is. */
  readonly reason: string | null;
}

/** When and in whose name due sets are published. */
export interface PublishDue {
  readonly today: CalendarDate;
  readonly now: () => Date;
  readonly onPublish: readonly OnPublish[];
}

/**
 * Every announced set whose day has come is in effect, each by a publication of its own, the earliest day first, also
 * for days on which nobody asked. One that cannot take effect as it stands is returned to its drafters. To ask twice
 * does nothing twice.
 */
export async function publishDue(em: Em, { today, now, onPublish }: PublishDue): Promise<readonly DueSet[]> {
  const due = await em.fork().execute<{ code: string; effectiveOn: CalendarDate }[]>(
    `select code, effective_on as "effectiveOn" from work.change_set
     where state = 'PUBLISHED' and published_number is null and effective_on <= ? order by effective_on, id`,
    [today],
  );
  if (due.length === 0) return [];
  const performer: Performer = {
    em: em.fork(),
    actor: await systemActor(em.fork()),
    now,
    today,
    requestId: 'publish-due',
  };
  const outcomes: DueSet[] = [];
  for (const { code, effectiveOn } of due) {
    const ended = await takeEffect(performer, code, onPublish);
    if (ended !== null) outcomes.push({ code, effectiveOn, ...ended });
  }
  return outcomes;
}

type Ended = Pick<DueSet, 'outcome' | 'reason'>;

/** @returns null when somebody else was quicker */
async function takeEffect(performer: Performer, code: string, onPublish: readonly OnPublish[]): Promise<Ended | null> {
  const act = {
    action: 'PUBLISH',
    place: (em: Em) => setObject(em, code, performer.today),
    name: 'publishDue',
    subject: { kind: 'ChangeSet', code },
    input: { code, today: performer.today },
    limits: PUBLISH_LIMITS,
  } as const;
  try {
    return await perform(performer, act, async (tx, journal): Promise<Ended | null> => {
      const set = await lockSet(tx, code);
      if (standingOf(set) !== 'ANNOUNCED') return null;
      const published = await putInEffect(tx, performer, set, onPublish);
      journal.record('ChangeSet', code, set, published.set);
      return { outcome: 'IN_EFFECT', reason: null };
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT') {
      return { outcome: 'FAILED', reason: error instanceof Error ? error.message : String(error) };
    }
    const { message } = error;
    return perform(performer, { ...act, name: 'returnDue' }, async (tx, journal): Promise<Ended | null> => {
      const set = await lockSet(tx, code);
      if (standingOf(set) !== 'ANNOUNCED') return null;
      const returned = await moveSet(tx, set, { state: nextState('ANNOUNCED', 'RETURN'), step: null });
      const moment = { at: performer.now(), today: performer.today };
      await closeTasksOf(tx, set, moment.at);
      await awaitMending(tx, returned, 'NOT_APPLIED', moment);
      journal.record('ChangeSet', code, set, returned);
      return { outcome: 'RETURNED', reason: message };
    });
  }
}
