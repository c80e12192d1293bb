import type { FactDeclarations } from '../fact.js';
import { PROOF_BASIS_READS } from './requirement.basis.facts.js';

/**
 * What documents could take the place of a proof; told of proofs and of what may be one, of the rest as if none could.
 *
 * @see 优化营商环境条例 第四十四条第二款
 */
export const REQUIREMENT_DOCUMENT_FACTS = {
  licence: {
    type: 'ENUM',
    meaning: { zh: '该日能否凭法定证照办理', en: 'Whether statutory licences make the proof needless on the day' },
    source: '优化营商环境条例 第四十四条第二款',
    reads: [
      'requirement_judgement.requirement_id',
      'requirement_judgement.question',
      'requirement_judgement.answer',
      'document_requirement.handling_item_id',
      'document_requirement.status',
      'document_requirement.necessity',
      'document_requirement.audiences',
      'document_requirement.position',
      'document_requirement.is_proof',
      'document_requirement.disposition',
      'requirement_fact.requirement_id',
      'requirement_fact.fact_type_id',
      'requirement_evidence.requirement_id',
      'requirement_evidence.alternative',
      'requirement_evidence.evidence_type_id',
      'evidence_type.kind',
      'evidence_type_fact.evidence_type_id',
      'evidence_type_fact.fact_type_id',
      ...PROOF_BASIS_READS,
    ],
    values: {
      NO: {
        label: { zh: '不能或者未判断', en: 'no' },
        says: { zh: '没有可以代替的法定证照', en: 'no statutory licence that the register knows makes it needless' },
      },
      DEMANDED: {
        label: { zh: '已另行要求', en: 'demanded anyway' },
        says: {
          zh: '该事项另行要求的法定证照已能证明其全部事实',
          en: 'statutory licences that the item demands anyway prove all that it proves',
        },
      },
      ACCEPTED: {
        label: { zh: '清单已接受', en: 'accepted instead' },
        says: { zh: '清单本身接受凭法定证照办理', en: 'the list itself accepts statutory licences for it' },
      },
      JUDGED: {
        label: { zh: '经判断可以代替', en: 'judged to do' },
        says: { zh: '经人工判断，凭法定证照即可办理', en: 'a person has judged that statutory licences will do' },
      },
      UNANSWERED: {
        label: { zh: '待判断', en: 'to be judged' },
        says: { zh: '凭法定证照能否办理尚待判断', en: 'whether statutory licences will do is still to be judged' },
      },
    },
  },
  legalDocument: {
    type: 'ENUM',
    meaning: { zh: '该日能否凭法定文书办理', en: 'Whether legal documents make the proof needless on the day' },
    source: '优化营商环境条例 第四十四条第二款',
    reads: [
      'requirement_judgement.requirement_id',
      'requirement_judgement.question',
      'requirement_judgement.answer',
      'document_requirement.handling_item_id',
      'document_requirement.status',
      'document_requirement.necessity',
      'document_requirement.audiences',
      'document_requirement.position',
      'document_requirement.is_proof',
      'document_requirement.disposition',
      'requirement_fact.requirement_id',
      'requirement_fact.fact_type_id',
      'requirement_evidence.requirement_id',
      'requirement_evidence.alternative',
      'requirement_evidence.evidence_type_id',
      'evidence_type.kind',
      'evidence_type_fact.evidence_type_id',
      'evidence_type_fact.fact_type_id',
      ...PROOF_BASIS_READS,
    ],
    values: {
      NO: {
        label: { zh: '不能或者未判断', en: 'no' },
        says: { zh: '没有可以代替的法定文书', en: 'no legal document that the register knows makes it needless' },
      },
      DEMANDED: {
        label: { zh: '已另行要求', en: 'demanded anyway' },
        says: {
          zh: '该事项另行要求的法定文书已能证明其全部事实',
          en: 'legal documents that the item demands anyway prove all that it proves',
        },
      },
      ACCEPTED: {
        label: { zh: '清单已接受', en: 'accepted instead' },
        says: { zh: '清单本身接受凭法定文书办理', en: 'the list itself accepts legal documents for it' },
      },
      JUDGED: {
        label: { zh: '经判断可以代替', en: 'judged to do' },
        says: { zh: '经人工判断，凭法定文书即可办理', en: 'a person has judged that legal documents will do' },
      },
      UNANSWERED: {
        label: { zh: '待判断', en: 'to be judged' },
        says: { zh: '凭法定文书能否办理尚待判断', en: 'whether legal documents will do is still to be judged' },
      },
    },
  },
  contract: {
    type: 'ENUM',
    meaning: { zh: '该日能否凭合同凭证办理', en: 'Whether contracts or vouchers make the proof needless on the day' },
    source: '优化营商环境条例 第四十四条第二款',
    reads: [
      'requirement_judgement.requirement_id',
      'requirement_judgement.question',
      'requirement_judgement.answer',
      'document_requirement.handling_item_id',
      'document_requirement.status',
      'document_requirement.necessity',
      'document_requirement.audiences',
      'document_requirement.position',
      'document_requirement.is_proof',
      'document_requirement.disposition',
      'requirement_fact.requirement_id',
      'requirement_fact.fact_type_id',
      'requirement_evidence.requirement_id',
      'requirement_evidence.alternative',
      'requirement_evidence.evidence_type_id',
      'evidence_type.kind',
      'evidence_type_fact.evidence_type_id',
      'evidence_type_fact.fact_type_id',
      ...PROOF_BASIS_READS,
    ],
    values: {
      NO: {
        label: { zh: '不能或者未判断', en: 'no' },
        says: { zh: '没有可以代替的合同凭证', en: 'no contract that the register knows makes it needless' },
      },
      DEMANDED: {
        label: { zh: '已另行要求', en: 'demanded anyway' },
        says: {
          zh: '该事项另行要求的合同凭证已能证明其全部事实',
          en: 'contracts or vouchers that the item demands anyway prove all that it proves',
        },
      },
      ACCEPTED: {
        label: { zh: '清单已接受', en: 'accepted instead' },
        says: { zh: '清单本身接受凭合同凭证办理', en: 'the list itself accepts contracts or vouchers for it' },
      },
      JUDGED: {
        label: { zh: '经判断可以代替', en: 'judged to do' },
        says: { zh: '经人工判断，凭合同凭证即可办理', en: 'a person has judged that contracts or vouchers will do' },
      },
      UNANSWERED: {
        label: { zh: '待判断', en: 'to be judged' },
        says: { zh: '凭合同凭证能否办理尚待判断', en: 'whether contracts or vouchers will do is still to be judged' },
      },
    },
  },
  covered: {
    type: 'ENUM',
    meaning: {
      zh: '该日同一办理项的其他材料是否已经证明其全部事实',
      en: 'Whether other documents that the same handling item demands prove on the day all that the document proves',
    },
    source: '优化营商环境条例 第四十四条第二款、第三款',
    reads: [
      'document_requirement.handling_item_id',
      'document_requirement.status',
      'document_requirement.necessity',
      'document_requirement.audiences',
      'document_requirement.position',
      'document_requirement.is_proof',
      'document_requirement.disposition',
      'requirement_fact.requirement_id',
      'requirement_fact.fact_type_id',
      'requirement_evidence.requirement_id',
      'requirement_evidence.alternative',
      'requirement_evidence.evidence_type_id',
      'evidence_type.kind',
      'evidence_type_fact.evidence_type_id',
      'evidence_type_fact.fact_type_id',
      ...PROOF_BASIS_READS,
    ],
    values: {
      NO: {
        label: { zh: '未被涵盖', en: 'not covered' },
        says: {
          zh: '该事项的其他材料没有证明其全部事实',
          en: 'no other documents of the item prove all that it proves',
        },
      },
      BY_PROOFS: {
        label: { zh: '与其他证明重复', en: 'by other proofs' },
        says: {
          zh: '该事项要求的其他证明已经证明其全部事实',
          en: 'other proofs that the item demands prove all that it proves',
        },
      },
      BY_DOCUMENTS: {
        label: { zh: '被其他材料涵盖', en: 'by other documents' },
        says: {
          zh: '该事项要求的其他材料已经证明其全部事实',
          en: 'other documents that the item demands prove all that it proves',
        },
      },
    },
  },
} as const satisfies FactDeclarations;
