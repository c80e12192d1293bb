import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/platform/db/index.js';
import { type Ask, openApi, plain, refusals } from '../support/api.js';
import { freshDatabase } from '../support/database.js';
import {
  aBasis,
  aCatalogueItem,
  aDelegation,
  anAccountabilityGround,
  aPowerItem,
  aResponsibilityItem,
  publishWorld,
} from '../support/world.js';

const POWERS = [
  aPowerItem('P-1', {
    name: '个体工商户登记',
    catalogueItem: 'C-1',
    jointHolders: ['ORG-CITY', 'ORG-B'],
    levels: [3, 4],
    bases: [aBasis('ESTABLISH', '《甲法》第五条'), aBasis('IMPLEMENT', '《乙法》第一条')],
  }),
  aPowerItem('P-1-1', { name: '个体工商户登记', subItemName: '注销登记', mainItem: 'P-1' }),
  aPowerItem('P-2', {
    name: '对无照经营的处罚',
    category: 'PENALTY',
    kinds: ['FINE', 'CONFISCATION'],
    fineCeilingYuan: 50_000,
    organisation: 'ORG-B',
    bases: [aBasis('ESTABLISH', '《甲法》第四条')],
  }),
  aPowerItem('P-3', {
    name: '食品经营许可',
    organisation: 'ORG-C',
    upperLaw: 'NO',
    upperLawJudgedBy: '法制科',
    upperLawJudgedOn: '2024-01-01',
  }),
  aPowerItem('P-4', { name: '市级许可', organisation: 'ORG-CITY', codeScheme: 'CN-39554-BASIC', status: 'SUSPENDED' }),
  aPowerItem('P-OLD', { name: '旧许可', validTo: '2020-01-01', status: 'CANCELLED' }),
];

const RECORDS = [
  aCatalogueItem('C-1', {
    standardDocuments: ['id-card'],
    standardDays: 3,
    bases: [aBasis('ESTABLISH', '《甲法》第五条')],
  }),
  ...POWERS,
  aDelegation('D-1', {
    powerItem: 'P-1',
    fromOrganisation: 'ORG-A',
    toOrganisation: 'ORG-B',
    documentNumber: '某政发〔2021〕3号',
    validFrom: '2021-01-01',
    bases: [aBasis('DELEGATION', '《甲法》第七条')],
  }),
  aDelegation('D-ENDED', {
    powerItem: 'P-1',
    fromOrganisation: 'ORG-A',
    toOrganisation: 'ORG-B',
    validTo: '2020-01-01',
  }),
  aResponsibilityItem('R-2', { powerItem: 'P-1', position: 2, stage: 'REVIEW' }),
  aResponsibilityItem('R-1', { powerItem: 'P-1', bases: [aBasis('RESPONSIBILITY', '《甲法》第五条第二款')] }),
  aResponsibilityItem('R-3', { powerItem: 'P-1', position: 3, status: 'CANCELLED' }),
  aResponsibilityItem('R-4', { powerItem: 'P-3', stage: 'DECIDE', content: '依法作出行政許可決定' }),
  anAccountabilityGround('G-1', {
    powerItem: 'P-1',
    ground: '未依法说明理由',
    bases: [aBasis('ACCOUNTABILITY', '《甲法》第九条')],
  }),
];

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await freshDatabase();
  await publishWorld(database, RECORDS);
  ask = await openApi(database);
});
afterAll(() => database.close());

/** The codes on the first page of a root connection. */
async function codesOf(field: string, args: string, at = {}): Promise<unknown> {
  const answer = await ask(`{ list: ${field}(${args}) { nodes { code } totalCount } }`, {}, at);
  const { list } = plain(answer) as { list?: { nodes: { code: string }[]; totalCount: number } };
  if (!list) return refusals(answer);
  expect(list.totalCount).toBe(list.nodes.length);
  return list.nodes.map(({ code }) => code);
}

