import { type Em, rehearseWithin } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { judgeByRatchet, type RatchetHit, readRatchetDemands } from '../rules/index.js';
import { applyChanges, checkChanges } from './apply-changes.js';
import type { Change } from './domain/change.js';
import { type SetProblem, setProblem } from './domain/set-problem.js';

/**
 * The demands that a set would bring back though they were eliminated. A set that changes demands is applied and
 * taken back; one that cannot be applied is told so elsewhere.
 *
 * @param tx a transaction
 */
export async function ratchetHitsOf(
  tx: Em,
  changes: readonly Change[],
  on: CalendarDate,
): Promise<readonly RatchetHit[]> {
  const codes = changes
    .filter(({ kind, operation }) => kind === 'DocumentRequirement' && operation !== 'RETIRE')
    .map(({ code }) => code);
  if (codes.length === 0 || (await checkChanges(tx, changes)).length > 0) return [];
  const before = await readRatchetDemands(tx, codes, on);
  return rehearseWithin(tx, 'ratchet', async (inner, publication) => {
    await applyChanges(inner, changes, publication);
    const { hits } = await judgeByRatchet(inner, before, await readRatchetDemands(inner, codes, on), on);
    return hits;
  });
}

/** What is wrong with bringing them back; nothing where a newer law demands it, which the government then approves. */
export function problemsOfHits(hits: readonly RatchetHit[], changes: readonly Change[]): SetProblem[] {
  return hits
    .filter(({ newerBasis }) => newerBasis === null)
    .map(({ requirement, name, elimination, eliminated }) =>
      setProblem('ELIMINATED_BEFORE', {
        position: changes.findIndex(({ kind, code }) => kind === 'DocumentRequirement' && code === requirement),
        detail: `${name} ← ${eliminated} (${elimination})`,
      }),
    );
}
