import { hasProvincePrefix } from './area-code.js';
import type { CodeFault } from './code-fault.js';
import { type CodeVerdict, readCodeText, shapeFault, unreadable } from './code-verdict.js';
import { organisationCheckCharacter } from './organisation-code.js';

/** A unified social credit code taken apart: 1 + 1 + 6 + 9 + 1 characters. */
export interface UsccParts {
  readonly kind: 'USCC';
  /** 登记管理部门, e.g. `"1"` 机构编制. */
  readonly authority: string;
  /** 机构类别 within that authority, e.g. `"1"` 机关. */
  readonly category: string;
  /** Area of registration, GB/T 2260; not always the area the organisation acts in. */
  readonly region: string;
  /** Nine characters, GB 11714. */
  readonly organisationCode: string;
  readonly check: string;
}

/** The 31 characters of the code: no I, O, S, V, Z. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Kinds of organisation by registration authority, with the later additions (2 to 4, 6 to 8, A, N). */
const CATEGORIES: Readonly<Record<string, string>> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '4': '19',
  '5': '1239',
  '6': '129',
  '7': '129',
  '8': '19',
  '9': '123',
  A: '19',
  N: '1239',
  Y: '1',
};

/**
 * Checks a unified social credit code 统一社会信用代码.
 *
 * The check character is judged as a fault; the check character of the organisation code inside it, an
 * unknown authority or kind, and an area outside GB/T 2260 only as warnings. Every substitution of one
 * character and every transposition of two neighbours is found; the first and the last character
 * weigh the same, so those two changed for each other are not.
 *
 * @param text e.g. `"11511301008778183N"`
 * @see GB 32100-2015
 */
export function checkUscc(text: string): CodeVerdict<UsccParts> {
  const code = readCodeText(text);
  const fault = shapeFault(code, { lengths: [18], alphabet: /^[0-9A-HJ-NPQRTUWXY]{18}$/ });
  if (fault) return unreadable(code, fault);
  const parts: UsccParts = {
    kind: 'USCC',
    authority: code.charAt(0),
    category: code.charAt(1),
    region: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    check: code.charAt(17),
  };
  return { code, fault: usccFault(parts, code.slice(0, 17)), warnings: usccWarnings(parts), parts };
}

/**
 * The check character that belongs to seventeen characters of the alphabet.
 *
 * Weights are 3^(i-1) mod 31; the weighted sum and the check character together make 0 mod 31.
 *
 * @param body e.g. `"91350100M000100Y4"` (sum 1640, 28 mod 31)
 * @returns e.g. `"3"`
 * @see GB 32100-2015, check character
 */
export function usccCheckCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += weight * USCC_ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function usccFault(parts: UsccParts, body: string): CodeFault | null {
  if (!/^\d{6}$/.test(parts.region)) return 'STRUCTURE';
  return parts.check === usccCheckCharacter(body) ? null : 'CHECK_DIGIT';
}

function usccWarnings(parts: UsccParts): CodeFault[] {
  const warnings: CodeFault[] = [];
  const inner = parts.organisationCode;
  if (inner.charAt(8) !== organisationCheckCharacter(inner.slice(0, 8))) warnings.push('ORG_CODE_CHECK');
  if (!hasProvincePrefix(parts.region)) warnings.push('REGION');
  if (!CATEGORIES[parts.authority]?.includes(parts.category)) warnings.push('UNKNOWN_AUTHORITY');
  return warnings;
}
