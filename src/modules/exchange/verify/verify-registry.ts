import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { Check, Fault } from './check.js';
import { findingChecks } from './finding.checks.js';
import { historyChecks } from './history.checks.js';
import { legalChecks } from './legal.checks.js';
import { listChecks } from './list.checks.js';
import { recordChecks } from './record.checks.js';

/** Everything that holds of every registry. */
export const integrityChecks: readonly Check[] = [
  ...historyChecks,
  ...recordChecks,
  ...listChecks,
  ...legalChecks,
  ...findingChecks,
];

/** An invariant that is broken, and where. */
export interface Violation extends Fault {
  readonly check: string;
  readonly says: LocalisedText;
}

/**
 * Looks for whatever contradicts itself in the registry as it stands; nothing is written.
 *
 * @param em of a transaction with one view of the data, or of a registry that nobody writes to meanwhile
 * @param today nothing may have been decided later
 * @param checks which; all of them unless told
 * @returns at most `MOST_FAULTS` of each check, in the order of the checks
 */
export async function verifyRegistry(
  em: Em,
  today: CalendarDate,
  checks: readonly Check[] = integrityChecks,
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  for (const { name, says, find } of checks) {
    const faults = await find(em, today);
    violations.push(...faults.map((fault) => ({ check: name, says, ...fault })));
  }
  return violations;
}
