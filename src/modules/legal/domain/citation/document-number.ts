import { readNumeral, writeNumeral } from '../chinese-numeral.js';
import { startOfClaim } from './claim-words.js';

const NUMERAL = '\\d{1,5}|[〇零一二三四五六七八九十百千]{1,9}';
/** 〔2016〕21号 behind the sign of an organ; brackets of every kind are tolerated, their kinds need not match. */
const IN_BRACKETS = /[〔[(【〖]\s{0,3}((?:19|20)\d\d)\s{0,3}年?\s{0,3}[〕\])】〗]\s{0,3}第?\s{0,3}(\d{1,5})\s{0,3}号/y;
/** 令第716号, 令2016年第82号, 公告2019年第48号 */
const OF_ORDER = new RegExp(
  `(令|公告)\\s{0,3}(?:((?:19|20)\\d\\d)\\s{0,3}年\\s{0,3})?第?\\s{0,3}(${NUMERAL})\\s{0,3}号`,
  'y',
);
/** 〔2016〕21号文, 〔2016〕21号文件 */
const TRAILING_WORD = /(?:文件)*(?:文+(?=第|[^\u3400-\u9fff]|$))?/y;
const FIRST_SIGNS = new Set('〔[(【〖令公');
const LONGEST_ISSUER = 24;

/** A document number found in a text. */
export interface FoundDocumentNumber {
  readonly start: number;
  readonly end: number;
  /** Canonical: 〔〕 round the year, Arabic numerals; an order of the President (主席令) keeps its Chinese ones. */
  readonly number: string;
}

/**
 * Reads the document number whose bracket or 令 stands at `at`; the issuer is claimed from the words before it.
 *
 * @param folded see `foldText`
 * @param floor words before it are taken already
 */
export function readDocumentNumber(folded: string, at: number, floor: number): FoundDocumentNumber | null {
  if (!FIRST_SIGNS.has(folded.charAt(at))) return null;
  let issuerEnd = at;
  while (issuerEnd > floor && folded.charAt(issuerEnd - 1) === ' ' && at - issuerEnd < 3) issuerEnd -= 1;
  const match = matchAt(IN_BRACKETS, folded, at) ?? matchAt(OF_ORDER, folded, at);
  if (!match) return null;
  const start = startOfClaim(folded, { floor, end: issuerEnd });
  if (start === null || start === issuerEnd || issuerEnd - start > LONGEST_ISSUER) return null;
  const number = canonical(folded.slice(start, issuerEnd), match);
  if (number === null) return null;
  TRAILING_WORD.lastIndex = at + match[0].length;
  TRAILING_WORD.test(folded);
  return { start, end: Math.max(TRAILING_WORD.lastIndex, at + match[0].length), number };
}

/** The first document number in a short text, such as a note behind a title. */
export function findDocumentNumber(folded: string): FoundDocumentNumber | null {
  for (let at = 0; at < folded.length; at += 1) {
    const found = readDocumentNumber(folded, at, 0);
    if (found) return found;
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function canonical(issuer: string, match: RegExpExecArray): string | null {
  const [, first = '', year, numeral] = match;
  if (numeral === undefined) return Number(year) > 0 ? `${issuer}〔${first}〕${Number(year)}号` : null;
  const value = /^\d/.test(numeral) ? Number(numeral) : readNumeral(numeral);
  if (!value) return null;
  const isPresidential = issuer.endsWith('主席') && first === '令' && value <= 9999;
  const written = isPresidential ? writeNumeral(value) : `${value}`;
  return `${issuer}${first}${year === undefined ? '' : `${year}年`}第${written}号`;
}
