import type { FactDeclarations } from '../fact.js';
import { PROOF_BASIS_READS } from './fact-reads.js';

/** What a demanded document rests on. */
export const REQUIREMENT_BASIS_FACTS = {
  proofBasis: {
    type: 'ENUM',
    meaning: {
      zh: '要求提供该材料的依据中，该日最能成立的一项的情况',
      en: 'How the best of the bases named for the demand stands on the day',
    },
    source: '优化营商环境条例 第四十四条第一款',
    reads: PROOF_BASIS_READS,
    values: {
      NONE: {
        label: { zh: '未列依据', en: 'no basis named' },
        says: { zh: '没有列明任何依据', en: 'no basis is named for it' },
      },
      TOO_LOW: {
        label: { zh: '依据位阶不足', en: 'basis of too low a level' },
        says: {
          zh: '所列依据中没有法律、法规或者国务院决定，规章、规范性文件等不得设定证明事项',
          en: 'none of the bases named for it is a law, a regulation or a decision of the State Council, and nothing of a lower level may establish a proof',
        },
      },
      OUT_OF_AREA: {
        label: { zh: '依据不在本地施行', en: 'basis of another place' },
        says: {
          zh: '所列依据没有一项成立，所引法规不在本地施行',
          en: 'none of the bases named for it holds, for the regulation cited does not apply in this place',
        },
      },
      NO_LONGER_IN_FORCE: {
        label: { zh: '依据已经失效', en: 'basis no longer in force' },
        says: {
          zh: '所列依据没有一项成立，所引法律、法规或者决定已经废止、失效或者停止执行',
          en: 'none of the bases named for it holds, for the instrument cited has been repealed, has expired or has been suspended',
        },
      },
      NOT_YET_IN_FORCE: {
        label: { zh: '依据尚未施行', en: 'basis not yet in force' },
        says: {
          zh: '所列依据没有一项成立，所引法律、法规或者决定尚未施行',
          en: 'none of the bases named for it holds, for the instrument cited is not yet in force',
        },
      },
      ARTICLE_GONE: {
        label: { zh: '所引条文已不存在', en: 'article gone' },
        says: {
          zh: '所列依据没有一项成立，所引条文在现行文本中已不存在',
          en: 'none of the bases named for it holds, for the article cited is no longer in the text in force',
        },
      },
      UNRESOLVED: {
        label: { zh: '依据待查明', en: 'basis unresolved' },
        says: {
          zh: '所列依据尚待查明，登记簿无法判断其名称、位阶、效力或者条文',
          en: 'a basis is named for it whose title, level, force or article the register cannot tell',
        },
      },
      LAWFUL: {
        label: { zh: '依据合法有效', en: 'lawful basis in force' },
        says: {
          zh: '有现行有效的法律、法规或者国务院决定作为依据',
          en: 'a law, a regulation or a decision of the State Council in force is its basis',
        },
      },
    },
  },
} as const satisfies FactDeclarations;
