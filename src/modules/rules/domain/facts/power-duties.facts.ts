import { ResponsibilityStage } from '../../../responsibilities/domain/vocabulary.js';
import type { FactDeclarations, FactWords } from '../fact.js';
import { CITED_LAW_READS } from './fact-reads.js';
import { words } from './fact-words.js';

const SOURCE = '关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）';

const DUTY_READS = [
  'power_item.category',
  'responsibility_item.power_item_id',
  'responsibility_item.stage',
  'responsibility_item.status',
] as const;

const GROUND_READS = ['accountability_ground.power_item_id', 'accountability_ground.status'] as const;

function lacking(stage: ResponsibilityStage): FactWords {
  const { zh, en } = ResponsibilityStage.labels[stage];
  return words(zh, en, `缺少“${zh}”环节`, `lacks the stage “${en}”`);
}

/**
 * What a rule may ask about the duties that come with a power: 权责对等.
 *
 * @see 中办发〔2015〕21号 · 行政许可法 · 行政处罚法 · 行政强制法
 */
export const POWER_DUTIES_FACTS = {
  listedAs: {
    type: 'ENUM',
    meaning: { zh: '在权力清单中列为何种事项', en: 'As what the power list has it' },
    source: SOURCE,
    reads: ['power_item.status', 'power_item.main_item_id'],
    values: {
      NOT_IN_USE: words('不在用', 'not in use', '现不在用', 'is not in use'),
      ITEM: words('单独事项', 'item', '单独列项', 'is listed by itself'),
      SUB_ITEM: words('子项', 'sub-item', '列为子项', 'is listed as a sub-item'),
      MAIN_ITEM: words('主项', 'main item', '列为主项，另有子项', 'is listed as a main item with sub-items'),
    },
  },
  hasDuties: {
    type: 'BOOLEAN',
    meaning: { zh: '是否列有责任事项', en: 'Whether any duties are listed for it' },
    source: SOURCE,
    reads: DUTY_READS,
    values: {
      false: words('没有', 'no', '没有责任事项', 'has no duties'),
      true: words('有', 'yes', '列有责任事项', 'has duties'),
    },
  },
  stages: {
    type: 'ENUM',
    meaning: {
      zh: '责任事项是否覆盖该类权力的责任环节',
      en: 'Whether its duties cover the stages of powers of its category',
    },
    source: '行政许可法 第四章、第六章；行政处罚法 第五章、第六章；行政强制法 第三章、第四章；各地公布的责任清单',
    reads: DUTY_READS,
    values: {
      NO_TEMPLATE: words(
        '没有通例',
        'no template',
        '所属类型没有通行的责任环节',
        'is of a category without common stages',
      ),
      COMPLETE: words('齐备', 'complete', '责任环节齐备', 'has duties at every stage'),
      LACKS_LEGAL: words(
        '缺法定环节',
        'lacks a stage of law',
        '责任事项缺少法律规定的环节',
        'has no duty at a stage that a law lays down',
      ),
      LACKS_USUAL: words(
        '缺通行环节',
        'lacks a usual stage',
        '责任事项缺少通行的环节，是否应有待判断',
        'has no duty at a stage that is usual; whether it should is to be judged',
      ),
    },
  },
  missingStage: {
    type: 'ENUM',
    meaning: { zh: '缺少哪个责任环节', en: 'Which stage has no duty' },
    source: '各地公布的责任清单',
    reads: DUTY_READS,
    values: {
      NONE: words('没有', 'none', '不缺环节', 'lacks no stage'),
      FILE: lacking('FILE'),
      ACCEPT: lacking('ACCEPT'),
      REVIEW: lacking('REVIEW'),
      INVESTIGATE: lacking('INVESTIGATE'),
      HEAR: lacking('HEAR'),
      NOTIFY: lacking('NOTIFY'),
      APPROVE: lacking('APPROVE'),
      DECIDE: lacking('DECIDE'),
      DELIVER: lacking('DELIVER'),
      EXECUTE: lacking('EXECUTE'),
      DISPOSE: lacking('DISPOSE'),
      PLAN: lacking('PLAN'),
      INSPECT: lacking('INSPECT'),
      ASSESS: lacking('ASSESS'),
      PUBLICISE: lacking('PUBLICISE'),
      PAY: lacking('PAY'),
      COLLECT: lacking('COLLECT'),
      MEDIATE: lacking('MEDIATE'),
      SUPERVISE: lacking('SUPERVISE'),
      OTHER: lacking('OTHER'),
      SEVERAL: words('多个环节', 'several', '缺少多个环节', 'lacks several stages'),
    },
  },
  hasGrounds: {
    type: 'BOOLEAN',
    meaning: { zh: '是否列有追责情形', en: 'Whether grounds of accountability are listed for it' },
    source: SOURCE,
    reads: GROUND_READS,
    values: {
      false: words('没有', 'no', '没有追责情形', 'has no grounds of accountability'),
      true: words('有', 'yes', '列有追责情形', 'has grounds of accountability'),
    },
  },
  groundBasis: {
    type: 'ENUM',
    meaning: {
      zh: '追责情形中依据最弱的一项该日的追责依据',
      en: 'How the least founded ground of accountability stands on the day',
    },
    source: SOURCE,
    reads: [
      ...GROUND_READS,
      'accountability_ground_basis.citation_id',
      'power_item.organisation_id',
      'organisation.jurisdiction_id',
      ...CITED_LAW_READS,
    ],
    values: {
      NO_GROUND: words('没有追责情形', 'no ground', '没有追责情形', 'has no grounds of accountability'),
      FOUNDED: words(
        '均有依据',
        'founded',
        '追责情形均有追责依据',
        'has grounds of accountability that are all founded',
      ),
      UNKNOWN: words(
        '依据查不到',
        'unknown basis',
        '有的追责情形所引文件或者条文查不到',
        'has a ground of accountability that cites what the register does not know',
      ),
      NOT_IN_FORCE: words(
        '依据失效',
        'basis not in force',
        '有的追责情形的追责依据已不再有效',
        'has a ground of accountability whose basis is not in force',
      ),
      NONE: words('没有依据', 'no basis', '有的追责情形没有追责依据', 'has a ground of accountability without a basis'),
    },
  },
  namesAccountable: {
    type: 'BOOLEAN',
    meaning: { zh: '各追责情形是否载明追责对象', en: 'Whether each ground of accountability says who is accountable' },
    source: SOURCE,
    reads: [...GROUND_READS, 'accountability_ground.accountable'],
    values: {
      false: words('未载明', 'no', '有的追责情形没有载明追责对象', 'has a ground of accountability that names nobody'),
      true: words('载明', 'yes', '追责情形载明了追责对象', 'says who is accountable'),
    },
  },
  statesFlow: {
    type: 'BOOLEAN',
    meaning: { zh: '是否载明运行流程', en: 'Whether its process is stated' },
    source: SOURCE,
    reads: ['power_item.process_flow'],
    values: {
      false: words('未载明', 'no', '没有载明运行流程', 'states no process'),
      true: words('载明', 'yes', '载明了运行流程', 'states its process'),
    },
  },
  statesSupervision: {
    type: 'BOOLEAN',
    meaning: { zh: '是否载明监督方式', en: 'Whether it says how it is supervised' },
    source: SOURCE,
    reads: ['power_item.supervision'],
    values: {
      false: words('未载明', 'no', '没有载明监督方式', 'does not say how it is supervised'),
      true: words('载明', 'yes', '载明了监督方式', 'says how it is supervised'),
    },
  },
  statesRemedy: {
    type: 'BOOLEAN',
    meaning: { zh: '是否载明救济渠道', en: 'Whether it says what remedies there are' },
    source: '各地权责清单管理规定',
    reads: ['power_item.remedy'],
    values: {
      false: words('未载明', 'no', '没有载明救济渠道', 'does not say what remedies there are'),
      true: words('载明', 'yes', '载明了救济渠道', 'says what remedies there are'),
    },
  },
} as const satisfies FactDeclarations;
