import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/platform/db/index.js';
import { type Ask, openApi, plain, refusals } from '../support/api.js';
import { freshDatabase } from '../support/database.js';
import {
  aBasis,
  aBundle,
  aCatalogueItem,
  aDataSource,
  aFactType,
  aHandlingItem,
  anEvidenceType,
  aPowerItem,
  aRequirement,
  aServiceItem,
  publishMore,
  publishWorld,
} from '../support/world.js';

const EVIDENCE = [
  aDataSource('DS-1', { provider: 'ORG-B' }),
  aDataSource('DS-OLD', { provider: 'ORG-B', status: 'WITHDRAWN', validTo: '2020-01-01' }),
  aFactType('identity', { name: '身份', dataSource: 'DS-1' }),
  aFactType('residence', { name: '居住地' }),
  anEvidenceType('id-card', { name: '居民身份证', kind: 'LICENCE', facts: ['identity'], issuers: ['ORG-B'] }),
  anEvidenceType('household-book', {
    name: '居民户口簿',
    aliases: ['户口本'],
    kind: 'LICENCE',
    whereIssued: 'HOUSEHOLD_REGISTER',
    facts: ['residence', 'identity'],
    issuers: ['ORG-C', 'ORG-B'],
  }),
  anEvidenceType('residence-proof', { issuedBy: ['H-2'] }),
];

const RECORDS = [
  ...EVIDENCE,
  aCatalogueItem('C-1', { standardDocuments: ['residence-proof', 'unknown', 'id-card'] }),
  aPowerItem('P-1', { catalogueItem: 'C-1', bases: [aBasis('ESTABLISH', '《甲法》第五条')] }),
  aServiceItem('S-1', { catalogueItem: 'C-1', powerItem: 'P-1', channels: ['WINDOW', 'ONLINE'], onlineDepth: 3 }),
  aServiceItem('S-2', { name: '居住证明', category: 'PUBLIC_SERVICE', organisation: 'ORG-C', jurisdiction: '990122' }),
  aServiceItem('S-OLD', { validTo: '2020-01-01' }),
  aHandlingItem('H-1', {
    serviceItem: 'S-1',
    statutoryDays: 20,
    promisedDays: 5,
    handlingType: 'PROMISED',
    isOnline: true,
    bases: [aBasis('TIME_LIMIT', '《乙法》第二条')],
    fees: [
      { name: '工本费', amountYuan: 12.5, bases: [aBasis('FEE', '《甲法》第一条')] },
      { name: '检测费', amountYuan: null, bases: [] },
    ],
    steps: [{ name: '受理', days: 1 }, { name: '办结' }],
    intermediaries: [{ name: '验资报告', bases: [aBasis('INTERMEDIARY', '《甲法》第二条')] }],
  }),
  aHandlingItem('H-1B', { serviceItem: 'S-1', status: 'CANCELLED' }),
  aHandlingItem('H-2', { serviceItem: 'S-2', handlingType: 'IMMEDIATE' }),
  aRequirement('M-2', {
    handlingItem: 'H-1',
    position: 2,
    name: '無違法證明',
    isProof: 'YES',
    audiences: ['ENTERPRISE'],
  }),
  aRequirement('M-1', {
    handlingItem: 'H-1',
    name: '居住证明材料',
    facts: ['identity', 'residence'],
    alternatives: [['household-book'], ['residence-proof', 'id-card']],
    bases: [aBasis('DEMAND', '《甲法》第五条')],
  }),
  aRequirement('M-3', { handlingItem: 'H-1', position: 3, status: 'CANCELLED', alternatives: [['id-card']] }),
  aRequirement('M-4', {
    handlingItem: 'H-2',
    disposition: 'COMMITMENT_OFFERED',
    sourceChannel: 'GOVERNMENT',
    necessity: 'MAY_FOLLOW_LATER',
    alternatives: [['id-card']],
  }),
  aBundle('B-1', { name: '开办餐饮店', items: ['S-2', 'S-1'], jointDocuments: ['residence-proof', 'id-card'] }),
];

let database: Database;
let ask: Ask;
const heard: string[] = [];
beforeAll(async () => {
  database = await freshDatabase({ onQuery: (sql) => heard.push(sql) });
  await publishWorld(database, RECORDS);
  ask = await openApi(database);
});
afterAll(() => database.close());

