import { describe, expect, test } from '@jest/globals';
import { graphOf, type WorldItem } from '../../../../../test/support/evidence-world.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { dayNumberOf } from './day-set.js';
import { solveEvidence } from './solve-evidence.js';
import { MAX_ITEMS, whyNotObtainable } from './why-not-obtainable.js';

const TODAY = parseCalendarDate('2026-06-15');
/** 出生医学证明, 户口登记页, 居民身份证, 医院分娩记录 */
const [BIRTH_CERTIFICATE, HOUSEHOLD_PAGE, ID_CARD, DELIVERY_RECORD] = [11, 12, 13, 14];
const [HOSPITAL, POLICE, ID_COUNTER, ARCHIVE] = [101, 102, 103, 104];

const item = (id: number, issues: number, demands: readonly (readonly (readonly number[])[])[]): WorldItem => ({
  id,
  place: 1,
  issues: [issues],
  requirements: demands.map((alternatives, index) => ({ id: id * 10 + index, alternatives })),
});
const hospital = item(HOSPITAL, BIRTH_CERTIFICATE, [[[HOUSEHOLD_PAGE]]]);
const police = item(POLICE, HOUSEHOLD_PAGE, [[[BIRTH_CERTIFICATE]]]);
const idCounter = item(ID_COUNTER, ID_CARD, [[[HOUSEHOLD_PAGE]]]);
const ended: WorldItem = { ...item(ARCHIVE, DELIVERY_RECORD, []), days: [null, dayNumberOf(TODAY)] };

const why = (items: readonly WorldItem[], alternatives: readonly (readonly number[])[], on = TODAY) =>
  whyNotObtainable(solveEvidence(graphOf({ places: [[1, null]], items })), { alternatives, place: 1 }, on);

describe('why a requirement cannot be met', () => {
  test('is told down to the circle', () => {
    expect(why([hospital, police, idCounter], [[ID_CARD]])).toEqual({
      missing: [{ evidence: ID_CARD, issuers: [ID_COUNTER] }],
      items: [
        {
          item: ID_COUNTER,
          kind: 'BLOCKED',
          requirement: 1030,
          missing: [{ evidence: HOUSEHOLD_PAGE, issuers: [POLICE] }],
        },
        {
          item: POLICE,
          kind: 'BLOCKED',
          requirement: 1020,
          missing: [{ evidence: BIRTH_CERTIFICATE, issuers: [HOSPITAL] }],
        },
        {
          item: HOSPITAL,
          kind: 'BLOCKED',
          requirement: 1010,
          missing: [{ evidence: HOUSEHOLD_PAGE, issuers: [POLICE] }],
        },
      ],
      circle: [HOSPITAL, POLICE],
      isSmallest: true,
      isCutOff: false,
    });
  });

  test('is told down to the item that has ended', () => {
    expect(why([ended], [[DELIVERY_RECORD]])).toEqual({
      missing: [{ evidence: DELIVERY_RECORD, issuers: [ARCHIVE] }],
      items: [{ item: ARCHIVE, kind: 'NOT_IN_FORCE' }],
      circle: [],
      isSmallest: true,
      isCutOff: false,
    });
  });

  test('is not told on a day on which it can', () => {
    expect(why([ended], [[DELIVERY_RECORD]], parseCalendarDate('2026-06-14'))).toBeNull();
    expect(why([hospital, police], [[HOUSEHOLD_PAGE], []])).toBeNull();
    expect(why([hospital, police], [])).toBeNull();
    expect(why([hospital, police], [[404]])).toBeNull();
  });

  test('prefers the reason with the fewest items', () => {
    const both = item(ID_COUNTER, ID_CARD, [[[HOUSEHOLD_PAGE]], [[DELIVERY_RECORD]]]);
    expect(why([hospital, police, both, ended], [[ID_CARD]])?.items.map((reason) => reason.item)).toEqual([
      ID_COUNTER,
      ARCHIVE,
    ]);
    expect(why([hospital, police, ended], [[HOUSEHOLD_PAGE, DELIVERY_RECORD]])?.missing).toEqual([
      { evidence: DELIVERY_RECORD, issuers: [ARCHIVE] },
    ]);
  });

  test('is told for each alternative', () => {
    expect(why([hospital, police, ended], [[HOUSEHOLD_PAGE], [DELIVERY_RECORD]])?.missing).toEqual([
      { evidence: HOUSEHOLD_PAGE, issuers: [POLICE] },
      { evidence: DELIVERY_RECORD, issuers: [ARCHIVE] },
    ]);
  });

  test.each([
    [MAX_ITEMS, false],
    [MAX_ITEMS + 1, true],
  ])('is cut off when it takes more than the most items: a chain of %d', (length, isCutOff) => {
    const chain = Array.from({ length }, (_, index) => item(index, index, [[[index + 1]]]));
    const told = why([...chain.slice(0, -1), { ...item(length - 1, length - 1, []), days: [0, 1] }], [[0]]);
    expect(told?.items).toHaveLength(MAX_ITEMS);
    expect([told?.isCutOff, told?.isSmallest]).toEqual([isCutOff, !isCutOff]);
  });
});
