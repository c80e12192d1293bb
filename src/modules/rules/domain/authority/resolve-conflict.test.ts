import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { ConflictReferee } from './conflict-vocabulary.js';
import { type ConflictingInstrument, type ConflictOutcome, resolveConflict } from './resolve-conflict.js';

const PROVINCE = ['P'];
const CITY = ['P/C', 'P'];

type Given = Partial<Omit<ConflictingInstrument, 'madeOn'>> & { readonly madeOn?: string };

function instrument({ madeOn, ...given }: Given): ConflictingInstrument {
  return {
    level: 'L1',
    organ: null,
    place: [],
    isInForce: 'YES',
    madeOn: madeOn === undefined ? null : parseCalendarDate(madeOn),
    isSpecial: 'UNKNOWN',
    varies: false,
    isAuthorised: false,
    isInApproval: false,
    ...given,
  };
}

function shortly(outcome: ConflictOutcome): string {
  if (outcome.outcome === 'REFER') return `REFER:${ConflictReferee.labels[outcome.to].zh}`;
  if (outcome.outcome === 'REVIEW') return `REVIEW:${outcome.question}`;
  return 'reason' in outcome ? `${outcome.outcome}:${outcome.reason}` : outcome.outcome;
}

function mirrored(expected: string): string {
  return expected.replace(/^[AB]/, (side) => (side === 'A' ? 'B' : 'A'));
}

const NEW_GENERAL = { organ: 'N', madeOn: '2020-01-01', isSpecial: 'NO' } as const;
const OLD_SPECIAL = { organ: 'N', madeOn: '2010-01-01', isSpecial: 'YES' } as const;

type OrderingCase = readonly [id: string, a: Given, b: Given, expected: string, article: string, where: string | null];

const CASES: readonly OrderingCase[] = [
  ['O1', { level: 'L1' }, { level: 'L2' }, 'A:HIGHER_LAW', '第九十九条', null],
  ['O2', { level: 'L2' }, { level: 'L3P' }, 'A:HIGHER_LAW', '第九十九条', null],
  ['O3', { level: 'L3P', place: PROVINCE }, { level: 'L4P', place: PROVINCE }, 'A:HIGHER_LAW', '第一百条', null],
  ['O4', { level: 'L3P', place: PROVINCE }, { level: 'L4C', place: CITY }, 'A:HIGHER_LAW', '第一百条', null],
  ['O5', { level: 'L4P', place: PROVINCE }, { level: 'L4C', place: CITY }, 'A:HIGHER_LAW', '第一百条', null],
  [
    'O6',
    { level: 'L4M', organ: 'M1' },
    { level: 'L4M', organ: 'M2' },
    'REFER:国务院',
    '第一百零六条第一款第三项',
    null,
  ],
  ['O7', { level: 'L4M' }, { level: 'L4P' }, 'REFER:国务院', '第一百零六条第一款第三项', null],
  ['O8', { level: 'L3P' }, { level: 'L4M' }, 'REFER:国务院', '第一百零六条第一款第二项', null],
  [
    'O9',
    { level: 'L1', ...NEW_GENERAL },
    { level: 'L1', ...OLD_SPECIAL },
    'REFER:全国人大常委会',
    '第一百零五条',
    null,
  ],
  ['O10', { level: 'L2', ...NEW_GENERAL }, { level: 'L2', ...OLD_SPECIAL }, 'REFER:国务院', '第一百零五条', null],
  [
    'O11',
    { level: 'L1', ...OLD_SPECIAL },
    { level: 'L1', ...OLD_SPECIAL, isSpecial: 'NO' },
    'A:SPECIAL',
    '第一百零三条',
    null,
  ],
  [
    'O12',
    { level: 'L1', ...NEW_GENERAL },
    { level: 'L1', ...OLD_SPECIAL, isSpecial: 'NO' },
    'A:NEWER',
    '第一百零三条',
    null,
  ],
  ['O13', { level: 'L3V', place: ['A'], varies: true }, { level: 'L1' }, 'A:VARIATION', '第一百零一条', 'A'],
  ['O14', { level: 'L3V', place: ['A'], varies: true }, { level: 'L1' }, 'B:HIGHER_LAW', '第九十九条', 'elsewhere'],
  ['O15', { level: 'L2', isAuthorised: true }, { level: 'L1' }, 'REFER:全国人大常委会', '第一百零六条第二款', null],
  [
    'O16',
    { level: 'L3C', place: CITY, isInApproval: true },
    { level: 'L4P', place: PROVINCE },
    'REFER:省级人大常委会',
    '第八十一条',
    null,
  ],
  ['O17', { level: 'L1', isInForce: 'NO' }, { level: 'L4M' }, 'B:ONLY_ONE_IN_FORCE', '第一百零三条', null],
];

