import { describe, expect, test } from '@jest/globals';
import { graphOf, type World, type WorldItem } from '../../../../../test/support/evidence-world.js';
import { circlesOf } from './circles.js';
import { ALL } from './day-set.js';
import { solveEvidence } from './solve-evidence.js';

/** 出生医学证明, 户口登记页, 居民身份证, 医院分娩记录, 住所证明 */
const [BIRTH_CERTIFICATE, HOUSEHOLD_PAGE, ID_CARD, DELIVERY_RECORD, RESIDENCE_PROOF] = [11, 12, 13, 14, 15];
const [HOSPITAL, POLICE, ID_COUNTER, VILLAGE] = [101, 102, 103, 104];

const item = (id: number, issues: number, demands: readonly (readonly (readonly number[])[])[]): WorldItem => ({
  id,
  place: 1,
  issues: [issues],
  requirements: demands.map((alternatives, index) => ({ id: id * 10 + index, alternatives })),
});
const circlesIn = (items: readonly WorldItem[], costOf = (_requirement: number) => 1, world: Partial<World> = {}) => {
  const solution = solveEvidence(graphOf({ places: [[1, null]], items, ...world }));
  return { days: solution.graph.days, circles: circlesOf(solution, costOf) };
};

const hospital = item(HOSPITAL, BIRTH_CERTIFICATE, [[[HOUSEHOLD_PAGE]]]);
const police = item(POLICE, HOUSEHOLD_PAGE, [[[BIRTH_CERTIFICATE]]]);
const idCounter = item(ID_COUNTER, ID_CARD, [[[HOUSEHOLD_PAGE]]]);

describe('a circular proof', () => {
  test('is told with its items, requirements and evidence types, and its one loop from the smallest item', () => {
    const { circles } = circlesIn([police, hospital, idCounter]);
    expect(circles).toEqual([
      {
        days: ALL,
        items: [HOSPITAL, POLICE],
        requirements: [1010, 1020],
        evidence: [BIRTH_CERTIFICATE, HOUSEHOLD_PAGE],
        loops: [
          {
            steps: [
              { item: HOSPITAL, requirement: 1010, evidence: HOUSEHOLD_PAGE },
              { item: POLICE, requirement: 1020, evidence: BIRTH_CERTIFICATE },
            ],
            cut: { requirement: 1010, cost: 1 },
          },
        ],
        isCutOff: false,
      },
    ]);
  });

  test('is none where an alternative avoids it', () => {
    const withRecord = item(HOSPITAL, BIRTH_CERTIFICATE, [[[HOUSEHOLD_PAGE], [DELIVERY_RECORD]]]);
    expect(circlesIn([withRecord, police]).circles).toEqual([]);
  });

  test('is one where the alternative fails as well', () => {
    const withRecord = item(HOSPITAL, BIRTH_CERTIFICATE, [[[HOUSEHOLD_PAGE], [DELIVERY_RECORD]]]);
    const never: WorldItem = { ...item(VILLAGE, DELIVERY_RECORD, []), days: [5, 5] };
    const { circles } = circlesIn([withRecord, police, never]);
    expect(circles.map(({ items, evidence }) => ({ items, evidence }))).toEqual([
      { items: [HOSPITAL, POLICE], evidence: [BIRTH_CERTIFICATE, HOUSEHOLD_PAGE] },
    ]);
  });

  test('is none where evidence cannot be had for want of an item in force', () => {
    expect(circlesIn([{ ...hospital, days: [5, 5] }, police]).circles).toEqual([]);
  });

  test('of an item that demands what it issues has one step', () => {
    const { circles } = circlesIn([item(VILLAGE, RESIDENCE_PROOF, [[[RESIDENCE_PROOF]]])]);
    expect(circles.map(({ items, loops }) => ({ items, loops }))).toEqual([
      {
        items: [VILLAGE],
        loops: [
          {
            steps: [{ item: VILLAGE, requirement: 1040, evidence: RESIDENCE_PROOF }],
            cut: { requirement: 1040, cost: 1 },
          },
        ],
      },
    ]);
  });

  test('stands only on the days on which all its requirements are demanded', () => {
    const until = {
      ...hospital,
      requirements: [{ id: 1010, days: [null, 100] as const, alternatives: [[HOUSEHOLD_PAGE]] }],
    };
    const from = {
      ...police,
      requirements: [{ id: 1020, days: [50, null] as const, alternatives: [[BIRTH_CERTIFICATE]] }],
    };
    const { circles, days } = circlesIn([until, from]);
    expect(circles.map((circle) => [...days.boundsOf(circle.days)])).toEqual([[50, 100]]);
  });

  test('that grows is another circle from that day', () => {
    const third = { ...item(ID_COUNTER, ID_CARD, [[[HOUSEHOLD_PAGE]]]), days: [50, null] as const };
    const wanting = item(POLICE, HOUSEHOLD_PAGE, [[[BIRTH_CERTIFICATE]], [[ID_CARD]]]);
    const { circles, days } = circlesIn([hospital, wanting, third]);
    expect(circles.map((circle) => [circle.items, ...days.intervalsOf(circle.days)])).toEqual([
      [[HOSPITAL, POLICE], { validFrom: null, validTo: '1970-02-20' }],
      [[HOSPITAL, POLICE, ID_COUNTER], { validFrom: '1970-02-20', validTo: null }],
    ]);
  });

  test('that came and went and came again is one circle', () => {
    const requirements = [
      { id: 1, days: [0, 10] as const, alternatives: [[HOUSEHOLD_PAGE]] },
      { id: 1, days: [20, 30] as const, alternatives: [[HOUSEHOLD_PAGE]] },
    ];
    const twice = { ...hospital, days: [0, 10] as const };
    const again = { ...police, requirements: police.requirements };
    const { circles, days } = circlesIn([{ ...twice, days: [null, null], requirements }, again]);
    expect(circles.flatMap((circle) => [...days.boundsOf(circle.days)])).toEqual([0, 10, 20, 30]);
  });

  test('of items in one county is none of the county beside it', () => {
    const places = [
      [0, null],
      [1, 0],
      [2, 0],
    ] as const;
    const beside = { ...police, place: 2 };
    expect(circlesIn([hospital, beside], undefined, { places }).circles).toEqual([]);
    const evidence = [
      { id: HOUSEHOLD_PAGE, anywhere: true },
      { id: BIRTH_CERTIFICATE, anywhere: true },
    ];
    expect(circlesIn([hospital, beside], undefined, { places, evidence }).circles).toHaveLength(1);
  });
});

