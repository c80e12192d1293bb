import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Ask, openApi, plain, refusals } from '../support/api.js';
import { aProof, cite, ProofRegistry } from '../support/proof-registry.js';

let registry: ProofRegistry;
let ask: Ask;
beforeAll(async () => {
  registry = await ProofRegistry.open();
  await registry.publishChanges(
    aProof('V-REPEALED', { name: '收入证明', bases: [cite('《甲法》第三条')] }),
    aProof('V-LAWFUL', { bases: [cite('《庚法》第三条')] }),
    ...Array.from({ length: 6 }, (_, index) => aProof(`V-BARE-${index}`)),
    ...Array.from({ length: 4 }, (_, index) => aProof(`V-UNKNOWN-${index}`, { isProof: 'UNKNOWN' })),
  );
  ask = await openApi(registry.database);
});
afterAll(() => registry.database.close());

interface Listed {
  readonly nodes: readonly { readonly requirement: { readonly code: string } | null }[];
  readonly totalCount: number;
}

/** Codes of the requirements that the findings are about, or the refusal. */
async function found(filter: string, at = {}): Promise<readonly unknown[]> {
  const answer = await ask(
    `{ findings(filter: {${filter}}, first: 100) { totalCount nodes { requirement { code } } } }`,
    {},
    at,
  );
  const { findings } = plain(answer) as { findings?: Listed };
  if (!findings) return refusals(answer);
  expect(findings.totalCount).toBe(findings.nodes.length);
  return findings.nodes.map(({ requirement }) => requirement?.code);
}

const BARE = Array.from({ length: 6 }, (_, index) => `V-BARE-${index}`);
const UNKNOWN = Array.from({ length: 4 }, (_, index) => `V-UNKNOWN-${index}`);
const ALL = ['V-REPEALED', ...BARE, ...UNKNOWN];

describe('a finding', () => {
  const read = async (validAt: string) =>
    plain(
      await ask(
        `{ documentRequirement(code: "V-REPEALED") { findings {
          rule { code version priority family replacements statutes title { zh } bases { purpose targets { status } } }
          ruleVersion severity verb subjectKind validFrom validTo
          facts { name value meaning { zh en } label { zh en } }
          title { zh en } reasons { zh en } requirement { code }
        } } }`,
        {},
        { validAt },
      ),
    );

  test.each([
    ['the day before the law was repealed', '2025-06-30', 0],
    ['the day it was', '2025-07-01', 1],
    ['any day since', '2026-05-01', 1],
  ])('holds on %s or not', async (_name, validAt, count) => {
    expect(await read(validAt)).toMatchObject({ documentRequirement: { findings: { length: count } } });
  });

  test('is the rule, the facts and the reasons in both languages', async () => {
    expect(await read('2026-05-01')).toMatchObject({
      documentRequirement: {
        findings: [
          {
            rule: { code: 'E-NOLAW', version: 1, family: 'PROOF', replacements: ['NONE'] },
            ruleVersion: 1,
            severity: 'ERROR',
            verb: 'CANCEL',
            subjectKind: 'REQUIREMENT',
            validFrom: '2025-07-01',
            validTo: null,
            facts: [
              { name: 'disposition', value: 'KEPT', label: { zh: '保留', en: 'kept' } },
              { name: 'isProof', value: 'YES' },
              { name: 'proofBasis', value: 'NO_LONGER_IN_FORCE', label: { zh: '依据已经失效' } },
            ],
            reasons: [
              {
                zh: '“收入证明”属于证明事项，现仍要求提交；所列依据没有一项成立，所引法律、法规或者决定已经废止、失效或者停止执行。',
              },
              { zh: '上述情形自2025年7月1日起存在。', en: 'This is so from 2025-07-01.' },
              { en: 'Conclusion: to be cancelled (cancelled without replacement).' },
              {},
            ],
            requirement: { code: 'V-REPEALED' },
          },
        ],
      },
    });
  });

  test('is read again by its id', async () => {
    const { findings } = plain(
      await ask('{ findings(filter: { rule: "E-NOLAW" }, first: 1) { nodes { id identity } } }'),
    ) as { findings: { nodes: { id: string; identity: string }[] } };
    const [finding] = findings.nodes;
    expect(
      plain(await ask('query ($id: ID!) { node(id: $id) { ... on Finding { identity } } }', { id: finding?.id })),
    ).toEqual({ node: { identity: finding?.identity } });
  });

  test('stands under the rule that made it, page by page', async () => {
    const answer = await ask('{ rules { nodes { code findings(first: 1) { totalCount nodes { rule { code } } } } } }');
    expect(plain(answer)).toEqual({
      rules: {
        nodes: [
          { code: 'E-NOLAW', findings: { totalCount: 7, nodes: [{ rule: { code: 'E-NOLAW' } }] } },
          { code: 'E-NOLAW-REVIEW', findings: { totalCount: 4, nodes: [{ rule: { code: 'E-NOLAW-REVIEW' } }] } },
        ],
      },
    });
  });

  test('of one document costs as many statements as those of all', async () => {
    const query = (filter: string) =>
      `{ documentRequirements(${filter}) { nodes { code headline { verb } findings { title { zh } reasons { zh } explanation { zh } facts { value } rule { bases { targets { status } } } requirement { name } subject { ... on DocumentRequirement { code } } related { __typename } organisation { name } jurisdiction { name } decision { reason } state isHeadline } } } }`;
    const one = await registry.statementsOf(() => ask(query('first: 1, filter: { text: "收入证明" }')));
    const all = await registry.statementsOf(() => ask(query('first: 100')));
    expect(one.result.errors).toBeUndefined();
    expect(plain(all.result)).toMatchObject({ documentRequirements: { nodes: { length: ALL.length + 1 } } });
    expect(all.statements.length).toBe(one.statements.length);
  });
});

