import type { BasisStatus } from '../../../legal/domain/vocabulary.js';
import type { JudgedBasis } from '../judged.js';

/** How one of the bases of a power stands on a day, from best to worst. */
export const BASIS_STANDINGS = [
  'IN_FORCE',
  'UNRESOLVED',
  'ARTICLE_MISSING',
  'UNKNOWN_TITLE',
  'ARTICLE_GONE',
  'NOT_YET_IN_FORCE',
  'NO_LONGER_IN_FORCE',
  'OUT_OF_AREA',
  'NONE',
] as const;
export type BasisStanding = (typeof BASIS_STANDINGS)[number];

const BY_STATUS: Readonly<Record<BasisStatus, BasisStanding>> = {
  IN_FORCE: 'IN_FORCE',
  CHANGED: 'IN_FORCE',
  MOVED: 'IN_FORCE',
  GONE: 'ARTICLE_GONE',
  ARTICLE_MISSING: 'ARTICLE_MISSING',
  NOT_YET_IN_FORCE: 'NOT_YET_IN_FORCE',
  REPEALED: 'NO_LONGER_IN_FORCE',
  SUSPENDED: 'NO_LONGER_IN_FORCE',
  UNKNOWN_TITLE: 'UNKNOWN_TITLE',
  UNDATED: 'UNRESOLVED',
  NOT_LOADED: 'UNRESOLVED',
};

/** Decisions and documents often have no articles; laws, regulations and rules always do. */
const CITED_AS_A_WHOLE: ReadonlySet<JudgedBasis['level']> = new Set(['L2D', 'L5']);

/**
 * How a basis stands: in force only where level, area, article and dates are known to hold, out of force only where the
 * register shows it.
 */
export function standingOf({ level, appliesHere, namesArticle }: JudgedBasis, status: BasisStatus): BasisStanding {
  if (appliesHere === 'NO') return 'OUT_OF_AREA';
  const standing = BY_STATUS[status];
  if (standing !== 'IN_FORCE') return standing;
  const isKnown = level !== 'UNKNOWN' && appliesHere === 'YES' && (namesArticle || CITED_AS_A_WHOLE.has(level));
  return isKnown ? 'IN_FORCE' : 'UNRESOLVED';
}

/** The best standing of several; NONE for none. */
export function bestStanding(standings: Iterable<BasisStanding>): BasisStanding {
  const found = new Set(standings);
  return BASIS_STANDINGS.find((standing) => found.has(standing)) ?? 'NONE';
}
