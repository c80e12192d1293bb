import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verify } from '../../src/commands/verify.js';
import { demoToday } from '../../src/demo.js';
import { integrityChecks, type Violation, verifyRegistry } from '../../src/modules/exchange/index.js';
import { type Database, type Em, openPublication } from '../../src/platform/db/index.js';
import { demoRegistry } from '../support/demo-registry.js';

let database: Database;
beforeAll(async () => {
  database = await demoRegistry();
}, 180_000);
afterAll(() => database.close());

class Undo extends Error {}

/** What is found after the statements ran in a publication of their own, which is then undone. */
async function violationsAfter(
  statements: readonly string[],
  checks: typeof integrityChecks = integrityChecks,
): Promise<readonly Violation[]> {
  let found: readonly Violation[] = [];
  const work = async (em: Em) => {
    await openPublication(em, 'a fault');
    for (const statement of statements) await em.execute(statement);
    found = await verifyRegistry(em, demoToday, checks);
    throw new Undo();
  };
  await expect(database.orm.em.fork().transactional(work)).rejects.toThrow(Undo);
  return found;
}

/** Statements that change a live table behind the back of its history. */
function unrecorded(table: string, statement: string): readonly string[] {
  return [`alter table ${table} disable trigger user`, statement, `alter table ${table} enable trigger user`];
}

test('the demonstration contradicts itself nowhere', async () => {
  expect(await verifyRegistry(database.orm.em.fork(), demoToday)).toEqual([]);
});

/** Check, what was done, and a record that it is found at. */
const FAULTS: readonly (readonly [check: string, fault: string, record: RegExp, statements: readonly string[]])[] = [
  ['HISTORY_ATTACHED', 'a trigger is switched off', /^fee$/, ['alter table fee disable trigger history_update']],
  [
    'PUBLICATIONS_IN_ORDER',
    'a publication is gone',
    /^publication 3$/,
    unrecorded('quanze.publication', 'delete from quanze.publication where number = 2'),
  ],
  [
    'PUBLICATIONS_IN_ORDER',
    'a publication is older than the one before',
    /^publication 2$/,
    unrecorded('quanze.publication', "update quanze.publication set recorded_at = '2020-01-01' where number = 2"),
  ],
  [
    'HISTORY_IS_CURRENT',
    'a row was changed without a record',
    /^fact_type \d+$/,
    unrecorded('fact_type', "update fact_type set name = name || '？' where id = (select min(id) from fact_type)"),
  ],
  [
    'HISTORY_IS_CURRENT',
    'a row came without a record',
    /^fact_type \d+$/,
    unrecorded('fact_type', "insert into fact_type (code, name) values ('unrecorded', '未记录')"),
  ],
  [
    'HISTORY_IS_CURRENT',
    'a row went without a record',
    /^fee_basis \d+$/,
    unrecorded('fee_basis', 'delete from fee_basis where id = (select max(id) from fee_basis)'),
  ],
  [
    'HISTORY_WITHOUT_OVERLAP',
    'two versions of a row hold at one time',
    /^evidence_type \d+$/,
    ["update history.evidence_type set rec_to = '2026-05-06 01:00:00+00' where rec_to = '2026-03-02 01:00:00+00'"],
  ],
  [
    'HISTORY_BY_PUBLICATION',
    'a version begins at no publication',
    /^rule \d+$/,
    ["update history.rule set rec_from = '2026-01-04' where id = (select min(id) from rule)"],
  ],
  [
    'SEARCH_TEXT',
    'a record is found by other words',
    /^PowerItem 990121-XK-CG-02$/,
    ["update power_item set search_text = '别的' where code = '990121-XK-CG-02'"],
  ],
  [
    'SEARCH_TEXT',
    'a record is found by another sound',
    /^PowerItem 990121-XK-CG-02$/,
    ["update power_item set search_pinyin = ' bie de BD ' where code = '990121-XK-CG-02'"],
  ],
  [
    'SEARCH_TEXT',
    'an alias is not among the words',
    /^EvidenceType residence-proof$/,
    ["update evidence_type set aliases = '{别名}' where code = 'residence-proof'"],
  ],
  [
    'CODE_FAULT',
    'a wrong code is not flagged',
    /^CatalogueItem 99011800900$|^PowerItem 99011800900$/,
    ['update catalogue_item set code_fault = null', 'update power_item set code_fault = null'],
  ],
  [
    'CODE_FAULT',
    'a right code is flagged',
    /^Jurisdiction 990121$/,
    ["update jurisdiction set code_fault = 'LENGTH' where code = '990121'"],
  ],
  [
    'DELEGATION_TO_SELF',
    'an organ delegates to itself',
    /^Delegation 990121-WT-07$/,
    [
      'alter table delegation drop constraint delegation_parties_check',
      "update delegation set to_organisation_id = from_organisation_id where code = '990121-WT-07'",
    ],
  ],
  [
    'AREA_BELOW_PARENT',
    'a county is a province',
    /^Jurisdiction 990121$/,
    ["update jurisdiction set level = 2 where code = '990121'"],
  ],
  [
    'NOT_AFTER_TODAY',
    'an elimination is decided tomorrow',
    /^Elimination /,
    ["update elimination set decided_on = '2026-06-16' where id = (select min(id) from elimination)"],
  ],
  [
    'POSITIONS',
    'a basis is gone from the middle',
    /^power_item_basis \d+$/,
    [
      'delete from power_item_basis where position = 1 and subject_id in (select subject_id from power_item_basis where position = 2)',
    ],
  ],
  [
    'POSITIONS',
    'a part of a citation has moved',
    /^citation_target \d+$/,
    ['update citation_target set position = 7 where id = (select min(id) from citation_target)'],
  ],
  [
    'ALTERNATIVES',
    'the first way to meet a requirement is gone',
    /^DocumentRequirement /,
    [
      'delete from requirement_evidence where alternative = 1 and requirement_id in (select requirement_id from requirement_evidence where alternative = 2)',
    ],
  ],
  [
    'DIGESTS',
    'the words of a citation were changed',
    /^Citation \d+$/,
    ["update citation set text = text || '。' where id = (select min(id) from citation)"],
  ],
  [
    'DIGESTS',
    'the words of an article were changed',
    /^Provision \d+$/,
    ["update provision set text = '改过的条文' where id = (select min(id) from provision)"],
  ],
  [
    'CITATION_SPANS',
    'a part stands behind the end',
    /^CitationTarget \d+$/,
    ['update citation_target set span_start = 9000, span_end = 9001 where id = (select min(id) from citation_target)'],
  ],
  [
    'CITATION_RESOLUTION',
    'an unknown title is said to be known',
    /^Citation \d+$/,
    ["update citation set resolution = 'RESOLVED' where resolution = 'UNRESOLVED'"],
  ],
  [
    'CITATION_RESOLUTION',
    'a known title is said to be known in part',
    /^Citation \d+$/,
    [
      "update citation set resolution = 'PARTIAL' where id = (select min(id) from citation where resolution = 'RESOLVED')",
    ],
  ],
  [
    'CITATION_CHAIN',
    'a citation means the version of another instrument',
    /^CitationTarget \d+$/,
    [
      `update citation_target as t set version_id = (select min(v.id) from instrument_version as v where v.instrument_id <> t.instrument_id)
       where t.id = (select min(id) from citation_target where version_id is not null)`,
    ],
  ],
  [
    'CITATION_CHAIN',
    'a citation means an article of another number',
    /^CitationTarget \d+$/,
    [
      "update citation_target set path = '999' where id = (select min(id) from citation_target where provision_id is not null)",
    ],
  ],
  [
    'LINEAGE',
    'an article continues one of another law',
    /^Provision \d+$/,
    ['update provision set lineage = (select max(id) from provision) where id = (select min(id) from provision)'],
  ],
  [
    'LINEAGE',
    'an article continues one that never was',
    /^Provision \d+$/,
    ['update provision set lineage = 2000000000 where id = (select min(id) from provision)'],
  ],
  [
    'VERSIONS_CHAINED',
    'a superseded version ends before its successor begins',
    /^InstrumentVersion 立法法#2000-03-15$/,
    ["update instrument_version set effective_to = '2014-01-01' where code = '立法法#2000-03-15'"],
  ],
  [
    'VERSIONS_CHAINED',
    'a version ends and nobody says why',
    /^InstrumentVersion 立法法#2023-03-13$/,
    ["update instrument_version set effective_to = '2030-01-01' where code = '立法法#2023-03-13'"],
  ],
  ['FINDINGS', 'a finding is lost', /^[A-Z_]+ \d+$/, ['delete from finding where id = (select min(id) from finding)']],
  [
    'FINDINGS',
    'a finding says something else',
    /^[A-Z_]+ \d+$/,
    [
      "update finding set verb = case verb when 'REVIEW' then 'CORRECT' else 'REVIEW' end where id = (select min(id) from finding)",
    ],
  ],
  [
    'FINDINGS',
    'a finding nobody makes',
    /^Finding \d+$/,
    [`update finding set identity = repeat('0', 64) where id = (select min(id) from finding)`],
  ],
  [
    'FINDING_SUBJECTS',
    'a finding is about nothing',
    /^Finding \d+$/,
    ['update finding set subject_id = 2000000000 where id = (select min(id) from finding)'],
  ],
  [
    'FINDING_FACTS',
    'the facts of a finding were changed',
    /^Finding \d+$/,
    [`update finding set facts = facts || '{"proofBasis": "LAWFUL"}' where id = (select min(id) from finding)`],
  ],
];