test('a power tells who holds it, by what, with whom, and how its bases stand', async () => {
  const answer = await ask(`{ powerItem(code: "P-1") {
    name category levels upperLaw status validTo
    organisation { code jurisdiction { code } }
    jointHolders { code }
    catalogueItem { code standardDocuments standardDays }
    mainItem { code }
    subItems { nodes { code subItemName mainItem { code } } }
    delegations { nodes { code toOrganisation { code } } totalCount }
    bases { purpose targets { status instrument { title } provision { article } provisionOnDate { article } } }
    responsibilityItems { nodes { code stage powerItem { code } } }
    accountabilityGrounds { nodes { code ground bases { targets { status } } } }
  } }`);
  expect(plain(answer)).toEqual({
    powerItem: {
      name: '个体工商户登记',
      category: 'LICENSING',
      levels: [3, 4],
      upperLaw: 'UNKNOWN',
      status: 'ACTIVE',
      validTo: null,
      organisation: { code: 'ORG-A', jurisdiction: { code: '990121' } },
      jointHolders: [{ code: 'ORG-CITY' }, { code: 'ORG-B' }],
      catalogueItem: { code: 'C-1', standardDocuments: ['id-card'], standardDays: 3 },
      mainItem: null,
      subItems: { nodes: [{ code: 'P-1-1', subItemName: '注销登记', mainItem: { code: 'P-1' } }] },
      delegations: { nodes: [{ code: 'D-1', toOrganisation: { code: 'ORG-B' } }], totalCount: 1 },
      bases: [
        {
          purpose: 'ESTABLISH',
          targets: [
            {
              status: 'MOVED',
              instrument: { title: '甲法' },
              provision: { article: 5 },
              provisionOnDate: { article: 4 },
            },
          ],
        },
        {
          purpose: 'IMPLEMENT',
          targets: [
            { status: 'REPEALED', instrument: { title: '乙法' }, provision: { article: 1 }, provisionOnDate: null },
          ],
        },
      ],
      responsibilityItems: {
        nodes: [
          { code: 'R-1', stage: 'ACCEPT', powerItem: { code: 'P-1' } },
          { code: 'R-2', stage: 'REVIEW', powerItem: { code: 'P-1' } },
        ],
      },
      accountabilityGrounds: {
        nodes: [{ code: 'G-1', ground: '未依法说明理由', bases: [{ targets: [{ status: 'MOVED' }] }] }],
      },
    },
  });
});

