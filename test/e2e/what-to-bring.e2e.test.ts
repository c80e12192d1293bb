import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import type { Database, Publication } from '../../src/platform/db/index.js';
import { AppError } from '../../src/shared/errors.js';
import { type Ask, openApi, plain, refusals } from '../support/api.js';
import { freshDatabase } from '../support/database.js';
import {
  aBasis,
  aBundle,
  aDataSource,
  aFactType,
  aHandlingItem,
  anEvidenceType,
  aRequirement,
  aServiceItem,
  publishMore,
  publishWorld,
} from '../support/world.js';

const EVIDENCE = [
  aDataSource('DS', { provider: 'ORG-CITY', validFrom: '2026-03-01' }),
  aDataSource('DS-ASK', { provider: 'ORG-CITY', permission: 'ON_REQUEST' }),
  aDataSource('DS-GONE', { provider: 'ORG-CITY', status: 'WITHDRAWN' }),
  aFactType('identity', { dataSource: 'DS' }),
  aFactType('income', { dataSource: 'DS-ASK' }),
  aFactType('school', { dataSource: 'DS-GONE' }),
  aFactType('residence'),
  anEvidenceType('id-card', { name: '身份证', kind: 'LICENCE', facts: ['identity'], issuers: ['ORG-B'] }),
  anEvidenceType('income-proof', { name: '收入证明', facts: ['income'] }),
  anEvidenceType('school-proof', { name: '学籍证明', facts: ['school'] }),
  anEvidenceType('business-licence', { name: '营业执照', kind: 'LICENCE', licenceTypeCode: '11100000MB0143028R001' }),
  anEvidenceType('lease', { name: '租赁合同', kind: 'CONTRACT', whereIssued: 'ANYWHERE', facts: ['residence'] }),
  anEvidenceType('residence-proof', {
    name: '居住证明',
    facts: ['residence'],
    issuers: ['ORG-C', 'ORG-CITY', 'ORG-A'],
    issuedBy: ['H-RES', 'H-RES-2', 'H-CITY'],
  }),
  anEvidenceType('award', {
    name: '获奖证明',
    whereIssued: 'ANYWHERE',
    issuers: ['ORG-C', 'ORG-CITY'],
    issuedBy: ['H-CITY', 'H-RES-2'],
  }),
  anEvidenceType('form', { name: '申请表', kind: 'FORM' }),
];

