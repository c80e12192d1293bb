import type { CalendarDate } from '../../../../shared/dates.js';
import type { InstrumentLevel, Judgement } from '../../../legal/domain/vocabulary.js';
import type { ConflictQuestion, ConflictReason, ConflictReferee } from './conflict-vocabulary.js';
import { rankingOf } from './rank-of-law.js';

/** An instrument that says something of a matter of which another one says something else. */
export interface ConflictingInstrument {
  readonly level: InstrumentLevel;
  /** The organ that made it: `国务院` */
  readonly organ: string | null;
  /** Codes of the jurisdiction for which it was made and of all above it; none for the whole nation. */
  readonly place: readonly string[];
  /** Whether it is in force on the day asked about. */
  readonly isInForce: Judgement;
  /** The day of the version in question, by which 新的规定 is told from 旧的规定. */
  readonly madeOn: CalendarDate | null;
  /** 特别规定 or 一般规定: a person has to say. */
  readonly isSpecial: Judgement;
  /** True when it lawfully varies a law for its own area. */
  readonly varies: boolean;
  /** True when it was made under an authorisation of the National People’s Congress or its Standing Committee. */
  readonly isAuthorised: boolean;
  /** True for a municipal regulation that waits for the approval of the province. */
  readonly isInApproval: boolean;
}

/**
 * - A, B: that one applies.
 * - REFER: only the organ named may decide.
 * - REVIEW: a person has to find out first what is asked.
 * - UNORDERED: no provision ranks them.
 * - NEITHER: none of them applies on the day and in the place.
 */
export type ConflictOutcome =
  | { readonly outcome: 'A' | 'B'; readonly reason: ConflictReason; readonly clause: string }
  | {
      readonly outcome: 'REFER';
      readonly to: ConflictReferee;
      /** The organ itself, where the one that made both decides. */
      readonly organ: string | null;
      /** Whom the referee asks when it would decide against the local regulation. */
      readonly onwardTo: ConflictReferee | null;
      readonly clause: string;
    }
  | { readonly outcome: 'REVIEW'; readonly question: ConflictQuestion; readonly clause: string }
  | { readonly outcome: 'UNORDERED' | 'NEITHER'; readonly clause: string };

/**
 * Which of two instruments that contradict each other applies in a place. Neither looks back beyond its own
 * first day, but for what better protects people (第一百零四条): of that the dates given here say nothing.
 *
 * @param where codes of the place asked about and of all above it; null when none is
 * @see 立法法 (2023修正) 第八十一条、第九十八条至第一百零六条
 */
export function resolveConflict(
  a: ConflictingInstrument,
  b: ConflictingInstrument,
  where: readonly string[] | null,
): ConflictOutcome {
  return (
    inApproval(a, b) ??
    inForce(a, b) ??
    known(a, b) ??
    inPlace(a, b, where) ??
    ordered(a, b) ??
    sameOrgan(a, b) ??
    unranked(a, b)
  );
}

function inApproval(a: ConflictingInstrument, b: ConflictingInstrument): ConflictOutcome | null {
  const waits = (one: ConflictingInstrument, other: ConflictingInstrument) =>
    one.isInApproval && one.level === 'L3C' && other.level === 'L4P';
  return waits(a, b) || waits(b, a) ? refer('PROVINCIAL_STANDING_COMMITTEE', '《立法法》第八十一条第二款') : null;
}

/** What is not in force is certainly out; the other one applies once it is known to be in force. */
function inForce({ isInForce: first }: ConflictingInstrument, { isInForce: second }: ConflictingInstrument) {
  const clause = '《立法法》第一百零三条';
  if (first === 'YES' && second === 'YES') return null;
  if (first === 'NO' && second === 'NO') return { outcome: 'NEITHER', clause } as const;
  if (first === 'UNKNOWN' || second === 'UNKNOWN') return { outcome: 'REVIEW', question: 'FORCE', clause } as const;
  return { outcome: first === 'YES' ? 'A' : 'B', reason: 'ONLY_ONE_IN_FORCE', clause } as const;
}

/** Nothing is said of what nobody knows the level of. */
function known(a: ConflictingInstrument, b: ConflictingInstrument): ConflictOutcome | null {
  if (a.level !== 'UNKNOWN' && b.level !== 'UNKNOWN') return null;
  return { outcome: 'REVIEW', question: 'LEVEL', clause: '《立法法》第九十八条至第一百零二条' };
}

