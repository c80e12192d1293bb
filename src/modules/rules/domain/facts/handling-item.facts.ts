import type { EnumFact, FactDeclarations } from '../fact.js';
import {
  CATALOGUE_STANDARD_READS,
  DATA_SOURCE_READS,
  EVIDENCE_READS,
  PROOF_BASIS_READS,
  readsOf,
} from './fact-reads.js';
import { words } from './fact-words.js';
import { ITEM_CHARGE_FACTS } from './handling-item.charges.facts.js';
import { ITEM_TIME_FACTS } from './handling-item.time.facts.js';

const COPY_READS = readsOf(
  [
    'document_requirement.is_proof',
    'document_requirement.status',
    'document_requirement.disposition',
    'document_requirement.copies',
    'evidence_type.kind',
    'evidence_type.licence_type_code',
  ],
  EVIDENCE_READS,
  DATA_SOURCE_READS,
  PROOF_BASIS_READS,
);

/** Which copies the office asks for although it can see them for itself; what makes it ask for the worst of them. */
function copiesFact(meaning: EnumFact['meaning'], source: string, zh: string, en: string) {
  return {
    type: 'ENUM',
    meaning,
    source,
    reads: COPY_READS,
    values: {
      NONE: words('没有', 'none', '没有重复索要可自行取得的材料', 'asks for no copies that it can see for itself'),
      BY_LAW: words(
        '依法索要',
        'as a law demands',
        `依照法律、法规或者国务院决定，仍要求提交${zh}`,
        `asks, as a law, a regulation or a decision of the State Council demands, for ${en}`,
      ),
      UNRESOLVED: words(
        '依据待查明',
        'basis unresolved',
        `要求提交${zh}，依据尚待查明`,
        `asks, on a basis that the register cannot tell, for ${en}`,
      ),
      NOT_BY_LAW: words(
        '没有依据',
        'without basis',
        `没有法律、法规或者国务院决定依据，要求提交${zh}`,
        `asks, without a law, a regulation or a decision of the State Council, for ${en}`,
      ),
    },
  } as const satisfies EnumFact;
}

/**
 * What a rule may ask about one handling item 业务办理项 on one day.
 *
 * @see 优化营商环境条例 第三十五条至第三十七条 · 国务院关于在线政务服务的若干规定 第六条、第七条
 */
