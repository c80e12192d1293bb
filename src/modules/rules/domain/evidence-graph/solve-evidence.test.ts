import { describe, expect, test } from '@jest/globals';
import { graphOf, type World, type WorldItem } from '../../../../../test/support/evidence-world.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { ALL, dayNumberOf, NONE } from './day-set.js';
import { solveEvidence } from './solve-evidence.js';

const [NATION, PROVINCE, COUNTY, OTHER_COUNTY] = [1, 2, 3, 4];
const PLACES = [
  [NATION, null],
  [PROVINCE, NATION],
  [COUNTY, PROVINCE],
  [OTHER_COUNTY, PROVINCE],
] as const;

/** 出生医学证明, 户口登记页, 居民身份证, 医院分娩记录, 本人声明 */
const [BIRTH_CERTIFICATE, HOUSEHOLD_PAGE, ID_CARD, DELIVERY_RECORD, STATEMENT] = [11, 12, 13, 14, 15];
const [ISSUE_BIRTH_CERTIFICATE, REGISTER_HOUSEHOLD, ISSUE_ID_CARD] = [101, 102, 103];

const birthCertificate = (alternatives: readonly (readonly number[])[]): WorldItem => ({
  id: ISSUE_BIRTH_CERTIFICATE,
  place: COUNTY,
  issues: [BIRTH_CERTIFICATE],
  requirements: [{ id: 1001, alternatives }],
});
const household: WorldItem = {
  id: REGISTER_HOUSEHOLD,
  place: COUNTY,
  issues: [HOUSEHOLD_PAGE],
  requirements: [{ id: 1002, alternatives: [[BIRTH_CERTIFICATE]] }],
};
const idCard: WorldItem = {
  id: ISSUE_ID_CARD,
  place: COUNTY,
  issues: [ID_CARD],
  requirements: [{ id: 1003, alternatives: [[HOUSEHOLD_PAGE]] }],
};
const FIRST_OF_JULY = dayNumberOf(parseCalendarDate('2026-07-01'));

const solved = (world: Omit<World, 'places'> & Partial<World>) => solveEvidence(graphOf({ places: PLACES, ...world }));

describe('the birth certificate for which the household page is demanded, and the other way round', () => {
  test('can never be had, nor what depends on them', () => {
    const solution = solved({ items: [birthCertificate([[HOUSEHOLD_PAGE]]), household, idCard] });
    expect(solution.satisfiable(ISSUE_BIRTH_CERTIFICATE)).toBe(NONE);
    expect(solution.satisfiable(REGISTER_HOUSEHOLD)).toBe(NONE);
    expect(solution.obtainableFrom(ID_CARD, COUNTY)).toBe(NONE);
  });

  test.each([
    ['the record of the hospital will do', [[HOUSEHOLD_PAGE], [DELIVERY_RECORD]], ALL],
    ['the record of the hospital is demanded as well', [[HOUSEHOLD_PAGE, DELIVERY_RECORD]], NONE],
    ['an own statement will do', [[HOUSEHOLD_PAGE], [STATEMENT]], ALL],
  ])('when %s', (_name, alternatives, expected) => {
    const evidence = [{ id: STATEMENT, free: true }];
    const solution = solved({ evidence, items: [birthCertificate(alternatives), household, idCard] });
    expect(solution.satisfiable(REGISTER_HOUSEHOLD)).toBe(expected);
    expect(solution.obtainableFrom(ID_CARD, COUNTY)).toBe(expected);
  });

  test('can be had when the applicant may promise instead', () => {
    const promised = { id: 1001, commitmentOffered: true, alternatives: [[HOUSEHOLD_PAGE]] };
    const solution = solved({ items: [{ ...birthCertificate([]), requirements: [promised] }, household] });
    expect(solution.obtainableFrom(HOUSEHOLD_PAGE, COUNTY)).toBe(ALL);
  });

  test('can be had from the day on which the demand ends', () => {
    const ending = { id: 1001, days: [null, FIRST_OF_JULY], alternatives: [[HOUSEHOLD_PAGE]] } as const;
    const solution = solved({ items: [{ ...birthCertificate([]), requirements: [ending] }, household] });
    const { days } = solution.graph;
    expect(days.intervalsOf(solution.obtainableFrom(HOUSEHOLD_PAGE, COUNTY))).toEqual([
      { validFrom: '2026-07-01', validTo: null },
    ]);
  });
});

describe('an item that ended on 1 July', () => {
  const ended: WorldItem = { ...birthCertificate([[DELIVERY_RECORD]]), days: [null, FIRST_OF_JULY] };

  test('issues nothing from then on, though it is recorded', () => {
    const solution = solved({ items: [ended, household] });
    const until = [{ validFrom: null, validTo: '2026-07-01' }];
    expect(solution.graph.days.intervalsOf(solution.obtainableFrom(BIRTH_CERTIFICATE, COUNTY))).toEqual(until);
    expect(solution.graph.days.intervalsOf(solution.satisfiable(REGISTER_HOUSEHOLD))).toEqual(until);
  });

  test('is no loss where another takes over', () => {
    const successor = { ...ended, id: 110, days: [FIRST_OF_JULY, null], requirements: [] } as const;
    expect(solved({ items: [ended, successor, household] }).satisfiable(REGISTER_HOUSEHOLD)).toBe(ALL);
  });

  test('leaves no gap where another takes over later', () => {
    const successor = { ...ended, id: 110, days: [FIRST_OF_JULY + 10, null], requirements: [] } as const;
    const solution = solved({ items: [ended, successor, household] });
    expect(solution.graph.days.intervalsOf(solution.satisfiable(REGISTER_HOUSEHOLD))).toEqual([
      { validFrom: null, validTo: '2026-07-01' },
      { validFrom: '2026-07-11', validTo: null },
    ]);
  });
});

