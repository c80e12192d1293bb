import { type Em, findRows } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { type DecisionOnDay, decisionOn } from './domain/decision.js';
import { FindingDecision, type FindingDecisionRow } from './store/decision.entity.js';
import type { FindingRow } from './store/rule.entity.js';

/** What was decided of a finding, as it counts on a day; null when nobody decided. */
export async function readDecision(
  em: Em,
  finding: Pick<FindingRow, 'identity' | 'factsDigest'>,
  on: CalendarDate,
): Promise<DecisionOnDay<FindingDecisionRow> | null> {
  const decisions = await findRows(em, FindingDecision, {
    where: 't.identity = ?',
    params: [finding.identity],
    orderBy: 't.decided_on, t.id',
  });
  return decisionOn(decisions, finding, on);
}
