import { readNumeral } from '../chinese-numeral.js';
import { LEVEL_LABELS } from '../compare-levels.js';

const LABEL = LEVEL_LABELS.join('|');
const KNOWN_IN_BRACKETS = new RegExp(`[【[〔〖]\\s?(${LABEL})\\s?[】\\]〕〗]`, 'y');
const ANY_IN_BRACKETS = /【\s?([^【】《》()\d\s]{1,12})\s?】(?=\s{0,3}《)/y;
/** 法律：《…》 behind a break, or （法律）《…》 */
const LABEL_BEFORE = new RegExp(`(?:(^|[\\s、,;。:.)])(${LABEL})\\s?:?|\\(\\s?(${LABEL})\\s?\\))\\s?$`);
const MARKER_BEFORE =
  /(^|[\s、,;。:.])(?:(\d{1,2})\s?[.、)]|\(\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?\)[、.]?|([①-⑳])[、.]?|([⑴-⒇])[、.]?|([一二三四五六七八九十]{1,3})、)\s{0,4}$/;
const LONGEST_LEAD = 16;

/** Reads the word for a level in brackets at an offset; a word we do not know counts before 《 only. */
export function readLabel(folded: string, at: number): { readonly label: string; readonly end: number } | null {
  for (const pattern of [KNOWN_IN_BRACKETS, ANY_IN_BRACKETS]) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    const label = match?.[1];
    if (match && label) return { label, end: at + match[0].length };
  }
  return null;
}

/** Finds the word for a level that stands without brackets before a title: 法律：《…》. */
export function claimLabel(folded: string, before: number, floor: number) {
  const match = matchBefore(LABEL_BEFORE, folded, before, floor);
  const label = match?.[2] ?? match?.[3];
  if (!match || !label) return null;
  return { label, start: before - match[0].length + (match[1]?.length ?? 0), end: before };
}

/** Finds the number that an instrument has in a list: `1.`, `2、`, `（三）`, `①`, `四、`. */
export function claimMarker(folded: string, before: number, floor: number) {
  const match = matchBefore(MARKER_BEFORE, folded, before, floor);
  if (!match) return null;
  const [whole, lead = '', arabic, bracketed, circled, inCircle, chinese] = match;
  const number =
    readNumeral(arabic ?? bracketed ?? chinese ?? '') ?? signNumber(circled, '①') ?? signNumber(inCircle, '⑴');
  return number === null ? null : { number, start: before - whole.length + lead.length, end: before };
}

function signNumber(sign: string | undefined, first: string): number | null {
  return sign === undefined ? null : sign.charCodeAt(0) - first.charCodeAt(0) + 1;
}

/** `^` in the pattern stands for the floor: what is before it belongs to another token. */
function matchBefore(pattern: RegExp, folded: string, before: number, floor: number): RegExpExecArray | null {
  const start = Math.max(floor, before - LONGEST_LEAD);
  const match = pattern.exec(folded.slice(start, before));
  return match && (match.index > 0 || match[1] !== '' || start === floor) ? match : null;
}
