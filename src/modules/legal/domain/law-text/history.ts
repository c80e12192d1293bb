import { type CalendarDate, isCalendarDate } from '../../../../shared/dates.js';
import { readNumeral, readYear } from '../chinese-numeral.js';
import { foldText } from '../citation/fold-text.js';

/** A step in the life of an instrument, as the head of its text tells it. */
export interface HistoryEvent {
  /** Null when the line has none, or one that does not exist. */
  readonly date: CalendarDate | null;
  /** E.g. `"中华人民共和国国务院令第406号公布"`. */
  readonly event: string;
}

const CHINESE_DATE =
  /(\d{4}|[一二][〇零一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;
const PLAIN_DATE = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/;
const AMENDS = /修订|修正|修改/;
const TAKES_EFFECT = /^(?:起?施行|起?实施)$/;

/** Finds the first calendar date in a text: `2004年4月30日`, `一九九七年十月一日`, `2004-04-30`. */
export function findDate(
  text: string,
): { readonly date: CalendarDate; readonly start: number; readonly end: number } | null {
  const folded = foldText(text);
  const match = CHINESE_DATE.exec(folded) ?? PLAIN_DATE.exec(folded);
  if (!match) return null;
  const [whole, year = '', month = '', day = ''] = match;
  const parts = [readYear(year), readNumeral(month), readNumeral(day)];
  const date = parts.map((part, index) => `${part ?? ''}`.padStart(index === 0 ? 4 : 2, '0')).join('-');
  return isCalendarDate(date) ? { date, start: match.index, end: match.index + whole.length } : null;
}

/** Reads a line such as `2004年4月30日 中华人民共和国国务院令第406号公布`; null for a blank one. */
export function readHistoryLine(line: string): HistoryEvent | null {
  const words = line.replace(/^[\s(（]+|[\s)）]+$/g, '');
  if (words === '') return null;
  const found = findDate(words);
  if (!found) return { date: null, event: words };
  const event = (words.slice(0, found.start) + words.slice(found.end)).trim();
  return { date: found.date, event };
}

/** True when the event gave the instrument another text: 修订, 修正, 修改. */
export function isAmendment(event: HistoryEvent): boolean {
  return AMENDS.test(event.event);
}

/** True when the line says only from when the text applies. */
export function isStartOfEffect(event: HistoryEvent): boolean {
  return TAKES_EFFECT.test(event.event);
}
