import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type DemoServer, demoServer } from '../support/demo-server.js';

const MARRIAGE = '11990121008842181L499071100100001';

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
}, 120_000);
afterAll(() => demo?.close());

type Change = Readonly<Record<string, unknown>>;

async function draft(
  changes: readonly Change[],
  more: Change = {},
): Promise<{ code: string; version: number; digest: string }> {
  const input = {
    title: '结婚登记材料调整',
    list: 'DOCUMENTS',
    organisation: '11990121008842181L',
    reason: '<b>清理</b>证明',
    trigger: 'CANCELLATION',
    changes,
    ...more,
  };
  const { data, text } = await demo.ask(
    'drafter',
    'mutation ($input: CreateChangeSetInput!) { createChangeSet(input: $input) { changeSet { code version digest } } }',
    { input },
  );
  if (!data) throw new Error(text);
  return data['createChangeSet'].changeSet;
}

const retired: Change = { operation: 'RETIRE', kind: 'DocumentRequirement', code: `${MARRIAGE}-M04`, fields: {} };
const visits: Change = { operation: 'UPDATE', kind: 'HandlingItem', code: MARRIAGE, fields: { visits: 0 } };
const demand = (name: string, fields: Change = {}): Change => ({
  operation: 'CREATE',
  kind: 'DocumentRequirement',
  code: 'new:back',
  fields: {
    handlingItem: MARRIAGE,
    position: 9,
    name,
    necessity: 'REQUIRED',
    sourceChannel: 'GOVERNMENT',
    form: 'PAPER',
    status: 'ACTIVE',
    isProof: 'YES',
    ...fields,
  },
});

const ITEM = `query AsIfPublished($set: ID!) @preview(changeSet: $set) {
  handlingItem(code: "${MARRIAGE}") { visits requirements { code status findings { rule { code } } } }
}`;
const codes = ({ extensions }: Answer['errors'][number]) => extensions['code'];
const firstError = ({ errors }: Answer) => errors.map(codes)[0];

