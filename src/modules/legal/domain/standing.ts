import { type CalendarDate, isValidOn } from '../../../shared/dates.js';
import type { BasisStatus, VersionEnd } from './vocabulary.js';

/** A version as far as its dates tell. */
export interface DatedVersion {
  readonly id: number;
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveTo: CalendarDate | null;
  readonly endKind: VersionEnd | null;
}

/** An article as far as it can be compared without its text. */
export interface ComparedArticle {
  readonly article: number;
  readonly suffix: number;
  readonly textDigest: string | null;
}

/** What is known of a cited provision on a date. */
export interface CitedStanding {
  /** False when the title is not in the register. */
  readonly isKnown: boolean;
  /** All versions of the instrument. */
  readonly versions: readonly DatedVersion[];
  /** Id of the version that the writer meant; null when none could be. */
  readonly meant: number | null;
  /** True when the citation names an article at all. */
  readonly namesArticle: boolean;
  /** The article in the version meant. */
  readonly citedArticle: ComparedArticle | null;
  /** True when the register holds every article of the version meant, or knows that it has fewer. */
  readonly isArticleKnownMissing: boolean;
  /** The article that it became in the version of the date. */
  readonly articleOnDate: ComparedArticle | null;
  /** True when the register holds every article of the version of the date. */
  readonly isComplete: boolean;
}

/** The version in force on a date; null before the first, after the last, and for versions without a date. */
export function versionOn(versions: readonly DatedVersion[], on: CalendarDate): DatedVersion | null {
  return (
    versions.find(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom !== null && isValidOn({ validFrom: effectiveFrom, validTo: effectiveTo }, on),
    ) ?? null
  );
}

/**
 * The version that somebody meant who wrote on a date: the one then in force; before the first one, the first, since
 * lists are written for regulations about to take effect; after the last one, the last.
 */
export function versionMeant<Version extends DatedVersion>(
  versions: readonly Version[],
  writtenOn: CalendarDate,
): Version | null {
  const dated = versions
    .filter(({ effectiveFrom }) => effectiveFrom !== null)
    .sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
  const begun = dated.filter(({ effectiveFrom }) => (effectiveFrom ?? '') <= writtenOn);
  return begun.at(-1) ?? dated[0] ?? versions[0] ?? null;
}

/**
 * The version whose text was last amended when a writer says it was: （2015年修正）. The last of several; null when no
 * version was promulgated then.
 *
 * @param amendedOn a year, a month or a day, e.g. `"2015"` or `"2021-04-29"`
 */
export function versionAmendedOn<Version extends DatedVersion & { readonly promulgatedOn: CalendarDate | null }>(
  versions: readonly Version[],
  amendedOn: string,
): Version | null {
  const then = versions.filter(
    ({ promulgatedOn }) => promulgatedOn === amendedOn || (promulgatedOn?.startsWith(`${amendedOn}-`) ?? false),
  );
  return then.sort((a, b) => ((a.promulgatedOn ?? '') < (b.promulgatedOn ?? '') ? -1 : 1)).at(-1) ?? null;
}

/** How a cited provision stands on a date, by its instrument first and by its article then. */
export function standingOn(cited: CitedStanding, on: CalendarDate): BasisStatus {
  if (!cited.isKnown) return 'UNKNOWN_TITLE';
  const current = versionOn(cited.versions, on);
  if (!current) return standingWithoutVersion(cited.versions, on);
  if (!cited.namesArticle) return 'IN_FORCE';
  if (!cited.citedArticle) return cited.isArticleKnownMissing ? 'ARTICLE_MISSING' : 'NOT_LOADED';
  if (current.id === cited.meant) return 'IN_FORCE';
  const { citedArticle, articleOnDate } = cited;
  if (!articleOnDate) return cited.isComplete ? 'GONE' : 'NOT_LOADED';
  if (articleOnDate.article !== citedArticle.article || articleOnDate.suffix !== citedArticle.suffix) return 'MOVED';
  const isChanged =
    articleOnDate.textDigest !== null &&
    citedArticle.textDigest !== null &&
    articleOnDate.textDigest !== citedArticle.textDigest;
  return isChanged ? 'CHANGED' : 'IN_FORCE';
}

function standingWithoutVersion(versions: readonly DatedVersion[], on: CalendarDate): BasisStatus {
  const dated = versions.filter(({ effectiveFrom }) => effectiveFrom !== null);
  if (dated.length === 0) return 'UNDATED';
  if (dated.every(({ effectiveFrom }) => effectiveFrom !== null && on < effectiveFrom)) return 'NOT_YET_IN_FORCE';
  const ended = dated
    .filter(({ effectiveTo }) => effectiveTo !== null && effectiveTo <= on)
    .sort((a, b) => ((a.effectiveTo ?? '') < (b.effectiveTo ?? '') ? 1 : -1));
  return ended[0]?.endKind === 'SUSPENDED' ? 'SUSPENDED' : 'REPEALED';
}
