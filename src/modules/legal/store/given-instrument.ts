import type { CalendarDate } from '../../../shared/dates.js';
import type { InstrumentLevel, Judgement, VersionEnd } from '../domain/vocabulary.js';

/** An article as it is brought to the register. */
export interface GivenArticle {
  readonly article: number;
  readonly suffix: number;
  readonly duplicate?: number;
  readonly heading?: string | null;
  readonly text?: string | null;
}

/** A version as it is brought to the register; the end of an earlier one follows from the next. */
export interface GivenVersion {
  readonly promulgatedOn: CalendarDate | null;
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveTo?: CalendarDate | null;
  readonly endKind?: VersionEnd | null;
  readonly documentNumber?: string | null;
  readonly note?: string | null;
  readonly flags?: readonly string[];
  readonly isVerified?: boolean;
  readonly hasAllArticles?: boolean;
  readonly lastArticle?: number | null;
  readonly sourceName?: string | null;
  readonly sourceDigest?: string | null;
  readonly articles: readonly GivenArticle[];
}

/** An instrument as it is brought to the register, with the versions that are new. */
export interface GivenInstrument {
  readonly code: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly level: InstrumentLevel;
  readonly documentNumber?: string | null;
  readonly issuer?: string | null;
  readonly jurisdictionId: number;
  readonly isVariation?: boolean;
  readonly isSpecial?: Judgement;
  readonly isVerified?: boolean;
  readonly aliases?: readonly string[];
  readonly versions: readonly GivenVersion[];
}

/** The code of a version: its instrument's and the date by which it is told from others. */
export function versionCode(
  instrumentCode: string,
  version: Pick<GivenVersion, 'effectiveFrom' | 'promulgatedOn'>,
): string {
  return `${instrumentCode}#${version.promulgatedOn ?? version.effectiveFrom ?? 'undated'}`;
}
