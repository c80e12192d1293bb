import { readYear } from '../chinese-numeral.js';
import type { InstrumentNote, NotedEvent, Span } from './citation.js';
import { findDocumentNumber } from './document-number.js';
import { foldText } from './fold-text.js';

const DATE =
  /((?:19|20)\d\d|[一二][〇零九一二三四五六七八九]{3})(?:\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?|[-.](\d{1,2})[-.](\d{1,2}))?/g;
const EVENT = /公布|颁布|发布|通过|批准|修订|修正|修改|施行|实施|废止/;
const SAME_EVENT: ReadonlyMap<string, NotedEvent['event']> = new Map([
  ['公布', '公布'],
  ['颁布', '公布'],
  ['发布', '发布'],
  ['通过', '通过'],
  ['批准', '批准'],
  ['修订', '修订'],
  ['修正', '修正'],
  ['修改', '修改'],
  ['施行', '施行'],
  ['实施', '施行'],
  ['废止', '废止'],
]);

/**
 * Reads what stands in brackets behind a title.
 *
 * @param words without the brackets, as written, e.g. `"2004年国务院令第406号公布，2016年修订"`
 */
export function readNote(words: string, span: Span): InstrumentNote {
  const folded = foldText(words);
  const found = findDocumentNumber(folded);
  const isWhole = found !== null && found.start === 0 && found.end === folded.length;
  return {
    text: isWhole ? found.number : words,
    documentNumber: found?.number ?? null,
    events: readEvents(folded),
    span,
  };
}

/** True when the words tell how an instrument came about: a document number, or a date with 公布, 修订 … */
export function isHistory(words: string): boolean {
  const folded = foldText(words);
  return findDocumentNumber(folded) !== null || readEvents(folded).length > 0;
}

/** A note is short; a longer bracket is a passage of text. */
export const LONGEST_NOTE = 300;

function readEvents(folded: string): readonly NotedEvent[] {
  const dates = [...folded.matchAll(DATE)];
  return dates.flatMap((match, index) => {
    const behind = folded.slice(match.index + match[0].length, dates[index + 1]?.index ?? folded.length);
    const event = SAME_EVENT.get(EVENT.exec(behind)?.[0] ?? '');
    const date = writeDate(match);
    return event && date ? [{ date, event }] : [];
  });
}

function writeDate(match: RegExpExecArray): string | null {
  const year = readYear(match[1] ?? '');
  const month = match[2] ?? match[4];
  const day = match[3] ?? match[5];
  if (year === null) return null;
  return [`${year}`, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
