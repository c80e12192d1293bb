import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/modules/workflow/index.js';
import { aProof, cite, findingWrites, ProofRegistry } from '../support/proof-registry.js';

let registry: ProofRegistry;
beforeAll(async () => {
  registry = await ProofRegistry.open();
});
afterAll(() => registry.database.close());

describe('a proof that is demanded', () => {
  const cases: readonly (readonly [name: string, fields: Change['fields'], findings: readonly string[]])[] = [
    ['without a basis', {}, ['E-NOLAW CANCEL 2020-01-01..']],
    ['under a law in force', { bases: [cite('《庚法》第三条')] }, []],
    ['under a law repealed since', { bases: [cite('《甲法》第三条')] }, ['E-NOLAW CANCEL 2025-07-01..']],
    [
      'under a law repealed since, beside one in force',
      { bases: [cite('《甲法》第三条'), cite('《庚法》第三条')] },
      [],
    ],
    [
      'under a regulation announced and not yet in force',
      { bases: [cite('《乙条例》第三条', '2026-04-01')] },
      ['E-NOLAW CANCEL 2020-01-01..2026-07-01'],
    ],
    [
      'under a regulation cited before it was announced',
      { bases: [cite('《乙条例》第三条', '2026-02-01')] },
      ['E-NOLAW-REVIEW REVIEW 2020-01-01..2026-07-01'],
    ],
    ['under an article that was dropped', { bases: [cite('《丙法》第四条')] }, ['E-NOLAW CANCEL 2026-01-01..']],
    ['under an article that has another number now', { bases: [cite('《丙法》第五条')] }, []],
    [
      'under a text that nobody compared with the one cited',
      { bases: [cite('《辛法》第四条')] },
      ['E-NOLAW-REVIEW REVIEW 2026-01-01..'],
    ],
    ['under an article that never was', { bases: [cite('《庚法》第九十条')] }, ['E-NOLAW-REVIEW REVIEW 2020-01-01..']],
    ['under an unknown title', { bases: [cite('《某某办法》第三条')] }, ['E-NOLAW-REVIEW REVIEW 2020-01-01..']],
    ['by words that cite nothing', { bases: [cite('按上级要求')] }, ['E-NOLAW-REVIEW REVIEW 2020-01-01..']],
    ['under a departmental rule', { bases: [cite('《丁规定》第三条')] }, ['E-NOLAW CANCEL 2020-01-01..']],
    [
      'under the regulation of another province',
      { bases: [cite('《戊条例》第三条')] },
      ['E-NOLAW CANCEL 2020-01-01..'],
    ],
    ['under a law that nobody verified', { bases: [cite('《己法》第三条')] }, ['E-NOLAW-REVIEW REVIEW 2020-01-01..']],
    ['and has been eliminated', { disposition: 'ELIMINATED' }, []],
    ['no longer', { status: 'CANCELLED' }, []],
    ['though perhaps no proof', { isProof: 'UNKNOWN' }, ['E-NOLAW-REVIEW REVIEW 2020-01-01..']],
  ];
  const codeOf = (index: number) => `C-${String(index).padStart(2, '0')}`;
  beforeAll(async () => {
    await registry.publishChanges(...cases.map(([_name, fields], index) => aProof(codeOf(index), fields)));
  });

  test.each(cases.map(([name, _fields, findings], index) => ({ name, code: codeOf(index), findings })))(
    '$name: $findings',
    async ({ code, findings }) => {
      expect(await registry.linesOf(code)).toEqual(findings);
    },
  );

  test('is judged the same by a full evaluation, which writes nothing then', async () => {
    const before = await registry.stored();
    const { result, statements } = await registry.statementsOf(() => registry.evaluateAll());
    expect(result).toMatchObject({
      // with their handling items and service items
      subjects: cases.length + 2,
      inserted: 0,
      updated: 0,
      deleted: 0,
      unchanged: cases.flatMap(([, , findings]) => findings).length,
    });
    expect(findingWrites(statements)).toBe(0);
    expect(await registry.stored()).toEqual(before);
  });
});