test('a circle leads through the items above as well as those beside the demand', () => {
  const places = [
    [0, null],
    [1, 0],
  ] as const;
  const above = { ...hospital, place: 0, requirements: [{ id: 1010, alternatives: [[HOUSEHOLD_PAGE]] }] };
  const beside: WorldItem = { ...item(VILLAGE, BIRTH_CERTIFICATE, []), days: [5, 5] };
  const policeAbove = { ...item(ID_COUNTER, HOUSEHOLD_PAGE, [[[BIRTH_CERTIFICATE]]]), place: 0 };
  const { circles } = circlesIn([above, beside, police, policeAbove], undefined, { places });
  expect(circles.map(({ items }) => items)).toEqual([[HOSPITAL, ID_COUNTER]]);
  const evidence = [{ id: HOUSEHOLD_PAGE, anywhere: true }];
  const { circles: wider } = circlesIn([above, beside, police], undefined, { places, evidence });
  expect(wider.map(({ items, loops }) => [items, loops.length])).toEqual([[[HOSPITAL, POLICE], 1]]);
});

describe('of two loops that share an item', () => {
  const village = item(VILLAGE, RESIDENCE_PROOF, [[[HOUSEHOLD_PAGE]]]);
  const wanting = item(POLICE, HOUSEHOLD_PAGE, [[[BIRTH_CERTIFICATE]], [[RESIDENCE_PROOF]]]);

  test('each is told once, and neither is cut by a requirement of the shared item', () => {
    const { circles } = circlesIn([hospital, wanting, village]);
    expect(circles).toHaveLength(1);
    expect(circles[0]?.loops.map(({ steps, cut }) => ({ items: steps.map((step) => step.item), cut }))).toEqual([
      { items: [HOSPITAL, POLICE], cut: null },
      { items: [POLICE, VILLAGE], cut: null },
    ]);
  });

  test('one requirement that wants both evidence types cuts both', () => {
    const both = item(POLICE, HOUSEHOLD_PAGE, [[[BIRTH_CERTIFICATE, RESIDENCE_PROOF]]]);
    const { circles } = circlesIn([hospital, both, village]);
    expect(circles[0]?.loops.map(({ cut }) => cut?.requirement)).toEqual([1020, 1020]);
  });
});

test.each([
  ['the cheaper requirement is cut', { 1010: 5, 1020: 2 }, { requirement: 1020, cost: 2 }],
  ['of equal ones the first', { 1010: 3, 1020: 3 }, { requirement: 1010, cost: 3 }],
])('%s', (_name, costs: Readonly<Record<number, number>>, cut) => {
  const { circles } = circlesIn([hospital, police], (requirement) => costs[requirement] ?? 0);
  expect(circles[0]?.loops[0]?.cut).toEqual(cut);
});

test('a requirement is no cut when its item waits for something else as well', () => {
  const never: WorldItem = { ...item(VILLAGE, DELIVERY_RECORD, []), days: [5, 5] };
  const blocked = item(HOSPITAL, BIRTH_CERTIFICATE, [[[HOUSEHOLD_PAGE]], [[DELIVERY_RECORD]]]);
  expect(circlesIn([blocked, police, never]).circles[0]?.loops[0]?.cut).toBeNull();
});

test('after the search for cuts all is as it was', () => {
  const solution = solveEvidence(graphOf({ places: [[1, null]], items: [hospital, police, idCounter] }));
  const before = [...solution.fixpoint.itemDays, ...solution.fixpoint.supplyDays, ...solution.fixpoint.closedDays];
  const circles = circlesOf(solution, () => 1);
  expect(circles[0]?.loops[0]?.cut).not.toBeNull();
  const after = [...solution.fixpoint.itemDays, ...solution.fixpoint.supplyDays, ...solution.fixpoint.closedDays];
  expect(after).toEqual(before);
  expect(circlesOf(solution, () => 1)).toEqual(circles);
});