/** S-1 is asked about; the items of S-RES, S-RES-2 (another county) and S-CITY issue what it demands. */
const RECORDS = [
  ...EVIDENCE,
  aServiceItem('S-1'),
  aServiceItem('S-RES', { organisation: 'ORG-B' }),
  aServiceItem('S-RES-2', { organisation: 'ORG-C', jurisdiction: '990122' }),
  aServiceItem('S-CITY', { organisation: 'ORG-CITY', jurisdiction: '990100' }),
  aServiceItem('S-NEW', { validFrom: '2026-07-01' }),
  aHandlingItem('H-1', { serviceItem: 'S-1' }),
  aHandlingItem('H-2', { serviceItem: 'S-1' }),
  aHandlingItem('H-NEW', { serviceItem: 'S-NEW' }),
  aHandlingItem('H-RES', { serviceItem: 'S-RES', visits: 1 }),
  aHandlingItem('H-RES-2', { serviceItem: 'S-RES-2', visits: 0 }),
  aHandlingItem('H-CITY', { serviceItem: 'S-CITY', visits: 2 }),
  aRequirement('M-1', {
    handlingItem: 'H-1',
    originals: 1,
    copies: 1,
    alternatives: [['id-card']],
    facts: ['identity'],
    bases: [aBasis('DEMAND', '《甲法》第五条'), aBasis('DEMAND', '《乙法》第二条')],
  }),
  aRequirement('M-2', { handlingItem: 'H-1', alternatives: [['residence-proof']], necessity: 'MAY_FOLLOW_LATER' }),
  aRequirement('M-3', { handlingItem: 'H-1', alternatives: [['award']], disposition: 'COMMITMENT_OFFERED' }),
  aRequirement('M-4', { handlingItem: 'H-1', alternatives: [['form']], disposition: 'ELIMINATED' }),
  aRequirement('M-5', { handlingItem: 'H-1', name: '情况说明', condition: '再婚的', necessity: 'CONDITIONAL' }),
  aRequirement('M-6', { handlingItem: 'H-1', alternatives: [['form']], audiences: ['ENTERPRISE'], originals: 1 }),
  aRequirement('M-7', { handlingItem: 'H-1', alternatives: [['form']], status: 'SUSPENDED' }),
  aRequirement('N-1', { handlingItem: 'H-2', originals: 2, copies: 3, alternatives: [['id-card']] }),
  aRequirement('N-2', { handlingItem: 'H-2', alternatives: [['business-licence']], form: 'BOTH' }),
  aRequirement('N-3', { handlingItem: 'H-2', alternatives: [['income-proof']], facts: ['income'] }),
  aRequirement('N-4', { handlingItem: 'H-2', alternatives: [['school-proof']], facts: ['school'] }),
  aRequirement('N-5', {
    handlingItem: 'H-2',
    alternatives: [
      ['residence-proof', 'award'],
      ['lease', 'award'],
    ],
  }),
  aRequirement('N-6', { handlingItem: 'H-2', alternatives: [['form']], audiences: ['ENTERPRISE'], originals: 2 }),
  aRequirement('R-1', { handlingItem: 'H-RES', alternatives: [['residence-proof']] }),
  aRequirement('W-1', { handlingItem: 'H-NEW', alternatives: [['form']] }),
  aBundle('B-1', { items: ['S-RES', 'S-1', 'S-NEW'] }),
];

let database: Database;
let ask: Ask;
let published: Publication;
const heard: string[] = [];
beforeAll(async () => {
  database = await freshDatabase({ onQuery: (sql) => heard.push(sql) });
  published = await publishWorld(database, RECORDS);
  ask = await openApi(database);
});
afterAll(() => database.close());

/** The answer, or the codes of the refusals. */
async function bring(args: string, fields: string, at = {}): Promise<unknown> {
  const answer = await ask(`{ plan: whatToBring(${args}) { ${fields} } }`, {}, at);
  return (plain(answer) as { plan?: unknown }).plan ?? refusals(answer);
}

const DOCUMENTS = 'documents { name means }';
const person = 'audience: NATURAL_PERSON';