async function codesOf(field: string, args: string, at = {}): Promise<unknown> {
  const answer = await ask(`{ list: ${field}(${args}) { nodes { code } totalCount } }`, {}, at);
  const { list } = plain(answer) as { list?: { nodes: { code: string }[]; totalCount: number } };
  if (!list) return refusals(answer);
  expect(list.totalCount).toBe(list.nodes.length);
  return list.nodes.map(({ code }) => code);
}

test('a service item tells by which power it is offered and what each of its cases asks for', async () => {
  const answer = await ask(`{ serviceItem(code: "S-1") {
    channels onlineDepth
    organisation { code } jurisdiction { code } catalogueItem { code } powerItem { code }
    bundles { code }
    handlingItems {
      code statutoryDays promisedDays dayUnit isOnline
      bases { purpose targets { status } }
      fees { position name amountYuan bases { purpose targets { status instrument { code } } } }
      steps { position name days office { name } }
      intermediaries { name bases { purpose } }
      requirements {
        code position isProof disposition audiences
        facts { code dataSource { code provider { code } } }
        alternatives { position evidenceTypes { code facts { code } } }
        bases { purpose targets { status pathText } }
      }
    }
  } }`);
  expect(plain(answer)).toEqual({
    serviceItem: {
      channels: ['WINDOW', 'ONLINE'],
      onlineDepth: 3,
      organisation: { code: 'ORG-A' },
      jurisdiction: { code: '990121' },
      catalogueItem: { code: 'C-1' },
      powerItem: { code: 'P-1' },
      bundles: [{ code: 'B-1' }],
      handlingItems: [
        {
          code: 'H-1',
          statutoryDays: 20,
          promisedDays: 5,
          dayUnit: 'WORKING_DAY',
          isOnline: true,
          bases: [{ purpose: 'TIME_LIMIT', targets: [{ status: 'REPEALED' }] }],
          fees: [
            {
              position: 1,
              name: '工本费',
              amountYuan: 12.5,
              bases: [{ purpose: 'FEE', targets: [{ status: 'IN_FORCE', instrument: { code: '甲法' } }] }],
            },
            { position: 2, name: '检测费', amountYuan: null, bases: [] },
          ],
          steps: [
            { position: 1, name: '受理', days: 1, office: null },
            { position: 2, name: '办结', days: null, office: null },
          ],
          intermediaries: [{ name: '验资报告', bases: [{ purpose: 'INTERMEDIARY' }] }],
          requirements: [
            {
              code: 'M-1',
              position: 1,
              isProof: 'UNKNOWN',
              disposition: 'KEPT',
              audiences: [],
              facts: [
                { code: 'identity', dataSource: { code: 'DS-1', provider: { code: 'ORG-B' } } },
                { code: 'residence', dataSource: null },
              ],
              alternatives: [
                {
                  position: 1,
                  evidenceTypes: [{ code: 'household-book', facts: [{ code: 'residence' }, { code: 'identity' }] }],
                },
                {
                  position: 2,
                  evidenceTypes: [
                    { code: 'residence-proof', facts: [] },
                    { code: 'id-card', facts: [{ code: 'identity' }] },
                  ],
                },
              ],
              bases: [{ purpose: 'DEMAND', targets: [{ status: 'MOVED', pathText: '第五条' }] }],
            },
            {
              code: 'M-2',
              position: 2,
              isProof: 'YES',
              disposition: 'KEPT',
              audiences: ['ENTERPRISE'],
              facts: [],
              alternatives: [],
              bases: [],
            },
          ],
        },
      ],
    },
  });
});

