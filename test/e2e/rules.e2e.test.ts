import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RuleOfDomain, readRuleFiles, saveRules } from '../../src/modules/rules/index.js';
import type { Change } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { type Ask, openApi, plain, refusals } from '../support/api.js';
import { freshDatabase } from '../support/database.js';
import { RULE_FILES } from '../support/proof-registry.js';
import { publish } from '../support/publish.js';
import { aBasis, aCatalogueItem, aDataSource, anEvidenceType, publishWorld } from '../support/world.js';

function anElimination(code: string, fields: Change['fields']): Change {
  return {
    operation: 'CREATE',
    kind: 'Elimination',
    code,
    fields: {
      jurisdiction: '990000',
      evidenceType: 'no-crime',
      replacement: 'INTERNAL_CHECK',
      decidedOn: '2020-01-01',
      status: 'ACTIVE',
      ...fields,
    },
  };
}

const RECORDS = [
  aCatalogueItem('C-1'),
  aCatalogueItem('C-2'),
  aDataSource('DS-1', { provider: 'ORG-B' }),
  anEvidenceType('no-crime', { name: '无犯罪记录证明' }),
  anEvidenceType('residence-proof'),
  anElimination('E-1', {
    catalogueItems: ['C-2', 'C-1'],
    checkingOrganisation: 'ORG-B',
    purpose: '从业资格',
    bases: [aBasis('ELIMINATION', '《甲法》第五条')],
  }),
  anElimination('E-2', {
    jurisdiction: '990121',
    evidenceType: 'residence-proof',
    replacement: 'ONLINE_CHECK',
    dataSource: 'DS-1',
    decidedOn: '2022-05-01',
  }),
  anElimination('E-3', { jurisdiction: '990122', decidedOn: '2019-01-01' }),
  anElimination('E-OLD', { status: 'CANCELLED' }),
];

let database: Database;
let ask: Ask;
const heard: string[] = [];
beforeAll(async () => {
  database = await freshDatabase({ onQuery: (sql) => heard.push(sql) });
  await publishWorld(database, RECORDS);
  const rules = (await readRuleFiles(RULE_FILES)).filter(({ code }) => code.startsWith('E-NOLAW'));
  await publish(database, (em, publication) => saveRules(em, [...rules, ...twoVersions(rules)], publication));
  ask = await openApi(database);
});
afterAll(() => database.close());

/** A rule that said something else before 2024. */
function twoVersions([first]: readonly RuleOfDomain[]): RuleOfDomain[] {
  if (!first) throw new TypeError('there is no rule');
  const change = parseCalendarDate('2024-01-01');
  const local = { ...first, code: 'E-LOCAL', scope: { jurisdiction: '990000' } };
  return [
    { ...local, validTo: change, severity: 'WARNING' },
    { ...local, validFrom: change },
  ];
}

test('a rule says what it asks, what follows, and by which law', async () => {
  const answer = await ask(`{ rule(code: "E-NOLAW") {
    code family subjectKind criterion severity priority verb replacements statutes version validFrom validTo
    title { zh en } reason { zh } jurisdiction { code } bases { purpose citation { text } }
  } }`);
  const { rule } = plain(answer) as { rule: Record<string, unknown> };
  const file = (await readRuleFiles(RULE_FILES)).find(({ code }) => code === 'E-NOLAW');
  expect(rule).toMatchObject({
    code: 'E-NOLAW',
    criterion: file?.criterion,
    statutes: file?.statutes,
    title: file?.title,
    reason: { zh: file?.reason.zh },
    jurisdiction: null,
    validTo: null,
    bases: (file?.statutes ?? []).map((text) => ({ purpose: 'ESTABLISH', citation: { text } })),
  });
});

test.each([
  ['before the change', '2023-12-31', { severity: 'WARNING', validTo: '2024-01-01', jurisdiction: { code: '990000' } }],
  ['from the change on', '2024-01-01', { severity: 'ERROR', validTo: null, jurisdiction: { code: '990000' } }],
])('a rule is the one of the day: %s', async (_name, validAt, rule) => {
  const answer = await ask('{ rule(code: "E-LOCAL") { severity validTo jurisdiction { code } } }', {}, { validAt });
  expect(plain(answer)).toEqual({ rule });
});

test.each([
  ['no rule has the code', '{ rule(code: "E-NONE") { code } }', '2026-01-01'],
  ['the rule does not apply yet', '{ rule(code: "E-LOCAL") { code } }', '2000-01-01'],
  ['no elimination has the code', '{ elimination(code: "E-9") { code } }', '2026-01-01'],
])('is refused: %s', async (_name, query, validAt) => {
  expect(refusals(await ask(query, {}, { validAt }))).toEqual(['NOT_FOUND']);
});

describe('rules are found', () => {
  test.each<[string, readonly string[]]>([
    ['', ['E-LOCAL', 'E-NOLAW', 'E-NOLAW-REVIEW']],
    ['filter: { verb: REVIEW }', ['E-NOLAW-REVIEW']],
    ['filter: { severity: ERROR }', ['E-LOCAL', 'E-NOLAW']],
    ['filter: { family: AUTHORITY }', []],
    ['filter: { onlyCurrent: false, severity: WARNING }', ['E-LOCAL']],
    ['orderBy: CODE_DESC', ['E-NOLAW-REVIEW', 'E-NOLAW', 'E-LOCAL']],
  ])('rules(%s)', async (args, codes) => {
    const answer = await ask(`{ rules(first: 10${args && `, ${args}`}) { totalCount nodes { code } } }`);
    expect(plain(answer)).toEqual({ rules: { totalCount: codes.length, nodes: codes.map((code) => ({ code })) } });
  });
});