test('each document says what it serves, by which clause, who issues it and what may take its place', async () => {
  const answer = await bring(
    `handlingItems: ["H-1"], ${person}`,
    `on isExact toFetchCount documentCount visits
     items { isOffered handlingItem { code } } itemsToPick { serviceItem { code } }
     documents {
       name means isHeld originals copies visits evidenceType { code }
       issuers { code } issuedBy { code }
       uses {
         alternative means originals copies canBePromised canBeLookedUp mayFollowLater
         requirement { code } handlingItem { code } demandedBy { code } dataSources { code }
         bases { citation { text } targets { status instrument { code } } }
       }
     }
     questions { answer requirement { code condition } }
     leftOut { reason requirement { code } }`,
  );
  const use = {
    alternative: 1,
    originals: 0,
    copies: 0,
    canBePromised: false,
    canBeLookedUp: false,
    mayFollowLater: false,
    handlingItem: { code: 'H-1' },
    demandedBy: { code: 'ORG-A' },
    dataSources: [],
    bases: [],
  };
  const document = { isHeld: false, originals: 0, copies: 0, visits: 0, issuers: [], issuedBy: [] };
  expect(answer).toEqual({
    on: '2026-05-01',
    isExact: true,
    toFetchCount: 2,
    documentCount: 4,
    visits: 1,
    items: [{ isOffered: true, handlingItem: { code: 'H-1' } }],
    itemsToPick: [],
    documents: [
      {
        ...document,
        name: '情况说明', // no evidence type stands for it
        means: 'FETCH',
        evidenceType: null,
        uses: [{ ...use, means: 'FETCH', requirement: { code: 'M-5' } }],
      },
      {
        ...document,
        name: '居住证明', // issued HERE: not by the other county; the own area before the one above
        means: 'FETCH',
        visits: 1,
        evidenceType: { code: 'residence-proof' },
        issuers: [{ code: 'ORG-A' }, { code: 'ORG-CITY' }],
        issuedBy: [{ code: 'H-RES' }, { code: 'H-CITY' }],
        uses: [{ ...use, means: 'FETCH', mayFollowLater: true, requirement: { code: 'M-2' } }],
      },
      {
        ...document,
        name: '获奖证明', // issued anywhere: by those above and by the other county
        means: 'COMMITMENT',
        evidenceType: { code: 'award' },
        issuers: [{ code: 'ORG-CITY' }, { code: 'ORG-C' }],
        issuedBy: [{ code: 'H-CITY' }, { code: 'H-RES-2' }],
        uses: [{ ...use, means: 'COMMITMENT', canBePromised: true, requirement: { code: 'M-3' } }],
      },
      {
        ...document,
        name: '身份证',
        means: 'ONLINE',
        originals: 1,
        copies: 1,
        evidenceType: { code: 'id-card' },
        issuers: [{ code: 'ORG-B' }],
        uses: [
          {
            ...use,
            means: 'ONLINE',
            originals: 1,
            copies: 1,
            canBeLookedUp: true,
            requirement: { code: 'M-1' },
            dataSources: [{ code: 'DS' }],
            bases: [
              { citation: { text: '《甲法》第五条' }, targets: [{ status: 'MOVED', instrument: { code: '甲法' } }] },
              { citation: { text: '《乙法》第二条' }, targets: [{ status: 'REPEALED', instrument: { code: '乙法' } }] },
            ],
          },
        ],
      },
    ],
    questions: [{ answer: null, requirement: { code: 'M-5', condition: '再婚的' } }],
    leftOut: [
      { reason: 'ELIMINATED', requirement: { code: 'M-4' } },
      { reason: 'OTHER_AUDIENCE', requirement: { code: 'M-6' } },
      { reason: 'NOT_IN_FORCE', requirement: { code: 'M-7' } },
    ],
  });
});