describe('a fault is found', () => {
  test('of every kind', () => {
    const planted = new Set(FAULTS.map(([check]) => check));
    expect(integrityChecks.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  test.each(FAULTS)('%s: %s', async (check, _fault, record, statements) => {
    const found = await violationsAfter(
      statements,
      integrityChecks.filter(({ name }) => name === check),
    );
    expect(found.map((violation) => violation.record)).toContainEqual(expect.stringMatching(record));
  });

  test('once, and nothing else is called wrong', async () => {
    const found = await violationsAfter(["update jurisdiction set code_fault = 'LENGTH' where code = '990121'"]);
    expect(found).toEqual([
      {
        check: 'CODE_FAULT',
        says: expect.objectContaining({ zh: expect.any(String), en: expect.any(String) }),
        record: 'Jurisdiction 990121',
        detail: 'LENGTH ≠ no fault',
      },
    ]);
  });

  test('up to a limit', async () => {
    const found = await violationsAfter(["update power_item set search_text = '别的'"]);
    expect(found.filter(({ check }) => check === 'SEARCH_TEXT')).toHaveLength(100);
  });
});

test('the command says that all is well and changes nothing', async () => {
  if (verify.needs !== 'REGISTRY') throw new TypeError('verify reads the registry');
  const lines: string[] = [];
  const em = database.orm.em.fork();
  const world = {
    database,
    em,
    today: demoToday,
    onPublish: [],
    out: (line: string) => void lines.push(line),
    note() {},
  };
  const published = () => em.execute('select count(*)::int as publications from quanze.publication');
  const before = await published();
  expect(await verify.run([], world)).toBe(0);
  expect(lines).toEqual([
    `${integrityChecks.length} 项检查，0 处违反。${integrityChecks.length} checks, 0 violations.`,
  ]);
  expect(await published()).toEqual(before);
});
