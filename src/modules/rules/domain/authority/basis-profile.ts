import type { CalendarDate } from '../../../../shared/dates.js';
import type { BasisStatus, InstrumentLevel } from '../../../legal/domain/vocabulary.js';
import type { JudgedBasis } from '../judged.js';
import { boundsOf, timelineOf } from '../legal-timeline.js';
import type { Reading } from '../readings.js';
import { establishingBases, statusOn } from './authority.js';
import { type BasisStanding, bestStanding, standingOf } from './basis-standing.js';
import type { AuthorityGround } from './ground.js';
import type { SetUpOutcome } from './set-up.js';

export type HighestBasis = 'LAW' | 'REGULATION' | 'DECISION' | 'LOCAL_REGULATION' | 'RULE' | 'DOCUMENT' | 'NONE';

/** What a list of bases says by itself, over legal time: made once for all powers that share the list. */
export interface BasisProfile {
  readonly establishing: readonly JudgedBasis[];
  /** True when nothing but laws is named to establish: what is asked of people then does not matter. */
  readonly isLawAlone: boolean;
  /** True when a rule is named to establish: how high a fine is matters to no other level. */
  readonly hasRules: boolean;
  /** Days on which the standing of a basis that establishes changes. */
  readonly changes: readonly CalendarDate[];
  readonly standing: Reading<BasisStanding>;
  readonly highest: Reading<HighestBasis>;
  /** True on the days on which one of the bases, to establish or to implement, has the fault since it was written. */
  readonly faults: Readonly<Record<CitationFault, Reading<boolean>>>;
  /** What the powers that share the list make of it, by what else they are. */
  readonly verdicts: Map<string | number, AuthorityReading>;
}

/** The verdict on a power over legal time. */
export interface AuthorityReading {
  readonly setUp: Reading<SetUpOutcome>;
  readonly ground: Reading<AuthorityGround>;
}

export type CitationFault = 'REPEALED' | 'GONE' | 'ARTICLE_MISSING' | 'MOVED' | 'CHANGED' | 'UNKNOWN_TITLE' | 'LABEL';

const profiles = new WeakMap<readonly JudgedBasis[], BasisProfile>();

/** The profile of a list of bases, remembered by the list itself. */
export function profileOf(bases: readonly JudgedBasis[]): BasisProfile {
  const known = profiles.get(bases);
  if (known) return known;
  const establishing = establishingBases(bases);
  const changes = boundsOf(establishing.flatMap(({ standing }) => standing));
  const allChanges = [
    ...boundsOf(bases.flatMap(({ standing }) => standing)),
    ...bases.map(({ writtenOn }) => writtenOn),
  ];
  const has = (...statuses: readonly BasisStatus[]) =>
    bases.some(({ standing }) => standing.some(({ state }) => statuses.includes(state))) &&
    reading(allChanges, (on) => bases.some((basis) => basis.writtenOn <= on && statuses.includes(statusOn(basis, on))));
  const profile: BasisProfile = {
    establishing,
    isLawAlone: establishing.length > 0 && establishing.every(({ level }) => level === 'L1'),
    hasRules: establishing.some(({ level }) => CLASS_OF_LEVEL[level] === 'RULE'),
    changes,
    standing: reading(changes, (on) =>
      bestStanding(establishing.map((basis) => standingOf(basis, statusOn(basis, on)))),
    ),
    highest: reading(changes, (on) => highestOn(establishing, on)),
    faults: {
      REPEALED: has('REPEALED', 'SUSPENDED'),
      GONE: has('GONE'),
      ARTICLE_MISSING: has('ARTICLE_MISSING'),
      MOVED: has('MOVED'),
      CHANGED: has('CHANGED'),
      UNKNOWN_TITLE: has('UNKNOWN_TITLE'),
      LABEL: bases.some(({ isLabelWrong }) => isLabelWrong),
    },
    verdicts: new Map(),
  };
  profiles.set(bases, profile);
  return profile;
}

/** What is so on every day; the bare value where it never changes. */
export function reading<State>(changes: readonly CalendarDate[], stateOn: (on: CalendarDate) => State): Reading<State> {
  const slices = timelineOf(changes, stateOn, Object.is);
  const [only] = slices;
  return only && slices.length === 1 ? only.state : slices;
}

const CLASS_OF_LEVEL: Readonly<Record<InstrumentLevel, HighestBasis>> = {
  L0: 'LAW',
  L1: 'LAW',
  L2: 'REGULATION',
  L2D: 'DECISION',
  LS: 'REGULATION',
  L3P: 'LOCAL_REGULATION',
  L3C: 'LOCAL_REGULATION',
  L3V: 'LOCAL_REGULATION',
  L4M: 'RULE',
  L4P: 'RULE',
  L4C: 'RULE',
  LJ: 'DOCUMENT',
  L5: 'DOCUMENT',
  UNKNOWN: 'NONE',
};

const HIGHEST_FIRST: readonly HighestBasis[] = [
  'LAW',
  'REGULATION',
  'DECISION',
  'LOCAL_REGULATION',
  'RULE',
  'DOCUMENT',
  'NONE',
];

function highestOn(bases: readonly JudgedBasis[], on: CalendarDate): HighestBasis {
  const found = new Set(
    bases.flatMap((basis) =>
      standingOf(basis, statusOn(basis, on)) === 'IN_FORCE' ? CLASS_OF_LEVEL[basis.level] : [],
    ),
  );
  return HIGHEST_FIRST.find((highest) => found.has(highest)) ?? 'NONE';
}
