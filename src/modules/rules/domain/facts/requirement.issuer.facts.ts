import type { FactDeclarations } from '../fact.js';
import { ISSUER_READS, OWN_LINE_READS, PROOF_BASIS_READS, readsOf, SIBLING_READS } from './fact-reads.js';
import { judgedFact } from './fact-words.js';

/**
 * Who issues a demanded document, and whether that is theirs to issue.
 *
 * @see 优化营商环境条例 第四十四条 · 民发〔2020〕20号 · 公通字〔2016〕21号
 */
export const REQUIREMENT_ISSUER_FACTS = {
  selfSet: {
    type: 'ENUM',
    meaning: {
      zh: '是否仅由规范性文件或者索要单位自行设定',
      en: 'Whether nothing but normative documents or the demanding office itself has the document demanded',
    },
    source: '国办发〔2018〕47号',
    reads: readsOf(PROOF_BASIS_READS, [
      'legal_instrument.title',
      'legal_instrument.issuer',
      'service_item.organisation_id',
      'organisation.name',
    ]),
    values: {
      NO: {
        label: { zh: '并非自行设定', en: 'not self-made' },
        says: { zh: '并非仅由规范性文件或者索要单位自行设定', en: 'it does not rest on normative documents alone' },
      },
      NOTHING_CITED: {
        label: { zh: '未列依据，自行索要', en: 'demanded of one’s own accord' },
        says: {
          zh: '没有列明任何依据，系索要单位自行要求',
          en: 'no basis is named for it, so that the office demands it of its own accord',
        },
      },
      OWN_GUIDE: {
        label: { zh: '办事指南自行设定', en: 'set by a guide' },
        says: {
          zh: '仅由办事指南或者索要单位自己的文件设定',
          en: 'nothing but a service guide or a document of the demanding office itself has it demanded',
        },
      },
      NORMATIVE_DOCUMENT: {
        label: { zh: '规范性文件自行设定', en: 'set by a normative document' },
        says: {
          zh: '仅由地方或者部门的规范性文件设定',
          en: 'nothing but normative documents of places or departments has it demanded',
        },
      },
    },
  },
  issuer: {
    type: 'ENUM',
    meaning: { zh: '该日登记簿是否知道由谁开具', en: 'Whether the register knows on the day who issues the document' },
    source: '优化营商环境条例 第四十四条第三款',
    reads: ISSUER_READS,
    values: {
      KNOWN: {
        label: { zh: '有开具单位', en: 'issuer known' },
        says: { zh: '登记簿载有开具单位', en: 'the register knows who issues it' },
      },
      NONE_NEEDED: {
        label: { zh: '无须他人开具', en: 'no issuer needed' },
        says: { zh: '可以由申请人自行提供，无须他人开具', en: 'applicants can provide it themselves' },
      },
      NONE_EXISTS: {
        label: { zh: '开具单位已不存在', en: 'issuer gone' },
        says: {
          zh: '登记簿所载的开具单位在该期间均不存在',
          en: 'none of the issuers that the register knows exists in this period',
        },
      },
      UNKNOWN: {
        label: { zh: '无开具单位', en: 'issuer unknown' },
        says: {
          zh: '登记簿没有任何开具单位，也没有核发该材料的办理项',
          en: 'the register knows neither an issuer nor a handling item that issues it',
        },
      },
      NOT_RECORDED: {
        label: { zh: '未载明材料类型', en: 'evidence not recorded' },
        says: {
          zh: '没有载明以何种材料满足要求，无从知道由谁开具',
          en: 'it is not recorded which documents meet the demand, so that nobody can tell who issues them',
        },
      },
    },
  },
  issuedByDemander: {
    type: 'BOOLEAN',
    meaning: {
      zh: '该材料是否均由索要单位自己或者其上级、下级机关开具',
      en: 'Whether the document comes from nobody but the organ that demands it, one that leads it or one that it leads',
    },
    source: '优化营商环境条例 第四十四条第三款',
    reads: readsOf(ISSUER_READS, OWN_LINE_READS),
    values: {
      false: {
        label: { zh: '非索要单位开具', en: 'issued by others' },
        says: { zh: '并非由索要单位自己或者其上级、下级机关开具', en: 'it is not the demanding office’s own document' },
      },
      true: {
        label: { zh: '索要单位自己开具', en: 'issued by the demander' },
        says: {
          zh: '由索要单位自己或者其上级、下级机关开具',
          en: 'it is issued by the demanding office itself or by an organ that leads it or is led by it',
        },
      },
    },
  },
  barredIssuer: {
    type: 'ENUM',
    meaning: {
      zh: '该材料的开具单位是否不得开具该项证明',
      en: 'Whether those who issue the document must not issue such a proof',
    },
    source: '民发〔2020〕20号；公通字〔2016〕21号',
    reads: readsOf(ISSUER_READS, SIBLING_READS, [
      'evidence_type.name',
      'evidence_type.aliases',
      'organisation.kind',
      'organisation.name',
    ]),
    values: {
      NO: {
        label: { zh: '不在禁开之列', en: 'not barred' },
        says: {
          zh: '不属于已列明不得由开具单位出具的证明',
          en: 'it is on no list of proofs that its issuers must not issue',
        },
      },
      VILLAGE: {
        label: { zh: '村（居）不得出具', en: 'barred for villages' },
        says: {
          zh: '只能由村（居）民委员会出具，而该项证明已列入不应由基层群众性自治组织出具的清单',
          en: 'only village or community committees issue it, and it is on the list of proofs that these must not issue',
        },
      },
      POLICE: {
        label: { zh: '公安派出所不再出具', en: 'barred for the police' },
        says: {
          zh: '只能由公安机关出具，而该项事实法定身份证件即可证明，公安派出所不再出具证明',
          en: 'only the police issue it, and they no longer certify what identity documents or the household register book show',
        },
      },
      POLICE_IF_BOOK: {
        label: { zh: '户口簿能证明的，公安派出所不再出具', en: 'barred for the police where the book shows it' },
        says: {
          zh: '由公安机关出具，凡居民户口簿能够证明的，公安派出所不再出具证明',
          en: 'the police issue it, and they no longer certify it where the household register book can show it',
        },
      },
      IN_PART: {
        label: { zh: '部分可选材料不得出具', en: 'barred in part' },
        says: {
          zh: '可选择的材料中，有的已列入不得由其开具单位出具的清单',
          en: 'one of the documents accepted is on a list of proofs that its issuers must not issue',
        },
      },
    },
  },
  outsideDuty: judgedFact(
    {
      zh: '人工判断：开具该证明是否超出开具单位法定职责',
      en: 'As judged by a person: whether issuing the proof lies outside the statutory duties of its issuer',
    },
    '国办发〔2018〕47号',
    {
      NOT_ASKED: ['开具是否属于法定职责未作人工判断', 'nobody was asked whether issuing it is a statutory duty'],
      NO: [
        '经人工判断，属于开具单位的法定职责',
        'a person has judged that issuing it is a statutory duty of its issuer',
      ],
      YES: [
        '经人工判断，超出开具单位的法定职责',
        'a person has judged that issuing it lies outside the statutory duties of its issuer',
      ],
      UNKNOWN: [
        '是否超出开具单位法定职责尚待判断',
        'whether issuing it is a statutory duty of its issuer is still to be judged',
      ],
    },
  ),

  unverifiable: judgedFact(
    {
      zh: '人工判断：开具单位是否无法调查核实所证明的内容',
      en: 'As judged by a person: whether its issuer is unable to investigate what the proof says',
    },
    '优化营商环境条例 第四十四条第二款',
    {
      NOT_ASKED: [
        '开具单位能否调查核实未作人工判断',
        'nobody was asked whether its issuer can investigate what it says',
      ],
      NO: [
        '经人工判断，开具单位能够调查核实所证明的内容',
        'a person has judged that its issuer can investigate what it says',
      ],
      YES: [
        '经人工判断，开具单位无法调查核实所证明的内容',
        'a person has judged that its issuer cannot investigate what it says',
      ],
      UNKNOWN: [
        '开具单位能否调查核实尚待判断',
        'whether its issuer can investigate what it says is still to be judged',
      ],
    },
  ),
} as const satisfies FactDeclarations;
