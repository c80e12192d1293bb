import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { countFindings, type FindingFilter, findFindings, findingsOfSubjects } from '../../src/modules/rules/index.js';
import type { Change } from '../../src/modules/workflow/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { aProof, cite, findingWrites, ProofRegistry } from '../support/proof-registry.js';
import type { ProofWorld } from '../support/proof-world.js';

const TODAY = parseCalendarDate('2026-05-01');

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
    expect(result).toEqual({
      subjects: cases.length,
      inserted: 0,
      updated: 0,
      deleted: 0,
      unchanged: cases.flatMap(([, , findings]) => findings).length,
    });
    expect(findingWrites(statements)).toBe(0);
    expect(await registry.stored()).toEqual(before);
  });
});

describe('what a reader sees', () => {
  const code = 'V-REPEALED';
  let id: number;
  beforeAll(async () => {
    await registry.publishChanges(aProof(code, { name: '收入证明', bases: [cite('《甲法》第三条')] }));
    const [row] = await registry.em.execute<{ id: number }[]>('select id from document_requirement where code = ?', [
      code,
    ]);
    id = row?.id ?? 0;
  });
  const on = async (date: string) =>
    (await findingsOfSubjects(registry.em, 'REQUIREMENT', [id, 0], parseCalendarDate(date))).get(id) ?? [];

  test.each([
    ['the day before the law was repealed', '2025-06-30', 0],
    ['the day it was', '2025-07-01', 1],
    ['any day since', '2026-05-01', 1],
  ])('on %s', async (_name, date, count) => {
    expect(await on(date)).toHaveLength(count);
  });

  test('is the rule, the facts and the reasons in both languages', async () => {
    const [finding] = await on('2026-05-01');
    expect(finding).toMatchObject({
      rule: 'E-NOLAW',
      ruleVersion: 1,
      family: 'PROOF',
      severity: 'ERROR',
      verb: 'CANCEL',
      replacements: ['NONE'],
      subjectKind: 'REQUIREMENT',
      subjectId: id,
      subjectCode: code,
      subjectName: '收入证明',
      validFrom: '2025-07-01',
      validTo: null,
      facts: { isProof: 'YES', disposition: 'KEPT', inForce: true, proofBasis: 'NO_LONGER_IN_FORCE' },
    });
    expect(finding?.sentences.zh[0]).toBe(
      '“收入证明”属于证明事项，现仍要求提交；所列依据没有一项成立，所引法律、法规或者决定已经废止、失效或者停止执行。',
    );
    expect(finding?.sentences.zh[1]).toBe('上述情形自2025年7月1日起存在。');
    expect(finding?.sentences.en[2]).toBe('Conclusion: to be cancelled (cancelled without replacement).');
  });

  test('costs two statements for all subjects asked about', async () => {
    const { statements } = await registry.statementsOf(() =>
      findingsOfSubjects(registry.em, 'REQUIREMENT', [id, id + 1, id + 2], TODAY),
    );
    expect(statements.filter((sql) => /select/i.test(sql))).toHaveLength(2);
  });
});

describe('findings are found', () => {
  const find = async (filter: FindingFilter) => {
    const found = await findFindings(registry.em, filter, TODAY, { after: null, limit: 1_000 });
    expect(await countFindings(registry.em, filter, TODAY, 1_000)).toBe(found.length);
    return found;
  };
  test.each<[string, (all: ProofWorld) => FindingFilter, boolean]>([
    ['by the organisation', ({ organ }) => ({ organisationId: organ }), true],
    ['by another organisation', () => ({ organisationId: 0 }), false],
    ['by the place', ({ city }) => ({ jurisdictionId: city }), true],
    ['by the province above', ({ province }) => ({ jurisdictionId: province }), true],
    ['by another province', ({ otherProvince }) => ({ jurisdictionId: otherProvince }), false],
    ['by the kind of subject', () => ({ subjectKind: 'REQUIREMENT' }), true],
    ['by another kind', () => ({ subjectKind: 'POWER' }), false],
    ['by the family', () => ({ family: 'PROOF' }), true],
    ['by another family', () => ({ family: 'AUTHORITY' }), false],
  ])('%s: all or none', async (_name, filter, isAll) => {
    const all = await find({});
    expect(all.length).toBeGreaterThan(10);
    expect(await find(filter(registry.world))).toEqual(isAll ? all : []);
  });

  test.each<[string, FindingFilter]>([
    ['by rule', { rule: 'E-NOLAW-REVIEW' }],
    ['by severity', { severity: 'REVIEW' }],
    ['by verb', { verb: 'REVIEW' }],
  ])('%s: those only', async (_name, filter) => {
    const found = await find(filter);
    const expected = (await find({})).filter(({ rule }) => rule === 'E-NOLAW-REVIEW');
    expect(expected.length).toBeGreaterThan(3);
    expect(found).toEqual(expected);
  });

  test('page by page, each once, and counted up to a cap', async () => {
    const all = await find({});
    const first = await findFindings(registry.em, {}, TODAY, { after: null, limit: 3 });
    const second = await findFindings(registry.em, {}, TODAY, { after: first.at(-1)?.id ?? 0, limit: 3 });
    expect([...first, ...second]).toEqual(all.slice(0, 6));
    expect(await countFindings(registry.em, {}, TODAY, 4)).toBe(5);
  });
});
