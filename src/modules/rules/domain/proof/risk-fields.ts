import type { JudgedCatalogueItem } from '../judged.js';

/**
 * Sectors in whose matters public security, finance, the environment, health or safety is often at stake. A sector
 * decides nothing: it is a reason to ask whether a commitment may be offered.
 *
 * @see 国办发〔2020〕42号 (四)
 * @see GB/T 39554.1-2020: digits 5 and 6 of a basic code
 */
const RISK_SECTORS: ReadonlySet<string> = new Set([
  '09', // 公安
  '10', // 国家安全
  '16', // 生态环境
  '23', // 卫生健康
  '25', // 应急管理
  '26', // 人民银行
]);

const BASIC_CODE_LENGTH = 12;

/** True when the matter belongs to a sector in which commitments are often excluded: the fact `riskField`. */
export function isRiskField(catalogueItem: JudgedCatalogueItem | null): boolean {
  return catalogueItem?.code.length === BASIC_CODE_LENGTH && RISK_SECTORS.has(catalogueItem.code.slice(4, 6));
}