describe('which of two instruments applies', () => {
  test.each(CASES)('%s', (_id, a, b, expected, article, where) => {
    const outcome = resolveConflict(instrument(a), instrument(b), where === null ? null : [where, 'CN']);
    expect(shortly(outcome)).toBe(expected);
    expect(outcome.clause).toContain(article);
  });

  test.each(CASES)('%s, whichever is named first', (_id, a, b, expected, _article, where) => {
    expect(shortly(resolveConflict(instrument(b), instrument(a), where === null ? null : [where, 'CN']))).toBe(
      mirrored(expected),
    );
  });

  test.each<readonly [string, Given, Given, string, string | null]>([
    [
      'a regulation of another province',
      { level: 'L3P', place: ['Q'] },
      { level: 'L4P', place: PROVINCE },
      'B:ONLY_ONE_APPLIES_HERE',
      'P',
    ],
    ['two that are of other places', { level: 'L3P', place: ['Q'] }, { level: 'L4P', place: ['R'] }, 'NEITHER', 'P'],
    ['two that are not in force', { isInForce: 'NO' }, { isInForce: 'NO', level: 'L2' }, 'NEITHER', null],
    [
      'a city’s regulation and its province’s rule',
      { level: 'L3C', place: CITY },
      { level: 'L4P', place: PROVINCE },
      'UNORDERED',
      null,
    ],
    [
      'a city’s regulation and its province’s regulation',
      { level: 'L3C', place: CITY },
      { level: 'L3P', place: PROVINCE },
      'B:HIGHER_LAW',
      null,
    ],
    [
      'two laws of one organ that nobody told apart',
      { level: 'L1', organ: 'N' },
      { level: 'L1', organ: 'N' },
      'REVIEW:IS_SPECIAL',
      null,
    ],
    [
      'rules of one ministry, new general against old special',
      { level: 'L4M', ...NEW_GENERAL },
      { level: 'L4M', ...OLD_SPECIAL },
      'REFER:制定机关',
      null,
    ],
    ['the constitution', { level: 'L4C', place: CITY }, { level: 'L0' }, 'B:HIGHER_LAW', null],
    ['a document and a local regulation', { level: 'L5' }, { level: 'L3C', place: CITY }, 'B:HIGHER_LAW', null],
    ['what nobody knows the level of', { level: 'UNKNOWN' }, { level: 'L1' }, 'REVIEW:LEVEL', null],
    [
      'what nobody knows the level of, once it is out of force',
      { level: 'UNKNOWN', isInForce: 'NO' },
      { level: 'L1' },
      'B:ONLY_ONE_IN_FORCE',
      null,
    ],
    ['what may be out of force', { isInForce: 'UNKNOWN' }, { level: 'L2' }, 'REVIEW:FORCE', null],
    ['two of which one may be out of force', { isInForce: 'UNKNOWN' }, { isInForce: 'NO' }, 'REVIEW:FORCE', null],
    [
      'two general laws of one organ, one without a date',
      { level: 'L1', ...NEW_GENERAL },
      { level: 'L1', organ: 'N', isSpecial: 'NO' },
      'REVIEW:MADE_ON',
      null,
    ],
    [
      'two general laws of one organ and one day',
      { level: 'L1', ...NEW_GENERAL },
      { level: 'L1', ...NEW_GENERAL },
      'UNORDERED',
      null,
    ],
    [
      'an autonomous regulation that varies nothing',
      { level: 'L3V', place: PROVINCE },
      { level: 'L1' },
      'B:HIGHER_LAW',
      'P',
    ],
  ])('%s', (_name, a, b, expected, where) => {
    expect(shortly(resolveConflict(instrument(a), instrument(b), where === null ? null : [where, 'CN']))).toBe(
      expected,
    );
  });

  test('the State Council asks the Standing Committee before it lets a rule prevail over a local regulation', () => {
    const outcome = resolveConflict(instrument({ level: 'L3P' }), instrument({ level: 'L4M' }), null);
    expect(outcome).toMatchObject({ to: 'STATE_COUNCIL', onwardTo: 'NPC_STANDING_COMMITTEE' });
  });
});
