import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseRule, readRuleFiles, readRules, saveRules } from '../../src/modules/rules/index.js';
import { aProof, ProofRegistry, RULE_FILES } from '../support/proof-registry.js';

let registry: ProofRegistry;
beforeAll(async () => {
  registry = await ProofRegistry.open();
});
afterAll(() => registry.database.close());

describe('saving rules', () => {
  const aRule = (given: object = {}) =>
    parseRule({
      ...parse(`
        code: E-TEST
        family: PROOF
        subjectKind: REQUIREMENT
        criterion: isProof == 'YES' && proofBasis == 'NONE'
        severity: WARNING
        priority: 10
        verb: SUGGEST_CANCEL
        replacements: []
        statutes: ['《庚法》第三条', '《庚法》第四条']
        title: { zh: 无依据, en: No basis }
        reason: { zh: '“{subject}”{proofBasis}。', en: '“{subject}”: {proofBasis}.' }
        validFrom: '2021-01-01'`),
      ...given,
    });
  const save = (...rules: readonly ReturnType<typeof aRule>[]) =>
    registry.publish((em, publication) => saveRules(em, rules, publication));
  const rows = async () =>
    (await readRules(registry.em))
      .filter(({ rule }) => rule.code === 'E-TEST')
      .map(({ rule }) => `${rule.validFrom}..${rule.validTo ?? ''} v${rule.version}`);
  const bases = () =>
    registry.em.execute<{ text: string }[]>(
      `select c.text || ' ' || c.written_on || ' ' || b.purpose as text from rule_basis b
       join citation c on c.id = b.citation_id join rule r on r.id = b.subject_id
       where r.code = 'E-TEST' order by r.valid_from, b.position`,
    );
  const lines = async () => (await registry.linesOf('W-1')).filter((line) => line.startsWith('E-TEST'));
  beforeAll(async () => {
    await registry.publishChanges(aProof('W-1'));
  });

  test('of the files again changes nothing', async () => {
    const files = (await readRuleFiles(RULE_FILES)).filter(({ code }) => code.startsWith('E-NOLAW'));
    const { result, statements } = await registry.statementsOf(() => save(...files));
    expect(result).toEqual({ created: 0, changed: 0, unchanged: files.length });
    expect(statements.filter((sql) => /(insert into|update) "?(rule|finding)/i.test(sql))).toEqual([]);
  });

  test('a new one is kept with its bases as of its first day, and judges at once', async () => {
    expect(await save(aRule())).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(await rows()).toEqual(['2021-01-01.. v1']);
    expect((await bases()).map(({ text }) => text)).toEqual([
      '《庚法》第三条 2021-01-01 ESTABLISH',
      '《庚法》第四条 2021-01-01 ESTABLISH',
    ]);
    expect(await lines()).toEqual(['E-TEST SUGGEST_CANCEL 2021-01-01..']);
  });

  test('a changed one has the next version, in its findings too', async () => {
    const [before] = await registry.stored('W-1');
    expect(await save(aRule({ verb: 'CANCEL', statutes: ['《庚法》第四条'] }))).toEqual({
      created: 0,
      changed: 1,
      unchanged: 0,
    });
    expect(await rows()).toEqual(['2021-01-01.. v2']);
    expect((await bases()).map(({ text }) => text)).toEqual(['《庚法》第四条 2021-01-01 ESTABLISH']);
    expect(await lines()).toEqual(['E-TEST CANCEL 2021-01-01..']);
    expect((await registry.stored('W-1')).map(({ id }) => id)).toContain(before?.id);
    const versions = await registry.em.execute<{ version: number }[]>(
      `select distinct f.rule_version as version from finding f join rule r on r.id = f.rule_id where r.code = 'E-TEST'`,
    );
    expect(versions).toEqual([{ version: 2 }]);
  });

  test('one row ends where another begins', async () => {
    const ending = aRule({ validTo: '2026-01-01' });
    const next = aRule({ validFrom: '2026-01-01', severity: 'ERROR', scope: { jurisdiction: '510000' } });
    expect(await save(ending, next)).toEqual({ created: 1, changed: 1, unchanged: 0 });
    expect(await rows()).toEqual(['2021-01-01..2026-01-01 v3', '2026-01-01.. v1']);
    expect(await lines()).toEqual([
      'E-TEST SUGGEST_CANCEL 2021-01-01..2026-01-01',
      'E-TEST SUGGEST_CANCEL 2026-01-01..',
    ]);
  });

  test('one for another province judges nothing here', async () => {
    await save(aRule({ validFrom: '2026-01-01', scope: { jurisdiction: '440000' } }));
    expect(await lines()).toEqual(['E-TEST SUGGEST_CANCEL 2021-01-01..2026-01-01']);
  });

  test.each([
    ['one that names no fact', { criterion: 'inForse' }],
    ['one that overlaps a row of the register', { validFrom: '2023-01-01' }],
    ['one of a place that is none', { validFrom: '2026-01-01', scope: { jurisdiction: '999999' } }],
  ])('%s is refused, and nothing is written', async (_name, given) => {
    const before = await rows();
    await expect(save(aRule(given))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await rows()).toEqual(before);
  });
});
