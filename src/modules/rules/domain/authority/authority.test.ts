import { describe, expect, test } from '@jest/globals';
import { type GivenBasis, judgedBasis } from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { PowerCategory, PowerKind } from '../../../powers/domain/vocabulary.js';
import { answersOf, authorityOf, establishingBases } from './authority.js';
import type { Answers, SetUpOutcome } from './set-up.js';

const TODAY = parseCalendarDate('2026-06-15');
const NO_UPPER_LAW: Answers = { UPPER_LAW: 'NO' };

function verdict(
  category: PowerCategory,
  kinds: readonly PowerKind[],
  bases: readonly GivenBasis[],
  answers: Answers = {},
) {
  return authorityOf({ category, kinds, fineCeilingYuan: 500, answers, bases: bases.map(judgedBasis) }, TODAY);
}

describe('each kind is as good as its best basis, the power as bad as its worst kind', () => {
  test.each<
    [string, PowerCategory, readonly PowerKind[], readonly GivenBasis[], Answers, SetUpOutcome, ground: string]
  >([
    ['weaker bases beside a law are no fault', 'LICENSING', [], [{ level: 'L4M' }, { level: 'L1' }], {}, 'SET', 'NONE'],
    [
      'each kind may have another basis',
      'PENALTY',
      ['WARNING', 'CONFISCATION'],
      [{ level: 'L4M' }, { level: 'L2' }],
      NO_UPPER_LAW,
      'SET',
      'NONE',
    ],
    [
      'one kind that none may set spoils the others',
      'PENALTY',
      ['WARNING', 'DETENTION'],
      [{ level: 'L2' }],
      {},
      'NO',
      'PENALTY_LEVEL',
    ],
    [
      'a basis that may turn out good beats one that does not',
      'LICENSING',
      [],
      [{ level: 'L4C' }, { level: 'L2' }],
      {},
      'REVIEW',
      'UPPER_LAW',
    ],
    [
      'a basis of which nothing is known may turn out good',
      'LICENSING',
      [],
      [{ level: 'L5' }, { level: 'UNKNOWN' }],
      {},
      'REVIEW',
      'BASIS',
    ],
    [
      'a basis whose level may not set it is none, whatever else is unknown',
      'LICENSING',
      [],
      [{ level: 'L5', status: 'UNDATED' }],
      {},
      'NO',
      'LICENCE_LEVEL',
    ],
    [
      'what is not in force has no say',
      'LICENSING',
      [],
      [{ status: 'REPEALED' }, { level: 'L4C' }],
      {},
      'NO',
      'LICENCE_LEVEL',
    ],
    ['nothing in force', 'LICENSING', [], [{ status: 'NOT_YET_IN_FORCE' }], {}, 'NO', 'NO_BASIS'],
    ['a public service needs no power', 'PUBLIC_SERVICE', [], [], {}, 'SET', 'NONE'],
    ['kinds that are not named do not matter to a law', 'PENALTY', [], [{ level: 'L1' }], {}, 'SET', 'NONE'],
    ['nor where none of them may be set', 'PENALTY', [], [{ level: 'L5' }], {}, 'NO', 'PENALTY_LEVEL'],
    [
      'but they matter between',
      'COMPULSORY_MEASURE',
      [],
      [{ level: 'L3P' }],
      { UPPER_LAW: 'NO', LOCAL_AFFAIR: 'YES' },
      'REVIEW',
      'KINDS',
    ],
    [
      'a measure among the kinds of a licence is judged as well',
      'LICENSING',
      ['FREEZE'],
      [{ level: 'L2' }],
      NO_UPPER_LAW,
      'NO',
      'MEASURE_LEVEL',
    ],
  ])('%s', (_name, category, kinds, bases, answers, outcome, ground) => {
    expect(verdict(category, kinds, bases, answers)).toMatchObject({ outcome, ground });
  });
});

describe('bases and answers', () => {
  test('what only implements does not establish, unless the list tells none apart', () => {
    const [law, rule] = [judgedBasis(), judgedBasis({ level: 'L4M', purpose: 'IMPLEMENT' })];
    expect(establishingBases([law, rule])).toEqual([law]);
    expect(establishingBases([rule])).toEqual([rule]);
  });

  test('an answer counts with a name and a date, and giving burdens nobody until somebody judges so', () => {
    const judged = { judgedBy: '县司法局', judgedOn: TODAY };
    const nameless = { UPPER_LAW: { answer: 'NO', judgedBy: null, judgedOn: null } } as const;
    expect(answersOf({ category: 'LICENSING', judgements: nameless })).toEqual({});
    expect(answersOf({ category: 'BENEFIT', judgements: {} })).toEqual({ BURDENS: 'NO' });
    const burden = { BURDENS: { answer: 'YES', ...judged } } as const;
    expect(answersOf({ category: 'BENEFIT', judgements: burden })).toEqual({ BURDENS: 'YES' });
  });
});
