import { describe, expect, test } from '@jest/globals';
import { toApplicant } from './applicant.js';
import type { Demand } from './demand.js';
import { planDocuments } from './plan-documents.js';

/** `demand('M-1', 'a|b+c')`: alternatives parted by `|`, their certificates by `+`. */
function demand(code: string, alternatives: string, rest: Partial<Demand> = {}): Demand {
  return {
    code,
    isInForce: true,
    disposition: 'KEPT',
    audiences: [],
    necessity: 'REQUIRED',
    acceptsElectronic: true,
    isAnsweredOnline: false,
    alternatives: alternatives.split('|').map((documents, index) => ({
      position: index + 1,
      documents: documents.split('+').map((one) => ({ code: one, kind: 'CERTIFICATE', licenceTypeCode: null })),
    })),
    ...rest,
  };
}

const NOTHING_SAID = { audience: [], holds: [], answers: [] };

function planOf(demands: readonly Demand[], said: Partial<Parameters<typeof toApplicant>[0]> = {}) {
  return planDocuments(demands, toApplicant({ ...NOTHING_SAID, ...said }, demands), () => 1);
}

describe('a plan', () => {
  test('names each document once, with all that it serves, those to fetch first', () => {
    const demands = [demand('M-2', 'b|c'), demand('M-1', 'a'), demand('M-3', 'd|c', { isAnsweredOnline: true })];
    const { documents, isExact } = planOf(demands, { holds: ['a'] });
    expect(isExact).toBe(true);
    const shown = documents.map(({ code, means, visits, uses }) => ({
      code,
      means,
      visits,
      uses: uses.map((use) => `${use.demand.code} ${use.alternative} ${use.means}`),
    }));
    expect(shown).toEqual([
      { code: 'c', means: 'FETCH', visits: 1, uses: ['M-2 2 FETCH', 'M-3 2 ONLINE'] },
      { code: 'a', means: 'HELD', visits: 0, uses: ['M-1 1 HELD'] },
    ]);
  });

  test('plans for what nobody answered, and tells what was', () => {
    const conditional = { necessity: 'CONDITIONAL' } as const;
    const demands = [demand('M-2', 'b', conditional), demand('M-1', 'a', conditional), demand('M-3', 'c', conditional)];
    const said = [
      { requirement: 'M-2', isSo: false },
      { requirement: 'M-3', isSo: true },
    ];
    const { documents, questions, leftOut } = planOf(demands, { answers: said });
    expect(documents.map(({ code }) => code)).toEqual(['a', 'c']);
    expect(questions.map((question) => [question.demand.code, question.answer])).toEqual([
      ['M-1', null],
      ['M-2', false],
      ['M-3', true],
    ]);
    expect(leftOut.map((left) => [left.demand.code, left.reason])).toEqual([['M-2', 'CONDITION_NOT_MET']]);
  });

  test('asks nothing about what is not demanded anyway', () => {
    const { questions, leftOut } = planOf([
      demand('M-1', 'a', { necessity: 'CONDITIONAL', disposition: 'ELIMINATED' }),
    ]);
    expect(questions).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['ELIMINATED']);
  });

  test('of nothing is empty', () => {
    expect(planOf([])).toEqual({ documents: [], questions: [], leftOut: [], isExact: true });
  });
});

describe('what an applicant says', () => {
  const demands = [demand('M-1', 'a'), demand('M-2', 'b', { necessity: 'CONDITIONAL' })];

  test.each([
    ['an answer to what is demanded in every case', [{ requirement: 'M-1', isSo: false }], 'do not ask'],
    ['an answer to nothing', [{ requirement: 'M-9', isSo: true }], 'do not ask'],
    [
      'two answers that contradict',
      [
        { requirement: 'M-2', isSo: true },
        { requirement: 'M-2', isSo: false },
      ],
      'with yes and with no',
    ],
  ])('%s is refused', (_name, answers, message) => {
    expect(() => toApplicant({ ...NOTHING_SAID, answers }, demands)).toThrow(message);
  });

  test('the same answer twice is one', () => {
    const twice = [
      { requirement: 'M-2', isSo: false },
      { requirement: 'M-2', isSo: false },
    ];
    expect([...toApplicant({ ...NOTHING_SAID, answers: twice }, demands).answers]).toEqual([['M-2', false]]);
  });
});
