import { defineList, needed, optional } from './columns.js';

/**
 * Columns of the lists of proofs: 保留清单, 告知承诺清单 and 取消清单. What becomes of a proof stands in `disposition`,
 * or is given with the import.
 *
 * @see 优化营商环境条例 article 44 (the minimum: basis, demanding and issuing organisation, guide)
 */
export const PROOFS = defineList(
  'proofs',
  { zh: '证明事项清单', en: 'Proofs' },
  {
    sequence: optional('序号', 'No.', 'SEQUENCE', '编号'),
    organisation: needed(
      '索要单位',
      'Demanding organisation',
      'NAME',
      '部门',
      '实施部门',
      '索要部门',
      '实施主体',
      '行使主体',
      '实施基本情况/索要单位',
      '部门名称',
      '使用单位',
      '清理单位',
    ),
    organisationCode: optional('部门代码', 'Organisation code', 'CODE', '机构代码', '统一社会信用代码'),
    itemName: optional(
      '事项名称',
      'Item',
      'NAME',
      '政务服务事项名称',
      '涉及事项',
      '办理事项',
      '行政事项名称',
      '对应事项',
    ),
    name: needed('证明名称', 'Proof', 'NAME', '证明事项名称', '证明材料名称', '证明事项', '证明材料'),
    purpose: optional('证明用途', 'Use', 'TEXT', '用途', '办理用途'),
    basisLevel: optional('依据类别', 'Level of the basis', 'NAME', '设定依据/类别', '设定依据/依据类别'),
    bases: optional(
      '设定依据',
      'Bases',
      'BASES',
      '依据条文及内容',
      '设定依据/依据条文及内容',
      '依据',
      '设定文件',
      '法律依据',
      '设定依据/依据条文',
    ),
    basisDocumentNumber: optional('文号', 'Document number', 'NAME', '设定依据/文号', '设定文件文号'),
    basisArticle: optional('条款', 'Article', 'NAME', '设定依据/条款', '依据条款'),
    issuer: optional(
      '开具单位',
      'Issuing organisation',
      'NAME',
      '实施基本情况/开具单位',
      '出具单位',
      '开具部门',
      '开具机构',
    ),
    disposition: optional('处理', 'Disposition', 'CHOICE', '处理意见', '清理结果', '处理结果', '处理方式', '清理意见'),
    reason: optional(
      '保留理由',
      'Reason',
      'TEXT',
      '不能实行告知承诺及保留原因',
      '保留原因',
      '不能实行告知承诺原因',
      '取消理由',
      '取消原因',
      '理由',
    ),
    replacement: optional(
      '取消后办理方式',
      'Replacement',
      'CHOICE',
      '取消替代方式',
      '替代方式',
      '取消后的办理方式',
      '替代取消方式',
    ),
    checkingOrganisation: optional('核查部门', 'Checking department', 'NAME', '核查单位', '核验部门'),
    dataSource: optional('数据来源', 'Data source', 'NAME', '核验平台', '数据源'),
    licenceTypeCode: optional('证照类型代码', 'Licence type code', 'CODE'),
    statementTemplate: optional('告知承诺书格式', 'Commitment template', 'TEXT', '承诺书格式', '告知承诺书'),
    decidedOn: optional('取消日期', 'Decided on', 'CHOICE', '决定日期', '取消时间', '公布日期'),
  },
);

export type ProofsColumn = (typeof PROOFS.keys)[number];
