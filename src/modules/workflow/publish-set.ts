import { awaitPublications, type Em } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import type { CalendarDate } from '../../shared/dates.js';
import { ConflictError, IllegalTransitionError } from '../../shared/errors.js';
import type { Acting } from './acting.js';
import { checkChanges } from './apply-changes.js';
import type { Change } from './domain/change.js';
import { problemOfChange } from './domain/set-problem.js';
import { nextState, standingOf } from './domain/transitions.js';
import { applying, type OnPublish, publishWithin } from './publish-changes.js';
import { problemsOfHits, ratchetHitsOf } from './ratchet-of-set.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { changesOfSet, currentSteps, typed } from './store/read-set.js';
import { closeTasksOf } from './store/tasks.js';
import { moveSet } from './store/write-set.js';
import { recordDecision } from './store/write-steps.js';
import { problemsFound } from './submit-set.js';

/** How long a publication of a set may take, and wait for the one before it. */
export const PUBLISH_LIMITS = { statementMs: 600_000, lockMs: 60_000 };

/** What a publisher says beside the act. */
export interface GivenPublication {
  readonly digest: string;
  readonly opinion: string | null;
  readonly documentNumber: string | null;
}

/** What publication of a set came to. */
export interface PublishedSet {
  readonly set: ChangeSetRow;
  /** Number of the publication. */
  readonly number: number;
}

/**
 * The set is published: its changes are the content of the registry with all that follows, in one publication. Where
 * they take effect on a later day they are announced, by a publication of their own, and nothing else is changed yet.
 *
 * @param tx holds the set; all or nothing of this stands with it
 * @throws {IllegalTransitionError} when it is not approved, or not as it stands
 * @throws {ConflictError} when it is not what was read, or a record was changed since; `details` name both versions
 */
export async function publishSet(
  tx: Em,
  acting: Acting,
  set: ChangeSetRow,
  given: GivenPublication,
  onPublish: readonly OnPublish[],
): Promise<PublishedSet> {
  const state = nextState(standingOf(set), 'PUBLISH');
  await assertApproved(tx, set, given.digest);
  const changes = await codedChanges(tx, set);
  const { actor, at, today } = acting;
  const isLater = set.effectiveOn !== null && set.effectiveOn > today;
  const label = `公布 ${set.code} ${set.title}${isLater ? `（自 ${set.effectiveOn} 起施行）` : ''}`;
  const number = await publishing(tx, label, { changes, on: set.effectiveOn ?? today, isLater, onPublish });
  await recordDecision(tx, set, 'PUBLISH', {
    outcome: 'PASSED',
    opinion: given.opinion,
    documentNumber: given.documentNumber,
    attachments: [],
    accountId: actor.accountId,
    personId: actor.personId,
    at,
  });
  await closeTasksOf(tx, set, at);
  const numbers = isLater ? { announcedNumber: number } : { publishedNumber: number };
  return { set: await moveSet(tx, set, { state, step: null, ...numbers }), number };
}

/**
 * An announced set has taken effect, whatever its day was.
 *
 * @throws {IllegalTransitionError} when it is not announced, or its day is still to come
 * @throws {ConflictError} as {@link publishSet}; nothing is written then
 */
export async function putInEffect(
  tx: Em,
  { today }: Pick<Acting, 'today'>,
  set: ChangeSetRow,
  onPublish: readonly OnPublish[],
): Promise<PublishedSet> {
  const state = nextState(standingOf(set), 'TAKE_EFFECT');
  if (set.effectiveOn !== null && set.effectiveOn > today) {
    throw new IllegalTransitionError(bilingual('Its day is still to come', '尚未到施行日期'), {
      effectiveOn: set.effectiveOn,
      today,
    });
  }
  const changes = await codedChanges(tx, set);
  const label = `施行 ${set.code} ${set.title}`;
  const number = await publishing(tx, label, { changes, on: today, isLater: false, onPublish });
  return { set: await moveSet(tx, set, { state, publishedNumber: number }), number };
}

interface Publishing {
  readonly changes: readonly Change[];
  /** The day on which they take effect. */
  readonly on: CalendarDate;
  /** They are announced, and not applied yet. */
  readonly isLater: boolean;
  readonly onPublish: readonly OnPublish[];
}

/** @returns number of the publication that holds the changes */
async function publishing(tx: Em, label: string, { changes, on, isLater, onPublish }: Publishing): Promise<number> {
  // nobody else publishes from here on, so what is checked now still holds when it is applied
  await awaitPublications(tx);
  const problems = await checkChanges(tx, changes);
  if (problems.length > 0) throw problemsFound(problems.map(problemOfChange));
  // what was eliminated since the set was announced is eliminated
  const relapses = problemsOfHits(await ratchetHitsOf(tx, changes, on), changes);
  if (relapses.length > 0) throw problemsFound(relapses);
  let number = 0;
  await publishWithin(tx, { label, onPublish: isLater ? [] : onPublish }, (em, publication) => {
    number = publication.number;
    return applying(isLater ? [] : changes)(em, publication);
  });
  return number;
}

/** The changes of a set under the codes they are published with, which stay with the set. */
async function codedChanges(tx: Em, set: ChangeSetRow): Promise<readonly Change[]> {
  const kept = await changesOfSet(tx, set.id);
  const { changes, missing } = typed(set, kept);
  if (missing.length > 0) {
    throw new IllegalTransitionError(bilingual('New records still lack their codes', '新增记录尚未取得编码'), {
      positions: missing.map((position) => String(position + 1)),
    });
  }
  const assigned = kept.flatMap(({ id, code }, index) => (code === null ? [{ id, code: changes[index]?.code }] : []));
  if (assigned.length > 0) {
    await tx.execute(
      `update work.change as t set code = a.code from json_to_recordset(?::json) as a(id int, code text) where t.id = a.id`,
      [JSON.stringify(assigned)],
    );
  }
  return changes;
}

/** What was approved is what stands: every step before publication was passed on this very digest. */
async function assertApproved(tx: Em, set: ChangeSetRow, digest: string): Promise<void> {
  if (digest !== set.digest) {
    throw new ConflictError(bilingual('The set has changed since it was read', '变更集在查看之后已被修改'), {
      read: digest,
      current: set.digest,
    });
  }
  const before = (await currentSteps(tx, set)).filter(({ kind }) => kind !== 'PUBLISH');
  const isApproved =
    before.length > 0 &&
    before.every(({ outcome, decidedDigest }) => outcome === 'PASSED' && decidedDigest === set.digest);
  if (isApproved) return;
  throw new IllegalTransitionError(
    bilingual('The set is not approved as it stands', '变更集未按现有内容通过全部审核'),
    { state: set.state },
  );
}