describe('@preview', () => {
  test('answers any query as if the set were published, to those who may see it, and nothing stays', async () => {
    const { code, digest } = await draft([retired, visits]);
    const live = await demo.ask(null, ITEM.replace(/^query[^{]*/, 'query '));
    expect(live.data?.['handlingItem'].visits).toBe(1);

    const seen = await demo.ask('drafter', ITEM, { set: code });
    expect(seen.errors).toEqual([]);
    expect(seen.data?.['handlingItem'].visits).toBe(0);
    const states = new Map(
      seen.data?.['handlingItem'].requirements.map((each: { code: string; status: string }) => [
        each.code,
        each.status,
      ]),
    );
    expect(states.get(`${MARRIAGE}-M04`) ?? 'CANCELLED').toBe('CANCELLED');
    expect(JSON.parse(seen.text).extensions.preview).toEqual({ changeSet: code, digest, problems: 0 });

    expect((await demo.ask(null, ITEM.replace(/^query[^{]*/, 'query '))).data).toEqual(live.data);
  });

  test('is for nobody else: a set that is not theirs is like none', async () => {
    const { code } = await draft([visits]);
    const withoutId = ({ text }: Answer) => text.replace(/"requestId":"[^"]*"/g, '');
    const hidden = await demo.ask('legal-2', ITEM, { set: code });
    expect(firstError(hidden)).toBe('NOT_FOUND');
    expect(withoutId(hidden)).toBe(withoutId(await demo.ask('legal-2', ITEM, { set: 'CS-999999' })));
    expect(firstError(await demo.ask(null, ITEM, { set: code }))).toBe('UNAUTHENTICATED');
    expect(firstError(await demo.ask('reformer', ITEM, { set: code }))).toBe('NOT_FOUND'); // a draft of others
  });

  test('shows no unpublished work: who may see that hangs on the areas of now', async () => {
    const { code } = await draft([visits]);
    for (const query of [
      'query P($set: ID!) @preview(changeSet: $set) { changeSets { totalCount } }',
      'query P($set: ID!) @preview(changeSet: $set) { myTasks { totalCount } }',
      `query P($set: ID!) @preview(changeSet: $set) { changeSet(code: "${code}") { title } }`,
    ]) {
      expect(firstError(await demo.ask('drafter', query, { set: code }))).toBe('INVALID_INPUT');
    }
    const past = 'query @asOf(recordedAt: "2026-02-01T00:00:00Z") { changeSets { totalCount } }';
    expect(firstError(await demo.ask('drafter', past))).toBe('INVALID_INPUT');
  });

  test('does not go together with the past', async () => {
    const { code } = await draft([visits]);
    const both = ITEM.replace('@preview', '@asOf(recordedAt: "2026-02-01T00:00:00Z") @preview');
    expect(firstError(await demo.ask('drafter', both, { set: code }))).toBe('INVALID_INPUT');
  });

  test('leaves the database free when the query fails', async () => {
    const { code } = await draft([visits]);
    const failing = `query ($set: ID!) @preview(changeSet: $set) { handlingItems(first: 1000) { totalCount } }`;
    expect((await demo.ask('drafter', failing, { set: code })).errors).not.toEqual([]);
    expect((await demo.ask(null, '{ handlingItems(first: 1) { totalCount } }')).errors).toEqual([]);
  });
});

const PREVIEW = `mutation ($code: String!) { previewChangeSet(input: { code: $code }) { preview {
  digest isCurrent changes applied problems { position code }
  records { totalCount nodes { kind code name fields { name label { zh en } before after afterText { zh en } } } }
  opened { totalCount } resolved { totalCount nodes { rule title { zh en } subjectCode } }
  unprovable { requirement } ratchet { requirement elimination ground newerBasis }
  burden { before { documents visits } after { documents visits } items { handlingItem } }
} } }`;
const STORED = 'query ($code: String!) { changeSet(code: $code) { digest preview { digest isCurrent } } }';

describe('the preview of a set', () => {
  test('says what becomes of records, findings and burden, and stays until the set is edited', async () => {
    const { code, digest, version } = await draft([retired, visits]);
    const { data, errors } = await demo.ask('drafter', PREVIEW, { code });
    expect(errors).toEqual([]);
    const preview = data?.['previewChangeSet'].preview;
    expect(preview).toMatchObject({
      digest,
      isCurrent: true,
      changes: 2,
      applied: 2,
      problems: [],
      burden: {
        before: { documents: 4, visits: 1 },
        after: { documents: 3, visits: 0 },
        items: [{ handlingItem: MARRIAGE }],
      },
    });
    expect(preview.records.nodes[0]).toMatchObject({
      name: '婚姻状况证明',
      fields: [{ name: 'status', label: { zh: '状态', en: 'Status' }, before: 'ACTIVE', after: 'CANCELLED' }],
    });
    expect(preview.resolved.nodes.map((finding: { rule: string }) => finding.rule)).toContain('E-ELIMINATED');
    expect((await demo.ask('drafter', STORED, { code })).data).toEqual({
      changeSet: { digest, preview: { digest, isCurrent: true } },
    });

    await demo.ask(
      'drafter',
      'mutation ($input: UpdateChangeSetInput!) { updateChangeSet(input: $input) { changeSet { digest } } }',
      {
        input: { code, version, title: '另一标题' },
      },
    );
    expect((await demo.ask('drafter', STORED, { code })).data?.['changeSet'].preview).toEqual({
      digest,
      isCurrent: false,
    });
  });

  test('is refused to those who may not see the set, and that is in the audit log', async () => {
    const { code } = await draft([visits]);
    expect(firstError(await demo.ask('legal-2', PREVIEW, { code }))).toBe('NOT_FOUND');
    const entries = await demo.database.orm.em
      .fork()
      .execute('select outcome from work.audit_entry where name = ? and subject_code = ?', ['previewChangeSet', code]);
    expect(entries).toEqual([{ outcome: 'REFUSED' }]);
  });
});

describe('the review copy', () => {
  const copy = async (code: string, login: string | null) =>
    fetch(`${demo.url}/change-sets/${code}/review-copy`, {
      headers: login === null ? {} : { authorization: `Bearer ${await demo.tokenOf(login)}` },
    });

  test('lays the set with its consequences before those who may see it, with nothing in it but text', async () => {
    const { code, digest } = await draft([retired, visits]);
    await demo.ask('drafter', PREVIEW, { code });
    const response = await copy(code, 'drafter');
    const page = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    for (const words of ['送审稿', digest, '&lt;b&gt;清理&lt;/b&gt;证明', '到现场次数', '婚姻状况证明']) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('<b>');
  });

  test('is not there for anybody else', async () => {
    const { code } = await draft([visits]);
    expect((await copy(code, 'legal-2')).status).toBe(404);
    expect((await copy(code, null)).status).toBe(401);
  });
});

describe('an eliminated proof under a new name', () => {
  const SUBMIT =
    'mutation ($code: String!, $version: Int!) { submitChangeSet(input: { code: $code, version: $version }) { changeSet { state steps { kind } } } }';

  test('is stopped at submission, with the elimination that it would undo', async () => {
    const { code, version } = await draft([demand('民政局出具的单身情况说明')]);
    const { errors } = await demo.ask('drafter', SUBMIT, { code, version });
    expect(errors.map(codes)).toEqual(['INVALID_INPUT']);
    expect(errors[0]?.extensions['details'].problems.join()).toMatch(/ELIMINATED_BEFORE.*MZ2020-08/);
  });

  test('passes with a law made since, and is then approved by the government', async () => {
    const basis = {
      purpose: 'DEMAND',
      text: '【法律】《中华人民共和国民法典》第一千零四十九条',
      writtenOn: '2026-01-01',
    };
    const { code, version } = await draft([demand('单身情况说明', { isProof: 'NO', bases: [basis] })]);
    const made = await demo.ask('drafter', PREVIEW, { code });
    const submitted = await demo.ask('drafter', SUBMIT, { code, version });
    expect(made.data?.['previewChangeSet'].preview.ratchet).toMatchObject([{ newerBasis: basis.text }]);
    expect(submitted.errors).toEqual([]);
    expect(submitted.data?.['submitChangeSet'].changeSet.steps.map(({ kind }: { kind: string }) => kind)).toContain(
      'APPROVAL',
    );
  });
});