test('evidence, facts and sources tell what they are for', async () => {
  const answer = await ask(`{
    evidenceType(code: "id-card") {
      kind issuers { nodes { code } } issuedBy { nodes { code } }
      requiredBy { nodes { code handlingItem { code } } totalCount }
    }
    proof: evidenceType(code: "residence-proof") { issuedBy { nodes { code evidenceIssued { code } } totalCount } }
    factType(code: "identity") { provedBy { nodes { code } totalCount } requiredBy { nodes { code } } }
    dataSource(code: "DS-1") { channel permission provider { code } factTypes { nodes { code } } }
    bundle(code: "B-1") { lead { code } jurisdiction { code } items { code } jointDocuments { code } }
    catalogueItem(code: "C-1") { serviceItems { nodes { code } } standardEvidence { code } }
    powerItem(code: "P-1") { serviceItems { nodes { code } } }
    organisation(code: "ORG-B") { evidenceIssued { nodes { code } } dataSources { nodes { code } } }
    jurisdiction(code: "990121") { serviceItems { nodes { code } } bundles { nodes { code } } }
  }`);
  expect(plain(answer)).toEqual({
    evidenceType: {
      kind: 'LICENCE',
      issuers: { nodes: [{ code: 'ORG-B' }] },
      issuedBy: { nodes: [] },
      requiredBy: {
        nodes: [
          { code: 'M-1', handlingItem: { code: 'H-1' } },
          { code: 'M-4', handlingItem: { code: 'H-2' } },
        ],
        totalCount: 2,
      },
    },
    proof: { issuedBy: { nodes: [{ code: 'H-2', evidenceIssued: [{ code: 'residence-proof' }] }], totalCount: 1 } },
    factType: {
      provedBy: { nodes: [{ code: 'household-book' }, { code: 'id-card' }], totalCount: 2 },
      requiredBy: { nodes: [{ code: 'M-1' }] },
    },
    dataSource: {
      channel: '政务数据共享平台',
      permission: 'OPEN',
      provider: { code: 'ORG-B' },
      factTypes: { nodes: [{ code: 'identity' }] },
    },
    bundle: {
      lead: { code: 'ORG-A' },
      jurisdiction: { code: '990121' },
      items: [{ code: 'S-2' }, { code: 'S-1' }],
      jointDocuments: [{ code: 'residence-proof' }, { code: 'id-card' }],
    },
    catalogueItem: {
      serviceItems: { nodes: [{ code: 'S-1' }] },
      standardEvidence: [{ code: 'residence-proof' }, { code: 'id-card' }],
    },
    powerItem: { serviceItems: { nodes: [{ code: 'S-1' }] } },
    organisation: {
      evidenceIssued: { nodes: [{ code: 'household-book' }, { code: 'id-card' }] },
      dataSources: { nodes: [{ code: 'DS-1' }] },
    },
    jurisdiction: { serviceItems: { nodes: [{ code: 'S-1' }] }, bundles: { nodes: [{ code: 'B-1' }] } },
  });
});