export const HANDLING_ITEM_FACTS = {
  itemUse: {
    type: 'ENUM',
    meaning: { zh: '该办理项是否在用，其实施事项是否在用', en: 'Whether the item and its service item are in use' },
    source: '国务院关于在线政务服务的若干规定 第六条',
    reads: ['handling_item.status', 'service_item.status'],
    values: {
      IN_USE: words('在用', 'in use', '现为在用', 'is in use'),
      SERVICE_SUSPENDED: words(
        '所属事项暂停',
        'service suspended',
        '列为在用，而所属实施事项已经暂停',
        'is listed as in use although its service item is suspended',
      ),
      SERVICE_CANCELLED: words(
        '所属事项取消',
        'service cancelled',
        '列为在用，而所属实施事项已经取消',
        'is listed as in use although its service item is cancelled',
      ),
      NOT_IN_USE: words('不在用', 'not in use', '现不在用', 'is not in use'),
    },
  },
  isLicence: {
    type: 'BOOLEAN',
    meaning: { zh: '所属实施事项是否列为行政许可', en: 'Whether its service item is listed as a licence' },
    source: '行政许可法 第二条',
    reads: ['service_item.category'],
    values: {
      false: words('否', 'no', '不属于行政许可', 'is no licence'),
      true: words('是', 'yes', '属于行政许可', 'is a licence'),
    },
  },
  visit: {
    type: 'ENUM',
    meaning: { zh: '是否须到现场以及是否说明原因', en: 'Whether applicants must come in person and are told why' },
    source: '国务院关于加快推进“互联网+政务服务”工作的指导意见（国发〔2016〕55号）',
    reads: ['handling_item.visits', 'handling_item.visit_reason', 'handling_item.is_online'],
    values: {
      NONE: words('无须到场', 'none', '无须到现场', 'needs no visit'),
      EXPLAINED: words('说明了原因', 'explained', '须到现场并说明了原因', 'needs a visit and says why'),
      UNEXPLAINED: words('未说明原因', 'unexplained', '须到现场而没有说明原因', 'needs a visit and does not say why'),
      ONLINE_UNEXPLAINED: words(
        '可网办而未说明原因',
        'on line, unexplained',
        '可以网上办理，仍要求到现场而没有说明原因',
        'can be done on line, needs a visit all the same and does not say why',
      ),
    },
  },
  verifiableCopies: copiesFact(
    {
      zh: '该日是否要求提交可以网络核验的法定证照、文书的复印件（证明事项除外）',
      en: 'Whether it asks on the day for copies of documents, proofs apart, whose facts anybody can verify on line',
    },
    '国务院关于加快推进“互联网+政务服务”工作的指导意见（国发〔2016〕55号）；国务院关于在线政务服务的若干规定 第七条第一款',
    '可以网络核验的证照、文书复印件',
    'copies of documents that can be verified on line',
  ),
  sharedCopies: copiesFact(
    {
      zh: '该日是否要求提交可以共享取得的证照、文书的复印件（证明事项除外）',
      en: 'Whether it asks on the day for copies of documents, proofs apart, that can be had by sharing data',
    },
    '国务院关于加快推进“互联网+政务服务”工作的指导意见（国发〔2016〕55号）；国务院关于在线政务服务的若干规定 第七条第一款、第十条',
    '可以共享取得的证照、文书复印件',
    'copies of documents that can be had by sharing data',
  ),
  ...ITEM_TIME_FACTS,
  ...ITEM_CHARGE_FACTS,
  documentNames: {
    type: 'ENUM',
    meaning: { zh: '材料名称中最含糊的一项', en: 'How vague the vaguest name among its documents is' },
    source: '行政许可法 第三十条第一款；国务院关于在线政务服务的若干规定 第六条',
    reads: ['document_requirement.name', 'document_requirement.status', 'document_requirement.disposition'],
    values: {
      NONE: words('明确', 'clear', '材料名称明确', 'names its documents clearly'),
      OPEN_ENDED: words(
        '以“等”收尾',
        'open-ended',
        '有的材料名称以“等”收尾',
        'has a document whose name leaves its list open',
      ),
      VAGUE: words(
        '含“有关”“相关”',
        'vague',
        '有的材料只称“有关”“相关”“必要”',
        'has a document that is merely called relevant or necessary',
      ),
      CATCH_ALL: words(
        '兜底',
        'catch-all',
        '材料中有“其他材料”一类的兜底',
        'has a catch-all such as “other documents”',
      ),
    },
  },
  conditionsAreVague: {
    type: 'BOOLEAN',
    meaning: {
      zh: '受理条件或者材料的适用情形是否含糊',
      en: 'Whether its conditions, or those of one of its documents, are vague',
    },
    source: '国务院关于在线政务服务的若干规定 第六条',
    reads: [
      'handling_item.conditions',
      'document_requirement.condition',
      'document_requirement.status',
      'document_requirement.disposition',
    ],
    values: {
      false: words('否', 'no', '受理条件没有含糊用语', 'has no vague condition'),
      true: words(
        '是',
        'yes',
        '受理条件或者材料适用情形中有“其他”“必要时”“有关规定”一类的用语',
        'has a condition such as “other”, “where necessary” or “relevant provisions”',
      ),
    },
  },
  beyondStandard: {
    type: 'ENUM',
    meaning: {
      zh: '该日是否在目录标准材料以外要求没有法律、法规、规章依据的材料（证明事项除外）',
      en: 'Whether it demands on the day documents, proofs apart, that neither the standard of the catalogue nor a law, regulation or rule asks for',
    },
    source: '优化营商环境条例 第三十五条',
    reads: readsOf(CATALOGUE_STANDARD_READS, EVIDENCE_READS, PROOF_BASIS_READS, [
      'catalogue_item.standard_documents',
      'document_requirement.is_proof',
      'document_requirement.status',
      'document_requirement.disposition',
      'evidence_type.code',
    ]),
    values: {
      NO: words('否', 'no', '材料不超出目录标准', 'demands no documents beyond the standard'),
      UNRESOLVED: words(
        '依据待查明',
        'basis unresolved',
        '在目录标准材料以外另有要求，依据尚待查明',
        'demands documents beyond the standard on a basis that the register cannot tell',
      ),
      YES: words(
        '是',
        'yes',
        '没有法律、法规、规章依据，在目录标准材料以外另有要求',
        'demands documents beyond the standard without a law, a regulation or a rule',
      ),
    },
  },
} as const satisfies FactDeclarations;
