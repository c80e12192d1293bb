import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { checkDecision, decisionOn, type GivenDecision, type KeptDecision, stateOf } from './decision.js';

const day = parseCalendarDate;
const GIVEN: GivenDecision = {
  decision: 'CONFIRMED',
  reason: '核实无误',
  assignee: null,
  decidedBy: '司法局',
  decidedOn: day('2026-03-01'),
  lookAgainOn: null,
};

describe('a decision is refused', () => {
  test.each<[string, Partial<GivenDecision>, string]>([
    ['without a reason', { reason: '  ' }, 'Say why'],
    ['of nobody', { decidedBy: '' }, 'Say who'],
    ['assigned to nobody', { decision: 'ASSIGNED' }, 'to whom'],
    ['assigned to blanks', { decision: 'ASSIGNED', assignee: ' ' }, 'to whom'],
    ['dismissed and assigned', { decision: 'DISMISSED', assignee: '民政局' }, 'Only ASSIGNED'],
    ['to be looked at again on its own day', { lookAgainOn: day('2026-03-01') }, 'cannot be looked at again'],
    ['to be looked at again before', { lookAgainOn: day('2026-02-01') }, 'cannot be looked at again'],
  ])('%s', (_name, given, message) => {
    expect(() => checkDecision({ ...GIVEN, ...given })).toThrow(message);
  });

  test('and otherwise kept without blanks around its words', () => {
    const given = { decision: 'ASSIGNED' as const, assignee: ' 民政局 ', reason: ' 限期整改 ' };
    expect(checkDecision({ ...GIVEN, ...given })).toEqual({
      ...GIVEN,
      decision: 'ASSIGNED',
      assignee: '民政局',
      reason: '限期整改',
    });
  });
});

describe('a decision counts', () => {
  const kept = (factsDigest: string, given: Partial<GivenDecision> = {}): KeptDecision => ({
    ...GIVEN,
    ...given,
    identity: 'i',
    factsDigest,
  });
  const on = day('2026-06-15');

  test.each<[string, readonly KeptDecision[], string, string, boolean | null]>([
    ['never, when there is none', [], 'a', 'OPEN', null],
    ['while the facts are the same', [kept('a')], 'a', 'CONFIRMED', false],
    ['no longer, when they are others', [kept('a')], 'b', 'OPEN', true],
    ['again, when they return', [kept('a', { decision: 'DISMISSED' }), kept('b')], 'a', 'DISMISSED', false],
    ['until the day before looking again', [kept('a', { lookAgainOn: day('2026-06-16') })], 'a', 'CONFIRMED', false],
    ['not on the day to look again', [kept('a', { lookAgainOn: day('2026-06-15') })], 'a', 'OPEN', true],
  ])('%s', (_name, decisions, factsDigest, state, isOutdated) => {
    const decided = decisionOn(decisions, { factsDigest }, on);
    expect(stateOf(decided)).toBe(state);
    expect(decided?.isOutdated ?? null).toBe(isOutdated);
  });
});
