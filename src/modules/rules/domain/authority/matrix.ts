import type { MatrixRow } from './matrix/cell.js';
import { EXECUTION, FREEZE, OTHER_MEASURE, RESTRICT_PERSON, SEAL_OR_SEIZE } from './matrix/compulsion.js';
import { CONDITION, INTERMEDIARY, PROOF } from './matrix/demands.js';
import { ADJUDICATION, FEE, OTHER_ACT, TAX_OR_TAKING } from './matrix/levies-and-others.js';
import { LICENCE } from './matrix/licences.js';
import { DETENTION, FINE, LISTED_PENALTY, NEW_PENALTY, REVOKE_BUSINESS_LICENCE, WARNING } from './matrix/penalties.js';
import type { PowerRow } from './power-row.js';

/**
 * Who may establish what: one row for each kind of power, one cell for each level of instrument, each outcome with the
 * provision that says so. Read it from left to right: 法律, 行政法规, 国务院决定, 地方性法规 (省, 市), 部门规章, 政府规章
 * (省, 市), 规范性文件. Where the law makes it depend on what no register can know, the cell asks.
 *
 * @see 行政许可法 (2019修正) 第十四条至第十七条; 行政处罚法 (2021修订) 第九条至第十六条; 行政强制法 第九条至第十三条;
 *   立法法 (2023修正) 第十一条至第十三条、第八十二条、第九十一条、第九十三条; 优化营商环境条例 第三十五条、第三十九条、第四十三条、
 *   第四十四条、第六十四条
 */
export const AUTHORITY_MATRIX: Readonly<Record<PowerRow, MatrixRow>> = {
  LICENCE,
  WARNING,
  FINE,
  LISTED_PENALTY,
  REVOKE_BUSINESS_LICENCE,
  DETENTION,
  NEW_PENALTY,
  RESTRICT_PERSON,
  FREEZE,
  SEAL_OR_SEIZE,
  OTHER_MEASURE,
  EXECUTION,
  TAX_OR_TAKING,
  FEE,
  ADJUDICATION,
  OTHER_ACT,
  PROOF,
  CONDITION,
  INTERMEDIARY,
};
