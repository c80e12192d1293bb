import { defineList, needed, optional } from './columns.js';

/** Columns of a list of service items 政务服务事项, one handling item a row. */
export const SERVICE_ITEMS = defineList(
  'service-items',
  { zh: '政务服务事项清单', en: 'Service items' },
  {
    sequence: optional('序号', 'No.', 'SEQUENCE', '编号'),
    organisation: needed(
      '部门',
      'Organisation',
      'NAME',
      '实施主体',
      '部门名称',
      '实施部门',
      '实施机关',
      '实施主体名称',
    ),
    mainItemName: optional('主项', 'Main item', 'NAME', '主项名称', '目录名称', '事项大项'),
    name: needed('事项名称', 'Name', 'NAME', '办理项名称', '业务办理项名称', '服务事项名称', '事项'),
    code: optional('事项编码', 'Item code', 'CODE', '实施编码', '业务办理项编码', '编码', '事项代码'),
    jurisdiction: optional('区划代码', 'Area code', 'CODE', '行政区划代码', '行政区划', '区划'),
    category: optional('事项类型', 'Category', 'CHOICE', '类型', '事项类别', '权力类型'),
    organisationCode: optional('部门代码', 'Organisation code', 'CODE', '实施主体编码', '统一社会信用代码', '机构代码'),
    catalogueItem: optional('基本编码', 'Catalogue item code', 'CODE', '目录编码', '国家基本编码'),
    powerItem: optional('职权编码', 'Power code', 'CODE', '权力编码', '权责事项编码'),
    office: optional('承办机构', 'Office in charge', 'NAME', '承办科室', '科室', '内设机构'),
    handlingType: optional('办件类型', 'Type of handling', 'CHOICE'),
    statutoryDays: optional('法定办结时限', 'Statutory time limit', 'CHOICE', '法定时限', '法定期限'),
    promisedDays: optional('承诺办结时限', 'Promised time limit', 'CHOICE', '承诺时限', '承诺期限'),
    dayUnit: optional('时限单位', 'Unit of the time limit', 'CHOICE', '办结时限单位'),
    timeLimitBases: optional('时限依据', 'Bases of the time limit', 'BASES', '法定办结时限依据', '法定时限依据'),
    visits: optional('到现场次数', 'Visits', 'CHOICE', '到办事现场次数', '跑动次数', '最多跑动次数'),
    visitReason: optional('必须现场办理原因', 'Reason for a visit', 'TEXT', '必须现场办理原因说明', '到现场原因'),
    onlineDepth: optional('网上办理深度', 'On-line depth', 'CHOICE', '网办深度', '网上办理深度等级'),
    channels: optional('办理形式', 'Forms of handling', 'CHOICE', '办理方式'),
    conditions: optional('受理条件', 'Conditions', 'TEXT', '申请条件', '办理条件'),
    resultName: optional('结果名称', 'Result', 'TEXT', '审批结果名称', '办理结果', '审批结果'),
    resultKind: optional('结果类型', 'Type of result', 'CHOICE', '审批结果类型'),
    documents: optional('申请材料', 'Documents', 'TEXT', '所需材料', '材料清单', '申报材料', '材料名称'),
    status: optional('状态', 'Status', 'CHOICE', '事项状态'),
  },
);

export type ServiceItemsColumn = (typeof SERVICE_ITEMS.keys)[number];
