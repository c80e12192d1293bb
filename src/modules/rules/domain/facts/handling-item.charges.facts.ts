import type { FactDeclarations } from '../fact.js';
import { CITED_LAW_READS } from './fact-reads.js';
import { words } from './fact-words.js';

const INSTRUMENT_READS = ['service_item.jurisdiction_id', ...CITED_LAW_READS] as const;

/** What a handling item makes applicants pay, use and fulfil, and by which law. */
export const ITEM_CHARGE_FACTS = {
  feeBasis: {
    type: 'ENUM',
    meaning: { zh: '依据最弱的一项收费该日的依据', en: 'How the least founded fee stands on the day' },
    source: '优化营商环境条例 第二十五条；行政许可法 第五十八条第一款',
    reads: ['fee.handling_item_id', 'fee.amount_yuan', 'fee_basis.citation_id', ...INSTRUMENT_READS],
    values: {
      NO_FEE: words('不收费', 'no fee', '不收费', 'charges nothing'),
      LAW: words(
        '法律、行政法规',
        'law',
        '收费有法律、行政法规依据',
        'charges what a law or administrative regulation provides',
      ),
      DECISION: words(
        '国务院决定',
        'State Council',
        '收费以国务院决定为依据',
        'charges what the State Council has decided',
      ),
      UNRESOLVED: words('待查明', 'unresolved', '收费依据尚待查明', 'charges on a basis that the register cannot tell'),
      LOWER: words(
        '行政法规以下',
        'below regulations',
        '收费没有法律、行政法规依据，所列依据位阶较低',
        'charges on a basis of lower rank than law and administrative regulation',
      ),
      ENDED: words('不在有效期内', 'not in force', '收费依据已不再有效', 'charges on a basis that is not in force'),
      NONE: words('没有列明', 'none', '收费而没有列明依据', 'charges and names no basis'),
    },
  },
  intermediaryBasis: {
    type: 'ENUM',
    meaning: {
      zh: '作为办理条件的中介服务中依据最弱的一项该日的依据',
      en: 'How the least founded intermediary service that applicants must use stands on the day',
    },
    source: '优化营商环境条例 第四十三条第一款',
    reads: ['intermediary_service.handling_item_id', 'intermediary_service_basis.citation_id', ...INSTRUMENT_READS],
    values: {
      NOT_ASKED: words('没有中介服务', 'none asked', '不要求中介服务', 'asks for no intermediary service'),
      LAWFUL: words(
        '依据合法有效',
        'lawful',
        '中介服务有合法有效的依据',
        'asks for intermediary services with a lawful basis in force',
      ),
      UNRESOLVED: words(
        '待查明',
        'unresolved',
        '中介服务的依据尚待查明',
        'asks for an intermediary service on a basis that the register cannot tell',
      ),
      ARTICLE_GONE: words(
        '条文已删除',
        'article gone',
        '中介服务所依条文已经删去',
        'asks for an intermediary service on an article that is gone',
      ),
      NOT_YET_IN_FORCE: words(
        '尚未施行',
        'not yet in force',
        '中介服务的依据尚未施行',
        'asks for an intermediary service on a basis not yet in force',
      ),
      NO_LONGER_IN_FORCE: words(
        '已失效',
        'no longer in force',
        '中介服务的依据已经失效',
        'asks for an intermediary service on a basis no longer in force',
      ),
      OUT_OF_AREA: words(
        '不适用于本地',
        'of another area',
        '中介服务的依据不适用于本地',
        'asks for an intermediary service on a basis of another area',
      ),
      TOO_LOW: words(
        '位阶不足',
        'too low',
        '中介服务没有法律、法规或者国务院决定依据，所列依据位阶不足',
        'asks for an intermediary service on a basis below law, regulation and decision of the State Council',
      ),
      NONE: words(
        '没有依据',
        'none',
        '要求中介服务而没有列明依据',
        'asks for an intermediary service and names no basis',
      ),
    },
  },
  conditionBasis: {
    type: 'ENUM',
    meaning: {
      zh: '受理条件依据中最有力的一项该日的效力',
      en: 'How the best basis named for its conditions stands on the day',
    },
    source: '优化营商环境条例 第三十五条',
    reads: [
      'handling_item.conditions',
      'handling_item_basis.citation_id',
      'handling_item_basis.purpose',
      ...INSTRUMENT_READS,
    ],
    values: {
      NO_CONDITION: words('没有条件', 'no condition', '没有另设受理条件', 'states no conditions'),
      RULE: words(
        '规章以上',
        'rule or higher',
        '受理条件有法律、法规、规章依据',
        'has its conditions from a law, a regulation or a rule',
      ),
      UNRESOLVED: words(
        '待查明',
        'unresolved',
        '受理条件的依据尚待查明',
        'has its conditions from what the register cannot tell',
      ),
      LOWER: words(
        '规章以下',
        'below rules',
        '受理条件只以规章以下的文件为依据',
        'has its conditions from a document below rules',
      ),
      ENDED: words(
        '不在有效期内',
        'not in force',
        '受理条件的依据已不再有效',
        'has its conditions from what is not in force',
      ),
      NONE: words('没有列明', 'none', '载有受理条件而没有列明依据', 'states conditions and names no basis for them'),
    },
  },
} as const satisfies FactDeclarations;
