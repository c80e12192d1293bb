import { expect, test } from '@jest/globals';
import { judgedBasis, judgedEvidence, judgedRequirement, slices } from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { JudgedElimination, RequirementInput } from '../judged.js';
import { eliminationReading } from './eliminated.js';

const day = parseCalendarDate;
const [one, other] = [judgedEvidence({ id: 1 }), judgedEvidence({ id: 2 })];
const of = (given: Partial<JudgedElimination> = {}): JudgedElimination => ({
  code: 'E',
  evidenceTypeId: 1,
  purpose: null,
  replacement: 'NONE',
  catalogueItemIds: [],
  existence: { validFrom: day('2020-02-19'), validTo: null },
  ...given,
});
const from2020 = <State extends string>(state: State) => slices<State | 'NO'>('NO', ['2020-02-19', state]);
const newLaw = (given: Parameters<typeof judgedBasis>[0]) =>
  judgedBasis({ ...given, instrument: { firstEffectiveOn: day('2024-01-01'), ...given?.instrument } });

test.each<[string, Partial<Omit<RequirementInput, 'item'>>, ReturnType<typeof eliminationReading>]>([
  ['nothing', { eliminations: [] }, 'NO'],
  ['the only document', { eliminations: [of()] }, from2020('EVERY_WAY')],
  ['one document of a set', { alternatives: [[other, one]], eliminations: [of()] }, from2020('EVERY_WAY')],
  ['one of two ways', { alternatives: [[one], [other]], eliminations: [of()] }, from2020('SOME_WAYS')],
  [
    'both ways, one after the other',
    {
      alternatives: [[one], [other]],
      eliminations: [of(), of({ evidenceTypeId: 2, existence: { validFrom: day('2024-03-18'), validTo: null } })],
    },
    slices('NO', ['2020-02-19', 'SOME_WAYS'], ['2024-03-18', 'EVERY_WAY']),
  ],
  [
    'it for the same purpose',
    { purpose: '办理 贷款。', eliminations: [of({ purpose: '办理贷款' })] },
    from2020('EVERY_WAY'),
  ],
  ['it for another purpose', { purpose: '入学', eliminations: [of({ purpose: '办理贷款' })] }, 'NO'],
  [
    'it for a purpose that the list does not say',
    { eliminations: [of({ purpose: '办理贷款' })] },
    from2020('PURPOSE_UNKNOWN'),
  ],
  ['it, and a newer law demands it', { bases: [newLaw({})], eliminations: [of()] }, 'NO'],
  [
    'it, and a newer rule demands it',
    { bases: [newLaw({ level: 'L4M' })], eliminations: [of()] },
    from2020('EVERY_WAY'),
  ],
  [
    'it, and a law of which older versions may be unknown demands it',
    { bases: [newLaw({ instrument: { isFirstVersionKnown: false } })], eliminations: [of()] },
    from2020('EVERY_WAY'),
  ],
  [
    'it for a commitment, which is offered',
    { disposition: 'COMMITMENT_OFFERED', eliminations: [of({ replacement: 'COMMITMENT' })] },
    'NO',
  ],
  ['it for a commitment, which is not', { eliminations: [of({ replacement: 'COMMITMENT' })] }, from2020('EVERY_WAY')],
])('a decision eliminates %s', (_name, given, expected) => {
  expect(eliminationReading(judgedRequirement({ alternatives: [[one]], ...given }))).toEqual(expected);
});
