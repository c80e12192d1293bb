import type { BasisStatus, InstrumentLevel } from '../../legal/domain/vocabulary.js';
import type { FactRecord } from './fact-catalogue.js';

/** What is said of a basis on every day. */
export interface Basis {
  /** UNKNOWN also when the register took the level from somebody's word and nobody has verified it. */
  readonly level: InstrumentLevel;
  /** Whether the place of the demand lies in the area for which the instrument was made. */
  readonly appliesHere: 'YES' | 'NO' | 'UNKNOWN';
  /** False when only the instrument is cited, without an article. */
  readonly namesArticle: boolean;
}

/** A basis on one day. */
export interface BasisOnDay extends Basis {
  readonly status: BasisStatus;
}

export type ProofBasis = FactRecord<'REQUIREMENT'>['proofBasis'];

/**
 * Whether an instrument of the level may establish a proof. 宪法 and 监察法规 are not among the levels the article
 * names, yet stand beside or above them: no one has said, so it is asked of a person.
 *
 * @see 优化营商环境条例 第四十四条第一款: 法律、法规或者国务院决定
 */
const MAY_ESTABLISH = {
  L0: 'UNKNOWN',
  L1: 'YES',
  L2: 'YES',
  L2D: 'YES',
  L3P: 'YES',
  L3C: 'YES',
  L3V: 'YES',
  L4M: 'NO',
  L4P: 'NO',
  L4C: 'NO',
  L5: 'NO',
  LJ: 'NO',
  LS: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Readonly<Record<InstrumentLevel, 'YES' | 'NO' | 'UNKNOWN'>>;

/**
 * What each status makes of a basis that could otherwise establish a proof. An article that was never in the text
 * is likelier a slip of the pen than a demand without law: it is asked of a person.
 */
const STANDING_BY_STATUS = {
  IN_FORCE: 'LAWFUL',
  CHANGED: 'LAWFUL',
  MOVED: 'LAWFUL',
  GONE: 'ARTICLE_GONE',
  ARTICLE_MISSING: 'UNRESOLVED',
  NOT_YET_IN_FORCE: 'NOT_YET_IN_FORCE',
  REPEALED: 'NO_LONGER_IN_FORCE',
  SUSPENDED: 'NO_LONGER_IN_FORCE',
  UNKNOWN_TITLE: 'UNRESOLVED',
  UNDATED: 'UNRESOLVED',
  NOT_LOADED: 'UNRESOLVED',
} as const satisfies Readonly<Record<BasisStatus, ProofBasis>>;

/** Standings from best to worst: one lawful basis suffices, and what is not known yet may turn out lawful. */
const BEST_FIRST = [
  'LAWFUL',
  'UNRESOLVED',
  'ARTICLE_GONE',
  'NOT_YET_IN_FORCE',
  'NO_LONGER_IN_FORCE',
  'OUT_OF_AREA',
  'TOO_LOW',
  'NONE',
] as const satisfies readonly ProofBasis[];

/**
 * How the best of the bases stands: the fact `proofBasis`.
 *
 * The verdict is the demand's, not the basis's: weaker instruments beside a lawful one are no fault.
 *
 * @param bases those named for the demand, in any order
 */
export function proofBasisOf(bases: readonly BasisOnDay[]): ProofBasis {
  const standings = new Set<ProofBasis>(bases.map(standingOf));
  return BEST_FIRST.find((standing) => standings.has(standing)) ?? 'NONE';
}

/**
 * How one basis stands. It fails when one of its four conditions (level, area, force, article) certainly fails,
 * whatever else is unknown; it is lawful only when all are known to hold.
 */
export function standingOf(basis: BasisOnDay): Exclude<ProofBasis, 'NONE'> {
  const mayEstablish = MAY_ESTABLISH[basis.level];
  const byStatus = STANDING_BY_STATUS[basis.status];
  if (mayEstablish === 'NO') return 'TOO_LOW';
  if (basis.appliesHere === 'NO') return 'OUT_OF_AREA';
  if (byStatus !== 'LAWFUL') return byStatus;
  const isKnown = mayEstablish === 'YES' && basis.appliesHere === 'YES' && isPrecise(basis);
  return isKnown ? 'LAWFUL' : 'UNRESOLVED';
}

/** True when an instrument of the level may certainly establish a proof. */
export function mayEstablishProof(level: InstrumentLevel): boolean {
  return MAY_ESTABLISH[level] === 'YES';
}

/** Laws and regulations are cited by article; a decision of the State Council often has none. */
function isPrecise(basis: BasisOnDay): boolean {
  return basis.namesArticle || basis.level === 'L2D';
}
