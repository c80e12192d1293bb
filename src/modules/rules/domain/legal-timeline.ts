import { type CalendarDate, parseCalendarDate, type Validity } from '../../../shared/dates.js';

/** What is so on every day of `[validFrom, validTo)`. */
export interface Slice<State> extends Validity {
  readonly state: State;
}

/** The earliest day that a calendar date can be; stands for every day before the first change. */
const BEFORE_ALL_CHANGES = parseCalendarDate('0100-01-01');

/**
 * Lays out over all of legal time what is so between the days on which it may change.
 *
 * @param changes days on which something may change, in any order, duplicates allowed
 * @param stateOn what is so on a day; must not change on a day that `changes` lacks
 * @param areSame when two states need not be told apart; neighbouring slices of the same state are one
 * @returns slices in order, without gap or overlap, from unbounded to unbounded; never empty
 */
export function timelineOf<State>(
  changes: Iterable<CalendarDate>,
  stateOn: (on: CalendarDate) => State,
  areSame: (a: State, b: State) => boolean,
): readonly Slice<State>[] {
  const days = [...new Set(changes)].filter((day) => day > BEFORE_ALL_CHANGES).sort();
  const slices: Slice<State>[] = [];
  let open: { validFrom: CalendarDate | null; state: State } = { validFrom: null, state: stateOn(BEFORE_ALL_CHANGES) };
  for (const day of days) {
    const state = stateOn(day);
    if (areSame(open.state, state)) continue;
    slices.push({ ...open, validTo: day });
    open = { validFrom: day, state };
  }
  return [...slices, { ...open, validTo: null }];
}

/** The bounds of the intervals: the only days on which what depends on them alone can change. */
export function boundsOf(intervals: readonly Validity[]): readonly CalendarDate[] {
  return intervals.flatMap(({ validFrom, validTo }) => [validFrom, validTo].filter((day) => day !== null));
}

/** The days that both intervals hold; null when there are none. */
export function intersection(a: Validity, b: Validity): Validity | null {
  const validFrom = later(a.validFrom, b.validFrom);
  const validTo = earlier(a.validTo, b.validTo);
  return validFrom !== null && validTo !== null && validFrom >= validTo ? null : { validFrom, validTo };
}

function later(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