describe('what is said changes the plan', () => {
  const rows = (...documents: [name: string, means: string][]) => ({
    documents: documents.map(([name, means]) => ({ name, means })),
  });

  test('several items share documents, and each is asked for once', async () => {
    // 居住证明 is fetched for H-1 anyway, so N-5 is met with it; alone it is met with the lease, which takes no visit
    expect(
      await bring(`handlingItems: ["H-1", "H-2"], ${person}`, 'documents { name originals copies uses { means } }'),
    ).toEqual({
      documents: [
        { name: '情况说明', originals: 0, copies: 0, uses: [{ means: 'FETCH' }] },
        { name: '获奖证明', originals: 0, copies: 0, uses: [{ means: 'COMMITMENT' }, { means: 'FETCH' }] },
        { name: '身份证', originals: 2, copies: 4, uses: [{ means: 'ONLINE' }, { means: 'FETCH' }] },
        { name: '收入证明', originals: 0, copies: 0, uses: [{ means: 'FETCH' }] },
        { name: '居住证明', originals: 0, copies: 0, uses: [{ means: 'FETCH' }, { means: 'FETCH' }] },
        { name: '学籍证明', originals: 0, copies: 0, uses: [{ means: 'FETCH' }] },
        { name: '营业执照', originals: 0, copies: 0, uses: [{ means: 'ONLINE' }] },
      ],
    });
    expect(await bring(`handlingItems: ["H-2"], ${person}`, DOCUMENTS)).toEqual(
      rows(
        ['获奖证明', 'FETCH'],
        ['身份证', 'FETCH'],
        ['收入证明', 'FETCH'],
        ['租赁合同', 'FETCH'],
        ['学籍证明', 'FETCH'],
        ['营业执照', 'ONLINE'],
      ),
    );
  });

  test('an original that is shown twice is one, a form that is written twice is two', async () => {
    const answer = await bring('handlingItems: ["H-1", "H-2"], audience: ENTERPRISE', 'documents { name originals }');
    expect(answer).toHaveProperty(
      'documents',
      expect.arrayContaining([
        { name: '身份证', originals: 2 },
        { name: '申请表', originals: 3 },
      ]),
    );
  });

  test('what is held is not fetched', async () => {
    const holds = 'holds: ["residence-proof", "id-card", "award", "income-proof", "school-proof", "form"]';
    expect(await bring(`handlingItems: ["H-2"], ${person}, ${holds}`, `toFetchCount ${DOCUMENTS}`)).toEqual({
      toFetchCount: 0,
      ...rows(
        ['获奖证明', 'HELD'],
        ['营业执照', 'ONLINE'],
        ['身份证', 'HELD'],
        ['收入证明', 'HELD'],
        ['居住证明', 'HELD'],
        ['学籍证明', 'HELD'],
      ),
    });
  });

  test('a question that is answered with no asks for nothing', async () => {
    const answers = 'answers: [{ requirement: "M-5", isSo: false }]';
    const fields = 'toFetchCount questions { answer } leftOut { reason requirement { code } }';
    expect(await bring(`handlingItems: ["H-1"], audience: [NATURAL_PERSON, ENTERPRISE], ${answers}`, fields)).toEqual({
      toFetchCount: 1,
      questions: [{ answer: false }],
      leftOut: [
        { reason: 'ELIMINATED', requirement: { code: 'M-4' } },
        { reason: 'CONDITION_NOT_MET', requirement: { code: 'M-5' } },
        { reason: 'NOT_IN_FORCE', requirement: { code: 'M-7' } },
      ],
    });
  });

  test('before the source could be asked, the document had to be fetched; the clause stands as on that day', async () => {
    const fields = 'on documents { name means uses { means bases { targets { status } } dataSources { code } } }';
    const answer = await bring(`handlingItems: ["H-1"], ${person}, on: "2022-06-01"`, fields);
    expect(answer).toMatchObject({ on: '2022-06-01' });
    expect(answer).toHaveProperty('documents[1]', {
      name: '身份证',
      means: 'FETCH',
      uses: [
        {
          means: 'FETCH',
          bases: [{ targets: [{ status: 'IN_FORCE' }] }, { targets: [{ status: 'IN_FORCE' }] }],
          dataSources: [],
        },
      ],
    });
    const byDirective = await bring(`handlingItems: ["H-1"], ${person}`, fields, { validAt: '2022-06-01' });
    expect(byDirective).toEqual(answer);
  });
});

describe('a bundle', () => {
  const fields = 'items { handlingItem { code } } itemsToPick { serviceItem { code } handlingItems { code } }';

  test('asks which case is meant, and takes it when told', async () => {
    const notYet = { serviceItem: { code: 'S-NEW' }, handlingItems: [] };
    expect(await bring('bundle: "B-1"', fields)).toEqual({
      items: [{ handlingItem: { code: 'H-RES' } }],
      itemsToPick: [{ serviceItem: { code: 'S-1' }, handlingItems: [{ code: 'H-1' }, { code: 'H-2' }] }, notYet],
    });
    expect(await bring('bundle: "B-1", handlingItems: ["H-2"]', fields)).toEqual({
      items: [{ handlingItem: { code: 'H-RES' } }, { handlingItem: { code: 'H-2' } }],
      itemsToPick: [notYet],
    });
    expect(await bring('bundle: "B-1", handlingItems: ["H-1"], on: "2026-07-01"', fields)).toMatchObject({
      itemsToPick: [],
    });
  });

  test('does not send people where they must bring what they want to get', async () => {
    expect(await bring('bundle: "B-1"', 'documents { name issuedBy { code } }')).toEqual({
      documents: [{ name: '居住证明', issuedBy: [{ code: 'H-CITY' }] }],
    });
  });
});

