import type { FactDeclarations } from '../fact.js';
import { CITED_LAW_READS } from './fact-reads.js';
import { words } from './fact-words.js';
import { GROUND_WORDS } from './power-authority.grounds.js';

/** What decides how the bases of a power stand. */
export const POWER_BASIS_READS = [
  'power_item_basis.subject_id',
  'power_item_basis.citation_id',
  'power_item_basis.purpose',
  'power_item.organisation_id',
  'organisation.jurisdiction_id',
  ...CITED_LAW_READS,
] as const;

const JUDGEMENT_READS = [
  'power_item.upper_law',
  'power_item.upper_law_judged_by',
  'power_item.upper_law_judged_on',
  'power_judgement.power_item_id',
  'power_judgement.question',
  'power_judgement.answer',
  'power_judgement.judged_by',
  'power_judgement.judged_on',
] as const;

const VERDICT_READS = [
  ...POWER_BASIS_READS,
  ...JUDGEMENT_READS,
  'power_item.category',
  'power_item.kinds',
  'power_item.fine_ceiling_yuan',
] as const;

/** Who may establish a power, and by what it is. */
export const POWER_VERDICT_FACTS = {
  basisStanding: {
    type: 'ENUM',
    meaning: {
      zh: '设定依据中该日最能成立的一项的情况（没有注明设定依据的，看全部依据）',
      en: 'How the best of the bases that establish the power stands on the day; of all its bases where none is named to establish it',
    },
    source: '行政处罚法 第五条第三款；优化营商环境条例 第六十四条第二款',
    reads: POWER_BASIS_READS,
    values: {
      IN_FORCE: words('现行有效', 'in force', '有现行有效的依据', 'has a basis in force'),
      UNRESOLVED: words(
        '待查明',
        'unresolved',
        '所列依据的位阶、效力、适用范围或者条文尚待查明',
        'has a basis whose level, force, area or article the register cannot tell',
      ),
      ARTICLE_MISSING: words(
        '条文从未有过',
        'no such article',
        '所引条文在该文件中从未有过',
        'cites an article that the instrument never had',
      ),
      UNKNOWN_TITLE: words(
        '未收录',
        'not in the register',
        '所引文件登记簿没有收录',
        'cites an instrument that is not in the register',
      ),
      ARTICLE_GONE: words(
        '条文已删去',
        'article gone',
        '所引条文已经删去',
        'cites an article that is no longer in the text in force',
      ),
      NOT_YET_IN_FORCE: words(
        '尚未施行',
        'not yet in force',
        '已经列入清单，而所引文件尚未施行',
        'is listed already, while the instrument it cites is not yet in force',
      ),
      NO_LONGER_IN_FORCE: words(
        '已经失效',
        'no longer in force',
        '所引文件已经废止、失效或者停止执行',
        'cites an instrument that has been repealed, has expired or has been suspended',
      ),
      OUT_OF_AREA: words(
        '不在本地施行',
        'of another place',
        '所引文件不在本地施行',
        'cites an instrument that does not apply in this place',
      ),
      NONE: words('没有依据', 'no basis', '没有列明任何依据', 'names no basis'),
    },
  },
  highestBasis: {
    type: 'ENUM',
    meaning: {
      zh: '设定依据中该日现行有效的最高一级',
      en: 'The highest level among the bases that establish the power and are in force on the day',
    },
    source: '立法法 第九十八条至第一百条',
    reads: POWER_BASIS_READS,
    values: {
      LAW: words('法律', 'law', '有法律作依据', 'rests on a law'),
      REGULATION: words(
        '行政法规、监察法规',
        'regulation of the nation',
        '有行政法规或者监察法规作依据',
        'rests on an administrative or a supervision regulation',
      ),
      DECISION: words(
        '国务院决定',
        'decision of the State Council',
        '有国务院决定作依据',
        'rests on a decision of the State Council',
      ),
      LOCAL_REGULATION: words(
        '地方性法规',
        'local regulation',
        '以地方性法规为最高依据',
        'rests on a local regulation at best',
      ),
      RULE: words('规章', 'rule', '以规章为最高依据', 'rests on a rule at best'),
      DOCUMENT: words('其他文件', 'other document', '只有规范性文件等作依据', 'rests on normative documents at best'),
      NONE: words(
        '没有或者待查明',
        'none or unresolved',
        '没有已经查明的现行有效依据',
        'rests on no basis known to be in force',
      ),
    },
  },
  setUp: {
    type: 'ENUM',
    meaning: {
      zh: '所列依据能否设定该权力：每个种类看最能成立的依据，整项看最不能成立的种类',
      en: 'Whether its bases may establish the power: each kind is as good as its best basis, the power as bad as its worst kind',
    },
    source:
      '行政许可法 第十四条至第十七条；行政处罚法 第九条至第十六条；行政强制法 第九条至第十三条；立法法 第十一条至第十三条、第九十一条、第九十三条',
    reads: VERDICT_READS,
    values: {
      SET: words('可以设定', 'may be set', '可以由所列依据设定', 'may be established by its bases'),
      SPECIFY_ONLY: words(
        '只能作具体规定',
        'only specified',
        '所列依据只能作具体规定，没有列明设定它的上位法',
        'names bases that may only specify it, and not the higher law that sets it',
      ),
      NO: words('不得设定', 'may not be set', '不能由所列依据设定', 'may not be established by its bases'),
      EXPIRED: words('已经到期', 'expired', '所列依据期限已满', 'rests on a basis whose term is over'),
      REVIEW: words(
        '待判断',
        'to be judged',
        '能否由所列依据设定尚待判断',
        'may or may not be established by its bases: that is to be judged',
      ),
    },
  },
  setUpGround: {
    type: 'ENUM',
    meaning: {
      zh: '能否设定的理由：违反的规定、缺少的判断或者登记簿不知道的情况',
      en: 'Why: the provision broken, the judgement missing or what the register does not know',
    },
    source:
      '行政许可法 第十四条至第十七条；行政处罚法 第九条至第十六条；行政强制法 第九条至第十三条；立法法 第八十一条、第九十一条、第九十三条；优化营商环境条例 第三十九条',
    reads: VERDICT_READS,
    values: GROUND_WORDS,
  },
  upperLawSetsIt: {
    type: 'ENUM',
    meaning: {
      zh: '上位法是否设定该权力，由人判断；已判断没有上位法的，也是没有设定',
      en: 'Whether a higher law itself sets the power, as a person judged; where there is no higher law, none does',
    },
    source: '行政许可法 第十六条；行政处罚法 第十一条至第十四条；行政强制法 第十一条',
    reads: JUDGEMENT_READS,
    values: {
      YES: words('已设定', 'sets it', '经判断由上位法设定', 'is set by a higher law, as judged'),
      NO: words('未设定', 'does not', '经判断没有上位法设定', 'is set by no higher law, as judged'),
      UNKNOWN: words(
        '未判断',
        'not judged',
        '是否由上位法设定尚未判断',
        'may be set by a higher law or not: nobody has judged',
      ),
    },
  },
  npcAuthorised: {
    type: 'ENUM',
    meaning: {
      zh: '全国人大及其常委会是否授权，由人判断',
      en: 'Whether the National People’s Congress or its Standing Committee authorised it, as a person judged',
    },
    source: '立法法 第十二条、第十六条',
    reads: JUDGEMENT_READS,
    values: {
      YES: words(
        '已授权',
        'authorised',
        '经判断有全国人大及其常委会授权',
        'is authorised by the National People’s Congress, as judged',
      ),
      NO: words(
        '未授权',
        'not authorised',
        '经判断没有全国人大及其常委会授权',
        'is not authorised by the National People’s Congress, as judged',
      ),
      UNKNOWN: words(
        '未判断',
        'not judged',
        '是否有全国人大及其常委会授权尚未判断',
        'may be authorised by the National People’s Congress or not: nobody has judged',
      ),
    },
  },
} as const satisfies FactDeclarations;
