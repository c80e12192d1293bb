import { isProvincePrefix } from './area-code.js';
import type { CodeFault } from './code-fault.js';
import { type CodeVerdict, readCodeText, shapeFault, unreadable } from './code-verdict.js';
import { findItemType } from './item-types.js';
import { SECTOR_CODES } from './sectors.js';

/** A basic code taken apart: 2 + 2 + 2 + 3 + 3 digits. */
export interface BasicCodeParts {
  readonly kind: 'BASIC';
  /** Owner of the catalogue: `"00"` the country, else the first two digits of the province. */
  readonly owner: string;
  /** 事项类型, e.g. `"01"` 行政许可. */
  readonly itemType: string;
  /** Sector of the department, e.g. `"17"` 住房城乡建设. */
  readonly sector: string;
  /** 主项, `"001"` to `"999"`. */
  readonly mainSequence: string;
  /** 子项; `"000"` when the item has none. */
  readonly subSequence: string;
}

/**
 * Checks a basic code 基本编码 of twelve digits. Eleven digits are a fault of length: a leading zero lost
 * in a spreadsheet is never put back. Item types and sectors outside our tables are warnings.
 *
 * @param text e.g. `"370117002011"`
 * @see GB/T 39554.1-2020; the composition was read off published codes
 */
export function checkBasicCode(text: string): CodeVerdict<BasicCodeParts> {
  const code = readCodeText(text);
  const fault = shapeFault(code, { lengths: [12], alphabet: /^\d{12}$/ });
  if (fault) return unreadable(code, fault);
  const parts: BasicCodeParts = {
    kind: 'BASIC',
    owner: code.slice(0, 2),
    itemType: code.slice(2, 4),
    sector: code.slice(4, 6),
    mainSequence: code.slice(6, 9),
    subSequence: code.slice(9, 12),
  };
  return { code, fault: basicFault(parts), warnings: basicWarnings(parts), parts };
}

function basicFault(parts: BasicCodeParts): CodeFault | null {
  if (parts.owner !== '00' && !isProvincePrefix(parts.owner)) return 'REGION';
  return parts.mainSequence === '000' ? 'SEQUENCE' : null;
}

function basicWarnings(parts: BasicCodeParts): CodeFault[] {
  const warnings: CodeFault[] = [];
  if (!findItemType('CN-NATIONAL', parts.itemType)) warnings.push('UNKNOWN_ITEM_TYPE');
  if (!SECTOR_CODES.has(parts.sector)) warnings.push('UNKNOWN_SECTOR');
  return warnings;
}
