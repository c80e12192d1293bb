import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const InstrumentLevel = defineVocabulary(
  'InstrumentLevel',
  'Level of a legal instrument in the order of 立法法 (2023) articles 98-102.',
  {
    L0: ['宪法', 'Constitution'],
    L1: ['法律', 'Law'],
    L2: ['行政法规', 'Administrative regulation'],
    L2D: ['国务院决定', 'Decision of the State Council'],
    LS: ['监察法规', 'Supervision regulation'],
    L3P: ['省级地方性法规', 'Provincial local regulation'],
    L3C: ['设区的市地方性法规', 'Municipal local regulation'],
    L3V: ['自治条例、单行条例、经济特区法规', 'Autonomous, separate or special-zone regulation'],
    L4M: ['部门规章', 'Departmental rule'],
    L4P: ['省级政府规章', 'Provincial government rule'],
    L4C: ['设区的市政府规章', 'Municipal government rule'],
    LJ: ['司法解释', 'Judicial interpretation'],
    L5: ['规范性文件', 'Normative document'],
    UNKNOWN: ['未知', 'Not known'],
  },
);
export type InstrumentLevel = ValueOf<typeof InstrumentLevel>;

export const Judgement = defineVocabulary('Judgement', 'What a person has judged and the register cannot compute.', {
  YES: ['是', 'Yes'],
  NO: ['否', 'No'],
  UNKNOWN: ['未判断', 'Not judged'],
});
export type Judgement = ValueOf<typeof Judgement>;

export const VersionEnd = defineVocabulary('VersionEnd', 'Why a version of an instrument ceased to apply.', {
  SUPERSEDED: ['已修改', 'Superseded by a later version'],
  REPEALED: ['已废止', 'Repealed'],
  SUSPENDED: ['停止执行', 'Suspended'],
});
export type VersionEnd = ValueOf<typeof VersionEnd>;

export const CitationResolution = defineVocabulary(
  'CitationResolution',
  'How far the register could follow a citation.',
  {
    RESOLVED: ['已确认', 'Every part resolved'],
    PARTIAL: ['部分确认', 'Some parts resolved'],
    UNRESOLVED: ['未确认', 'No part resolved'],
    NOT_A_CITATION: ['不是引用', 'Holds no citation'],
  },
);
export type CitationResolution = ValueOf<typeof CitationResolution>;

export const CitationSegmentKind = defineVocabulary(
  'CitationSegmentKind',
  'By what a part of a citation names the instrument it means.',
  {
    TITLE: ['标题', 'Title'],
    DOCUMENT_NUMBER: ['文号', 'Document number alone'],
    RELATIVE: ['本法、该条例等', 'A word such as 本法'],
    PROVISIONS: ['仅条款项', 'Provisions alone, of an instrument named elsewhere'],
    LEVEL: ['仅级别', 'A level tag alone, which names nothing'],
  },
);
export type CitationSegmentKind = ValueOf<typeof CitationSegmentKind>;

export const InstrumentEvent = defineVocabulary(
  'InstrumentEvent',
  'A step in the life of an instrument, as citations note it behind a title.',
  {
    PROMULGATED: ['公布', 'Promulgated'],
    ISSUED: ['发布', 'Issued'],
    ADOPTED: ['通过', 'Adopted'],
    APPROVED: ['批准', 'Approved'],
    REVISED: ['修订', 'Revised as a whole'],
    AMENDED: ['修正', 'Amended by a decision'],
    CHANGED: ['修改', 'Changed'],
    IN_EFFECT: ['施行', 'Took effect'],
    REPEALED: ['废止', 'Repealed'],
  },
);
export type InstrumentEvent = ValueOf<typeof InstrumentEvent>;

export const TargetResolution = defineVocabulary(
  'TargetResolution',
  'By what a part of a citation was matched to an instrument.',
  {
    TITLE: ['标题', 'Title'],
    ALIAS: ['别名', 'Alias'],
    DOCUMENT_NUMBER: ['文号', 'Document number'],
    RELATIVE: ['相对引用', 'Relative reference'],
    MANUAL: ['人工', 'By hand'],
    NONE: ['未匹配', 'Not matched'],
  },
);
export type TargetResolution = ValueOf<typeof TargetResolution>;

export const BasisPurpose = defineVocabulary('BasisPurpose', 'What a legal basis is cited for.', {
  ESTABLISH: ['设定依据', 'Establishes'],
  IMPLEMENT: ['实施依据', 'Implements'],
  DEMAND: ['要求提供材料的依据', 'Demands a document'],
  TIME_LIMIT: ['时限依据', 'Sets a time limit'],
  FEE: ['收费依据', 'Sets a fee'],
  RESPONSIBILITY: ['责任事项依据', 'Sets a duty'],
  ACCOUNTABILITY: ['追责依据', 'Sets accountability'],
  DELEGATION: ['下放、授权、委托依据', 'Delegates'],
  INTERMEDIARY: ['中介服务依据', 'Requires an intermediary service'],
  ELIMINATION: ['取消依据', 'Eliminates a proof'],
});
export type BasisPurpose = ValueOf<typeof BasisPurpose>;

export const BasisStatus = defineVocabulary('BasisStatus', 'How a cited provision stands on the date asked about.', {
  IN_FORCE: ['有效', 'In force, as cited'],
  CHANGED: ['条文已修改', 'In force, its text changed since it was cited'],
  MOVED: ['条文序号已变', 'In force under another article number'],
  GONE: ['条文已删除', 'The article no longer exists'],
  ARTICLE_MISSING: ['条文不存在', 'No such article in the version cited'],
  NOT_YET_IN_FORCE: ['尚未施行', 'Not yet in force'],
  REPEALED: ['已废止', 'The instrument is repealed'],
  SUSPENDED: ['停止执行', 'The instrument is suspended'],
  UNKNOWN_TITLE: ['未收录', 'The instrument is not in the register'],
  UNDATED: ['施行日期不明', 'The register does not know when it takes effect'],
  NOT_LOADED: ['条文未收录', 'The articles are not in the register'],
});
export type BasisStatus = ValueOf<typeof BasisStatus>;