test('the facts that rules may ask about are listed with their values', async () => {
  const { facts } = plain(
    await ask(
      '{ facts(subjectKind: REQUIREMENT) { name type values { value label { zh en } } min max meaning { zh } source } }',
    ),
  ) as { facts: { name: string; type: string; values: { value: string }[] }[] };
  expect(facts.find(({ name }) => name === 'isProof')).toMatchObject({
    type: 'ENUM',
    values: [{ value: 'YES' }, { value: 'NO' }, { value: 'UNKNOWN', label: { zh: '尚未认定', en: 'not determined' } }],
    min: null,
    max: null,
  });
  expect(facts.find(({ name }) => name === 'issuedByDemander')).toMatchObject({
    type: 'BOOLEAN',
    values: [{ value: 'false' }, { value: 'true' }],
  });
  const ofPowers = plain(await ask('{ facts(subjectKind: POWER) { name } }')) as { facts: unknown[] };
  expect(ofPowers.facts).toContainEqual({ name: 'setUp' });
});

test('an elimination tells what it binds, what takes the place of the proof, and by which decision', async () => {
  const answer = await ask(`{ elimination(code: "E-1") {
    purpose replacement decidedOn status
    jurisdiction { code } evidenceType { code } catalogueItems { code } checkingOrganisation { code } dataSource { code }
    bases { purpose targets { status pathText } }
  } }`);
  expect(plain(answer)).toEqual({
    elimination: {
      purpose: '从业资格',
      replacement: 'INTERNAL_CHECK',
      decidedOn: '2020-01-01',
      status: 'ACTIVE',
      jurisdiction: { code: '990000' },
      evidenceType: { code: 'no-crime' },
      catalogueItems: [{ code: 'C-2' }, { code: 'C-1' }],
      checkingOrganisation: { code: 'ORG-B' },
      dataSource: null,
      bases: [{ purpose: 'ELIMINATION', targets: [{ status: 'MOVED', pathText: '第五条' }] }],
    },
  });
});

describe('eliminations are found', () => {
  test.each<[string, readonly string[]]>([
    ['', ['E-1', 'E-2', 'E-3']],
    ['filter: { onlyCurrent: false }', ['E-1', 'E-2', 'E-3', 'E-OLD']],
    ['filter: { status: CANCELLED, onlyCurrent: false }', ['E-OLD']],
    ['filter: { jurisdiction: { code: "990121" } }', ['E-2']],
    ['filter: { jurisdiction: { code: "990000", withDescendants: false } }', ['E-1']],
    ['filter: { evidenceType: "no-crime" }', ['E-1', 'E-3']],
    ['filter: { catalogueItem: "C-1" }', ['E-1']],
    ['filter: { replacement: ONLINE_CHECK }', ['E-2']],
    ['filter: { dataSource: "DS-1" }', ['E-2']],
    ['filter: { hasBasis: false }', ['E-2', 'E-3']],
    ['filter: { basisStatus: MOVED }', ['E-1']],
    ['orderBy: DECIDED_ON_DESC', ['E-2', 'E-1', 'E-3']],
  ])('eliminations(%s), one by one', async (args, codes) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer = await ask(
        `query ($after: String) { eliminations(first: 1, after: $after${args && `, ${args}`}) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { eliminations } = plain(answer) as {
        eliminations: {
          totalCount: number;
          nodes: { code: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      expect(eliminations.totalCount).toBe(codes.length);
      seen.push(...eliminations.nodes.map(({ code }) => code));
      after = eliminations.pageInfo.hasNextPage ? eliminations.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(codes);
  });

  test('under areas and evidence types, in one statement for all of them', async () => {
    const query = (first: number) => `{
      jurisdictions(first: ${first}) { nodes { code eliminations { totalCount nodes { code catalogueItems { code } } } } }
      evidenceTypes(first: ${first}) { nodes { code eliminations { nodes { code evidenceType { code } } } } }
    }`;
    const statementsOf = async (first: number) => {
      const before = heard.length;
      const answer = await ask(query(first));
      return { answer: plain(answer), statements: heard.length - before };
    };
    const all = await statementsOf(10);
    expect(all.answer).toMatchObject({
      jurisdictions: {
        nodes: [
          { code: '100000', eliminations: { totalCount: 0 } },
          { code: '990000', eliminations: { nodes: [{ code: 'E-1', catalogueItems: { length: 2 } }] } },
          { code: '990100' },
          { code: '990121', eliminations: { totalCount: 1, nodes: [{ code: 'E-2' }] } },
          { code: '990122', eliminations: { nodes: [{ code: 'E-3' }] } },
        ],
      },
      evidenceTypes: {
        nodes: [{ eliminations: { nodes: [{ code: 'E-1' }, { code: 'E-3' }] } }, { code: 'residence-proof' }],
      },
    });
    const two = await statementsOf(2);
    expect(two.statements).toBe(all.statements);
  });
});

test.each(['rule(code: "E-NOLAW")', 'elimination(code: "E-1")'])('%s is read again by its id', async (field) => {
  const { one } = plain(await ask(`{ one: ${field} { id code __typename } }`)) as { one: { id: string } };
  const again = await ask(
    'query ($id: ID!) { node(id: $id) { id __typename ... on Rule { code } ... on Elimination { code } } }',
    one,
  );
  expect(plain(again)).toEqual({ node: one });
});