test('an older publication answers as it was published', async () => {
  await publishMore(database, [
    { operation: 'UPDATE', kind: 'DocumentRequirement', code: 'W-1', fields: { disposition: 'ELIMINATED' } },
  ]);
  const fields = 'documentCount leftOut { reason }';
  const asked = 'handlingItems: ["H-NEW"], on: "2026-07-01"';
  expect(await bring(asked, fields)).toEqual({ documentCount: 0, leftOut: [{ reason: 'ELIMINATED' }] });
  expect(await bring(asked, fields, { recordedAt: published.recordedAt })).toEqual({ documentCount: 1, leftOut: [] });
});

test('one item and two take as many statements, with all that is shown of them', async () => {
  const fields = `documents { name evidenceType { code } issuers { code } issuedBy { code } uses {
    requirement { code } handlingItem { code } demandedBy { code } dataSources { code } bases { targets { status } } } }`;
  const cost = async (items: string) => {
    heard.length = 0;
    await bring(`handlingItems: [${items}]`, fields);
    return heard.length;
  };
  expect(await cost('"H-1", "H-2"')).toBe(await cost('"H-1"'));
});

describe('bad input is the fault of the caller, said clearly', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `"H-${index}"`).join(', ');
  const answerTo = (requirement: string) => `answers: [{ requirement: "${requirement}", isSo: true }]`;

  test.each<[string, string, string, object]>([
    ['nothing asked about', '', 'INVALID_INPUT', {}],
    ['an unknown handling item', 'handlingItems: ["H-X"]', 'NOT_FOUND', { code: 'H-X' }],
    ['an unknown bundle', 'bundle: "B-X"', 'NOT_FOUND', { code: 'B-X' }],
    ['an unknown evidence type', 'handlingItems: ["H-1"], holds: ["id-card", "X"]', 'NOT_FOUND', { code: 'X' }],
    [
      'an item of another bundle',
      'bundle: "B-1", handlingItems: ["H-CITY"]',
      'INVALID_INPUT',
      { handlingItem: 'H-CITY', bundle: 'B-1' },
    ],
    ['an answer to no question', `handlingItems: ["H-1"], ${answerTo('M-1')}`, 'INVALID_INPUT', { requirement: 'M-1' }],
    ['an answer to nothing', `handlingItems: ["H-1"], ${answerTo('X')}`, 'INVALID_INPUT', { requirement: 'X' }],
    [
      'too many items',
      `handlingItems: [${many(21)}]`,
      'LIMIT_EXCEEDED',
      { limit: 'handlingItems', asked: 21, allowed: 20 },
    ],
    [
      'too many held',
      `bundle: "B-1", holds: [${many(501)}]`,
      'LIMIT_EXCEEDED',
      { limit: 'holds', asked: 501, allowed: 500 },
    ],
    ['a day out of bounds', 'bundle: "B-1", on: "1949-09-30"', 'INVALID_INPUT', { argument: 'on', min: '1949-10-01' }],
    ['a day that does not exist', 'bundle: "B-1", on: "2023-02-30"', 'INVALID_INPUT', { text: '2023-02-30' }],
  ])('%s', async (_name, args, code, details) => {
    const given = args === '' ? '' : `(${args})`;
    const { errors = [] } = await ask(`{ whatToBring${given} { on } }`);
    const [refusal] = errors.map((error) => (error instanceof GraphQLError ? error.originalError : error));
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code, details });
  });

  test.each(['audience: MARTIAN', 'handlingItems: [null]', 'answers: [{ requirement: "M-5" }]'])('%s', async (args) => {
    const { errors = [] } = await ask(`{ whatToBring(${args}) { on } }`);
    expect(errors).toHaveLength(1);
  });
});
