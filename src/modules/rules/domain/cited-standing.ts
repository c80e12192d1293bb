import type { CalendarDate } from '../../../shared/dates.js';
import { type ComparedArticle, type DatedVersion, standingOn, versionOn } from '../../legal/domain/standing.js';
import type { BasisStatus } from '../../legal/domain/vocabulary.js';
import { boundsOf, type Slice, timelineOf } from './legal-timeline.js';

/** A version of a cited instrument, with what the register knows of its own knowledge. */
export interface CitedVersion extends DatedVersion {
  /** The history of its text, up to this version: `2003年8月8日 中华人民共和国国务院令第387号公布` */
  readonly note: string | null;
  readonly promulgatedOn: CalendarDate | null;
  readonly isVerified: boolean;
  /** True when the register holds all its articles and their numbers run without gap. */
  readonly hasAllArticles: boolean;
}

/** One provision that a demand cites, and what the register holds of its instrument. */
export interface CitedProvision {
  /** The day the citation was written. */
  readonly writtenOn: CalendarDate;
  /** False when the title is not in the register. */
  readonly isKnown: boolean;
  /** True when somebody has checked the instrument's own row against its text. */
  readonly isVerified: boolean;
  /** All versions of the instrument, in any order. */
  readonly versions: readonly CitedVersion[];
  /** Id of the version that the writer meant. */
  readonly meant: number | null;
  readonly namesArticle: boolean;
  /** The article in the version meant. */
  readonly citedArticle: ComparedArticle | null;
  /** True when the version meant certainly has no such article. */
  readonly isArticleKnownMissing: boolean;
  /** What the article became, by id of the version. */
  readonly articles: ReadonlyMap<number, ComparedArticle>;
  /** Ids of versions among whose articles this one was looked for, so that it is gone where it was not found. */
  readonly searched: ReadonlySet<number>;
}

/**
 * How a cited provision stands over all of legal time.
 *
 * A verdict to cancel may rest only on what the register knows, so a status that speaks against the basis is given
 * only where the register shows it; where it merely lacks a text or a date, the status is UNDATED or NOT_LOADED and a
 * person is asked:
 *
 * - NOT_YET_IN_FORCE only before a version that calls itself the first ({@link isOriginal}), and only when the citation
 *   was written between its promulgation and its effect. The earliest version in a register is often an amendment;
 *   who cites a title before it is promulgated means an older namesake; and what somebody wrote under the first
 *   version says nothing of what was demanded before there was one.
 * - REPEALED only after a version that was repealed: one that was superseded has a successor that is not here.
 * - GONE only in a text that is here as a whole and in which the article was looked for: numbers alone tell nothing.
 * - None of them by a version, or an instrument, that nobody has verified.
 */
export function citedStanding(cited: CitedProvision): readonly Slice<BasisStatus>[] {
  const changes = boundsOf(
    cited.versions.map(({ effectiveFrom, effectiveTo }) => ({ validFrom: effectiveFrom, validTo: effectiveTo })),
  );
  return timelineOf(changes, (on) => statusOn(cited, on), Object.is);
}

/** How {@link citedStanding} sees one day. */
function statusOn(cited: CitedProvision, on: CalendarDate): BasisStatus {
  const { versions, isKnown, isVerified, meant, namesArticle, citedArticle, isArticleKnownMissing } = cited;
  const current = versionOn(versions, on);
  const status = standingOn(
    {
      isKnown,
      versions,
      meant,
      namesArticle,
      citedArticle,
      isArticleKnownMissing,
      articleOnDate: (current && cited.articles.get(current.id)) ?? null,
      isComplete: current !== null && isComplete(cited, current.id),
    },
    on,
  );
  const isTrusted = isVerified && versions.every((version) => version.isVerified);
  switch (status) {
    case 'NOT_YET_IN_FORCE':
      return isTrusted && isAnticipated(cited) ? status : 'UNDATED';
    case 'REPEALED':
      return isTrusted && lastEnded(versions, on)?.endKind === 'REPEALED' ? status : 'UNDATED';
    case 'SUSPENDED':
      return isTrusted ? status : 'UNDATED';
    case 'GONE':
      return isTrusted ? status : 'NOT_LOADED';
    default:
      return status;
  }
}

function isComplete({ versions, searched }: CitedProvision, version: number): boolean {
  return searched.has(version) && versions.some(({ id, hasAllArticles }) => id === version && hasAllArticles);
}

/** True when the writer cited an instrument that had certainly never been in force. */
function isAnticipated({ versions, writtenOn }: CitedProvision): boolean {
  if (versions.some(({ effectiveFrom }) => effectiveFrom === null)) return false;
  const [first] = versions.toSorted((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
  if (!first?.promulgatedOn || !first.effectiveFrom || !isOriginal(first.note)) return false;
  return first.promulgatedOn <= writtenOn && writtenOn < first.effectiveFrom;
}

function lastEnded(versions: readonly CitedVersion[], on: CalendarDate): CitedVersion | undefined {
  return versions
    .filter(({ effectiveTo }) => effectiveTo !== null && effectiveTo <= on)
    .toSorted((a, b) => ((a.effectiveTo ?? '') < (b.effectiveTo ?? '') ? 1 : -1))[0];
}

/**
 * True when the history of a version says how the instrument was made and of no later change; one without a history
 * may be anything.
 *
 * @see 立法法 (2023修正) 第六十五条: 题注应当载明制定机关、通过日期；经过修改的法律，应当依次载明修改机关、修改日期
 */
export function isOriginal(note: string | null): boolean {
  return note !== null && /通过|公布|发布|颁布|印发/.test(note) && !/修正|修订|修改|废止|重新/.test(note);
}