describe('a list', () => {
  test.each([
    ['serviceItems', 'first: 9', ['S-1', 'S-2']],
    ['serviceItems', 'filter: {onlyCurrent: false}, orderBy: CODE_DESC', ['S-OLD', 'S-2', 'S-1']],
    ['serviceItems', 'filter: {text: "居住證明"}', ['S-2']],
    ['serviceItems', 'filter: {jurisdiction: {code: "990000"}}', ['S-1', 'S-2']],
    ['serviceItems', 'filter: {jurisdiction: {code: "990000", withDescendants: false}}', []],
    ['serviceItems', 'filter: {organisation: "ORG-C"}', ['S-2']],
    ['serviceItems', 'filter: {category: PUBLIC_SERVICE}', ['S-2']],
    ['serviceItems', 'filter: {channel: ONLINE}', ['S-1']],
    ['serviceItems', 'filter: {hasPowerItem: false}', ['S-2']],
    ['serviceItems', 'filter: {powerItem: "P-1", catalogueItem: "C-1"}', ['S-1']],
    ['serviceItems', 'filter: {basisStatus: MOVED}', ['S-1']],
    ['serviceItems', 'filter: {basisStatus: REPEALED}', []],
    ['handlingItems', 'first: 9', ['H-1', 'H-2']],
    ['handlingItems', 'filter: {onlyCurrent: false, status: CANCELLED}', ['H-1B']],
    ['handlingItems', 'filter: {organisation: "ORG-C"}', ['H-2']],
    ['handlingItems', 'filter: {jurisdiction: {code: "990121"}}', ['H-1']],
    ['handlingItems', 'filter: {category: LICENSING}', ['H-1']],
    ['handlingItems', 'filter: {serviceItem: "S-2"}', ['H-2']],
    ['handlingItems', 'filter: {handlingType: IMMEDIATE}', ['H-2']],
    ['handlingItems', 'filter: {isOnline: false}', ['H-2']],
    ['handlingItems', 'filter: {basisStatus: REPEALED}', ['H-1']],
    ['handlingItems', 'filter: {serviceItem: "S-X"}', ['NOT_FOUND']],
    ['documentRequirements', 'first: 9', ['M-1', 'M-2', 'M-4']],
    ['documentRequirements', 'filter: {text: "无违法证明"}', ['M-2']],
    ['documentRequirements', 'filter: {handlingItem: "H-1"}, orderBy: CODE_DESC', ['M-2', 'M-1']],
    ['documentRequirements', 'filter: {evidenceType: "id-card"}', ['M-1', 'M-4']],
    ['documentRequirements', 'filter: {factType: "residence"}', ['M-1']],
    ['documentRequirements', 'filter: {audience: ENTERPRISE}', ['M-2']],
    ['documentRequirements', 'filter: {necessity: MAY_FOLLOW_LATER}', ['M-4']],
    ['documentRequirements', 'filter: {sourceChannel: GOVERNMENT}', ['M-4']],
    ['documentRequirements', 'filter: {isProof: YES}', ['M-2']],
    ['documentRequirements', 'filter: {disposition: COMMITMENT_OFFERED}', ['M-4']],
    ['documentRequirements', 'filter: {jurisdiction: {code: "990122"}}', ['M-4']],
    ['documentRequirements', 'filter: {organisation: "ORG-A", hasBasis: false}', ['M-2']],
    ['documentRequirements', 'filter: {instrument: "甲法", basisStatus: MOVED}', ['M-1']],
    ['documentRequirements', 'filter: {evidenceType: "none"}', ['NOT_FOUND']],
    ['evidenceTypes', 'filter: {kind: LICENCE}', ['household-book', 'id-card']],
    ['evidenceTypes', 'filter: {text: "戶口"}', ['household-book']],
    ['evidenceTypes', 'filter: {issuer: "ORG-C"}', ['household-book']],
    ['evidenceTypes', 'filter: {factType: "identity"}', ['household-book', 'id-card']],
    ['evidenceTypes', 'filter: {whereIssued: HOUSEHOLD_REGISTER}', ['household-book']],
    ['factTypes', 'filter: {text: "居住"}', ['residence']],
    ['factTypes', 'filter: {dataSource: "DS-1"}', ['identity']],
    ['factTypes', 'filter: {hasDataSource: false}', ['residence']],
    ['dataSources', 'first: 9', ['DS-1']],
    ['dataSources', 'filter: {onlyCurrent: false, status: WITHDRAWN}', ['DS-OLD']],
    ['dataSources', 'filter: {text: "ds-1"}', ['DS-1']],
    ['dataSources', 'filter: {provider: "ORG-A"}', []],
    ['dataSources', 'filter: {permission: OPEN}', ['DS-1']],
    ['bundles', 'filter: {serviceItem: "S-1"}', ['B-1']],
    ['bundles', 'filter: {jurisdiction: {code: "990122"}}', []],
    ['bundles', 'filter: {lead: "ORG-A", text: "餐飲"}', ['B-1']],
  ])('%s(%s)', async (field, args, codes) => {
    expect(await codesOf(field, args)).toEqual(codes);
  });
});

test('an article shows the documents demanded by it, whatever its number was then', async () => {
  const answer = await ask(`{ instrumentVersion(code: "甲法#2024-01-01") { provisions(article: 4) { nodes {
    documentRequirements { nodes { code } totalCount } handlingItems { nodes { code } }
  } } } }`);
  expect(plain(answer)).toEqual({
    instrumentVersion: {
      provisions: {
        nodes: [{ documentRequirements: { nodes: [{ code: 'M-1' }], totalCount: 1 }, handlingItems: { nodes: [] } }],
      },
    },
  });
});

describe('a look-up by code', () => {
  test.each([
    ['serviceItem', 'S-1'],
    ['handlingItem', 'H-1B'],
    ['documentRequirement', 'M-3'],
    ['evidenceType', 'id-card'],
    ['factType', 'identity'],
    ['dataSource', 'DS-OLD'],
    ['bundle', 'B-1'],
  ])('%s finds the same as its id, and says when there is none', async (field, code) => {
    const { found } = plain(await ask(`{ found: ${field}(code: "${code}") { __typename id code } }`)) as {
      found: { __typename: string; id: string; code: string };
    };
    expect(found.code).toBe(code);
    const byId = await ask(`{ node(id: "${found.id}") { __typename id ... on ${found.__typename} { code } } }`);
    expect(plain(byId)).toEqual({ node: found });
    expect(refusals(await ask(`{ ${field}(code: "NONE") { id } }`))).toEqual(['NOT_FOUND']);
  });
});

