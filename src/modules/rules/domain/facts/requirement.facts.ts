import type { FactDeclarations } from '../fact.js';
import { REQUIREMENT_BASIS_FACTS } from './requirement.basis.facts.js';
import { REQUIREMENT_DOCUMENT_FACTS } from './requirement.document.facts.js';
import { REQUIREMENT_ISSUER_FACTS } from './requirement.issuer.facts.js';
import { REQUIREMENT_NEED_FACTS } from './requirement.need.facts.js';
import { REQUIREMENT_REPLACEMENT_FACTS } from './requirement.replacement.facts.js';

/**
 * What a rule may ask about one demanded document (申请材料) on one day.
 *
 * @see 优化营商环境条例 第四十四条 · 国办发〔2020〕42号 (四)
 */
export const REQUIREMENT_FACTS = {
  isProof: {
    type: 'ENUM',
    meaning: {
      zh: '该材料是否属于证明事项：须由行政机关或者其他机构出具，用以描述客观事实或者表明符合特定条件',
      en: 'Whether the document is a proof: one that an administrative organ or another institution must issue to describe a fact or to show that a condition is met',
    },
    source: '国办发〔2020〕42号 (四)',
    reads: ['document_requirement.is_proof'],
    values: {
      YES: {
        label: { zh: '属于证明事项', en: 'a proof' },
        says: { zh: '属于证明事项', en: 'is a proof that an administrative organ or another institution must issue' },
      },
      NO: {
        label: { zh: '不属于证明事项', en: 'not a proof' },
        says: { zh: '不属于证明事项', en: 'is not a proof' },
      },
      UNKNOWN: {
        label: { zh: '尚未认定', en: 'not determined' },
        says: { zh: '是否属于证明事项尚未认定', en: 'has not been determined to be a proof or not' },
      },
    },
  },
  disposition: {
    type: 'ENUM',
    meaning: { zh: '清理后对该材料的处理', en: 'What was decided about the document' },
    source: '国办发〔2018〕47号；国办发〔2020〕42号',
    reads: ['document_requirement.disposition'],
    values: {
      KEPT: {
        label: { zh: '保留', en: 'kept' },
        says: { zh: '现仍要求提交', en: 'is still demanded' },
      },
      COMMITMENT_OFFERED: {
        label: { zh: '实行告知承诺', en: 'commitment offered' },
        says: {
          zh: '现仍要求提交，但申请人可以书面承诺代替',
          en: 'is still demanded, although the applicant may give a written commitment instead',
        },
      },
      ELIMINATED: {
        label: { zh: '取消', en: 'eliminated' },
        says: { zh: '已经取消', en: 'has been eliminated' },
      },
    },
  },
  ...REQUIREMENT_BASIS_FACTS,
  ...REQUIREMENT_ISSUER_FACTS,
  ...REQUIREMENT_NEED_FACTS,
  ...REQUIREMENT_DOCUMENT_FACTS,
  ...REQUIREMENT_REPLACEMENT_FACTS,
} as const satisfies FactDeclarations;
