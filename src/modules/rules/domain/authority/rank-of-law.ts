import type { InstrumentLevel } from '../../../legal/domain/vocabulary.js';

/** An instrument as far as its rank goes. */
export interface RankedInstrument {
  readonly level: InstrumentLevel;
  /** Codes of the jurisdiction for which it was made and of all above it; none for the whole nation. */
  readonly place: readonly string[];
}

export interface Ranking {
  readonly higher: 'A' | 'B';
  readonly clause: string;
}

/**
 * Which of two instruments stands higher by 立法法; null where it ranks them not: 地方性法规 and 部门规章, 部门规章 and
 * 政府规章, instruments of one level, of places of which neither lies in the other, and all that it does not name.
 *
 * @see 立法法 (2023修正) 第八十一条第一款、第九十一条第一款、第九十八条至第一百条
 */
export function rankingOf(a: RankedInstrument, b: RankedInstrument): Ranking | null {
  const above = clauseAbove(a, b);
  if (above !== null) return { higher: 'A', clause: above };
  const below = clauseAbove(b, a);
  return below === null ? null : { higher: 'B', clause: below };
}

const BELOW_CONSTITUTION = '《立法法》第九十八条';
const BELOW_LAW = '《立法法》第九十九条第一款';
const BELOW_REGULATION = '《立法法》第九十九条第二款';
const BELOW_LOCAL_REGULATION = '《立法法》第一百条第一款';
const BELOW_PROVINCIAL_RULE = '《立法法》第一百条第二款';
const BELOW_PROVINCIAL_REGULATION = '《立法法》第八十一条第一款';
const BELOW_DECISION = '《立法法》第九十一条第一款';
const BELOW_ALL_LEGISLATION = '《优化营商环境条例》第六十四条第一款';

const REGULATIONS_AND_RULES: ReadonlySet<InstrumentLevel> = new Set(['L3P', 'L3C', 'L3V', 'L4M', 'L4P', 'L4C']);
const LEGISLATION: ReadonlySet<InstrumentLevel> = new Set(['L1', 'L2', 'L2D', 'L3P', 'L3C', 'L3V']);

/** By which provision the one stands above the other; null when by none. */
function clauseAbove(one: RankedInstrument, other: RankedInstrument): string | null {
  const { level } = one;
  const below = other.level;
  if (level === below || level === 'UNKNOWN' || below === 'UNKNOWN') return null;
  if (level === 'L0') return BELOW_CONSTITUTION;
  if (level === 'L1' && (below === 'L2' || below === 'LS' || REGULATIONS_AND_RULES.has(below))) return BELOW_LAW;
  if (level === 'L2' && REGULATIONS_AND_RULES.has(below)) return BELOW_REGULATION;
  if (level === 'L2D' && below === 'L4M') return BELOW_DECISION;
  if (below === 'L5' && LEGISLATION.has(level)) return BELOW_ALL_LEGISLATION;
  return holds(one, other) ? localClause(level, below) : null;
}

function localClause(level: InstrumentLevel, below: InstrumentLevel): string | null {
  const isRule = below === 'L4P' || below === 'L4C';
  if (level === 'L3P' && below === 'L3C') return BELOW_PROVINCIAL_REGULATION;
  if (level === 'L3P' && isRule) return BELOW_LOCAL_REGULATION;
  if ((level === 'L3C' || level === 'L3V') && below === 'L4C') return BELOW_LOCAL_REGULATION;
  return level === 'L4P' && below === 'L4C' ? BELOW_PROVINCIAL_RULE : null;
}

/** True when the place of the one holds that of the other. */
function holds(one: RankedInstrument, other: RankedInstrument): boolean {
  const [place] = one.place;
  return place !== undefined && other.place.includes(place);
}
