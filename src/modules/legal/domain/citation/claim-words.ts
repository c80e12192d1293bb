/** Words that lead to a title or a document number and are no part of it: 依照教师法第十条. */
const LEADING_WORDS =
  /(?:依照|依据|根据|按照|遵照|参照|比照|违反|触犯|符合|适用|遵守|执行|不服|属于|援引|引用|详见|参见|限于|作为|对照|结合|贯彻|落实|包括)/g;
/** Words of one sign, and connectives, that may open a phrase before a title; inside a title they are part of it. */
const OPENING_WORDS = /^(?:以及|或者|并且|和|及|与|或|并|按|由|除|其)/;
const NUMBER_BEFORE_DATE_UNIT = /[0-9〇零一二三四五六七八九十]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff〇]/;

/** No title without 《》 and no name of an issuing organ is longer. */
const LONGEST_CLAIM = 60;

/** Where a search for words before an offset must stop: what stands before `floor` is taken already. */
export interface ClaimLimits {
  readonly floor: number;
  readonly end: number;
}

/**
 * Finds where the unbroken run of Chinese words that ends at `limits.end` begins, leading words and what is before
 * them left out.
 *
 * @param folded see `foldText`
 * @returns an offset in `[floor, end]`; null when the run is too long to be a name
 */
export function startOfClaim(folded: string, limits: ClaimLimits): number | null {
  const { floor, end } = limits;
  let start = end;
  while (start > floor && isNameChar(folded, start - 1, floor)) {
    start -= 1;
    if (end - start > LONGEST_CLAIM) break;
  }
  const run = folded.slice(start, end);
  const skipped = lengthOfLeadIn(run);
  if (skipped === 0 && run.length > LONGEST_CLAIM) return null;
  return start + skipped;
}

function isNameChar(folded: string, offset: number, floor: number): boolean {
  const char = folded.charAt(offset);
  if (!HAN.test(char)) return false;
  const isDateUnit = char === '年' || char === '月' || char === '日';
  return !(isDateUnit && offset > floor && NUMBER_BEFORE_DATE_UNIT.test(folded.charAt(offset - 1)));
}

function lengthOfLeadIn(run: string): number {
  let length = 0;
  for (const match of run.matchAll(LEADING_WORDS)) length = match.index + match[0].length;
  const possessive = run.includes('关于') ? -1 : run.lastIndexOf('的');
  length = Math.max(length, possessive + 1);
  for (;;) {
    const opening = OPENING_WORDS.exec(run.slice(length));
    if (!opening) return length;
    length += opening[0].length;
  }
}
