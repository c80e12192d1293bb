import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Answer, type DemoServer, demoServer } from '../support/demo-server.js';

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
}, 120_000);
afterAll(() => demo?.close());

const firstError = ({ errors }: Answer) => errors[0]?.extensions['code'];
/** Proofs without law in both counties: the reformer is of the first. */
const FILTER = { rule: 'E-NOLAW', verb: 'CANCEL' };
const LOOK =
  'query ($filter: FindingFilter!, $decision: Decision!) { findingsToDecide(filter: $filter, decision: $decision) { count digest } }';
const DECIDE = 'mutation ($input: DecideFindingsInput!) { decideFindings(input: $input) { decided } }';
const COUNT = 'query ($filter: FindingFilter!) { findings(filter: $filter) { totalCount } }';
const count = async (more: object) =>
  (await demo.ask(null, COUNT, { filter: { ...FILTER, ...more } })).data?.['findings'].totalCount;

test('a reformer looks at what would be decided, decides it at once, and only within reach', async () => {
  const own = await count({ jurisdiction: { code: '990121' } });
  const looked = await demo.ask('reformer', LOOK, { filter: FILTER, decision: 'DISMISSED' });
  const { count: within, digest } = looked.data?.['findingsToDecide'] ?? {};
  expect(within).toBe(own);
  expect(await count({})).toBeGreaterThan(within);

  const input = { filter: FILTER, decision: 'DISMISSED', reason: '列入下一批清理', lookAgainOn: '2026-12-01' };
  const stale = await demo.ask('reformer', DECIDE, { input: { ...input, digest: '0'.repeat(64) } });
  expect(firstError(stale)).toBe('CONFLICT');
  expect(await count({ state: 'DISMISSED' })).toBe(0);

  const decided = await demo.ask('reformer', DECIDE, { input: { ...input, digest } });
  expect(decided.errors).toEqual([]);
  expect(decided.data).toEqual({ decideFindings: { decided: own } });
  expect(await count({ state: 'DISMISSED' })).toBe(own);

  const again = await demo.ask('reformer', LOOK, { filter: { ...FILTER, state: 'OPEN' }, decision: 'CONFIRMED' });
  expect(again.data?.['findingsToDecide'].count).toBe(0);
});

test('nobody else decides', async () => {
  const input = { filter: FILTER, decision: 'CONFIRMED', reason: '属实', digest: '0'.repeat(64) };
  expect(firstError(await demo.ask('drafter', DECIDE, { input }))).toBe('FORBIDDEN');
  expect(firstError(await demo.ask(null, DECIDE, { input }))).toBe('UNAUTHENTICATED');
});
