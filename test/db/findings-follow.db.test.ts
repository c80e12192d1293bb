import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolveAgain, saveInstruments, setLineages } from '../../src/modules/legal/index.js';
import { evaluateTouched, evaluateUnits } from '../../src/modules/rules/index.js';
import { DocumentRequirement } from '../../src/modules/services/index.js';
import type { Change } from '../../src/modules/workflow/index.js';
import { insertRows } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { aProof, cite, findingWrites, ProofRegistry } from '../support/proof-registry.js';
import { aHandlingItem, aServiceItem } from '../support/world.js';

/** More than a batch, so that a full evaluation turns the page. */
const MANY = 2_100;

let registry: ProofRegistry;
beforeAll(async () => {
  registry = await ProofRegistry.open();
});
afterAll(() => registry.database.close());

/** Where the services of the world stand. */
const PLACE = { organisation: 'ORG', jurisdiction: '510100' };

const change = (kind: Change['kind'], code: string, fields: Change['fields']): Change => ({
  operation: 'UPDATE',
  kind,
  code,
  fields,
});

/** Full evaluation finds nothing to write: what was done in part is what would have been done in whole. */
async function expectComplete() {
  expect(await registry.evaluateAll()).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
}

describe('a change is followed', () => {
  test('of one demand, and no other row is written', async () => {
    await registry.publishChanges(aProof('T-1'), aProof('T-2', { bases: [cite('《甲法》第三条')] }));
    const others = (await registry.stored()).filter(({ line }) => !line.startsWith('T-1 '));
    expect(await registry.linesOf('T-1')).toHaveLength(1);
    const evaluated = await registry.publishChanges(
      change('DocumentRequirement', 'T-1', { bases: [cite('《庚法》第三条')] }),
    );
    expect(evaluated).toMatchObject({ inserted: 0, updated: 0, deleted: 1 });
    expect(await registry.stored()).toEqual(others);
    await expectComplete();
  });

  test('of facts that a finding keeps: its row stays and says the new', async () => {
    await registry.publishChanges(aProof('T-3'));
    const [before] = await registry.stored('T-3');
    const { result: evaluated, statements } = await registry.statementsOf(() =>
      registry.publishChanges(change('DocumentRequirement', 'T-3', { disposition: 'COMMITMENT_OFFERED' })),
    );
    expect(evaluated).toMatchObject({ updated: 1, inserted: 0, deleted: 0 });
    expect(findingWrites(statements)).toBe(1);
    expect(await registry.stored('T-3')).toEqual([before]);
    const facts = await registry.em.execute<{ disposition: string }[]>(
      `select facts->>'disposition' as disposition from finding where id = ?`,
      [before?.id],
    );
    expect(facts).toEqual([{ disposition: 'COMMITMENT_OFFERED' }]);
    await expectComplete();
  });

  test.each([
    [
      'of the handling item',
      change('HandlingItem', 'H-1', { status: 'SUSPENDED' }),
      change('HandlingItem', 'H-1', { status: 'ACTIVE' }),
    ],
    [
      'of the service item',
      change('ServiceItem', 'S-1', { status: 'SUSPENDED' }),
      change('ServiceItem', 'S-1', { status: 'ACTIVE' }),
    ],
  ])('%s', async (_name, away, back) => {
    const before = (await registry.stored()).map(({ line }) => line);
    await registry.publishChanges(away);
    expect(await registry.stored()).toEqual([]);
    await expectComplete();
    await registry.publishChanges(back);
    expect((await registry.stored()).map(({ line }) => line)).toEqual(before);
    await expectComplete();
  });

  test('of the days on which the service item exists', async () => {
    await registry.publishChanges(
      aProof('T-4'),
      change('ServiceItem', 'S-1', { validFrom: '2021-03-01', validTo: '2027-01-01' }),
    );
    expect(await registry.linesOf('T-4')).toEqual(['E-NOLAW CANCEL 2021-03-01..2027-01-01']);
    await registry.publishChanges(change('ServiceItem', 'S-1', { validFrom: null, validTo: null }));
    expect(await registry.linesOf('T-4')).toEqual(['E-NOLAW CANCEL 2020-01-01..']);
    await expectComplete();
  });

  test('of what lies above the place', async () => {
    await registry.publishChanges(aProof('T-5', { bases: [cite('《戊条例》第三条')] }));
    expect(await registry.linesOf('T-5')).toEqual(['E-NOLAW CANCEL 2020-01-01..']);
    const move = (parent: number) =>
      registry.publish(async (em, publication) => {
        await em.execute('update jurisdiction set parent_id = ? where id = ?', [parent, registry.world.city]);
        await evaluateTouched(em, publication, [{ kind: 'Jurisdiction', id: registry.world.city }], []);
      });
    await move(registry.world.otherProvince);
    expect(await registry.linesOf('T-5')).toEqual([]);
    await expectComplete();
    await move(registry.world.province);
    await expectComplete();
  });

  test('of the law: what rests on it is judged anew', async () => {
    await registry.publishChanges(
      aProof('T-6', { bases: [cite('《壬条例》第三条')] }),
      aProof('T-7', { bases: [cite('《庚法》第三条')] }),
    );
    expect(await registry.linesOf('T-6')).toEqual(['E-NOLAW-REVIEW REVIEW 2020-01-01..']);
    const resting = await registry.publish(async (em, publication) => {
      const ids = await saveInstruments(
        em,
        [
          {
            code: '壬条例',
            title: '壬条例',
            fullTitle: '壬条例',
            level: 'L2',
            jurisdictionId: registry.world.nation,
            versions: [
              {
                promulgatedOn: null,
                effectiveFrom: parseCalendarDate('2004-01-01'),
                effectiveTo: parseCalendarDate('2024-05-01'),
                endKind: 'REPEALED',
                hasAllArticles: true,
                articles: [{ article: 3, suffix: 0 }],
              },
            ],
          },
        ],
        publication,
      );
      await resolveAgain(em, ids, publication);
      return evaluateTouched(em, publication, [], ids);
    });
    expect(resting).toMatchObject({ inserted: 1, deleted: 1 });
    expect(await registry.linesOf('T-6')).toEqual(['E-NOLAW CANCEL 2024-05-01..']);
    await expectComplete();
  });

  test('of one article: who cites another one is not judged again', async () => {
    const law = (last: { readonly effectiveTo: string | null; readonly articles: readonly number[] }) =>
      registry.publish(async (em, publication) => {
        const version = { promulgatedOn: null, endKind: null, hasAllArticles: true } as const;
        const next = last.effectiveTo === null ? [] : [{ articles: [3], from: last.effectiveTo, to: null }];
        const ids = await saveInstruments(
          em,
          [
            {
              code: '癸条例',
              title: '癸条例',
              fullTitle: '癸条例',
              level: 'L2',
              jurisdictionId: registry.world.nation,
              versions: [{ articles: last.articles, from: '2004-01-01', to: last.effectiveTo }, ...next].map(
                ({ articles, from, to }) => ({
                  ...version,
                  effectiveFrom: parseCalendarDate(from),
                  effectiveTo: to === null ? null : parseCalendarDate(to),
                  articles: articles.map((article) => ({ article, suffix: 0 })),
                }),
              ),
            },
          ],
          publication,
        );
        await setLineages(
          em,
          next.map(({ from }) => ({
            instrument: '癸条例',
            from: { promulgatedOn: null, effectiveFrom: parseCalendarDate('2004-01-01'), path: '3' },
            to: { promulgatedOn: null, effectiveFrom: parseCalendarDate(from), path: '3' },
          })),
          publication,
        );
        await resolveAgain(em, ids, publication);
        return evaluateTouched(em, publication, [], ids);
      });
    await law({ effectiveTo: null, articles: [3, 9] });
    await registry.publishChanges(
      aServiceItem('S-3', PLACE),
      aServiceItem('S-9', PLACE),
      aHandlingItem('H-3', { serviceItem: 'S-3' }),
      aHandlingItem('H-9', { serviceItem: 'S-9' }),
      aProof('T-8', { handlingItem: 'H-3', bases: [cite('《癸条例》第三条')] }),
      aProof('T-9', { handlingItem: 'H-9', bases: [cite('《癸条例》第九条')] }),
    );
    const units = 2 * 3; // a service item, its handling item and its demand
    expect(await law({ effectiveTo: null, articles: [3, 9] })).toMatchObject({ subjects: units });
    expect(await law({ effectiveTo: null, articles: [3, 9] })).toMatchObject({ subjects: 0 });
    expect(await law({ effectiveTo: '2025-05-01', articles: [3, 9] })).toMatchObject({ subjects: units / 2 });
    expect(await registry.linesOf('T-8')).toEqual([]);
    expect(await registry.linesOf('T-9')).not.toEqual([]);
    await expectComplete();
  });

  test('of a record that no fact reads: nothing is judged', async () => {
    expect(
      await registry.publish((em, publication) => evaluateTouched(em, publication, [{ kind: 'Bundle', id: 1 }], [])),
    ).toMatchObject({ subjects: 0 });
  });
});

test('a full evaluation reads by the page, in few statements', async () => {
  await registry.publish(async (em) =>
    insertRows(
      em,
      DocumentRequirement,
      Array.from({ length: MANY }, (_, index) => ({
        code: `MANY-${index}`,
        handlingItemId: registry.world.handlingItem,
        position: 1,
        name: '证明',
        necessity: 'REQUIRED' as const,
        sourceChannel: 'GOVERNMENT' as const,
        form: 'PAPER' as const,
        isProof: 'YES' as const,
        status: 'ACTIVE' as const,
        searchText: 'x',
      })),
    ),
  );
  const heard: number[] = [];
  const { result: evaluated, statements } = await registry.statementsOf(() =>
    registry.publish((em, publication) =>
      evaluateUnits(em, 'ALL', publication, { onProgress: ({ subjects }) => heard.push(subjects) }),
    ),
  );
  expect(heard.at(-1)).toBe(evaluated.subjects);
  expect(evaluated.subjects).toBeGreaterThan(MANY);
  expect(await registry.linesOf('MANY-2099')).toContain('E-NOLAW CANCEL 2020-01-01..');
  expect(statements.length).toBeLessThan(40);
  await expectComplete();
});
