import { type Em, findRows, insertRows, openPublication, updateRows } from '../../platform/db/index.js';
import type { Condition } from '../../platform/graphql/index.js';
import { bilingual } from '../../shared/bilingual.js';
import type { CalendarDate } from '../../shared/dates.js';
import { ConflictError, InvalidInputError, LimitExceededError } from '../../shared/errors.js';
import { type Performer, perform } from '../audit/index.js';
import { assertAllowed, decide, NOWHERE, type PolicyObject, placeOf, scopeCondition } from '../identity/index.js';
import { checkDecision } from './domain/decision.js';
import { digestOfFindings } from './domain/digest-of-findings.js';
import type { Decision } from './domain/vocabulary.js';
import { FindingDecision } from './store/decision.entity.js';
import { Finding, type FindingRow } from './store/rule.entity.js';

/** What a reformer decides of several findings at once. */
export interface DecideFindings {
  readonly decision: Decision;
  readonly reason: string;
  readonly assignee?: string | null | undefined;
  readonly lookAgainOn?: CalendarDate | null | undefined;
  /** Digest of the findings as they were looked at. */
  readonly digest: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** Which findings a decision would be about. */
export interface FindingsToDecide {
  readonly count: number;
  readonly digest: string;
}

/** Findings decided at once, at most. */
const MOST = 5_000;

/**
 * The findings among those asked for on which the caller may decide: what a decision would be about.
 *
 * @param conditions over findings, alias `t`
 * @throws {LimitExceededError} when there are too many for one decision
 */
export async function findingsToDecide(
  em: Em,
  performer: Performer,
  decision: Decision,
  conditions: readonly Condition[],
): Promise<FindingsToDecide> {
  const rows = await readWithinReach(em, performer, decision, conditions);
  return { count: rows.length, digest: digestOfFindings(rows) };
}

/**
 * What a person decided of findings is kept, each on the facts of now; it takes the place of what was decided on them
 * before. All of them, or none.
 *
 * @returns how many
 * @throws {AppError} as `perform`; CONFLICT when they are not those that were looked at
 */
export function decideFindings(
  performer: Performer,
  given: DecideFindings,
  conditions: readonly Condition[],
): Promise<{ readonly decided: number }> {
  const { today } = performer;
  const action = given.decision === 'ASSIGNED' ? 'FINDING_ASSIGN' : 'FINDING_DECIDE';
  const act = {
    action,
    place: async (em: Em): Promise<PolicyObject> => {
      const [first] = await readWithinReach(em, performer, given.decision, conditions);
      return first ? placeOfFinding(em, first, today) : NOWHERE;
    },
    name: 'decideFindings',
    subject: { kind: 'Finding', code: null },
    input: given,
    idempotencyKey: given.idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const { actor } = performer;
    const rows = await readWithinReach(tx, performer, given.decision, conditions);
    if (digestOfFindings(rows) !== given.digest) {
      throw new ConflictError(
        bilingual('The findings are others now; look at them again', '判断结果已有变化，请重新查看'),
        {
          read: given.digest,
          current: digestOfFindings(rows),
        },
      );
    }
    if (rows.length === 0) throw new InvalidInputError(bilingual('There is nothing to decide', '没有可处理的判断结果'));
    for (const own of Map.groupBy(rows, (row) => `${row.organisationId} ${row.jurisdictionId}`).values()) {
      const [row] = own;
      if (row) assertAllowed(decide(actor, action, await placeOfFinding(tx, row, today)), action);
    }
    const decision = checkDecision({
      decision: given.decision,
      reason: given.reason,
      assignee: given.assignee ?? null,
      lookAgainOn: given.lookAgainOn ?? null,
      decidedBy: actor?.personName ?? '',
      decidedOn: today,
    });
    await openPublication(tx, `处理 ${rows.length} 项判断结果`);
    await keep(tx, rows, decision);
    for (const { identity } of rows) journal.record('Finding', identity, null, decision);
    return { decided: rows.length };
  });
}

/** A finding has one decision for each digest of its facts. */
async function keep(tx: Em, rows: readonly FindingRow[], decision: ReturnType<typeof checkDecision>): Promise<void> {
  const identities = [...new Set(rows.map(({ identity }) => identity))];
  const known = await findRows(tx, FindingDecision, { where: 't.identity in (?)', params: [identities] });
  const idOf = new Map(known.map(({ id, identity, factsDigest }) => [`${identity} ${factsDigest}`, id]));
  const wanted = new Map(
    rows.map(({ identity, factsDigest }) => [`${identity} ${factsDigest}`, { identity, factsDigest, ...decision }]),
  );
  const updates = [...wanted].flatMap(([key, row]) => {
    const id = idOf.get(key);
    return id === undefined ? [] : [{ ...row, id }];
  });
  await updateRows(tx, FindingDecision, updates);
  await insertRows(
    tx,
    FindingDecision,
    [...wanted].flatMap(([key, row]) => (idOf.has(key) ? [] : [row])),
  );
}

async function readWithinReach(
  em: Em,
  { actor, today }: Performer,
  decision: Decision,
  conditions: readonly Condition[],
): Promise<FindingRow[]> {
  const columns = { organisationId: 't.organisation_id', jurisdictionId: 't.jurisdiction_id' };
  const reach = scopeCondition(actor, decision === 'ASSIGNED' ? 'FINDING_ASSIGN' : 'FINDING_DECIDE', columns, today);
  const all = [...conditions, reach];
  const rows = await findRows(em, Finding, {
    where: all.map(({ sql }) => `(${sql})`).join(' and '),
    params: all.flatMap(({ params }) => params),
    orderBy: 't.identity, t.valid_from',
    limit: MOST + 1,
  });
  if (rows.length <= MOST) return rows;
  throw new LimitExceededError(`At most ${MOST} findings are decided at once`, { limit: 'findings', allowed: MOST });
}

function placeOfFinding(em: Em, row: FindingRow, on: CalendarDate): Promise<PolicyObject> {
  if (row.organisationId !== null) return placeOf(em, { organisationId: row.organisationId }, on);
  return placeOf(em, { jurisdictionId: row.jurisdictionId ?? 0 }, on);
}