describe('findings are found', () => {
  test.each<[string, string, readonly string[]]>([
    ['without a filter', '', ALL],
    ['by rule', 'rule: "E-NOLAW-REVIEW"', UNKNOWN],
    ['by severity', 'severity: REVIEW', UNKNOWN],
    ['by verb', 'verb: CANCEL', ['V-REPEALED', ...BARE]],
    ['by family', 'family: PROOF', ALL],
    ['by another family', 'family: AUTHORITY', []],
    ['by kind of record', 'subjectKind: REQUIREMENT', ALL],
    ['by another kind', 'subjectKind: POWER', []],
    ['by organisation', 'organisation: "ORG"', ALL],
    ['by place', 'jurisdiction: { code: "510100" }', ALL],
    ['by the province above', 'jurisdiction: { code: "510000" }', ALL],
    ['by the province alone', 'jurisdiction: { code: "510000", withDescendants: false }', []],
    ['by another province', 'jurisdiction: { code: "440000" }', []],
    ['by two conditions', 'organisation: "ORG", verb: REVIEW', UNKNOWN],
    ['by an unknown rule', 'rule: "E-NONE"', ['NOT_FOUND']],
    ['by an unknown organisation', 'organisation: "NOBODY"', ['NOT_FOUND']],
    ['by an unknown place', 'jurisdiction: { code: "000000" }', ['NOT_FOUND']],
  ])('%s', async (_name, filter, codes) => {
    expect([...(await found(filter))].sort()).toEqual([...codes].sort());
  });

  test('as they stand on the day asked about', async () => {
    expect([...(await found('', { validAt: '2025-06-30' }))].sort()).toEqual([...BARE, ...UNKNOWN].sort());
    expect(await found('', { validAt: '2019-12-31' })).toEqual([]);
  });

  test('page by page, each once', async () => {
    const page = async (after: string | null) =>
      plain(
        await ask(
          'query ($after: String) { findings(first: 4, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        ),
      ) as {
        findings: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { findings } = await page(after);
      expect(findings.totalCount).toBe(ALL.length);
      seen.push(...findings.nodes.map(({ id }) => id));
      after = findings.pageInfo.endCursor;
      more = findings.pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(ALL.length);
    expect(new Set(seen).size).toBe(ALL.length);
  });
});
