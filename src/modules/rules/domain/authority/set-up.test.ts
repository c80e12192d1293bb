import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { InstrumentLevel } from '../../../legal/domain/vocabulary.js';
import type { AuthorityGround } from './ground.js';
import type { PowerRow } from './power-row.js';
import { type Answers, type EstablishingBasis, type SetUpOutcome, setUpOf } from './set-up.js';

const TODAY = parseCalendarDate('2026-06-15');

interface Given {
  readonly answers?: Answers;
  readonly effective?: string;
  readonly on?: string;
  readonly yuan?: number;
  readonly isFirstVersionKnown?: boolean;
}

function setUp(
  row: PowerRow,
  level: InstrumentLevel,
  { answers, effective, on, yuan, isFirstVersionKnown }: Given = {},
) {
  const basis: EstablishingBasis = {
    level,
    jurisdiction: level.startsWith('L3') || level === 'L4P' || level === 'L4C' ? '990000' : '100000',
    firstEffectiveOn: effective === undefined ? null : parseCalendarDate(effective),
    isFirstVersionKnown: isFirstVersionKnown ?? true,
  };
  const power = { row, answers: answers ?? {}, fineCeilingYuan: yuan ?? null };
  return setUpOf(power, basis, on === undefined ? TODAY : parseCalendarDate(on));
}

describe('the set-up cases of the field', () => {
  test.each<[id: string, PowerRow, InstrumentLevel, Given, SetUpOutcome, article: string, conditions: string[]]>([
    ['T1', 'LICENCE', 'L4C', {}, 'NO', '《行政许可法》第十七条', []],
    [
      'T2',
      'LICENCE',
      'L4P',
      { effective: '2023-01-01', on: '2024-01-02', answers: { UPPER_LAW: 'NO', URGENT_NEED: 'YES' } },
      'EXPIRED',
      '《行政许可法》第十五条第一款',
      [],
    ],
    [
      'T3',
      'LICENCE',
      'L4P',
      { effective: '2023-01-01', on: '2023-12-31', answers: { UPPER_LAW: 'NO', URGENT_NEED: 'YES' } },
      'SET',
      '《行政许可法》第十五条第一款',
      ['TEMPORARY_UNTIL_2024-01-01'],
    ],
    [
      'T3u',
      'LICENCE',
      'L4P',
      { effective: '2023-01-01', on: '2023-12-31' },
      'REVIEW',
      '《行政许可法》第十五条第一款',
      [],
    ],
    ['T4', 'REVOKE_BUSINESS_LICENCE', 'L3P', {}, 'NO', '《行政处罚法》第十二条第一款', []],
    ['T5', 'LISTED_PENALTY', 'L3P', { answers: { UPPER_LAW: 'NO' } }, 'SET', '《行政处罚法》第十二条第一款', []],
    ['T6', 'FREEZE', 'L2', {}, 'NO', '《行政强制法》第十条第二款', []],
    [
      'T7a',
      'SEAL_OR_SEIZE',
      'L3P',
      { answers: { UPPER_LAW: 'YES', UPPER_LAW_SETS_IT: 'NO' } },
      'NO',
      '《行政强制法》第十一条第二款',
      [],
    ],
    [
      'T7b',
      'SEAL_OR_SEIZE',
      'L3P',
      { answers: { UPPER_LAW: 'YES', UPPER_LAW_SETS_IT: 'YES' } },
      'SPECIFY_ONLY',
      '《行政强制法》第十一条第一款',
      [],
    ],
    [
      'T8',
      'SEAL_OR_SEIZE',
      'L3P',
      { answers: { UPPER_LAW: 'NO', LOCAL_AFFAIR: 'YES' } },
      'SET',
      '《行政强制法》第十条第三款',
      [],
    ],
    ['T9', 'EXECUTION', 'L2', {}, 'NO', '《行政强制法》第十三条第一款', []],
    [
      'T10a',
      'FINE',
      'L4M',
      { yuan: 120_000, answers: { UPPER_LAW: 'NO' } },
      'NO',
      '《行政处罚法》第十三条第二款；《国务院关于进一步贯彻实施〈中华人民共和国行政处罚法〉的通知》（国发〔2021〕26号）（限额未核实）',
      [],
    ],
    ['T10b', 'FINE', 'L4M', { yuan: 90_000, answers: { UPPER_LAW: 'NO' } }, 'SET', '《行政处罚法》第十三条第二款', []],
    ['T11', 'PROOF', 'L4M', {}, 'NO', '《优化营商环境条例》第四十四条第一款', []],
    ['T13', 'WARNING', 'L4C', { answers: { UPPER_LAW: 'NO' } }, 'SET', '《行政处罚法》第十四条第二款', []],
    ['T14', 'DETENTION', 'L2', {}, 'NO', '《行政处罚法》第十条第二款', []],
    [
      'T15',
      'LICENCE',
      'L2D',
      {},
      'SET',
      '《行政许可法》第十四条第二款',
      ['NECESSARY', 'TO_BE_RAISED_TO_LAW_UNLESS_TEMPORARY'],
    ],
    ['T16', 'PROOF', 'L3C', {}, 'SET', '《优化营商环境条例》第四十四条第一款', ['NECESSITY_TEST']],
  ])('%s: %s by %s', (_id, row, level, given, outcome, clause, conditions) => {
    expect(setUp(row, level, given)).toMatchObject({ outcome, clause, conditions });
  });
});

