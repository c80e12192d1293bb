import { expect, test } from '@jest/globals';
import { nextState, type SetAct, type SetStanding, standingOf, TRANSITIONS } from './transitions.js';

/** Written by hand, not read from the table: where each act leads. */
const ALLOWED: readonly string[] = [
  'DRAFT EDIT DRAFT',
  'DRAFT SUBMIT IN_REVIEW',
  'IN_REVIEW PASS IN_REVIEW',
  'IN_REVIEW PASS_LAST APPROVED',
  'IN_REVIEW RETURN RETURNED',
  'IN_REVIEW REJECT REJECTED',
  'IN_REVIEW WITHDRAW WITHDRAWN',
  'RETURNED EDIT RETURNED',
  'RETURNED SUBMIT IN_REVIEW',
  'RETURNED WITHDRAW WITHDRAWN',
  'APPROVED PUBLISH PUBLISHED',
  'APPROVED RETURN RETURNED',
  'APPROVED WITHDRAW WITHDRAWN',
  'ANNOUNCED TAKE_EFFECT PUBLISHED',
  'ANNOUNCED RETURN RETURNED',
];

const ACTS: readonly SetAct[] = [
  'EDIT',
  'SUBMIT',
  'PASS',
  'PASS_LAST',
  'RETURN',
  'REJECT',
  'WITHDRAW',
  'PUBLISH',
  'TAKE_EFFECT',
];
const STANDINGS = Object.keys(TRANSITIONS).filter((name): name is SetStanding => name in TRANSITIONS);

test('every act in every state leads where it should, or is refused', () => {
  const found = STANDINGS.flatMap((standing) =>
    ACTS.flatMap((act) => {
      try {
        return [`${standing} ${act} ${nextState(standing, act)}`];
      } catch (error) {
        expect(error).toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { state: standing, act } });
        return [];
      }
    }),
  );
  expect(found.sort()).toEqual([...ALLOWED].sort());
});

test.each([
  ['published before its day', { state: 'PUBLISHED', publishedNumber: null }, 'ANNOUNCED'],
  ['in effect', { state: 'PUBLISHED', publishedNumber: 7 }, 'PUBLISHED'],
  ['approved', { state: 'APPROVED', publishedNumber: null }, 'APPROVED'],
] as const)('a set that is %s', (_name, set, expected) => {
  expect(standingOf(set)).toBe(expected);
});
