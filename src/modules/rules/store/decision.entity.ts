import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { calendarDate, oneOf } from '../../../platform/db/columns.js';
import { Decision } from '../domain/vocabulary.js';

/**
 * What a person decided of a finding. Findings are computed anew, so it is kept by what they are (`identity`) and by
 * what they rest on (`factsDigest`): it counts while the facts are those it was made on.
 */
export const FindingDecision = defineEntity({
  name: 'FindingDecision',
  tableName: 'finding_decision',
  uniques: [{ properties: ['identity', 'factsDigest'] }],
  checks: [
    { name: 'finding_decision_reason_check', expression: "reason <> '' and decided_by <> ''" },
    { name: 'finding_decision_assignee_check', expression: "(decision = 'ASSIGNED') = (assignee is not null)" },
    { name: 'finding_decision_again_check', expression: 'look_again_on > decided_on' },
  ],
  properties: {
    id: p.integer().primary(),
    identity: p.text(),
    factsDigest: p.text(),
    decision: oneOf(Decision),
    reason: p.text(),
    /** Who is to see to it; only of ASSIGNED. */
    assignee: p.text().strictNullable(),
    decidedBy: p.text(),
    decidedOn: calendarDate(),
    /** From this day on the finding is open again. */
    lookAgainOn: calendarDate().strictNullable(),
  },
});
export type FindingDecisionRow = InferEntity<typeof FindingDecision>;