/** What a caller asks of a page of handling items at most. */
const WHOLE_PAGE = `query ($first: Int, $text: String) { handlingItems(first: $first, filter: {text: $text}) { totalCount nodes {
  code
  serviceItem { organisation { name } powerItem { code bases { targets { provision { article } instrument { title } } } } }
  bases { purpose targets { status instrument { title } provision { article } } }
  requirements { code alternatives { evidenceTypes { code facts { code } } } }
} } }`;

describe('a page of handling items', () => {
  const COUNT = 100;
  beforeAll(async () => {
    const numbers = Array.from({ length: COUNT }, (_, index) => String(index).padStart(3, '0'));
    await publishMore(
      database,
      numbers.flatMap((number, index) => [
        aFactType(`f-${number}`),
        anEvidenceType(`e-${number}`, { facts: [`f-${number}`, 'identity'] }),
        aPowerItem(`PP-${number}`, { bases: [aBasis('ESTABLISH', `《甲法》第${(index % 8) + 1}条`)] }),
        aServiceItem(`SS-${number}`, {
          powerItem: `PP-${number}`,
          organisation: index % 2 === 0 ? 'ORG-A' : 'ORG-B',
        }),
        aHandlingItem(`HH-${number}`, {
          name: '成批办理',
          serviceItem: `SS-${number}`,
          bases: [aBasis('TIME_LIMIT', `《乙法》第${(index % 8) + 1}条`)],
        }),
        aRequirement(`MM-${number}-1`, { handlingItem: `HH-${number}`, alternatives: [[`e-${number}`], ['id-card']] }),
        aRequirement(`MM-${number}-2`, { handlingItem: `HH-${number}`, position: 2, alternatives: [['id-card']] }),
      ]),
    );
  });

  test('costs as many statements as one item, at most sixteen', async () => {
    const statements = async (first: number) => {
      const before = heard.length;
      const answer = await ask(WHOLE_PAGE, { first, text: '成批' });
      const page = plain(answer) as { handlingItems: { totalCount: number; nodes: readonly object[] } };
      expect(page.handlingItems.nodes).toHaveLength(first);
      expect(page.handlingItems.totalCount).toBe(COUNT);
      return heard.length - before;
    };
    const forOne = await statements(1);
    expect(forOne).toBeLessThanOrEqual(16);
    expect(await statements(COUNT)).toBe(forOne);
  });
});

test('what was published is read again at its time, in nested edges too', async () => {
  const before = await publishMore(database, [
    aFactType('fact', { name: '旧称' }),
    anEvidenceType('evidence', { facts: ['fact'] }),
    aHandlingItem('H-9', { serviceItem: 'S-1' }),
    aRequirement('M-9', { handlingItem: 'H-9', alternatives: [['evidence']] }),
  ]);
  const after = await publishMore(database, [
    { operation: 'UPDATE', kind: 'FactType', code: 'fact', fields: { name: '新称' } },
    {
      operation: 'UPDATE',
      kind: 'DocumentRequirement',
      code: 'M-9',
      fields: { alternatives: [['evidence'], ['id-card']] },
    },
  ]);
  const read = (recordedAt?: string) =>
    ask(
      '{ handlingItem(code: "H-9") { requirements { alternatives { evidenceTypes { facts { name } } } } } }',
      {},
      recordedAt === undefined ? {} : { recordedAt },
    );
  const old = { evidenceTypes: [{ facts: [{ name: '旧称' }] }] };
  const mended = { evidenceTypes: [{ facts: [{ name: '新称' }] }] };
  const added = { evidenceTypes: [{ facts: [{ name: '身份' }] }] };
  expect(plain(await read(before.recordedAt))).toEqual({ handlingItem: { requirements: [{ alternatives: [old] }] } });
  expect(plain(await read(after.recordedAt))).toEqual({
    handlingItem: { requirements: [{ alternatives: [mended, added] }] },
  });
  expect(plain(await read())).toEqual(plain(await read(after.recordedAt)));
});
