import type { FactDeclarations } from '../fact.js';
import { CATALOGUE_STANDARD_READS } from './fact-reads.js';
import { words } from './fact-words.js';

/**
 * What a rule may ask about one service item 实施事项 on one day.
 *
 * @see 优化营商环境条例 第三十五条、第四十条
 */
export const SERVICE_ITEM_FACTS = {
  status: {
    type: 'ENUM',
    meaning: { zh: '实施清单所载事项状态', en: 'Whether the list has the service in use' },
    source: '国务院关于在线政务服务的若干规定 第六条',
    reads: ['service_item.status'],
    values: {
      ACTIVE: words('在用', 'in use', '现列为在用', 'is listed as in use'),
      SUSPENDED: words('暂停', 'suspended', '现列为暂停', 'is listed as suspended'),
      CANCELLED: words('取消', 'cancelled', '已列为取消', 'is listed as cancelled'),
    },
  },
  isLicence: {
    type: 'BOOLEAN',
    meaning: { zh: '是否列为行政许可', en: 'Whether it is listed as a licence' },
    source: '行政许可法 第二条',
    reads: ['service_item.category'],
    values: {
      false: words('否', 'no', '不列为行政许可', 'is not listed as a licence'),
      true: words('是', 'yes', '列为行政许可', 'is listed as a licence'),
    },
  },
  handlingItems: {
    type: 'ENUM',
    meaning: { zh: '是否有在用的业务办理项', en: 'Whether it has handling items in use' },
    source: '国务院关于在线政务服务的若干规定 第六条',
    reads: ['handling_item.service_item_id', 'handling_item.status'],
    values: {
      IN_USE: words('有', 'some', '有在用的业务办理项', 'has handling items in use'),
      NONE_IN_USE: words(
        '均不在用',
        'none in use',
        '业务办理项均已暂停或者取消',
        'has no handling item in use any more',
      ),
      NONE: words('没有', 'none', '没有业务办理项', 'has no handling items'),
    },
  },
  catalogueStanding: {
    type: 'ENUM',
    meaning: { zh: '对应的基本目录事项该日的状态', en: 'How its item in the basic catalogue stands on the day' },
    source: '优化营商环境条例 第三十五条、第四十条',
    reads: ['service_item.catalogue_item_id', 'catalogue_item.status', 'catalogue_item.valid_to'],
    values: {
      NONE: words('没有对应事项', 'none', '没有对应的基本目录事项', 'has no item in the basic catalogue'),
      IN_USE: words('在用', 'in use', '对应的基本目录事项在用', 'has an item in the basic catalogue in use'),
      SUSPENDED: words(
        '暂停',
        'suspended',
        '对应的基本目录事项已经暂停',
        'has an item in the basic catalogue that is suspended',
      ),
      ENDED: words(
        '取消',
        'removed',
        '对应的基本目录事项已经取消',
        'has an item in the basic catalogue that was removed',
      ),
    },
  },
  powerStanding: {
    type: 'ENUM',
    meaning: { zh: '所行使的权力事项该日的状态', en: 'How the power that it exercises stands on the day' },
    source: '关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）',
    reads: ['service_item.power_item_id', 'power_item.status', 'power_item.valid_to'],
    values: {
      NONE: words('没有权力事项', 'none', '没有对应的权力事项', 'names no power'),
      IN_USE: words('在用', 'in use', '所行使的权力事项在用', 'exercises a power in use'),
      SUSPENDED: words('暂停', 'suspended', '所行使的权力事项已经暂停', 'exercises a power that is suspended'),
      ENDED: words('取消', 'cancelled', '所行使的权力事项已经取消', 'exercises a power that is cancelled'),
    },
  },
  isPublicService: {
    type: 'BOOLEAN',
    meaning: { zh: '是否列为公共服务', en: 'Whether it is listed as a public service' },
    source: '优化营商环境条例 第三十五条',
    reads: ['service_item.category'],
    values: {
      false: words('否', 'no', '属于行政权力事项', 'is a matter of administrative power'),
      true: words('是', 'yes', '属于公共服务', 'is a public service'),
    },
  },
  powerHolder: {
    type: 'ENUM',
    meaning: { zh: '所行使的权力该日由谁持有', en: 'Who holds on the day the power that it exercises' },
    source: '行政许可法 第二十二条至第二十四条',
    reads: [
      'service_item.power_item_id',
      'service_item.organisation_id',
      'power_item.organisation_id',
      'delegation.power_item_id',
      'delegation.to_organisation_id',
      'delegation.valid_from',
      'delegation.valid_to',
    ],
    values: {
      NO_POWER: words('没有权力事项', 'no power', '没有对应的权力事项', 'names no power'),
      SAME: words('本单位', 'itself', '所行使的是本单位的权力', 'exercises a power of its own organisation'),
      PASSED_ON: words(
        '下放、授权、委托',
        'passed on',
        '所行使的权力已交由本单位行使',
        'exercises a power that was passed on to its organisation',
      ),
      OTHER: words(
        '其他单位',
        'another',
        '所行使的是其他单位的权力，而没有登记下放、授权或者委托',
        'exercises a power of another organisation, and nothing is recorded that passed it on',
      ),
    },
  },
  powerCategoryDiffers: {
    type: 'BOOLEAN',
    meaning: { zh: '事项类型是否与权力事项不同', en: 'Whether its category is another than that of its power' },
    source: '优化营商环境条例 第三十五条',
    reads: ['service_item.category', 'service_item.power_item_id', 'power_item.category'],
    values: {
      false: words('相同', 'no', '事项类型与权力事项相同', 'is of the category of its power'),
      true: words('不同', 'yes', '事项类型与权力事项不同', 'is of another category than its power'),
    },
  },
  sourceMatch: {
    type: 'ENUM',
    meaning: {
      zh: '实施主体性质与权力来源该日是否一致',
      en: 'Whether what the organisation is goes on the day with how it came by the power',
    },
    source: '行政处罚法 第十九条至第二十一条；行政许可法 第二十三条、第二十四条',
    reads: [
      'service_item.power_item_id',
      'service_item.organisation_id',
      'power_item.source',
      'power_item.organisation_id',
      'organisation.kind',
      'delegation.power_item_id',
      'delegation.kind',
      'delegation.to_organisation_id',
      'delegation.valid_from',
      'delegation.valid_to',
    ],
    values: {
      UNSTATED: words('未载明', 'unstated', '没有载明权力来源', 'states no source of its power'),
      MATCHES: words(
        '一致',
        'yes',
        '实施主体性质与权力来源一致',
        'has an organisation that goes with the source of its power',
      ),
      NOT_ENTRUSTED: words(
        '受委托组织而非委托',
        'entrusted body without entrustment',
        '由受委托组织实施，而权力来源不是委托',
        'is handled by an entrusted organisation although its power is not listed as entrusted',
      ),
      ENTRUSTMENT_UNKNOWN: words(
        '没有登记委托',
        'no entrustment recorded',
        '权力来源为委托，而没有登记现行有效的委托',
        'has a power listed as entrusted, and no entrustment in force is recorded',
      ),
      TO_JUDGE: words(
        '待判断',
        'to be judged',
        '由不是行政机关的单位以法定职权实施，有无法律、法规授权待判断',
        'is handled by one that is no administrative organ as a power of its own; whether a law or regulation authorises it is to be judged',
      ),
    },
  },
  nameDiffers: {
    type: 'BOOLEAN',
    meaning: {
      zh: '事项名称该日是否与在用的基本目录事项不同',
      en: 'Whether its name is another than that of its item in the catalogue, which is in use on the day',
    },
    source: '优化营商环境条例 第三十五条',
    reads: ['service_item.name', 'service_item.main_item_name', ...CATALOGUE_STANDARD_READS, 'catalogue_item.name'],
    values: {
      false: words('相同', 'no', '名称与基本目录相同', 'has the name of the catalogue'),
      true: words('不同', 'yes', '名称与基本目录不同', 'has another name than in the catalogue'),
    },
  },
  categoryDiffers: {
    type: 'BOOLEAN',
    meaning: {
      zh: '事项类型该日是否与在用的基本目录事项不同',
      en: 'Whether its category is another than that of its item in the catalogue, which is in use on the day',
    },
    source: '优化营商环境条例 第三十五条',
    reads: ['service_item.category', ...CATALOGUE_STANDARD_READS, 'catalogue_item.category'],
    values: {
      false: words('相同', 'no', '事项类型与基本目录相同', 'is of the category of the catalogue'),
      true: words('不同', 'yes', '事项类型与基本目录不同', 'is of another category than in the catalogue'),
    },
  },
  levelDiffers: {
    type: 'BOOLEAN',
    meaning: {
      zh: '实施层级该日是否在基本目录所列行使层级以外',
      en: 'Whether it is handled at a level that the catalogue does not list on the day',
    },
    source: '优化营商环境条例 第三十五条',
    reads: ['service_item.jurisdiction_id', 'jurisdiction.level', ...CATALOGUE_STANDARD_READS, 'catalogue_item.levels'],
    values: {
      false: words('在内', 'no', '实施层级在基本目录所列层级之内', 'is handled at a level of the catalogue'),
      true: words(
        '在外',
        'yes',
        '实施层级在基本目录所列行使层级以外',
        'is handled at a level that the catalogue does not list',
      ),
    },
  },
} as const satisfies FactDeclarations;
