import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readRuleFiles, saveRules } from '../../src/modules/rules/index.js';
import type { Change } from '../../src/modules/workflow/index.js';
import { aProof, cite, ProofRegistry, RULE_FILES } from '../support/proof-registry.js';

// What changes a finding may be far from the record it is about: each of these is followed to it.
let registry: ProofRegistry;
beforeAll(async () => {
  registry = await ProofRegistry.open();
  await registry.publish(async (em, publication) => saveRules(em, await readRuleFiles(RULE_FILES), publication));
  await registry.publishChanges(
    create('FactType', 'f1', { name: '收入' }),
    create('FactType', 'f2', { name: '住址' }),
    create('ServiceItem', 'S-2', {
      codeScheme: 'LOCAL',
      name: '收入核定',
      category: 'CONFIRMATION',
      organisation: 'ORG',
      jurisdiction: '510000',
      status: 'ACTIVE',
    }),
    create('HandlingItem', 'H-2', { codeScheme: 'LOCAL', serviceItem: 'S-2', name: '收入核定', status: 'ACTIVE' }),
    evidence('EV-1', { issuedBy: ['H-2'] }),
    aProof('R-1', { alternatives: [['EV-1']] }),
  );
});
afterAll(() => registry.database.close());

/** Full evaluation finds nothing to write: what was done in part is what would have been done in whole. */
afterEach(async () => {
  expect(await registry.evaluateAll()).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
});

function create(kind: Change['kind'], code: string, fields: Change['fields']): Change {
  return { operation: 'CREATE', kind, code, fields };
}

function evidence(code: string, fields: Change['fields']): Change {
  return create('EvidenceType', code, { name: `证明${code}`, kind: 'CERTIFICATE', whereIssued: 'HERE', ...fields });
}

const update = (kind: Change['kind'], code: string, fields: Change['fields']) =>
  registry.publishChanges({ operation: 'UPDATE', kind, code, fields });

/** `RULE VERB` of a requirement's findings by that rule. */
const verdicts = async (code: string, rule: string) =>
  (await registry.linesOf(code)).filter((line) => line.startsWith(`${rule} `)).map((line) => line.split(' ')[1]);

const holderFindings = async () =>
  registry.em.execute(
    `select 1 from finding f join rule r on r.id = f.rule_id join service_item s on s.id = f.subject_id
     where f.subject_kind = 'SERVICE_ITEM' and r.code = 'L-HOLDER' and s.code = 'S-1'`,
  );

describe('a finding follows', () => {
  test('who issues the document and cannot, where that moves to another place and back', async () => {
    await registry.publishChanges(
      create('ServiceItem', 'S-3', {
        codeScheme: 'LOCAL',
        name: '住址核定',
        category: 'CONFIRMATION',
        organisation: 'ORG',
        jurisdiction: '510000',
        status: 'ACTIVE',
      }),
      create('HandlingItem', 'H-3', { codeScheme: 'LOCAL', serviceItem: 'S-3', name: '住址核定', status: 'ACTIVE' }),
      evidence('EV-0', { issuedBy: ['H-3'] }),
      aProof('R-0', { handlingItem: 'H-3', alternatives: [['EV-0']] }),
      aProof('R-9', { alternatives: [['EV-0']] }),
    );
    expect(await verdicts('R-9', 'E-DEADLOCK')).toEqual(['CANCEL']);
    await update('ServiceItem', 'S-3', { jurisdiction: '440000' });
    expect(await verdicts('R-9', 'E-DEADLOCK')).toEqual([]);
    await update('ServiceItem', 'S-3', { jurisdiction: '510000' });
    expect(await verdicts('R-9', 'E-DEADLOCK')).toEqual(['CANCEL']);
    await update('DocumentRequirement', 'R-9', { status: 'CANCELLED' });
  });

  test('the other demand of its circle, where that is to go or to stay', async () => {
    await registry.publishChanges(
      evidence('EV-2', { issuedBy: ['H-1'] }),
      aProof('R-2', { handlingItem: 'H-2', alternatives: [['EV-2']] }),
    );
    await update('ServiceItem', 'S-2', { jurisdiction: '510100' });
    expect([await verdicts('R-1', 'E-CYCLE'), await verdicts('R-2', 'E-CYCLE')]).toEqual([['CANCEL'], ['REVIEW']]);
    await update('DocumentRequirement', 'R-1', { bases: [cite('《庚法》第三条')] });
    expect(await verdicts('R-2', 'E-CYCLE')).toEqual(['CANCEL']);
    await registry.publishChanges(aProof('R-3', { alternatives: [['EV-1']] }));
    await update('DocumentRequirement', 'R-1', { status: 'CANCELLED' });
    expect(await verdicts('R-2', 'E-CYCLE')).toHaveLength(1);
  });

  test('what a standard document proves, though nobody demands it', async () => {
    await registry.publishChanges(
      create('CatalogueItem', 'CAT-1', {
        codeScheme: 'LOCAL',
        name: '低保认定',
        category: 'BENEFIT',
        jurisdiction: '510000',
        status: 'ACTIVE',
        standardDocuments: ['EV-3'],
      }),
      evidence('EV-3', {}),
      evidence('EV-4', { facts: ['f1'] }),
      aProof('R-4', { facts: ['f1'], alternatives: [['EV-4']] }),
    );
    await update('ServiceItem', 'S-1', { catalogueItem: 'CAT-1' });
    expect(await verdicts('R-4', 'E-IRRELEVANT')).toEqual([]);
    await update('EvidenceType', 'EV-3', { facts: ['f2'] });
    expect(await verdicts('R-4', 'E-IRRELEVANT')).toEqual(['SUGGEST_CANCEL']);
  });

  test('the delegation by which another office may offer the service', async () => {
    await registry.publishChanges(
      create('Organisation', 'ORG-2', {
        codeScheme: 'LOCAL',
        name: '甲市人社局',
        kind: 'STATUTORY_ORGAN',
        jurisdiction: '510100',
      }),
      create('PowerItem', 'P-1', {
        codeScheme: 'LOCAL-POWER',
        name: '低保认定',
        category: 'BENEFIT',
        organisation: 'ORG-2',
        status: 'ACTIVE',
      }),
    );
    await update('ServiceItem', 'S-1', { powerItem: 'P-1' });
    expect(await holderFindings()).toHaveLength(1);
    await registry.publishChanges(
      create('Delegation', 'DEL-1', {
        powerItem: 'P-1',
        fromOrganisation: 'ORG-2',
        toOrganisation: 'ORG',
        kind: 'ENTRUSTED',
      }),
    );
    expect(await holderFindings()).toEqual([]);
  });

  test('the place that made the law, where it ends', async () => {
    await registry.publishChanges(aProof('R-5', { bases: [cite('《戊条例》第三条')] }));
    expect(await verdicts('R-5', 'E-NOLAW')).toEqual(['CANCEL']);
    await update('Jurisdiction', '440000', { validTo: '2026-01-01' });
    expect(await verdicts('R-5', 'E-NOLAW')).toEqual([]);
    expect(await verdicts('R-5', 'E-NOLAW-REVIEW')).toEqual(['REVIEW']);
  });
});
