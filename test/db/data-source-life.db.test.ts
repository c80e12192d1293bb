import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evaluateTouched, readRuleFiles, saveRules } from '../../src/modules/rules/index.js';
import { applyChanges, type Change } from '../../src/modules/workflow/index.js';
import { asOfFork, isoInstant } from '../../src/platform/db/index.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { aProof, ProofRegistry, RULE_FILES } from '../support/proof-registry.js';

const create = (kind: Change['kind'], code: string, fields: Change['fields']): Change => ({
  operation: 'CREATE',
  kind,
  code,
  fields,
});

let registry: ProofRegistry;
let ask: Ask;
beforeAll(async () => {
  registry = await ProofRegistry.open();
  await registry.publish(async (em, publication) => saveRules(em, await readRuleFiles(RULE_FILES), publication));
  await registry.publishChanges(
    create('DataSource', 'income-source', {
      name: '收入核对系统',
      provider: 'ORG',
      channel: '省级平台',
      permission: 'OPEN',
      status: 'ONLINE',
    }),
    create('FactType', 'income', { name: '收入', dataSource: 'income-source' }),
    create('EvidenceType', 'income-proof', {
      name: '收入证明',
      kind: 'CERTIFICATE',
      whereIssued: 'HERE',
      facts: ['income'],
    }),
    create('Elimination', 'EL-1', {
      jurisdiction: '510100',
      evidenceType: 'income-proof',
      replacement: 'ONLINE_CHECK',
      dataSource: 'income-source',
      decidedOn: '2025-01-01',
      status: 'ACTIVE',
    }),
    aProof('S-INCOME', { name: '收入证明', facts: ['income'], alternatives: [['income-proof']] }),
    aProof('S-OTHER'),
  );
  ask = await openApi(registry.database);
});
afterAll(() => registry.database.close());

const rulesOf = async (code: string, em = registry.em) =>
  (
    await em.execute<{ code: string }[]>(
      `select distinct r.code from finding f join rule r on r.id = f.rule_id join document_requirement d on d.id = f.subject_id
       where f.subject_kind = 'REQUIREMENT' and d.code = ? order by 1`,
      [code],
    )
  ).map((row) => row.code);

const setStatus = (status: string) =>
  registry.publish(async (em, publication) => {
    const changes: Change[] = [{ operation: 'UPDATE', kind: 'DataSource', code: 'income-source', fields: { status } }];
    await evaluateTouched(em, publication, await applyChanges(em, changes, publication), []);
    const [row] = await em.execute<{ at: string }[]>(
      `select ${isoInstant('max(recorded_at)')} as at from quanze.publication`,
    );
    return row?.at ?? '';
  });

describe('a data source', () => {
  test('that answers makes a demand for what it knows a finding', async () => {
    expect(await rulesOf('S-INCOME')).toContain('E-SHARED');
  });

  test('that is withdrawn ends it, and its return brings it back, with history of both', async () => {
    const before = await rulesOf('S-INCOME');
    const other = await rulesOf('S-OTHER');
    const withdrawnAt = await setStatus('WITHDRAWN');
    expect(await rulesOf('S-INCOME')).not.toContain('E-SHARED');
    expect(await rulesOf('S-OTHER')).toEqual(other);
    const returnedAt = await setStatus('ONLINE');
    expect(await rulesOf('S-INCOME')).toEqual(before);
    expect(await rulesOf('S-INCOME', asOfFork(registry.em, withdrawnAt))).not.toContain('E-SHARED');
    expect(await rulesOf('S-INCOME', asOfFork(registry.em, returnedAt))).toEqual(before);
    expect(await registry.evaluateAll()).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
  });

  test('shows beforehand what relies on it', async () => {
    const answer = await ask(`{ impactOf(of: { dataSource: "income-source" }) {
      requirements { totalCount nodes { code } } last: requirements(onlyLast: true) { nodes { code } }
      eliminations(onlyLast: true) { nodes { code } } powers { totalCount } } }`);
    expect(plain(answer)).toEqual({
      impactOf: {
        requirements: { totalCount: 1, nodes: [{ code: 'S-INCOME' }] },
        last: { nodes: [{ code: 'S-INCOME' }] },
        eliminations: { nodes: [{ code: 'EL-1' }] },
        powers: { totalCount: 0 },
      },
    });
  });
});
