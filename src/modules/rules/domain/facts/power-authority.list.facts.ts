import type { FactDeclarations } from '../fact.js';
import { words } from './fact-words.js';

/** What the power list and the catalogue say of a power. */
export const POWER_LIST_FACTS = {
  status: {
    type: 'ENUM',
    meaning: { zh: '清单所载事项状态', en: 'Whether the list has the power in use' },
    source: '关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）',
    reads: ['power_item.status'],
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
    reads: ['power_item.category'],
    values: {
      false: words('否', 'no', '不列为行政许可', 'is not listed as a licence'),
      true: words('是', 'yes', '列为行政许可', 'is listed as a licence'),
    },
  },
  soundsLikeLicence: {
    type: 'BOOLEAN',
    meaning: {
      zh: '须申请的事项不列为行政许可，而名称含有备案、登记、注册、目录、规划、年检、年报、监制、认定、认证、审定',
      en: 'Whether a matter that people apply for is not listed as a licence although its name has one of the words under which licences are disguised',
    },
    source: '优化营商环境条例 第三十九条第一款',
    reads: ['power_item.category', 'power_item.name', 'power_item.sub_item_name'],
    values: {
      false: words('否', 'no', '名称没有变相许可的字样', 'has none of those words in its name'),
      true: words(
        '是',
        'yes',
        '不列为行政许可，名称却有备案、登记、注册、目录、规划、年检、年报、监制、认定、认证、审定等字样',
        'is not listed as a licence, yet its name has one of the words (filing, registration, approval and the like) under which licences are disguised',
      ),
    },
  },
  listing: {
    type: 'ENUM',
    meaning: { zh: '行政许可该日是否在基本目录之内', en: 'Whether a licence is in the basic catalogue on the day' },
    source: '优化营商环境条例 第四十条',
    reads: [
      'power_item.category',
      'power_item.catalogue_item_id',
      'catalogue_item.status',
      'catalogue_item.valid_from',
      'catalogue_item.valid_to',
    ],
    values: {
      NOT_A_LICENCE: words('不是许可', 'no licence', '不列为行政许可', 'is not listed as a licence'),
      LISTED: words('在目录内', 'in the catalogue', '在基本目录之内', 'is in the basic catalogue'),
      UNLISTED: words(
        '不在目录内',
        'not in the catalogue',
        '没有对应的基本目录事项',
        'has no item in the basic catalogue',
      ),
      REMOVED: words(
        '目录已取消',
        'removed',
        '对应的基本目录事项已经取消',
        'has an item in the basic catalogue that was removed',
      ),
    },
  },
  hasNamesake: {
    type: 'BOOLEAN',
    meaning: {
      zh: '同一机构是否另有同名同子项的在用权力事项',
      en: 'Whether the organisation lists another power in use under the same name and sub-item',
    },
    source: '关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）',
    reads: ['power_item.name', 'power_item.sub_item_name', 'power_item.organisation_id', 'power_item.status'],
    values: {
      false: words('否', 'no', '在本机构没有重名', 'is listed once'),
      true: words('是', 'yes', '在本机构清单中重复列出', 'is listed more than once by its organisation'),
    },
  },
} as const satisfies FactDeclarations;
