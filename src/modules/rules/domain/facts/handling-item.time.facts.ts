import type { FactDeclarations } from '../fact.js';
import { CATALOGUE_STANDARD_READS, CITED_LAW_READS } from './fact-reads.js';
import { words } from './fact-words.js';

/** The time limits of a handling item. */
export const ITEM_TIME_FACTS = {
  promiseExceedsLaw: {
    type: 'BOOLEAN',
    meaning: { zh: '承诺时限是否长于法定时限', en: 'Whether more time is promised than the statutory limit' },
    source: '优化营商环境条例 第三十六条第一款',
    reads: ['handling_item.statutory_days', 'handling_item.promised_days'],
    values: {
      false: words('不长于', 'no', '承诺时限不长于法定时限', 'promises no more time than the statutory limit'),
      true: words('长于', 'yes', '承诺时限长于法定时限', 'promises more time than the statutory limit'),
    },
  },
  promiseExceedsStandard: {
    type: 'BOOLEAN',
    meaning: {
      zh: '以工作日计的承诺时限是否长于基本目录该日的标准时限',
      en: 'Whether more working days are promised than the catalogue has as its standard on the day',
    },
    source: '优化营商环境条例 第三十五条',
    reads: [
      'handling_item.promised_days',
      'handling_item.day_unit',
      ...CATALOGUE_STANDARD_READS,
      'catalogue_item.standard_days',
    ],
    values: {
      false: words('不长于', 'no', '承诺时限不长于目录标准', 'promises no more time than the standard'),
      true: words(
        '长于',
        'yes',
        '承诺时限长于基本目录的标准时限',
        'promises more time than the standard of the catalogue',
      ),
    },
  },
  isImmediateLate: {
    type: 'BOOLEAN',
    meaning: {
      zh: '即办件的承诺时限是否超过一日',
      en: 'Whether what is called done at once is promised for later than the next day',
    },
    source: '优化营商环境条例 第三十六条第一款',
    reads: ['handling_item.handling_type', 'handling_item.promised_days', 'handling_item.day_unit'],
    values: {
      false: words('否', 'no', '办件类型与承诺时限一致', 'has a type that goes with the time promised'),
      true: words('是', 'yes', '列为即办件而承诺时限超过一日', 'is called done at once and yet takes more than a day'),
    },
  },
  isTimeStated: {
    type: 'BOOLEAN',
    meaning: { zh: '是否载明法定时限', en: 'Whether a statutory limit is stated' },
    source: '行政许可法 第三十条第一款',
    reads: ['handling_item.statutory_days'],
    values: {
      false: words('未载明', 'no', '没有载明法定时限', 'states no statutory limit'),
      true: words('载明', 'yes', '载明了法定时限', 'states a statutory limit'),
    },
  },
  licenceLimit: {
    type: 'ENUM',
    meaning: {
      zh: '行政许可的法定时限与法律所定一般期限的关系',
      en: 'How the statutory limit of a licence stands to the general one of the law',
    },
    source: '行政许可法 第四十二条、第八十二条',
    reads: [
      'service_item.category',
      'handling_item.statutory_days',
      'handling_item.day_unit',
      'handling_item.handling_type',
    ],
    values: {
      NOT_A_LICENCE: words('不是许可', 'no licence', '不属于行政许可', 'is no licence'),
      UNSTATED: words(
        '未载明',
        'unstated',
        '属于行政许可而没有载明法定时限',
        'is a licence and states no statutory limit',
      ),
      WITHIN: words(
        '二十日以内',
        'within 20 days',
        '法定时限在二十日以内',
        'has a statutory limit of no more than 20 days',
      ),
      UP_TO_JOINT: words(
        '二十一日至四十五日',
        '21 to 45 days',
        '列明的法定时限超过二十个工作日，未超过联合办理的四十五日',
        'states a statutory limit of more than 20 working days, within the 45 of licences handled jointly',
      ),
      LONGER: words(
        '四十五日以上',
        'more than 45 days',
        '列明的法定时限超过四十五个工作日',
        'states a statutory limit of more than 45 working days',
      ),
      NOT_COMPARABLE: words(
        '单位不同',
        'other unit',
        '列明的法定时限不以工作日计，是否超过二十个工作日待判断',
        'states a limit in another unit than working days; whether it exceeds 20 of them is to be judged',
      ),
    },
  },
  limitBasis: {
    type: 'ENUM',
    meaning: {
      zh: '时限依据中最有力的一项该日的效力',
      en: 'How the best basis named for the time limit stands on the day',
    },
    source: '行政许可法 第四十二条第一款',
    reads: [
      'handling_item_basis.citation_id',
      'handling_item_basis.purpose',
      'service_item.jurisdiction_id',
      ...CITED_LAW_READS,
    ],
    values: {
      LAW: words(
        '法律、法规',
        'law or regulation',
        '时限有法律、法规依据',
        'has its time limit from a law or regulation',
      ),
      LOWER: words(
        '法规以下',
        'below regulations',
        '时限依据不是法律、法规',
        'has its time limit from neither a law nor a regulation',
      ),
      UNRESOLVED: words(
        '待查明',
        'unresolved',
        '时限依据尚待查明',
        'names a basis of the limit that the register cannot tell',
      ),
      ENDED: words(
        '不在有效期内',
        'not in force',
        '时限依据已不再有效',
        'names a basis of the limit that is not in force',
      ),
      NONE: words('没有列明', 'none', '没有列明时限依据', 'names no basis of the limit'),
    },
  },
} as const satisfies FactDeclarations;
