import type { FactDeclarations } from '../fact.js';
import { CITED_LAW_READS } from './fact-reads.js';
import { words } from './fact-words.js';

const DELEGATION_READS = [
  'power_item.category',
  'power_item.kinds',
  'power_item.source',
  'power_item.organisation_id',
  'organisation.kind',
  'delegation.power_item_id',
  'delegation.kind',
  'delegation.from_organisation_id',
  'delegation.to_organisation_id',
  'delegation.document_number',
  'delegation.published_in',
  'delegation.valid_from',
  'delegation.valid_to',
] as const;

const DELEGATION_BASIS_READS = [
  'delegation_basis.subject_id',
  'delegation_basis.citation_id',
  'delegation_basis.purpose',
  'organisation.jurisdiction_id',
  ...CITED_LAW_READS,
] as const;

/** How a power was passed on 下放、授权、委托, and to whom. */
export const POWER_DELEGATION_FACTS = {
  measureEntrusted: {
    type: 'BOOLEAN',
    meaning: { zh: '行政强制措施权该日是否委托他人', en: 'Whether a compulsory measure is entrusted on the day' },
    source: '行政强制法 第十七条第一款',
    reads: DELEGATION_READS,
    values: {
      false: words('否', 'no', '没有把行政强制措施权委托他人', 'entrusts no compulsory measure'),
      true: words(
        '是',
        'yes',
        '属于行政强制措施，却委托他人或者经委托行使',
        'is a compulsory measure and yet is entrusted',
      ),
    },
  },
  licenceEntrusted: {
    type: 'BOOLEAN',
    meaning: {
      zh: '行政许可该日是否委托行政机关以外的组织',
      en: 'Whether a licence is entrusted on the day to one that is no administrative organ',
    },
    source: '行政许可法 第二十四条第一款',
    reads: DELEGATION_READS,
    values: {
      false: words('否', 'no', '没有委托行政机关以外的组织', 'is entrusted to no other than administrative organs'),
      true: words(
        '是',
        'yes',
        '属于行政许可，却委托行政机关以外的组织实施',
        'is a licence and yet is entrusted to one that is no administrative organ',
      ),
    },
  },
  custody: {
    type: 'ENUM',
    meaning: {
      zh: '限制人身自由的处罚、措施由谁行使',
      en: 'Who holds a penalty or measure that restricts personal freedom',
    },
    source: '行政处罚法 第十八条第三款',
    reads: [...DELEGATION_READS, 'organisation.name'],
    values: {
      NONE: words('不涉及', 'none', '不限制人身自由', 'restricts nobody’s freedom'),
      POLICE: words(
        '公安、国家安全机关',
        'police',
        '由公安机关、国家安全机关行使',
        'is held by an organ of public or state security',
      ),
      OTHER_ORGAN: words(
        '其他机关',
        'other organ',
        '限制人身自由，却不由公安机关行使，是否为法律规定的其他机关待判断',
        'restricts personal freedom and is not held by the police; whether a law names its holder is to be judged',
      ),
      PASSED_ON: words(
        '交由他人',
        'passed on',
        '限制人身自由，却下放、授权或者委托他人行使',
        'restricts personal freedom and yet is passed on to others',
      ),
    },
  },
  devolution: {
    type: 'ENUM',
    meaning: {
      zh: '县级行政处罚权交由乡镇、街道行使是否合于要求，取最差的一项',
      en: 'Whether penalties devolved to townships and subdistricts were devolved as the law has it; the worst of several',
    },
    source: '行政处罚法 第二十四条第一款',
    reads: [...DELEGATION_READS, ...DELEGATION_BASIS_READS],
    values: {
      NONE: words('没有下放', 'none', '没有下放', 'is not devolved'),
      LAWFUL: words('合于要求', 'lawful', '依法交由乡镇、街道行使', 'is devolved as the law has it'),
      UNRESOLVED: words(
        '决定待查明',
        'unresolved',
        '已经下放，而省级的决定尚待查明',
        'is devolved by a decision that the register cannot tell',
      ),
      UNPUBLISHED: words(
        '决定未公布',
        'unpublished',
        '已经下放，而没有登记决定的公布载体',
        'is devolved by a decision for which no place of publication is recorded',
      ),
      UNDECIDED: words(
        '没有省级决定',
        'no decision',
        '已经下放，而没有列明省、自治区、直辖市的决定',
        'is devolved without a decision of the province among its bases',
      ),
      WRONG_PARTIES: words(
        '主体不符',
        'wrong parties',
        '的行政处罚权没有由县级部门交由乡镇人民政府、街道办事处',
        'is a penalty that was not devolved by a county department to a township or a subdistrict',
      ),
    },
  },
  authorisation: {
    type: 'ENUM',
    meaning: {
      zh: '授权组织实施处罚、许可、强制是否有法律、法规依据，取最差的一项',
      en: 'Whether penalties, licences and compulsion given to an organisation by authorisation were given by a law or regulation; the worst of several',
    },
    source: '行政处罚法 第十九条；行政许可法 第二十三条；行政强制法 第七十条',
    reads: [...DELEGATION_READS, ...DELEGATION_BASIS_READS],
    values: {
      NONE: words('没有授权', 'none', '没有授权他人', 'is not authorised to others'),
      LAWFUL: words('有依据', 'lawful', '由法律、法规授权', 'is authorised by a law or regulation'),
      BY_SOURCE: words(
        '来源列为授权',
        'by its source',
        '的权力来源列为授权，是否由法律、法规授权待判断',
        'is listed as authorised by another organ; whether a law or regulation did so is to be judged',
      ),
      UNRESOLVED: words(
        '依据待查明',
        'unresolved',
        '的授权依据尚待查明',
        'is authorised by what the register cannot tell',
      ),
      TOO_LOW: words(
        '没有法律、法规依据',
        'no law',
        '授权他人实施，而没有有权授权的法律、法规作依据',
        'is authorised to others without a law or regulation that may do so',
      ),
    },
  },
  entrustment: {
    type: 'ENUM',
    meaning: {
      zh: '委托实施处罚、许可是否有依据、有书面文件并且公布，取最差的一项',
      en: 'Whether penalties and licences were entrusted by law, in writing and in public; the worst of several',
    },
    source: '行政处罚法 第二十条第一款、第二款；行政许可法 第二十四条第一款',
    reads: [...DELEGATION_READS, ...DELEGATION_BASIS_READS],
    values: {
      NONE: words('没有委托', 'none', '没有委托他人', 'is not entrusted'),
      PROPER: words('合于要求', 'proper', '依法委托', 'is entrusted as the law has it'),
      UNPUBLISHED: words(
        '未公布',
        'unpublished',
        '委托他人实施，而没有登记公布载体',
        'is entrusted, and no place of publication is recorded',
      ),
      UNWRITTEN: words(
        '没有书面文件',
        'unwritten',
        '委托他人实施，而没有登记委托文件',
        'is entrusted, and no written instrument is recorded',
      ),
      UNFOUNDED: words(
        '没有依据',
        'no basis',
        '委托他人实施，而没有列明法律、法规、规章依据',
        'is entrusted, and no law, regulation or rule is named for it',
      ),
    },
  },
  isEntrustedAgain: {
    type: 'BOOLEAN',
    meaning: { zh: '受委托者该日是否再委托', en: 'Whether one to whom it is entrusted entrusts it again on the day' },
    source: '行政处罚法 第二十条第四款；行政许可法 第二十四条第三款',
    reads: DELEGATION_READS,
    values: {
      false: words('否', 'no', '没有再委托', 'is not entrusted again'),
      true: words('是', 'yes', '受委托以后又再委托', 'is entrusted again by one to whom it was entrusted'),
    },
  },
} as const satisfies FactDeclarations;
