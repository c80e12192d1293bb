import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/modules/workflow/index.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { aProof, cite, ProofRegistry } from '../support/proof-registry.js';

const create = (kind: Change['kind'], code: string, fields: Change['fields']): Change => ({
  operation: 'CREATE',
  kind,
  code,
  fields,
});
const established = (text: string) => ({ purpose: 'ESTABLISH', text, writtenOn: '2022-01-01' });

let registry: ProofRegistry;
let ask: Ask;
beforeAll(async () => {
  registry = await ProofRegistry.open();
  const item = { codeScheme: 'LOCAL', status: 'ACTIVE' };
  await registry.publishChanges(
    create('Organisation', 'ORG-2', {
      codeScheme: 'LOCAL',
      name: '甲市公安局',
      kind: 'STATUTORY_ORGAN',
      jurisdiction: '510100',
    }),
    create('PowerItem', 'P-1', {
      codeScheme: 'LOCAL-POWER',
      name: '低保认定',
      category: 'BENEFIT',
      organisation: 'ORG',
      status: 'ACTIVE',
      bases: [established('《庚法》第三条')],
    }),
    create('PowerItem', 'P-2', {
      codeScheme: 'LOCAL-POWER',
      name: '临时救助',
      category: 'BENEFIT',
      organisation: 'ORG-2',
      jointHolders: ['ORG'],
      status: 'ACTIVE',
      bases: [established('《庚法》第三条'), established('《丙法》第一条')],
    }),
    create('ResponsibilityItem', 'D-1', {
      powerItem: 'P-1',
      stage: 'ACCEPT',
      position: 1,
      content: '受理',
      status: 'ACTIVE',
      bases: [{ purpose: 'RESPONSIBILITY', text: '《庚法》第五条', writtenOn: '2022-01-01' }],
    }),
    create('ServiceItem', 'S-2', {
      ...item,
      name: '低保认定',
      category: 'BENEFIT',
      organisation: 'ORG',
      jurisdiction: '510100',
      powerItem: 'P-1',
    }),
    create('HandlingItem', 'H-2', { ...item, serviceItem: 'S-2', name: '户口证明出具' }),
    create('EvidenceType', 'EV-1', {
      name: '居住证明',
      kind: 'CERTIFICATE',
      whereIssued: 'HERE',
      issuers: ['ORG-2'],
      issuedBy: ['H-2'],
    }),
    create('EvidenceType', 'EV-2', {
      name: '户口证明',
      kind: 'CERTIFICATE',
      whereIssued: 'HERE',
      issuers: ['ORG-2', 'ORG'],
      issuedBy: ['H-1'],
    }),
    aProof('R-1', { alternatives: [['EV-1']], bases: [cite('《庚法》第三条')] }),
    aProof('R-2', {
      handlingItem: 'H-2',
      alternatives: [['EV-2']],
      bases: [cite('《庚法》第三条'), cite('《丙法》第一条')],
    }),
    aProof('R-4'),
    aProof('R-3', { bases: [cite('《庚法》第四条'), cite('《丁规定》第一条')] }),
  );
  ask = await openApi(registry.database);
});
afterAll(() => registry.database.close());

const FIELDS = ['powers', 'responsibilities', 'services', 'requirements', 'eliminations'] as const;

/** Codes of what rests on something; with a star where it has no other support. */
async function impact(of: string, validAt?: string): Promise<unknown> {
  const lists = FIELDS.flatMap((field) => [
    `${field} { totalCount nodes { code } }`,
    `${field}Last: ${field}(onlyLast: true) { nodes { code } }`,
  ]);
  const answer = await ask(`{ impactOf(of: { ${of} }) { ${lists.join(' ')} } }`, {}, validAt ? { validAt } : {});
  const told = plain(answer) as { impactOf?: Record<string, { nodes: { code: string }[]; totalCount?: number }> };
  if (!told.impactOf) return told;
  const { impactOf } = told;
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const last = new Set(impactOf[`${field}Last`]?.nodes.map(({ code }) => code));
      const all = impactOf[field]?.nodes.map(({ code }) => code) ?? [];
      expect(impactOf[field]?.totalCount).toBe(all.length);
      expect(all).toEqual(expect.arrayContaining([...last]));
      return all.length === 0 ? [] : [[field, all.map((code) => (last.has(code) ? `${code}*` : code)).join(' ')]];
    }),
  );
}

