import type { InstrumentLevel } from '../../legal/domain/vocabulary.js';
import type { Basis } from './proof-basis.js';

/** Where a demand stands. */
export interface Place {
  /** Codes of the jurisdiction and of all above. */
  readonly jurisdictions: readonly string[];
  /** False when the register does not know what lies above, up to the nation. */
  readonly isComplete: boolean;
}

/** For which area an instrument was made, as its row says. */
export interface InstrumentArea {
  readonly level: InstrumentLevel;
  /** True when somebody has checked the row. */
  readonly isVerified: boolean;
  /** Code of the jurisdiction. */
  readonly jurisdiction: string;
  /** 1 is the nation. */
  readonly jurisdictionLevel: number;
  /** True when the jurisdiction was merged, split or renamed. */
  readonly hasJurisdictionEnded: boolean;
}

/** Levels that only organs of the nation make, so that they apply everywhere. */
const NATIONAL_LEVELS: ReadonlySet<InstrumentLevel> = new Set(['L0', 'L1', 'L2', 'L2D', 'LS', 'LJ', 'L4M']);

/**
 * Whether a place lies in the area for which an instrument was made. NO only where the register knows all that lies
 * above the place: what a city made that has since been merged may still apply in a part of its successor.
 */
export function appliesHere(instrument: InstrumentArea, place: Place): Basis['appliesHere'] {
  if (appliesEverywhere(instrument)) return 'YES';
  if (place.jurisdictions.includes(instrument.jurisdiction)) return 'YES';
  const isCertain = instrument.isVerified && place.isComplete && !instrument.hasJurisdictionEnded;
  return isCertain ? 'NO' : 'UNKNOWN';
}

/** True of instruments that only organs of the nation make. */
export function appliesEverywhere({ level, jurisdictionLevel }: InstrumentArea): boolean {
  return NATIONAL_LEVELS.has(level) || jurisdictionLevel === 1;
}