describe('what bars, excuses or ends', () => {
  test.each<[string, PowerRow, InstrumentLevel, Given, SetUpOutcome, AuthorityGround]>([
    [
      'S-01: no locality sets a national qualification, even where no law is made',
      'LICENCE',
      'L3P',
      { answers: { UPPER_LAW: 'NO', LOCAL_LICENCE_BARRED: 'YES' } },
      'NO',
      'S-01',
    ],
    [
      'a provincial regulation sets a licence where no law is made',
      'LICENCE',
      'L3P',
      { answers: { UPPER_LAW: 'NO' } },
      'SET',
      'NONE',
    ],
    [
      'S-02: the day one year on is the first without the temporary licence',
      'LICENCE',
      'L4P',
      { effective: '2023-01-01', on: '2024-01-01', answers: { UPPER_LAW: 'NO', URGENT_NEED: 'YES' } },
      'EXPIRED',
      'S-02',
    ],
    [
      'a temporary licence whose year is over is expired whether or not it was urgent',
      'LICENCE',
      'L4P',
      { effective: '2023-01-01', answers: { UPPER_LAW: 'NO' } },
      'EXPIRED',
      'S-02',
    ],
    [
      'a year that may have begun earlier is no year to count on',
      'LICENCE',
      'L4P',
      {
        effective: '2026-01-01',
        isFirstVersionKnown: false,
        answers: { UPPER_LAW: 'NO', URGENT_NEED: 'YES' },
      },
      'REVIEW',
      'FIRST_DATE',
    ],
    [
      'S-03: a rule of a ministry adds a licence to a law that has none',
      'LICENCE',
      'L4M',
      { answers: { UPPER_LAW: 'YES', UPPER_LAW_SETS_IT: 'NO' } },
      'NO',
      'S-03',
    ],
    ['a rule of a ministry by itself', 'LICENCE', 'L4M', { answers: { UPPER_LAW: 'NO' } }, 'NO', 'LICENCE_LEVEL'],
    [
      'S-04: a locality adds a licence where a law regulates without one',
      'LICENCE',
      'L3C',
      { answers: { UPPER_LAW: 'YES', UPPER_LAW_SETS_IT: 'NO' } },
      'NO',
      'S-04',
    ],
    [
      'a rule that only specifies the licence of a law',
      'LICENCE',
      'L4C',
      { answers: { UPPER_LAW_SETS_IT: 'YES' } },
      'SPECIFY_ONLY',
      'SPECIFIES',
    ],
    ['an administrative regulation where nobody looked for a law', 'LICENCE', 'L2', {}, 'REVIEW', 'UPPER_LAW'],
    [
      'S-05: a law punishes the act already',
      'LISTED_PENALTY',
      'L2',
      { answers: { UPPER_LAW_SETS_IT: 'YES' } },
      'SPECIFY_ONLY',
      'S-05',
    ],
    [
      'S-05: a supplementary penalty that was not heard',
      'LISTED_PENALTY',
      'L3P',
      { answers: { UPPER_LAW: 'YES', UPPER_LAW_SETS_IT: 'NO', HEARD_AND_EXPLAINED: 'NO' } },
      'NO',
      'S-05',
    ],
    [
      'S-05: a supplementary penalty of which nobody knows whether it was heard',
      'LISTED_PENALTY',
      'L3P',
      { answers: { UPPER_LAW: 'YES', UPPER_LAW_SETS_IT: 'NO' } },
      'REVIEW',
      'HEARD_AND_EXPLAINED',
    ],
    [
      'a regulation sets penalties of its own right, whether or not a law punishes the act',
      'LISTED_PENALTY',
      'L2',
      {},
      'SET',
      'NONE',
    ],
    ['a decision of the State Council is none of 法律、法规、规章', 'WARNING', 'L2D', {}, 'NO', 'PENALTY_LEVEL'],
    [
      'S-06: more than the ceiling where the act endangers people',
      'FINE',
      'L4M',
      { yuan: 120_000, answers: { UPPER_LAW: 'NO', SAFETY_FINE: 'YES' } },
      'SET',
      'NONE',
    ],
    [
      'S-06: more than even that',
      'FINE',
      'L4M',
      { yuan: 200_001, answers: { UPPER_LAW: 'NO', SAFETY_FINE: 'YES' } },
      'NO',
      'S-06',
    ],
    ['a fine without an amount', 'FINE', 'L4M', { answers: { UPPER_LAW: 'NO' } }, 'REVIEW', 'FINE_UNKNOWN'],
    [
      'a fine by a local rule, whose ceiling is set by the province',
      'FINE',
      'L4P',
      { yuan: 500, answers: { UPPER_LAW: 'NO' } },
      'REVIEW',
      'FINE_TABLE',
    ],
    [
      'S-07: beyond the matters of a city',
      'WARNING',
      'L4C',
      { effective: '2019-01-01', answers: { UPPER_LAW: 'NO', CITY_MATTER: 'NO' } },
      'NO',
      'S-07',
    ],
    [
      'S-07: what a city made before 2015-03-15 stays valid',
      'WARNING',
      'L4C',
      { effective: '2015-03-14', answers: { UPPER_LAW: 'NO', CITY_MATTER: 'NO' } },
      'SET',
      'NONE',
    ],
    [
      'S-07: a city instrument that may be older',
      'WARNING',
      'L4C',
      { effective: '2019-01-01', isFirstVersionKnown: false, answers: { UPPER_LAW: 'NO', CITY_MATTER: 'NO' } },
      'REVIEW',
      'S-07',
    ],
    [
      'S-08: a provisional measure after two years',
      'OTHER_ACT',
      'L4P',
      { effective: '2023-03-01', answers: { BURDENS: 'YES', UPPER_LAW: 'NO', URGENT_NEED: 'YES' } },
      'EXPIRED',
      'S-08',
    ],
    [
      'a provisional measure within two years',
      'OTHER_ACT',
      'L4C',
      { effective: '2025-03-01', answers: { BURDENS: 'YES', UPPER_LAW: 'NO', URGENT_NEED: 'YES' } },
      'SET',
      'NONE',
    ],
    [
      'S-09: a ministry burdens without a law',
      'OTHER_ACT',
      'L4M',
      { answers: { BURDENS: 'YES', UPPER_LAW: 'NO' } },
      'NO',
      'S-09',
    ],
    [
      'a ministry burdens, and nobody looked for a law',
      'OTHER_ACT',
      'L4M',
      { answers: { BURDENS: 'YES' } },
      'REVIEW',
      'UPPER_LAW',
    ],
    [
      'a ministry burdens in execution of a law',
      'OTHER_ACT',
      'L4M',
      { answers: { BURDENS: 'YES', UPPER_LAW: 'YES' } },
      'SPECIFY_ONLY',
      'SPECIFIES',
    ],
    ['a ministry gives', 'OTHER_ACT', 'L4M', { answers: { BURDENS: 'NO' } }, 'SET', 'NONE'],
    ['a normative document burdens', 'OTHER_ACT', 'L5', { answers: { BURDENS: 'YES' } }, 'NO', 'DUTY_LEVEL'],
    ['a normative document gives', 'OTHER_ACT', 'L5', { answers: { BURDENS: 'NO' } }, 'REVIEW', 'DOCUMENT'],
    [
      'S-10: a locality seizes what the law does not seize',
      'SEAL_OR_SEIZE',
      'L3P',
      { answers: { UPPER_LAW: 'YES', UPPER_LAW_SETS_IT: 'NO' } },
      'NO',
      'S-10',
    ],
    [
      'a regulation seals where a law leaves the measures to it',
      'SEAL_OR_SEIZE',
      'L2',
      { answers: { UPPER_LAW: 'YES', LAW_DELEGATES: 'YES' } },
      'SET',
      'NONE',
    ],
    [
      'a regulation seals where nobody knows whose matter it is',
      'SEAL_OR_SEIZE',
      'L2',
      { answers: { UPPER_LAW: 'NO' } },
      'REVIEW',
      'STATE_COUNCIL_MATTER',
    ],
    [
      'a local regulation takes another measure',
      'OTHER_MEASURE',
      'L3P',
      { answers: { UPPER_LAW: 'NO' } },
      'NO',
      'MEASURE_LEVEL',
    ],
    [
      'a regulation takes under an authorisation of the National People’s Congress',
      'TAX_OR_TAKING',
      'L2',
      { answers: { NPC_AUTHORISED: 'YES' } },
      'SET',
      'NONE',
    ],
    ['a fee by a rule: the row is not verified, so it refuses nothing', 'FEE', 'L4M', {}, 'REVIEW', 'LAW_UNVERIFIED'],
    ['an instrument that varies the law', 'FREEZE', 'L3V', {}, 'REVIEW', 'VARIATION'],
    ['an instrument of unknown level', 'LICENCE', 'UNKNOWN', {}, 'REVIEW', 'BASIS'],
    ['a judicial interpretation', 'LICENCE', 'LJ', {}, 'NO', 'LICENCE_LEVEL'],
    [
      'answers that contradict each other are no answers',
      'LICENCE',
      'L2',
      { answers: { UPPER_LAW: 'NO', UPPER_LAW_SETS_IT: 'YES' } },
      'REVIEW',
      'UPPER_LAW',
    ],
  ])('%s', (_name, row, level, given, outcome, ground) => {
    expect(setUp(row, level, given)).toMatchObject({ outcome, ground });
  });
});
