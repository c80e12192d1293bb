import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Answer, type DemoServer, demoServer } from '../support/demo-server.js';

const INCOME = '11990121008842181L499051100100001-M04';

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
}, 120_000);
afterAll(() => demo?.close());

const firstError = ({ errors }: Answer) => errors[0]?.extensions['code'];
const PROPOSE = `mutation ($input: ProposeEliminationInput!) { proposeElimination(input: $input) { changeSet {
  code version state isWhatIf problems { code } changes { nodes { operation kind code fields } }
} } }`;
const OFFER = `mutation ($input: OfferCommitmentInput!) { offerCommitment(input: $input) { changeSet {
  state changes { nodes { code fields } }
} } }`;

async function findingAbout(code: string): Promise<string> {
  const query = `{ findings(filter: { rule: "E-NOLAW", subject: "${code}" }) { nodes { identity } } }`;
  return (await demo.ask(null, query)).data?.['findings'].nodes[0].identity;
}

const input = async (more: Readonly<Record<string, unknown>> = {}) => ({
  findings: [await findingAbout(INCOME)],
  title: '取消收入证明',
  reason: '无法律、法规依据',
  replacement: 'COMMITMENT',
  statementTemplate: '本人承诺所填收入情况属实。',
  basis: '【规范性文件】《关于取消一批证明事项的通知》（清政发〔2026〕1号）',
  ...more,
});

test('a reformer makes a draft of a finding: the decision, what replaces the proof, and the demand it ends', async () => {
  const { data, errors } = await demo.ask('reformer', PROPOSE, { input: await input() });
  expect(errors).toEqual([]);
  const set = data?.['proposeElimination'].changeSet;
  expect(set).toMatchObject({ state: 'DRAFT', isWhatIf: false, problems: [] });
  expect(set.changes.nodes).toMatchObject([
    {
      operation: 'CREATE',
      kind: 'Elimination',
      fields: {
        jurisdiction: '990121',
        evidenceType: 'income-proof',
        replacement: 'COMMITMENT',
        statementTemplate: '本人承诺所填收入情况属实。',
      },
    },
    { operation: 'UPDATE', kind: 'DocumentRequirement', code: INCOME, fields: { disposition: 'ELIMINATED' } },
  ]);

  const submit = `mutation ($code: String!, $version: Int!) { submitChangeSet(input: { code: $code, version: $version }) { changeSet { state } } }`;
  const submitted = await demo.ask('reformer', submit, { code: set.code, version: set.version });
  expect(submitted.errors).toEqual([]);
  expect(submitted.data?.['submitChangeSet'].changeSet.state).toBe('IN_REVIEW');
});

test('a what-if is for its maker alone', async () => {
  const made = await demo.ask('reformer', PROPOSE, { input: await input({ isWhatIf: true }) });
  const { code } = made.data?.['proposeElimination'].changeSet ?? {};
  const query = 'query ($code: String!) { changeSet(code: $code) { isWhatIf } }';
  expect((await demo.ask('reformer', query, { code })).data).toEqual({ changeSet: { isWhatIf: true } });
  expect(firstError(await demo.ask('drafter', query, { code }))).toBe('NOT_FOUND');
});

test('is refused to whoever is no reformer there, and without what makes the replacement real', async () => {
  expect(firstError(await demo.ask('drafter', PROPOSE, { input: await input() }))).toBe('FORBIDDEN');
  expect(firstError(await demo.ask(null, PROPOSE, { input: await input() }))).toBe('UNAUTHENTICATED');
  const unreal = await demo.ask('reformer', PROPOSE, { input: await input({ replacement: 'ONLINE_CHECK' }) });
  expect(unreal.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', details: { argument: 'dataSource' } });
});

test('a commitment is offered in place of a proof that stays', async () => {
  const { data, errors } = await demo.ask('reformer', OFFER, {
    input: {
      requirements: [INCOME],
      title: '收入证明实行告知承诺',
      reason: '减证便民',
      statementTemplate: '本人承诺属实。',
    },
  });
  expect(errors).toEqual([]);
  expect(data?.['offerCommitment'].changeSet.changes.nodes).toMatchObject([
    { code: INCOME, fields: { disposition: 'COMMITMENT_OFFERED' } },
  ]);
});
