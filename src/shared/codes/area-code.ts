import { type CodeVerdict, readCodeText, shapeFault, unreadable } from './code-verdict.js';

/** 1 国家 2 省 3 市 4 县 5 乡镇(街道) 6 村(社区). */
export type AreaLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** What the digits of an area code tell; names and dates are the business of the jurisdictions register. */
export interface AreaCodeParts {
  readonly kind: 'AREA';
  readonly level: AreaLevel;
  /** Code of the area next above, in the same number of digits; null for the country. */
  readonly parent: string | null;
}

/** Stands for the country where an area code is asked for, e.g. in the codes of central organs. */
export const COUNTRY_CODE = '100000';

/** Province-level codes of GB/T 2260, first two digits. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** Never assigned by GB/T 2260; kept for examples, so that a demonstration can have codes that are right and real nowhere. */
const EXAMPLE_PROVINCE = '99';

/** The corps 新疆生产建设兵团: used beside the provinces on government platforms, not in GB/T 2260. */
const CORPS = '66';

/**
 * Checks an area code of 6 digits (province, prefecture, county) or 12 (and township, village) and
 * tells level and parent from the digits alone.
 *
 * Counties that a province governs directly (xx90yy, e.g. 429004) have the province as parent. Townships
 * of prefectures without counties (441900003000) have the prefecture. A parent is what the digits
 * say: 110105 has 110100, the heading 市辖区, which a register may leave out.
 *
 * @param text e.g. `"511602"` or `"511602000000"`
 * @see GB/T 2260, GB/T 10114
 */
export function checkAreaCode(text: string): CodeVerdict<AreaCodeParts> {
  const code = readCodeText(text);
  const fault = shapeFault(code, { lengths: [6, 12], alphabet: /^\d+$/ });
  if (fault) return unreadable(code, fault);
  if (!isCountry(code) && !isProvincePrefix(code.slice(0, 2))) return unreadable(code, 'REGION');
  const level = levelOf(code);
  if (level === null) return unreadable(code, 'STRUCTURE');
  return {
    code,
    fault: null,
    warnings: code.startsWith(CORPS) ? ['REGION'] : [],
    parts: { kind: 'AREA', level, parent: parentOf(code, level) },
  };
}

/** True for the first two digits of a province, or those of the corps. */
export function isProvincePrefix(digits: string): boolean {
  return PROVINCES.has(digits) || digits === CORPS || digits === EXAMPLE_PROVINCE;
}

/** True when six digits begin as a province of GB/T 2260 does, or stand for the country. */
export function hasProvincePrefix(region: string): boolean {
  return region === COUNTRY_CODE || PROVINCES.has(region.slice(0, 2)) || region.startsWith(EXAMPLE_PROVINCE);
}

/** The 12-digit form of a 6-digit code: `"511602"` becomes `"511602000000"`; one of 12 stays as it is. */
export function longAreaCode(code: string): string {
  return code.padEnd(12, '0');
}

/** The 6-digit form of a code of county level or above; null for townships and villages. */
export function shortAreaCode(code: string): string | null {
  return /^\d{6}(0{6})?$/.test(code) ? code.slice(0, 6) : null;
}

function isCountry(code: string): boolean {
  return shortAreaCode(code) === COUNTRY_CODE;
}

/** Null when a part is zero while one below it is not: nothing lies under no prefecture or no township. */
function levelOf(code: string): AreaLevel | null {
  if (isCountry(code)) return 1;
  const [hasPrefecture, hasCounty, hasTownship, hasVillage] = [
    code.slice(2, 4) !== '00',
    code.slice(4, 6) !== '00',
    /[1-9]/.test(code.slice(6, 9)),
    /[1-9]/.test(code.slice(9, 12)),
  ];
  if (!hasPrefecture && (hasCounty || hasTownship)) return null;
  if (hasVillage) return hasTownship ? 6 : null;
  if (hasTownship) return 5;
  if (hasCounty) return 4;
  return hasPrefecture ? 3 : 2;
}

function parentOf(code: string, level: AreaLevel): string | null {
  const cut = (kept: number): string => code.slice(0, kept).padEnd(code.length, '0');
  switch (level) {
    case 1:
      return null;
    case 2:
      return COUNTRY_CODE.padEnd(code.length, '0');
    case 3:
      return cut(2);
    case 4:
      return code.slice(2, 4) === '90' ? cut(2) : cut(4);
    case 5:
      return cut(6);
    case 6:
      return cut(9);
  }
}
