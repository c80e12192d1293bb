import { describe, expect, test } from '@jest/globals';
import { type GivenSetUp, setUp } from '../../../../../test/support/set-up.js';
import type { InstrumentLevel } from '../../../legal/domain/vocabulary.js';
import type { PowerRow } from './power-row.js';
import type { SetUpOutcome } from './set-up.js';

describe('the set-up cases of the field', () => {
  test.each<[id: string, PowerRow, InstrumentLevel, GivenSetUp, SetUpOutcome, article: string, conditions: string[]]>([
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
