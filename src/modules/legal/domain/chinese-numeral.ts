const DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['两', 2],
]);
const UNIT_VALUES: ReadonlyMap<string, number> = new Map([
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]);

/** The greatest number that an article, paragraph or item may carry here; 民法典 ends at 1260. */
const GREATEST_NUMERAL = 9999;

/**
 * Reads the number of an article, paragraph or item.
 *
 * Chinese (`"一千二百六十"`, `"一百零五"`, `"一百十"`), Arabic (`"12"`) and full-width (`"１２"`) numerals are read
 * alike. Zero, `"一百五"` (150 in speech, 105 by slip) and digits without units (`"一二"`) are not numbers of a
 * provision.
 *
 * @returns 1…9999, or null
 */
export function readNumeral(text: string): number | null {
  const folded = text.normalize('NFKC');
  if (/^\d+$/.test(folded)) return inRange(Number(folded));
  return inRange(readChineseNumeral(folded));
}

/**
 * Writes a number as the law numbers its articles.
 *
 * @param value 1…9999
 * @returns e.g. 10 → `"十"`, 105 → `"一百零五"`, 1260 → `"一千二百六十"`
 */
export function writeNumeral(value: number): string {
  let written = '';
  let gap = false;
  for (const [unit, size] of [...UNIT_VALUES, ['', 1] as const]) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    if (gap) written += '零';
    gap = false;
    written += size === 10 && digit === 1 && written === '' ? unit : DIGITS.charAt(digit) + unit;
  }
  return written;
}

/**
 * Reads a year written digit by digit.
 *
 * @param text `"二〇一六"`, `"一九九七"` or `"2016"`
 * @returns 1000…9999, or null
 */
export function readYear(text: string): number | null {
  const digits = [...text.normalize('NFKC')].map((char) => DIGIT_VALUES.get(char) ?? (/\d/.test(char) ? char : ''));
  const year = digits.join('');
  return /^[1-9]\d{3}$/.test(year) && digits.length === 4 ? Number(year) : null;
}

function inRange(value: number): number | null {
  return value >= 1 && value <= GREATEST_NUMERAL ? value : null;
}

/** 0 when the text is no well-formed numeral: units fall, each has one digit, and a skipped unit is said (零). */
function readChineseNumeral(text: string): number {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let saidZero = false;
  for (const char of text) {
    const unit = UNIT_VALUES.get(char);
    const value = DIGIT_VALUES.get(char);
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && unit !== 10)) return 0;
      total += (digit ?? 1) * unit;
      [digit, lastUnit, saidZero] = [null, unit, false];
    } else if (value === 0) {
      if (digit !== null || total === 0) return 0;
      saidZero = true;
    } else if (value !== undefined && digit === null) {
      digit = value;
    } else {
      return 0;
    }
  }
  if (digit === null) return saidZero ? 0 : total;
  const isShort = lastUnit > 10 && lastUnit < 10_000 && !saidZero;
  return isShort ? 0 : total + digit;
}