/** A variation prevails in its own area and nowhere else. */
function inPlace(
  a: ConflictingInstrument,
  b: ConflictingInstrument,
  where: readonly string[] | null,
): ConflictOutcome | null {
  const reaches = ({ place: [own] }: ConflictingInstrument) =>
    where === null || own === undefined || where.includes(own);
  const [first, second] = [reaches(a), reaches(b)];
  if (first && second) return variation(a, b);
  if (!first && !second) return { outcome: 'NEITHER', clause: '《立法法》第一百条' };
  const reaching = first ? 'A' : 'B';
  const ranking = rankingOf(a, b);
  if (ranking?.higher === reaching) return { outcome: reaching, reason: 'HIGHER_LAW', clause: ranking.clause };
  return { outcome: reaching, reason: 'ONLY_ONE_APPLIES_HERE', clause: '《立法法》第一百条' };
}

function variation(a: ConflictingInstrument, b: ConflictingInstrument): ConflictOutcome | null {
  const varies = (one: ConflictingInstrument, other: ConflictingInstrument) =>
    one.varies && one.level === 'L3V' && VARIABLE.has(other.level);
  if (varies(a, b) === varies(b, a)) return null;
  return { outcome: varies(a, b) ? 'A' : 'B', reason: 'VARIATION', clause: '《立法法》第一百零一条' };
}

/** What may be varied: 法律、行政法规、地方性法规. */
const VARIABLE: ReadonlySet<InstrumentLevel> = new Set(['L1', 'L2', 'L3P', 'L3C']);

function ordered(a: ConflictingInstrument, b: ConflictingInstrument): ConflictOutcome | null {
  const isAuthorised = (one: ConflictingInstrument, other: ConflictingInstrument) =>
    one.isAuthorised && one.level !== 'L1' && other.level === 'L1';
  if (isAuthorised(a, b) || isAuthorised(b, a)) return refer('NPC_STANDING_COMMITTEE', '《立法法》第一百零六条第二款');
  const ranking = rankingOf(a, b);
  return ranking && { outcome: ranking.higher, reason: 'HIGHER_LAW', clause: ranking.clause };
}

function sameOrgan(a: ConflictingInstrument, b: ConflictingInstrument): ConflictOutcome | null {
  if (a.organ === null || a.organ !== b.organ || familyOf(a.level) !== familyOf(b.level)) return null;
  const clause = '《立法法》第一百零三条';
  if (a.isSpecial === 'UNKNOWN' || b.isSpecial === 'UNKNOWN')
    return { outcome: 'REVIEW', question: 'IS_SPECIAL', clause };
  if (a.madeOn === null || b.madeOn === null) return { outcome: 'REVIEW', question: 'MADE_ON', clause };
  const newer = a.madeOn === b.madeOn ? null : a.madeOn > b.madeOn ? 'A' : 'B';
  if (a.isSpecial === b.isSpecial) {
    return newer === null ? { outcome: 'UNORDERED', clause } : { outcome: newer, reason: 'NEWER', clause };
  }
  const special = a.isSpecial === 'YES' ? 'A' : 'B';
  return newer === null || newer === special ? { outcome: special, reason: 'SPECIAL', clause } : newGeneral(a);
}

/** A new general rule against an old special one: who made both, or stands above, decides. */
function newGeneral({ level, organ }: ConflictingInstrument): ConflictOutcome {
  if (level === 'L1') return refer('NPC_STANDING_COMMITTEE', '《立法法》第一百零五条第一款');
  if (level === 'L2') return refer('STATE_COUNCIL', '《立法法》第一百零五条第二款');
  return { ...refer('ENACTING_ORGAN', '《立法法》第一百零六条第一款第一项'), organ };
}

function unranked(a: ConflictingInstrument, b: ConflictingInstrument): ConflictOutcome {
  const families = [familyOf(a.level), familyOf(b.level)];
  if (!families.includes('DEPARTMENTAL_RULE')) return { outcome: 'UNORDERED', clause: '' };
  if (families.includes('LOCAL_REGULATION')) {
    return { ...refer('STATE_COUNCIL', '《立法法》第一百零六条第一款第二项'), onwardTo: 'NPC_STANDING_COMMITTEE' };
  }
  const areRules = families.every((family) => family === 'DEPARTMENTAL_RULE' || family === 'GOVERNMENT_RULE');
  return areRules ? refer('STATE_COUNCIL', '《立法法》第一百零六条第一款第三项') : { outcome: 'UNORDERED', clause: '' };
}

type Family = 'LOCAL_REGULATION' | 'DEPARTMENTAL_RULE' | 'GOVERNMENT_RULE' | InstrumentLevel;

/** The kinds of instrument that the law names, whatever place they are of. */
function familyOf(level: InstrumentLevel): Family {
  if (level === 'L3P' || level === 'L3C' || level === 'L3V') return 'LOCAL_REGULATION';
  if (level === 'L4P' || level === 'L4C') return 'GOVERNMENT_RULE';
  return level === 'L4M' ? 'DEPARTMENTAL_RULE' : level;
}

function refer(to: ConflictReferee, clause: string): Extract<ConflictOutcome, { outcome: 'REFER' }> {
  return { outcome: 'REFER', to, organ: null, onwardTo: null, clause };
}
