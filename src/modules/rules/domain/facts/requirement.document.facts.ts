import type { EnumFact, FactDeclarations } from '../fact.js';
import { PROOF_BASIS_READS, REQUIREMENT_JUDGEMENT_READS, readsOf, SIBLING_READS } from './fact-reads.js';
import { words } from './fact-words.js';

/** Whether documents of a kind make the proof needless. */
function documentFact(zh: string, one: string, several: string) {
  return {
    type: 'ENUM',
    meaning: { zh: `该日能否凭${zh}办理`, en: `Whether ${several} make the proof needless on the day` },
    source: '优化营商环境条例 第四十四条第二款',
    reads: readsOf(REQUIREMENT_JUDGEMENT_READS, SIBLING_READS, PROOF_BASIS_READS),
    values: {
      NO: words('不能或者未判断', 'no', `没有可以代替的${zh}`, `no ${one} that the register knows makes it needless`),
      DEMANDED: words(
        '已另行要求',
        'demanded anyway',
        `该事项另行要求的${zh}已能证明其全部事实`,
        `${several} that the item demands anyway prove all that it proves`,
      ),
      ACCEPTED: words(
        '清单已接受',
        'accepted instead',
        `清单本身接受凭${zh}办理`,
        `the list itself accepts ${several} for it`,
      ),
      JUDGED: words(
        '经判断可以代替',
        'judged to do',
        `经人工判断，凭${zh}即可办理`,
        `a person has judged that ${several} will do`,
      ),
      UNANSWERED: words(
        '待判断',
        'to be judged',
        `凭${zh}能否办理尚待判断`,
        `whether ${several} will do is still to be judged`,
      ),
    },
  } as const satisfies EnumFact;
}

/**
 * What documents could take the place of a proof; told of proofs and of what may be one, of the rest as if none could.
 *
 * @see 优化营商环境条例 第四十四条第二款
 */
export const REQUIREMENT_DOCUMENT_FACTS = {
  licence: documentFact('法定证照', 'statutory licence', 'statutory licences'),

  legalDocument: documentFact('法定文书', 'legal document', 'legal documents'),

  contract: documentFact('合同凭证', 'contract', 'contracts or vouchers'),

  covered: {
    type: 'ENUM',
    meaning: {
      zh: '该日同一办理项的其他材料是否已经证明其全部事实',
      en: 'Whether other documents that the same handling item demands prove on the day all that the document proves',
    },
    source: '优化营商环境条例 第四十四条第二款、第三款',
    reads: readsOf(SIBLING_READS, PROOF_BASIS_READS),
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
