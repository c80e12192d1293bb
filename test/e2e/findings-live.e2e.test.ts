import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolveAgain, saveInstruments, setLineages } from '../../src/modules/legal/index.js';
import { evaluateTouched } from '../../src/modules/rules/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { aProof, cite, ProofRegistry } from '../support/proof-registry.js';

// 庚法 loses its article 3 on 1 July 2026, which is recorded in March; what article 3 said stands in 癸法 from then on.
/** Articles of 庚法 that stay. */
const KEPT = [1, 2, 4, 5, 6, 7, 8, 9, 10];

let registry: ProofRegistry;
let ask: Ask;
beforeAll(async () => {
  registry = await ProofRegistry.open();
  await registry.publishChanges(
    aProof('L-1', { name: '收入证明', bases: [cite('《庚法》第三条')] }),
    aProof('L-2', { name: '居住证明', bases: [cite('《庚法》第三条')] }),
    aProof('L-3', { name: '身份证明', bases: [cite('《庚法》第四条')] }),
  );
  ask = await openApi(registry.database);
});
afterAll(() => registry.database.close());

async function recordRepeal(): Promise<void> {
  const day = parseCalendarDate;
  const articles = (numbers: readonly number[]) => numbers.map((article) => ({ article, suffix: 0 }));
  const given = (title: string) => ({
    code: title,
    title,
    fullTitle: title,
    level: 'L1' as const,
    jurisdictionId: registry.world.nation,
  });
  await registry.publish(async (em, publication) => {
    const ids = await saveInstruments(
      em,
      [
        {
          ...given('庚法'),
          versions: [
            {
              promulgatedOn: day('2026-02-20'),
              effectiveFrom: day('2026-07-01'),
              hasAllArticles: true,
              articles: articles(KEPT),
            },
          ],
        },
        {
          ...given('癸法'),
          versions: [
            {
              promulgatedOn: day('2026-02-20'),
              effectiveFrom: day('2026-07-01'),
              note: '2026年2月20日通过',
              hasAllArticles: true,
              articles: articles([1, 2, 3]),
            },
          ],
        },
      ],
      publication,
    );
    await setLineages(
      em,
      KEPT.map((article) => ({
        instrument: '庚法',
        from: { promulgatedOn: day('2004-01-01'), effectiveFrom: day('2004-01-01'), path: String(article) },
        to: { promulgatedOn: day('2026-02-20'), effectiveFrom: day('2026-07-01'), path: String(article) },
      })),
      publication,
    );
    await resolveAgain(em, ids, publication);
    await evaluateTouched(em, publication, [], ids);
  });
}

interface Found {
  readonly subject: { readonly code: string };
  readonly validFrom: string;
  readonly explanation: { readonly zh: string };
}

/** `code from` of each finding. */
async function found(filter: string, validAt: string): Promise<readonly string[]> {
  const answer = plain(
    await ask(
      `{ findings(filter: {${filter}}, orderBy: SUBJECT) { nodes { validFrom subject { ... on DocumentRequirement { code } } } } }`,
      {},
      { validAt },
    ),
  ) as { findings: { nodes: readonly Found[] } };
  return answer.findings.nodes.map(({ subject, validFrom }) => `${subject.code} ${validFrom}`);
}

const publications = async () =>
  (await registry.em.execute<{ count: number }[]>('select count(*)::int as count from quanze.publication'))[0]?.count;

describe('an article that goes on 1 July, recorded in March', () => {
  test('is a finding in March whose days begin on 1 July', async () => {
    expect(await found('upcoming: true', '2026-03-01')).toEqual([]);
    await recordRepeal();
    expect(await found('', '2026-03-01')).toEqual([]);
    expect(await found('upcoming: true', '2026-03-01')).toEqual(['L-1 2026-07-01', 'L-2 2026-07-01']);
    expect(await found('beginsAfter: "2026-06-30"', '2026-03-01')).toHaveLength(2);
    expect(await found('beginsAfter: "2026-07-01"', '2026-03-01')).toEqual([]);
    expect(await found('activeOn: "2026-07-01"', '2026-03-01')).toHaveLength(2);
  });

  test('says in March how the basis will stand', async () => {
    const answer = plain(
      await ask(
        '{ findings(filter: { subject: "L-1", upcoming: true }) { nodes { isHeadline explanation { zh en } } } }',
        {},
        { validAt: '2026-03-01' },
      ),
    ) as { findings: { nodes: readonly (Found & { isHeadline: boolean })[] } };
    const [finding] = answer.findings.nodes;
    expect(finding?.explanation.zh).toContain('在2026年7月1日，所列依据为：《庚法》（法律）第三条，条文已经删去。');
    expect(finding?.isHeadline).toBe(false);
  });

  test('nobody acts on 1 July: the day alone decides', async () => {
    const before = await publications();
    expect(await found('', '2026-06-30')).toEqual([]);
    expect(await found('', '2026-07-01')).toEqual(['L-1 2026-07-01', 'L-2 2026-07-01']);
    expect(await publications()).toBe(before);
  });

  test('a demand that is rested on the new article is cleared, and no other', async () => {
    await registry.publishChanges({
      operation: 'UPDATE',
      kind: 'DocumentRequirement',
      code: 'L-2',
      fields: { bases: [cite('《癸法》第二条', '2026-03-02')] },
    });
    expect(await found('activeOn: "2026-07-01"', '2026-03-01')).toEqual(['L-1 2026-07-01']);
    expect(await registry.evaluateAll()).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
  });

  test('is a finding on its document from that day on, as headline', async () => {
    const answer = await ask(
      '{ documentRequirement(code: "L-1") { headline { verb isHeadline rule { code } } findings { verb } } }',
      {},
      { validAt: '2026-07-01' },
    );
    expect(plain(answer)).toEqual({
      documentRequirement: {
        headline: { verb: 'CANCEL', isHeadline: true, rule: { code: 'E-NOLAW' } },
        findings: [{ verb: 'CANCEL' }],
      },
    });
  });
});
