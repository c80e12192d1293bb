import type { BooleanFact, FactDeclarations } from '../fact.js';
import { words } from './fact-words.js';
import { POWER_BASIS_READS } from './power-authority.verdict.facts.js';

interface FaultWords {
  readonly meaning: BooleanFact['meaning'];
  readonly zh: string;
  readonly en: string;
}

/** Whether any of the bases, to establish or to implement, has a fault on the day. */
function citationFault(source: string, { meaning, zh, en }: FaultWords): BooleanFact {
  return {
    type: 'BOOLEAN',
    meaning,
    source,
    reads: POWER_BASIS_READS,
    values: {
      false: words('没有', 'no', '没有这种依据', 'has no such basis'),
      true: words('有', 'yes', zh, en),
    },
  };
}

/** What is wrong with single citations of a power, whatever the others are worth. */
export const POWER_CITATION_FACTS = {
  citesRepealed: citationFault('立法法 第一百零三条', {
    meaning: {
      zh: '所列依据中有已经废止、失效或者停止执行的',
      en: 'One of its bases is repealed, expired or suspended',
    },
    zh: '的依据中有已经废止、失效或者停止执行的',
    en: 'names a basis that has been repealed, has expired or has been suspended',
  }),
  citesGone: citationFault('立法法 第六十五条', {
    meaning: { zh: '所列依据中有条文已经删去的', en: 'One of its bases cites an article that is no longer there' },
    zh: '的依据中有条文已经删去的',
    en: 'cites an article that is no longer in the text in force',
  }),
  citesMissing: citationFault('立法法 第六十五条', {
    meaning: { zh: '所列依据中有条文从未有过的', en: 'One of its bases cites an article that never was' },
    zh: '的依据中有该文件从未有过的条文',
    en: 'cites an article that the instrument never had',
  }),
  citesMoved: citationFault('立法法 第六十五条', {
    meaning: {
      zh: '所列依据中有条文序号已经改变的',
      en: 'One of its bases cites an article that has another number now',
    },
    zh: '的依据中有条文序号已经改变的',
    en: 'cites an article that now has another number',
  }),
  citesChanged: citationFault('立法法 第六十五条', {
    meaning: { zh: '所列依据中有条文内容已经修改的', en: 'One of its bases cites an article whose text has changed' },
    zh: '的依据中有列入清单以后条文内容已经修改的',
    en: 'cites an article whose text has changed since it was cited',
  }),
  citesUnknownTitle: citationFault('行政处罚法 第五条第三款；优化营商环境条例 第六十四条第二款', {
    meaning: { zh: '所列依据中有登记簿没有收录的', en: 'One of its bases is not in the register' },
    zh: '的依据中有登记簿没有收录的',
    en: 'names a basis that is not in the register',
  }),
  isLabelWrong: citationFault('立法法 第九十八条至第一百零二条', {
    meaning: { zh: '所列依据中有位阶标错的', en: 'One of its bases is called by a level that it does not have' },
    zh: '的依据中有位阶标错的',
    en: 'calls one of its bases by a level that it does not have',
  }),
} as const satisfies FactDeclarations;
