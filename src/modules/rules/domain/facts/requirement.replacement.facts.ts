import type { FactDeclarations } from '../fact.js';
import {
  DATA_SOURCE_READS,
  ISSUER_READS,
  OWN_LINE_READS,
  REQUIREMENT_JUDGEMENT_READS,
  readsOf,
  SIBLING_READS,
} from './fact-reads.js';
import { judgedFact } from './fact-words.js';

/**
 * What checks and promises could take the place of a proof; told of proofs and of what may be one, of the rest as if
 * nothing could.
 *
 * @see 优化营商环境条例 第四十四条第二款
 */
export const REQUIREMENT_REPLACEMENT_FACTS = {
  onlineSource: {
    type: 'ENUM',
    meaning: {
      zh: '该日所证明的全部事实能否由权威数据源在线提供',
      en: 'How openly authoritative sources answer on the day for all the facts that the document proves',
    },
    source: '国务院关于在线政务服务的若干规定 第七条第一款',
    reads: DATA_SOURCE_READS,
    values: {
      NONE: {
        label: { zh: '没有数据源', en: 'no source' },
        says: {
          zh: '所证明的事实并非都有可用的权威数据源',
          en: 'not every fact that it proves has an authoritative source that answers',
        },
      },
      ON_REQUEST: {
        label: { zh: '依申请共享', en: 'on request' },
        says: {
          zh: '所证明的事实可以依申请由权威数据源提供',
          en: 'an authoritative source answers on request for the facts that it proves',
        },
      },
      GRANTED: {
        label: { zh: '有条件共享', en: 'shared on condition' },
        says: {
          zh: '所证明的事实可以通过数据共享获得',
          en: 'the facts that it proves can be had by the sharing of data',
        },
      },
      OPEN: {
        label: { zh: '无条件共享', en: 'shared without condition' },
        says: { zh: '所证明的事实可以在网上核验', en: 'the facts that it proves can be verified on line' },
      },
    },
  },
  departmentCheck: {
    type: 'ENUM',
    meaning: {
      zh: '该日能否由政府部门内部核查或者部门间核查代替',
      en: 'Whether departments can find out on the day for themselves or from each other',
    },
    source: '优化营商环境条例 第四十四条第二款',
    reads: readsOf(REQUIREMENT_JUDGEMENT_READS, ISSUER_READS, OWN_LINE_READS, DATA_SOURCE_READS, [
      'document_requirement.is_proof',
      'document_requirement.disposition',
    ]),
    values: {
      NO: {
        label: { zh: '不能或者未判断', en: 'no' },
        says: {
          zh: '没有可供部门核查的途径',
          en: 'there is no way for departments to check it that the register knows',
        },
      },
      OWN_FILES: {
        label: { zh: '可以内部核查', en: 'own files' },
        says: {
          zh: '由索要单位或者其上级、下级机关开具，可以内部核查',
          en: 'the demanding office or an organ of its line issues it and can look into its own files',
        },
      },
      ON_REQUEST: {
        label: { zh: '可以部门间核查', en: 'between departments' },
        says: { zh: '可以向数据提供部门核查', en: 'the department that holds the data can be asked' },
      },
      JUDGED: {
        label: { zh: '经判断可以核查', en: 'judged to do' },
        says: {
          zh: '经人工判断，可以由部门内部或者部门间核查',
          en: 'a person has judged that departments can check it',
        },
      },
      UNANSWERED: {
        label: { zh: '待判断', en: 'to be judged' },
        says: { zh: '能否由部门核查尚待判断', en: 'whether departments can check it is still to be judged' },
      },
    },
  },
  commitment: {
    type: 'ENUM',
    meaning: { zh: '能否以书面告知承诺代替', en: 'Whether a written commitment can take the place of the document' },
    source: '优化营商环境条例 第四十四条第二款；国办发〔2020〕42号',
    reads: readsOf(REQUIREMENT_JUDGEMENT_READS, SIBLING_READS),
    values: {
      NO: {
        label: { zh: '不能或者未判断', en: 'no' },
        says: { zh: '尚无以承诺代替的理由', en: 'there is no ground for a commitment in its place' },
      },
      STATEMENT_TAKEN: {
        label: { zh: '清单已采信本人陈述', en: 'own statement taken' },
        says: {
          zh: '清单本身已采信申请人对同一事实的书面陈述',
          en: 'the list itself takes the applicant’s written statement of the same facts',
        },
      },
      JUDGED: {
        label: { zh: '经判断可以承诺', en: 'judged to do' },
        says: { zh: '经人工判断，书面告知承诺即可办理', en: 'a person has judged that a written commitment will do' },
      },
      UNANSWERED: {
        label: { zh: '待判断', en: 'to be judged' },
        says: { zh: '书面告知承诺能否代替尚待判断', en: 'whether a written commitment will do is still to be judged' },
      },
    },
  },
  commitmentExcluded: judgedFact(
    {
      zh: '人工判断：是否属于不适用告知承诺制的事项',
      en: 'As judged by a person: whether it belongs to the matters in which no commitment may be offered',
    },
    '国办发〔2020〕42号 (四)',
    {
      NOT_ASKED: [
        '是否属于不适用告知承诺制的事项未作人工判断',
        'nobody was asked whether a commitment may be offered in this matter',
      ],
      NO: [
        '经人工判断，不属于不适用告知承诺制的事项',
        'a person has judged that a commitment may be offered in this matter',
      ],
      YES: [
        '经人工判断，属于不适用告知承诺制的事项',
        'a person has judged that no commitment may be offered in this matter',
      ],
      UNKNOWN: [
        '是否属于不适用告知承诺制的事项尚待判断',
        'whether a commitment may be offered in this matter is still to be judged',
      ],
    },
  ),

  riskField: {
    type: 'BOOLEAN',
    meaning: {
      zh: '事项所属部门是否多涉公共安全、金融、生态环境、人身健康等风险领域',
      en: 'Whether the matter belongs to a sector in which public security, finance, the environment, health or safety is often at stake',
    },
    source: '国办发〔2020〕42号 (四)；GB/T 39554.1-2020',
    reads: ['service_item.catalogue_item_id', 'catalogue_item.code'],
    values: {
      false: {
        label: { zh: '一般领域', en: 'no field of risk' },
        says: { zh: '事项不属于风险多发领域', en: 'its matter belongs to no field of particular risk' },
      },
      true: {
        label: { zh: '风险领域', en: 'field of risk' },
        says: {
          zh: '事项属于公共安全、金融、生态环境、人身健康等风险较多的领域',
          en: 'its matter belongs to a field in which security, finance, the environment, health or safety is often at stake',
        },
      },
    },
  },
} as const satisfies FactDeclarations;
