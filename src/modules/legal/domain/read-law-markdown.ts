import type { CalendarDate } from '../../../shared/dates.js';
import { readFilePath } from './instrument-title.js';
import { type ArticleText, readArticles } from './law-text/articles.js';
import { decodeLawText, type LawTextRefusal } from './law-text/decode-law-text.js';
import { effectiveDate } from './law-text/effective-date.js';
import { type HistoryEvent, isStartOfEffect, readHistoryLine } from './law-text/history.js';

/** What a reader should know about a text before relying on it. */
export type LawTextFlag =
  | 'DAMAGED_TEXT'
  | 'NO_INFO_END'
  | 'NO_DATE'
  | 'NO_EFFECTIVE_DATE'
  | 'EFFECTIVE_FROM_PROMULGATION'
  | 'VERSION_NOT_IN_HISTORY'
  | 'DUPLICATE_ARTICLE'
  | 'NON_CONTIGUOUS'
  | 'ARTICLE_WITHOUT_SPACE'
  | 'EMPTY_ARTICLE'
  | 'TRAILING_TEXT';

/** One version of an instrument, read from its file. */
export interface LawText {
  /** In full, as the heading has it, e.g. `"中华人民共和国行政许可法"`. */
  readonly title: string;
  readonly history: readonly HistoryEvent[];
  /** When this version was published: the date in the file name, else the last of the history. */
  readonly promulgatedOn: CalendarDate | null;
  /** See `effectiveDate` for the rule. */
  readonly effectiveFrom: CalendarDate | null;
  /** Sorted, each once. */
  readonly flags: readonly LawTextFlag[];
  /** What stands before the first article and is no heading, or null. */
  readonly preamble: string | null;
  /** What stands behind the last article and is no law (附件, 注), or null. */
  readonly trailing: string | null;
  /** In the order of the file. */
  readonly articles: readonly ArticleText[];
}

const INFO_END = /^\s*<!--\s*INFO\s+END\s*-->\s*$/i;
const TITLE = /^\s*#(?!#)\s*(.+?)\s*$/;
const COMMENT = /^\s*<!--.*-->\s*$/;

/**
 * Reads a law in Markdown: `# title`, lines of history, `<!-- INFO END -->`, `## 第一章 …`, `第一条 …` with one
 * paragraph a 款 and `（一）…` an item.
 *
 * Irregular files are read and flagged, not repaired: no INFO END, no date in the name, repeated or missing
 * articles, heads without a blank behind 条, a preamble, annexes. What is no law text is refused with its reason.
 *
 * @param source the file as bytes, or as text already decoded
 * @param path of the file; its name may hold the date of the version: `行政法/行政许可法(2019-04-23).md`
 */
export function readLawMarkdown(
  source: string | Uint8Array,
  path: string,
): { readonly law: LawText } | { readonly refusal: LawTextRefusal } {
  const decoded = decodeLawText(source);
  if ('refusal' in decoded) return decoded;
  const lines = decoded.text.split('\n');
  const titleAt = lines.findIndex((line) => line.trim() !== '');
  const title = TITLE.exec(lines[titleAt] ?? '')?.[1]?.replace(/\s+/g, ' ');
  if (title === undefined) return { refusal: 'NO_TITLE' };

  const infoEnd = lines.findIndex((line) => INFO_END.test(line));
  const body = readArticles(lines.slice((infoEnd < 0 ? titleAt : infoEnd) + 1).filter((line) => !COMMENT.test(line)));
  if (body.articles.length === 0) return { refusal: 'NO_ARTICLES' };
  const headLines = infoEnd < 0 ? historyAmong(body.preamble) : lines.slice(titleAt + 1, infoEnd);
  const history = headLines.flatMap((line) => readHistoryLine(line) ?? []);
  const preamble = infoEnd < 0 ? body.preamble.filter((line) => !headLines.includes(line)) : body.preamble;

  const dates = history.filter((event) => !isStartOfEffect(event)).flatMap(({ date }) => date ?? []);
  const versionDate = readFilePath(path).versionDate;
  const promulgatedOn = versionDate ?? dates.at(-1) ?? null;
  const effect = effectiveDate({
    articles: body.articles.map(({ text }) => text),
    history,
    publishedOn: promulgatedOn,
  });
  const flags = new Set<LawTextFlag>(body.flags);
  if (decoded.text.includes('\ufffd')) flags.add('DAMAGED_TEXT');
  if (infoEnd < 0) flags.add('NO_INFO_END');
  if (promulgatedOn === null) flags.add('NO_DATE');
  if (effect.effectiveFrom === null) flags.add('NO_EFFECTIVE_DATE');
  if (effect.isInferred) flags.add('EFFECTIVE_FROM_PROMULGATION');
  if (versionDate !== null && !dates.includes(versionDate)) flags.add('VERSION_NOT_IN_HISTORY');
  return {
    law: {
      title,
      history,
      promulgatedOn,
      effectiveFrom: effect.effectiveFrom,
      flags: [...flags].sort(),
      preamble: joined(preamble),
      trailing: joined(body.trailing),
      articles: body.articles,
    },
  };
}

/** Without an end mark the history is what stands first and begins with a date. */
function historyAmong(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !(readHistoryLine(line)?.date ?? null));
  return end < 0 ? lines : lines.slice(0, end);
}

function joined(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}
