import type { CalendarDate } from '../../../../shared/dates.js';
import { findDate, type HistoryEvent, isAmendment, isStartOfEffect } from './history.js';

/** From when a version applies, and how that is known. */
export interface EffectiveDate {
  readonly effectiveFrom: CalendarDate | null;
  /** True when nothing says it and the version's own publication date is taken. */
  readonly isInferred: boolean;
}

/** 自…起施行, 从…起实施; the words between are a date or 公布之日. */
const CLAUSE = /[自从]([^。；;]{0,60}?)(?:之日)?起\s*(?:正式)?(?:施行|实施|生效|执行)/g;
const FROM_PUBLICATION = /(?:公布|发布|颁布|印发|通过|批准)$/;
/** The clause stands in the last article, or a little before it when transitional rules follow. */
const LAST_ARTICLES = 3;

interface Version {
  /** Texts of all articles, in their order. */
  readonly articles: readonly string[];
  readonly history: readonly HistoryEvent[];
  /** When this version was published: the date in the file name, else the last one of the history. */
  readonly publishedOn: CalendarDate | null;
}

/**
 * Finds from when this version of an instrument applies.
 *
 * The first that is there of:
 * 1. a line of the history that says only 施行, on or after the publication of this version;
 * 2. a date in the closing articles (`本法自2004年7月1日起施行`), on or after that publication. An amended text still
 *    carries the date of the first one; an earlier date is therefore that of another version and is passed over;
 * 3. 自公布之日起施行 in a text that was never amended: its publication;
 * 4. the publication of this version, marked as inferred: an amending decision names its own date, which is not in
 *    the text (居民身份证法 was amended on 2011-10-29 with effect from 2012-01-01).
 *
 * Without any publication date the date in the closing articles is taken as it is.
 */
export function effectiveDate(version: Version): EffectiveDate {
  const { publishedOn, history } = version;
  const isLateEnough = (date: CalendarDate): boolean => publishedOn === null || date >= publishedOn;
  const lines = history.filter(isStartOfEffect).flatMap(({ date }) => (date && isLateEnough(date) ? [date] : []));
  const clauses = closingClauses(version.articles);
  const stated = clauses.flatMap((words) => findDate(words)?.date ?? []).filter(isLateEnough);
  const said = lines.at(-1) ?? stated[0];
  if (said !== undefined) return { effectiveFrom: said, isInferred: false };
  const isImmediate = clauses.some((words) => FROM_PUBLICATION.test(words));
  return { effectiveFrom: publishedOn, isInferred: publishedOn !== null && (!isImmediate || wasAmended(version)) };
}

/** An amendment in the history, or a version later than all of it. */
function wasAmended({ history, publishedOn }: Version): boolean {
  if (history.some(isAmendment)) return true;
  const dates = history.flatMap(({ date }) => date ?? []);
  return publishedOn !== null && dates.length > 0 && dates.every((date) => date < publishedOn);
}

/** What stands between 自 and 起施行, from the last article backwards. */
function closingClauses(articles: readonly string[]): readonly string[] {
  return articles
    .slice(-LAST_ARTICLES)
    .reverse()
    .flatMap((text) => [...text.matchAll(CLAUSE)].map((match) => (match[1] ?? '').trim()));
}