test('every requirement counts, and of each any alternative', () => {
  const requirements = [
    { id: 1, alternatives: [[BIRTH_CERTIFICATE, STATEMENT], [DELIVERY_RECORD]] },
    { id: 2, alternatives: [[ID_CARD]] },
    { id: 3, alternatives: [] },
  ];
  const demanding: WorldItem = { id: 200, place: COUNTY, issues: [99], requirements };
  const never: WorldItem = { id: 201, place: COUNTY, issues: [ID_CARD], requirements: [], days: [5, 5] };
  expect(solved({ items: [demanding, never] }).satisfiable(200)).toBe(NONE);
  expect(solved({ items: [demanding, { ...never, days: [5, 9] }] }).satisfiable(200)).not.toBe(NONE);
  expect(solved({ items: [demanding] }).satisfiable(200)).toBe(ALL);
});

describe('an issuing item counts', () => {
  const ended = { id: 300, issues: [ID_CARD], days: [5, 5], requirements: [] } as const;

  test.each([
    ['in its own place', COUNTY, COUNTY, NONE],
    ['below its place', PROVINCE, COUNTY, NONE],
    ['far below its place', NATION, COUNTY, NONE],
    ['not above its place, where the register does not know', COUNTY, PROVINCE, ALL],
    ['not beside its place', OTHER_COUNTY, COUNTY, ALL],
    ['not in a place that nobody knows', COUNTY, 77, ALL],
  ])('%s', (_name, place, from, expected) => {
    expect(solved({ items: [{ ...ended, place }] }).obtainableFrom(ID_CARD, from)).toBe(expected);
  });

  test.each([COUNTY, OTHER_COUNTY, NATION, 77])('from everywhere if it is issued anywhere (from place %d)', (from) => {
    const evidence = [{ id: ID_CARD, anywhere: true }];
    expect(solved({ evidence, items: [{ ...ended, place: COUNTY }] }).obtainableFrom(ID_CARD, from)).toBe(NONE);
  });

  test('beside one below it: any of them will do', () => {
    const above = { ...ended, id: 301, place: NATION, days: [null, null] } as const;
    const solution = solved({ items: [{ ...ended, place: COUNTY }, above] });
    expect(solution.obtainableFrom(ID_CARD, COUNTY)).toBe(ALL);
  });

  test('from all of a circle of places, and below it', () => {
    const places = [
      [1, 3],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 5],
    ] as const;
    const solution = solved({ places, items: [{ ...ended, place: 2 }] });
    expect([1, 2, 3, 4, 5].map((place) => solution.obtainableFrom(ID_CARD, place))).toEqual([
      NONE,
      NONE,
      NONE,
      NONE,
      ALL,
    ]);
  });
});

describe('what the records leave open', () => {
  test('an evidence type that nobody issues can be had', () => {
    const solution = solved({ items: [idCard] });
    expect(solution.satisfiable(ISSUE_ID_CARD)).toBe(ALL);
    expect(solution.obtainableFrom(404, COUNTY)).toBe(ALL);
  });

  test('an item that is not recorded cannot be completed, and issues nothing', () => {
    const builder = solved({ items: [] });
    expect(builder.satisfiable(404)).toBe(NONE);
  });

  test('evidence for which it is demanded itself cannot be had', () => {
    const itself = { id: 400, place: COUNTY, issues: [9], requirements: [{ id: 1, alternatives: [[9]] }] };
    expect(solved({ items: [itself] }).obtainableFrom(9, COUNTY)).toBe(NONE);
  });

  test('free evidence can be had, whoever is said to issue it', () => {
    const evidence = [{ id: STATEMENT, free: true }];
    const never: WorldItem = { id: 1, place: COUNTY, issues: [STATEMENT], days: [5, 5], requirements: [] };
    expect(solved({ evidence, items: [never] }).obtainableFrom(STATEMENT, COUNTY)).toBe(ALL);
  });

  test.each<[string, number[][], number]>([
    ['no alternative', [], ALL],
    ['an alternative without evidence', [[HOUSEHOLD_PAGE], []], ALL],
    ['only what is in a circle', [[HOUSEHOLD_PAGE]], NONE],
    ['what is in a circle or not recorded', [[HOUSEHOLD_PAGE], [DELIVERY_RECORD]], ALL],
    ['what is in a circle and not recorded', [[HOUSEHOLD_PAGE, DELIVERY_RECORD]], NONE],
  ])('a requirement of any item with %s', (_name, alternatives, expected) => {
    const solution = solved({ items: [birthCertificate([[HOUSEHOLD_PAGE]]), household] });
    expect(solution.requirementObtainable(alternatives, COUNTY)).toBe(expected);
  });
});