describe('what rests on something, and on nothing else', () => {
  test.each<[string, string, unknown]>([
    [
      'an instrument',
      'instrument: "庚法"',
      // a departmental rule beside it is no support of a proof
      { powers: 'P-1* P-2', responsibilities: 'D-1*', services: 'S-2*', requirements: 'R-1* R-2 R-3*' },
    ],
    [
      'one article',
      'instrument: "庚法", article: "3"',
      { powers: 'P-1* P-2', services: 'S-2*', requirements: 'R-1* R-2' },
    ],
    ['an article that nobody cites', 'instrument: "庚法", article: "9"', {}],
    ['an organisation that holds and issues', 'organisation: "ORG-2"', { powers: 'P-2', requirements: 'R-1* R-2' }],
    [
      'an organisation that holds alone and issues with another',
      'organisation: "ORG"',
      { powers: 'P-1* P-2', responsibilities: 'D-1*', services: 'S-1* S-2*', requirements: 'R-2' },
    ],
    ['an instrument that is not there', 'instrument: "无此法"', { errors: ['NOT_FOUND'] }],
    ['two things at once', 'instrument: "庚法", organisation: "ORG"', { errors: ['INVALID_INPUT'] }],
    ['nothing', '', { errors: ['INVALID_INPUT'] }],
    ['an article of nothing', 'article: "3"', { errors: ['INVALID_INPUT'] }],
    ['an article that is none', 'instrument: "庚法", article: "三"', { errors: ['INVALID_INPUT'] }],
  ])('%s', async (_name, of, expected) => {
    expect(await impact(of)).toEqual(expected);
  });

  test('on the day: what is not in force yet supports nothing', async () => {
    expect(await impact('instrument: "庚法"', '2003-12-31')).toMatchObject({ requirements: 'R-1 R-2 R-3' });
  });
});

describe('circles of proofs', () => {
  const query = (args: string) => `{ circularProofs(${args}) { totalCount nodes {
    isCutOff days { validFrom validTo } cut { code } handlingItems { code }
    edges { from { code } requirement { code } evidenceType { code } to { code } } } } }`;

  test('are handling items that wait for each other, with the cheapest cut', async () => {
    const circle = {
      isCutOff: false,
      days: [{ validFrom: null, validTo: null }],
      cut: { code: 'R-1' },
      handlingItems: [{ code: 'H-1' }, { code: 'H-2' }],
      edges: [
        { from: { code: 'H-1' }, requirement: { code: 'R-1' }, evidenceType: { code: 'EV-1' }, to: { code: 'H-2' } },
        { from: { code: 'H-2' }, requirement: { code: 'R-2' }, evidenceType: { code: 'EV-2' }, to: { code: 'H-1' } },
      ],
    };
    expect(plain(await ask(query('jurisdiction: { code: "510000" }')))).toEqual({
      circularProofs: { totalCount: 1, nodes: [circle] },
    });
  });

  test.each([
    ['the organisation', 'organisation: "ORG", first: 1', 1],
    ['an organisation that has no part in one', 'organisation: "ORG-2"', 0],
    ['another place', 'jurisdiction: { code: "440000" }', 0],
    ['the place above alone', 'jurisdiction: { code: "510000", withDescendants: false }', 0],
  ])('are found by %s', async (_name, args, totalCount) => {
    expect(plain(await ask(query(args)))).toMatchObject({ circularProofs: { totalCount } });
  });

  test('with a bad page are refused', async () => {
    expect(plain(await ask(query('first: 0')))).toEqual({ errors: ['INVALID_INPUT'] });
  });
});

describe('findings are counted', () => {
  test('by what they share', async () => {
    const answer = await ask(`{
      all: findingCounts(by: []) { rule count }
      byRule: findingCounts(filter: { jurisdiction: { code: "510000" } }, by: [RULE, SEVERITY]) { rule severity verb count }
      byPlace: findingCounts(by: [ORGANISATION, JURISDICTION, STATE]) { state count organisation { code } jurisdiction { code } }
      byFamily: findingCounts(by: [FAMILY, VERB]) { family verb count }
      none: findingCounts(filter: { upcoming: true }, by: [RULE]) { count }
    }`);
    const told = plain(answer) as Record<string, readonly { count: number }[]>;
    const [all] = told['all'] ?? [];
    expect(all?.count).toBeGreaterThan(0);
    expect(told['byRule']?.reduce((sum, { count }) => sum + count, 0)).toBe(all?.count);
    expect(told['byPlace']).toEqual([
      { state: 'OPEN', count: all?.count, organisation: { code: 'ORG' }, jurisdiction: { code: '510100' } },
    ]);
    expect(told['byFamily']?.every((group) => 'family' in group && group.family === 'PROOF')).toBe(true);
    expect(told['none']).toEqual([]);
  });
});