describe('lists of powers', () => {
  test.each([
    ['without a condition are those of the day, by code', 'first: 20', ['P-1', 'P-1-1', 'P-2', 'P-3', 'P-4']],
    ['hold what ended, when asked', 'filter: {onlyCurrent: false, status: CANCELLED}', ['P-OLD']],
    ['backwards', 'orderBy: CODE_DESC', ['P-4', 'P-3', 'P-2', 'P-1-1', 'P-1']],
    ['by category', 'orderBy: CATEGORY', ['P-1', 'P-1-1', 'P-3', 'P-4', 'P-2']],
    ['by words', 'filter: {text: "登记 注销"}', ['P-1-1']],
    ['by words in traditional script', 'filter: {text: "個體工商戶"}', ['P-1', 'P-1-1']],
    ['of an area and all below it', 'filter: {jurisdiction: {code: "990100"}}', ['P-1', 'P-1-1', 'P-2', 'P-3', 'P-4']],
    ['of an area alone', 'filter: {jurisdiction: {code: "990100", withDescendants: false}}', ['P-4']],
    ['of a county', 'filter: {jurisdiction: {code: "990122"}}', ['P-3']],
    ['of an organisation', 'filter: {organisation: "ORG-B"}', ['P-2']],
    ['of a catalogue item', 'filter: {catalogueItem: "C-1"}', ['P-1']],
    ['of a category', 'filter: {category: PENALTY}', ['P-2']],
    ['of a kind of penalty', 'filter: {kind: CONFISCATION}', ['P-2']],
    ['of a level', 'filter: {level: 3}', ['P-1']],
    ['as judged of upper law', 'filter: {upperLaw: NO}', ['P-3']],
    ['of a status', 'filter: {status: SUSPENDED}', ['P-4']],
    ['whose code breaks its scheme', 'filter: {hasCodeFault: true}', ['P-4']],
    ['one of whose bases is repealed', 'filter: {basisStatus: REPEALED}', ['P-1']],
    ['one of whose articles is gone', 'filter: {basisStatus: GONE}', ['P-2']],
    ['by an instrument', 'filter: {instrument: "甲法"}', ['P-1', 'P-2']],
    ['without a basis', 'filter: {hasBasis: false}', ['P-1-1', 'P-3', 'P-4']],
    ['by two conditions', 'filter: {hasBasis: false, organisation: "ORG-A"}', ['P-1-1']],
    ['of an unknown organisation', 'filter: {organisation: "ORG-X"}', ['NOT_FOUND']],
    ['of an unknown area', 'filter: {jurisdiction: {code: "1"}}', ['NOT_FOUND']],
    ['of an unknown catalogue item', 'filter: {catalogueItem: "C-X"}', ['NOT_FOUND']],
    ['by an unknown instrument', 'filter: {instrument: "丙法"}', ['NOT_FOUND']],
    ['of no rows', 'first: 0', ['INVALID_INPUT']],
    ['behind no cursor', 'after: "P-1"', ['INVALID_INPUT']],
  ])('%s', async (_name, args, codes) => {
    expect(await codesOf('powerItems', args)).toEqual(codes);
  });

  test('hold what existed on another day', async () => {
    expect(await codesOf('powerItems', 'filter: {text: "旧"}', { validAt: '2019-12-31' })).toEqual(['P-OLD']);
    expect(await codesOf('powerItems', 'filter: {text: "旧"}', { validAt: '2020-01-01' })).toEqual([]);
  });

  test('say how bases stood on another day', async () => {
    expect(await codesOf('powerItems', 'filter: {basisStatus: REPEALED}', { validAt: '2022-12-31' })).toEqual([]);
  });

  test.each(['CODE', 'NAME_DESC', 'CATEGORY'])('are the same in pages of two, by %s', async (orderBy) => {
    const whole = await codesOf('powerItems', `orderBy: ${orderBy}`);
    const pages: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer = await ask(
        `query ($after: String) { powerItems(first: 2, after: $after, orderBy: ${orderBy}) {
          nodes { code } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { powerItems } = plain(answer) as {
        powerItems: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      pages.push(...powerItems.nodes.map(({ code }) => code));
      after = powerItems.pageInfo.endCursor;
      more = powerItems.pageInfo.hasNextPage;
    }
    expect(pages).toEqual(whole);
  });

  test('do not take the cursor of another order', async () => {
    const first = plain(await ask('{ powerItems(first: 1) { pageInfo { endCursor } } }')) as {
      powerItems: { pageInfo: { endCursor: string } };
    };
    const { endCursor } = first.powerItems.pageInfo;
    expect(await codesOf('powerItems', `orderBy: CODE_DESC, after: "${endCursor}"`)).toEqual(['INVALID_INPUT']);
  });
});

describe('lists of what goes with powers', () => {
  test.each([
    ['catalogueItems', 'filter: {jurisdiction: {code: "990000"}, category: LICENSING}', ['C-1']],
    ['catalogueItems', 'filter: {basisStatus: MOVED}', ['C-1']],
    ['delegations', 'first: 5', ['D-1']],
    ['delegations', 'filter: {onlyCurrent: false, powerItem: "P-1"}', ['D-1', 'D-ENDED']],
    ['delegations', 'filter: {toOrganisation: "ORG-A"}', []],
    ['delegations', 'filter: {jurisdiction: {code: "990122"}}', []],
    ['responsibilityItems', 'filter: {powerItem: "P-1"}, orderBy: POSITION_DESC', ['R-2', 'R-1']],
    ['responsibilityItems', 'filter: {onlyCurrent: false, status: CANCELLED}', ['R-3']],
    ['responsibilityItems', 'filter: {organisation: "ORG-C"}', ['R-4']],
    ['responsibilityItems', 'filter: {jurisdiction: {code: "990122"}}', ['R-4']],
    ['responsibilityItems', 'filter: {text: "行政许可决定"}', ['R-4']],
    ['responsibilityItems', 'filter: {stage: REVIEW}', ['R-2']],
    ['responsibilityItems', 'filter: {hasBasis: true}', ['R-1']],
    ['accountabilityGrounds', 'filter: {organisation: "ORG-A"}', ['G-1']],
    ['accountabilityGrounds', 'filter: {basisStatus: IN_FORCE}', []],
    ['accountabilityGrounds', 'filter: {powerItem: "P-X"}', ['NOT_FOUND']],
  ])('%s(%s)', async (field, args, codes) => {
    expect(await codesOf(field, args)).toEqual(codes);
  });
});

test('an article shows what rests on it, whatever its number was when it was cited', async () => {
  const answer = await ask(`{ legalInstrument(code: "甲法") { versionOnDate { provisions { nodes {
    article
    powerItems { nodes { code } totalCount }
    catalogueItems { nodes { code } }
    responsibilityItems { nodes { code } }
    accountabilityGrounds { nodes { code } }
    delegations { nodes { code } }
  } } } } }`);
  const { legalInstrument } = plain(answer) as {
    legalInstrument: { versionOnDate: { provisions: { nodes: readonly { article: number }[] } } };
  };
  const resting = legalInstrument.versionOnDate.provisions.nodes;
  const nothing = { nodes: [] };
  expect(resting[3]).toEqual({
    article: 4,
    powerItems: { nodes: [{ code: 'P-1' }], totalCount: 1 },
    catalogueItems: { nodes: [{ code: 'C-1' }] },
    responsibilityItems: { nodes: [{ code: 'R-1' }] },
    accountabilityGrounds: nothing,
    delegations: nothing,
  });
  expect(resting[5]).toMatchObject({ article: 6, delegations: { nodes: [{ code: 'D-1' }] } });
  expect(resting[7]).toMatchObject({ article: 8, accountabilityGrounds: { nodes: [{ code: 'G-1' }] } });
  expect(resting[4]).toMatchObject({ article: 5, powerItems: { nodes: [], totalCount: 0 } });
});

test('an organisation shows what it holds, alone and with others, and what passed to it and from it', async () => {
  const answer = await ask(`{ organisation(code: "ORG-B") {
    powerItems { nodes { code } }
    jointPowerItems { nodes { code } totalCount }
    delegationsGiven { nodes { code } }
    delegationsReceived { nodes { code fromOrganisation { code } powerItem { code } } }
  } }`);
  expect(plain(answer)).toEqual({
    organisation: {
      powerItems: { nodes: [{ code: 'P-2' }] },
      jointPowerItems: { nodes: [{ code: 'P-1' }], totalCount: 1 },
      delegationsGiven: { nodes: [] },
      delegationsReceived: {
        nodes: [{ code: 'D-1', fromOrganisation: { code: 'ORG-A' }, powerItem: { code: 'P-1' } }],
      },
    },
  });
});

describe('a look-up by code', () => {
  test.each(['catalogueItem', 'powerItem', 'delegation', 'responsibilityItem', 'accountabilityGround'])(
    '%s says when there is none',
    async (field) => {
      expect(refusals(await ask(`{ ${field}(code: "NONE") { id } }`))).toEqual(['NOT_FOUND']);
    },
  );

  test.each([
    ['catalogueItem', 'C-1'],
    ['powerItem', 'P-2'],
    ['delegation', 'D-ENDED'],
    ['responsibilityItem', 'R-3'],
    ['accountabilityGround', 'G-1'],
  ])('%s finds the same as its id', async (field, code) => {
    const found = plain(await ask(`{ found: ${field}(code: "${code}") { __typename id code } }`)) as {
      found: { __typename: string; id: string; code: string };
    };
    expect(found.found.code).toBe(code);
    const { __typename, id } = found.found;
    expect(plain(await ask(`{ node(id: "${id}") { __typename id ... on ${__typename} { code } } }`))).toEqual({
      node: found.found,
    });
  });

  test('is one of its scheme, where that is given', async () => {
    const inScheme = (scheme: string) =>
      ask(`{ powerItem(code: "P-4", scheme: "${scheme}") { codeScheme codeFault } }`);
    expect(plain(await inScheme('CN-39554-BASIC'))).toMatchObject({ powerItem: { codeScheme: 'CN-39554-BASIC' } });
    expect(refusals(await inScheme('LOCAL-POWER'))).toEqual(['NOT_FOUND']);
  });
});
