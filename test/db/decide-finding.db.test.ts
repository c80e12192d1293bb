import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DecideFinding, decideFinding } from '../../src/modules/rules/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { aProof, ProofRegistry } from '../support/proof-registry.js';

let registry: ProofRegistry;
let ask: Ask;
let identity: string;
beforeAll(async () => {
  registry = await ProofRegistry.open();
  await registry.publishChanges(aProof('D-1', { name: '收入证明' }), aProof('D-2'));
  ask = await openApi(registry.database);
  const [row] = await registry.em.execute<{ identity: string }[]>(
    `select f.identity from finding f join document_requirement d on d.id = f.subject_id where d.code = 'D-1'`,
  );
  identity = row?.identity ?? '';
});
afterAll(() => registry.database.close());

const decide = (given: Partial<DecideFinding> = {}) =>
  registry.publish((em, publication) =>
    decideFinding(
      em,
      {
        finding: identity.slice(0, 8),
        decision: 'DISMISSED',
        reason: '专项规定另有安排',
        assignee: null,
        decidedBy: '清禾县司法局',
        decidedOn: parseCalendarDate('2026-04-01'),
        lookAgainOn: null,
        ...given,
      },
      publication,
    ),
  );

const change = (fields: Readonly<Record<string, unknown>>) =>
  registry.publishChanges({ operation: 'UPDATE', kind: 'DocumentRequirement', code: 'D-1', fields });

interface Shown {
  readonly state: string;
  readonly decision: { readonly decision: string; readonly isOutdated: boolean; readonly reason: string } | null;
}

/** What the API shows of the finding, and how many are in each state by the filter. */
async function shown(validAt = '2026-05-01'): Promise<Shown | undefined> {
  const answer = plain(
    await ask(
      `{ findings(filter: { subject: "D-1" }) { nodes { state decision { decision reason isOutdated } } }
         counts: findingCounts(filter: { subject: "D-1" }, by: [STATE]) { state count } }`,
      {},
      { validAt },
    ),
  ) as { findings: { nodes: readonly Shown[] }; counts: readonly { state: string; count: number }[] };
  const [finding] = answer.findings.nodes;
  expect(answer.counts).toEqual(finding ? [{ state: finding.state, count: 1 }] : []);
  return finding;
}

describe('what a person decided of a finding', () => {
  test('is nothing at first', async () => {
    expect(await shown()).toEqual({ state: 'OPEN', decision: null });
  });

  test('counts while the facts are those it was made on', async () => {
    await decide();
    expect(await shown()).toEqual({
      state: 'DISMISSED',
      decision: { decision: 'DISMISSED', reason: '专项规定另有安排', isOutdated: false },
    });
    expect(plain(await ask('{ findings(filter: { state: OPEN }) { totalCount } }'))).toEqual({
      findings: { totalCount: 1 },
    });
  });

  test('is shown as outdated when they change, and the finding is open again', async () => {
    await change({ disposition: 'COMMITMENT_OFFERED' });
    expect(await shown()).toMatchObject({ state: 'OPEN', decision: { decision: 'DISMISSED', isOutdated: true } });
  });

  test('and counts again when they return', async () => {
    await change({ disposition: 'KEPT' });
    expect(await shown()).toMatchObject({ state: 'DISMISSED', decision: { isOutdated: false } });
  });

  test('stands through a full evaluation', async () => {
    await registry.evaluateAll();
    expect(await shown()).toMatchObject({ state: 'DISMISSED' });
  });

  test('is taken back by another on the same facts, and the first is in history', async () => {
    const [before] = await registry.em.execute<{ count: number }[]>(
      'select count(*)::int as count from history.finding_decision',
    );
    await decide({
      decision: 'ASSIGNED',
      assignee: '清禾县民政局',
      reason: '限期整改',
      lookAgainOn: parseCalendarDate('2026-06-01'),
    });
    expect(await shown('2026-05-31')).toMatchObject({ state: 'ASSIGNED' });
    expect(await registry.em.execute('select count(*)::int as count from finding_decision')).toEqual([{ count: 1 }]);
    expect(await registry.em.execute('select count(*)::int as count from history.finding_decision')).toEqual([
      { count: (before?.count ?? 0) + 1 },
    ]);
  });

  test('ends on the day to look again', async () => {
    expect(await shown('2026-06-01')).toMatchObject({
      state: 'OPEN',
      decision: { decision: 'ASSIGNED', isOutdated: true },
    });
  });

  test.each<[string, Partial<DecideFinding>, string]>([
    ['of an unknown finding', { finding: '0'.repeat(64) }, 'There is no finding'],
    ['of too few digits', { finding: 'abc' }, 'first eight digits'],
    ['without a reason', { reason: ' ' }, 'Say why'],
    ['of nobody', { decidedBy: '' }, 'Say who'],
    [
      'to be looked at again in the past',
      { lookAgainOn: parseCalendarDate('2026-03-31') },
      'cannot be looked at again',
    ],
  ])('is refused %s', async (_name, given, message) => {
    await expect(decide(given)).rejects.toThrow(message);
  });
});
