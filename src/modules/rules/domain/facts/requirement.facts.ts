import type { FactDeclarations } from '../fact.js';

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
  inForce: {
    type: 'BOOLEAN',
    meaning: {
      zh: '该日该材料及其办理项、实施事项均已存在且在用',
      en: 'On the day the demand, its handling item and its service item exist and are active',
    },
    source: '优化营商环境条例 第四十四条第三款',
    reads: [
      'document_requirement.status',
      'document_requirement.handling_item_id',
      'handling_item.status',
      'handling_item.service_item_id',
      'service_item.status',
      'service_item.valid_from',
      'service_item.valid_to',
    ],
    values: {
      false: {
        label: { zh: '不在用', en: 'not in use' },
        says: { zh: '在该期间内并不要求提交', en: 'is not demanded in this period' },
      },
      true: {
        label: { zh: '在用', en: 'in use' },
        says: { zh: '在该期间内要求提交', en: 'is demanded in this period' },
      },
    },
  },
  proofBasis: {
    type: 'ENUM',
    meaning: {
      zh: '要求提供该材料的依据中，该日最能成立的一项的情况',
      en: 'How the best of the bases named for the demand stands on the day',
    },
    source: '优化营商环境条例 第四十四条第一款',
    reads: [
      'document_requirement_basis.citation_id',
      'document_requirement_basis.purpose',
      'citation.written_on',
      'citation_target.instrument_id',
      'citation_target.version_id',
      'citation_target.provision_id',
      'citation_target.path',
      'legal_instrument.level',
      'legal_instrument.jurisdiction_id',
      'legal_instrument.is_verified',
      'instrument_version.effective_from',
      'instrument_version.effective_to',
      'instrument_version.end_kind',
      'instrument_version.is_verified',
      'instrument_version.has_all_articles',
      'instrument_version.last_article',
      'instrument_version.flags',
      'instrument_version.note',
      'provision.article',
      'provision.suffix',
      'provision.text_digest',
      'provision.lineage',
      'service_item.jurisdiction_id',
      'jurisdiction.code',
      'jurisdiction.level',
      'jurisdiction.parent_id',
      'jurisdiction.valid_to',
    ],
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
