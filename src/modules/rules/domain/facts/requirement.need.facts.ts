import type { FactDeclarations } from '../fact.js';
import {
  CATALOGUE_STANDARD_READS,
  EVIDENCE_READS,
  OBTAINING_READS,
  PROOF_BASIS_READS,
  readsOf,
  SIBLING_READS,
} from './fact-reads.js';
import { judgedFact } from './fact-words.js';

/**
 * Whether a demanded document serves any end, can be had at all and may still be demanded.
 *
 * @see 优化营商环境条例 第四十四条第二款: 确有必要、从严控制
 */
export const REQUIREMENT_NEED_FACTS = {
  elimination: {
    type: 'ENUM',
    meaning: {
      zh: '该日该材料是否已被取消决定取消',
      en: 'Whether a decision in force on the day has eliminated the document',
    },
    source: '优化营商环境条例 第四十四条第三款；国办发〔2018〕47号',
    reads: readsOf(PROOF_BASIS_READS, EVIDENCE_READS, [
      'elimination.evidence_type_id',
      'elimination.jurisdiction_id',
      'elimination.purpose',
      'elimination.replacement',
      'elimination.decided_on',
      'elimination.status',
      'elimination_item.catalogue_item_id',
      'service_item.catalogue_item_id',
      'document_requirement.purpose',
      'document_requirement.disposition',
    ]),
    values: {
      NO: {
        label: { zh: '未被取消', en: 'not eliminated' },
        says: { zh: '没有取消决定', en: 'no decision has eliminated it' },
      },
      EVERY_WAY: {
        label: { zh: '已被取消', en: 'eliminated' },
        says: {
          zh: '已有决定取消该证明，仍在索要',
          en: 'a decision has eliminated it, and it is demanded all the same',
        },
      },
      SOME_WAYS: {
        label: { zh: '部分可选材料已被取消', en: 'eliminated in part' },
        says: {
          zh: '可选择的材料中，有的已被决定取消',
          en: 'a decision has eliminated one of the documents accepted for it',
        },
      },
      PURPOSE_UNKNOWN: {
        label: { zh: '用途不明', en: 'purpose unknown' },
        says: {
          zh: '已有决定就特定用途取消该证明，而本项没有载明用途',
          en: 'a decision has eliminated it for one purpose, and the list does not say for which it is demanded',
        },
      },
    },
  },
  circle: {
    type: 'ENUM',
    meaning: { zh: '该日该材料是否属于循环证明', en: 'Whether the document is on the day part of a circle of proofs' },
    source: '国办发〔2015〕86号',
    reads: readsOf(OBTAINING_READS, ['document_requirement_basis.purpose']),
    values: {
      NO: {
        label: { zh: '不属于循环证明', en: 'in no circle' },
        says: { zh: '不属于循环证明', en: 'it is part of no circle of proofs' },
      },
      OPENS_HERE: {
        label: { zh: '循环证明，宜由此解开', en: 'circle best opened here' },
        says: {
          zh: '属于循环证明，取消本项即可解开循环',
          en: 'it is part of a circle of proofs that giving it up opens',
        },
      },
      OPENS_ELSEWHERE: {
        label: { zh: '循环证明，宜由他处解开', en: 'circle best opened elsewhere' },
        says: {
          zh: '属于循环证明，而循环宜由另一项解开',
          en: 'it is part of a circle of proofs that is best opened elsewhere',
        },
      },
    },
  },
  obtainable: {
    type: 'BOOLEAN',
    meaning: {
      zh: '该日申请人在办理地能否取得该材料',
      en: 'Whether applicants can have the document on the day, seen from where it is demanded',
    },
    source: '优化营商环境条例 第四十四条第二款',
    reads: OBTAINING_READS,
    values: {
      false: {
        label: { zh: '无法取得', en: 'not to be had' },
        says: {
          zh: '取得该材料须先取得依赖于它的材料，无法取得',
          en: 'nobody can have it, for what is needed to have it needs it first',
        },
      },
      true: {
        label: { zh: '可以取得', en: 'to be had' },
        says: { zh: '可以取得', en: 'it can be had' },
      },
    },
  },
  relevance: {
    type: 'ENUM',
    meaning: {
      zh: '该材料所证明的事实该日是否与事项有关，按服务对象分别判断',
      en: 'Whether what the document proves has to do with the matter on the day, for each audience of which it is asked',
    },
    source: '优化营商环境条例 第三十五条、第四十四条第二款',
    reads: readsOf(SIBLING_READS, CATALOGUE_STANDARD_READS, [
      'fact_type.code',
      'evidence_type.code',
      'catalogue_item.standard_documents',
    ]),
    values: {
      RELEVANT: {
        label: { zh: '与事项有关', en: 'to the point' },
        says: { zh: '所证明的事实与事项有关', en: 'what it proves has to do with the matter' },
      },
      NO_FACT_NAMED: {
        label: { zh: '未载明证明何事', en: 'no fact named' },
        says: { zh: '没有载明用以证明何种事实', en: 'the list does not say which facts it is to prove' },
      },
      PROVES_NONE_OF_THEM: {
        label: { zh: '不能证明所称事实', en: 'proves none of them' },
        says: {
          zh: '所列材料都不能证明其所要证明的事实',
          en: 'none of the documents accepted for it proves the facts that it is to prove',
        },
      },
      BEYOND_FOR_SOME: {
        label: { zh: '对部分服务对象超出标准材料', en: 'beyond the standard for some' },
        says: {
          zh: '所证明的事实，标准材料只为部分服务对象所需，而向其他服务对象也索要',
          en: 'what it proves is in the standard documents for some of those alone of whom it is asked',
        },
      },
      BEYOND_STANDARD: {
        label: { zh: '超出标准材料', en: 'beyond the standard' },
        says: {
          zh: '不在基本目录的标准材料之内，所证明的事实也不为标准材料对其服务对象所需',
          en: 'it is none of the standard documents of the catalogue, and these prove none of its facts for those of whom it is asked',
        },
      },
    },
  },
  outdated: judgedFact(
    {
      zh: '人工判断：是否已不适应形势需要',
      en: 'As judged by a person: whether circumstances have made the proof pointless',
    },
    '国办发〔2018〕47号',
    {
      NOT_ASKED: ['是否适应形势需要未作人工判断', 'nobody was asked whether circumstances still call for it'],
      NO: ['经人工判断，仍适应形势需要', 'a person has judged that circumstances still call for it'],
      YES: ['经人工判断，已不适应形势需要', 'a person has judged that circumstances have made it pointless'],
      UNKNOWN: ['是否适应形势需要尚待判断', 'whether circumstances still call for it is to be judged'],
    },
  ),

  commonSense: judgedFact(
    {
      zh: '人工判断：依公序良俗或者常识是否即可认定',
      en: 'As judged by a person: whether public order, good morals or common sense settle what the proof is about',
    },
    '优化营商环境条例 第四十四条第二款',
    {
      NOT_ASKED: ['依公序良俗或者常识能否认定未作人工判断', 'nobody was asked whether common sense settles it'],
      NO: ['经人工判断，不能仅依公序良俗或者常识认定', 'a person has judged that common sense does not settle it'],
      YES: [
        '经人工判断，依公序良俗或者常识即可认定',
        'a person has judged that public order, good morals or common sense settle it',
      ],
      UNKNOWN: ['依公序良俗或者常识能否认定尚待判断', 'whether common sense settles it is still to be judged'],
    },
  ),
} as const satisfies FactDeclarations;
