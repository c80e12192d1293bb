import { type CalendarDate, parseCalendarDate, type Validity } from '../../../../shared/dates.js';
import type { Slice } from '../legal-timeline.js';
import { valueAt } from './int-array.js';

/**
 * A set of calendar days, by its number in one {@link DaySets}. Two sets of one table are equal when their numbers are;
 * numbers of different tables have nothing to do with each other, but for {@link ALL} and {@link NONE}.
 */
export type DaySetId = number;

/** Every day; the same in every table. */
export const ALL: DaySetId = 0;

/** No day; the same in every table. */
export const NONE: DaySetId = 1;

/** Stands for the day before all days, as the first bound of what has no beginning. */
export const DAY_BEFORE_ALL = -0x8000_0000;

/** Stands for the day after all days, as the last bound of what has no end. */
export const DAY_AFTER_ALL = 0x7fff_ffff;

const MS_A_DAY = 86_400_000;

const UNION = 0;
const INTERSECTION = 1;
const DIFFERENCE = 2;

/** Results remembered; one slot each, so that a table of many sets does not grow with the questions asked of it. */
const MEMO_SLOTS = 4_096;

/** Days since 1970-01-01: `"1970-01-02"` is 1. */
export function dayNumberOf(date: CalendarDate): number {
  return Date.parse(date) / MS_A_DAY;
}

/** The inverse of {@link dayNumberOf}. */
export function calendarDateOf(day: number): CalendarDate {
  return parseCalendarDate(new Date(day * MS_A_DAY).toISOString().slice(0, 10));
}

/**
 * A table of sets of days: half-open intervals `[from, to)` of day numbers, each distinct set kept once. What is asked
 * of two sets is remembered, so that a question put a million times about a few sets costs a look-up.
 */
export class DaySets {
  private readonly sets: Int32Array[] = [Int32Array.of(DAY_BEFORE_ALL, DAY_AFTER_ALL), new Int32Array(0)];
  private readonly idOfText = new Map<string, DaySetId>(this.sets.map((bounds, id) => [bounds.join(), id]));
  private readonly memoLeft = new Int32Array(MEMO_SLOTS).fill(-1);
  private readonly memoRight = new Int32Array(MEMO_SLOTS);
  private readonly memoResult = new Int32Array(MEMO_SLOTS);

  /** How many distinct sets there are. */
  get size(): number {
    return this.sets.length;
  }

  /** The days of `[from, to)`, by number; {@link NONE} when it ends before it begins. */
  between(from: number, to: number): DaySetId {
    return from < to ? this.intern([from, to]) : NONE;
  }

  /** The days that any of the intervals holds; they may overlap, touch, be empty and stand in any order. */
  ofIntervals(intervals: readonly Validity[]): DaySetId {
    return intervals.reduce((days, { validFrom, validTo }) => {
      const from = validFrom === null ? DAY_BEFORE_ALL : dayNumberOf(validFrom);
      const to = validTo === null ? DAY_AFTER_ALL : dayNumberOf(validTo);
      return this.union(days, this.between(from, to));
    }, NONE);
  }

  /** The days of the slices whose state is true. */
  ofSlices(slices: readonly Slice<boolean>[]): DaySetId {
    return this.ofIntervals(slices.filter(({ state }) => state));
  }

  /** The set as intervals in order, neither overlapping nor touching; empty for {@link NONE}. */
  intervalsOf(days: DaySetId): readonly Validity[] {
    const bounds = this.boundsOf(days);
    return Array.from({ length: bounds.length / 2 }, (_, index) => ({
      validFrom: dateOfBound(valueAt(bounds, 2 * index)),
      validTo: dateOfBound(valueAt(bounds, 2 * index + 1)),
    }));
  }

  /** The set laid out over all of legal time: slices in order, without gap, from unbounded to unbounded, never empty. */
  slicesOf(days: DaySetId): readonly Slice<boolean>[] {
    const bounds = this.boundsOf(days);
    const inner = bounds.filter((bound) => bound !== DAY_BEFORE_ALL && bound !== DAY_AFTER_ALL);
    const edges = [null, ...[...inner].map(calendarDateOf), null];
    const isFirstIn = bounds.length > 0 && valueAt(bounds, 0) === DAY_BEFORE_ALL;
    return edges.slice(1).map((validTo, index) => ({
      validFrom: edges[index] ?? null,
      validTo,
      state: (index % 2 === 0) === isFirstIn,
    }));
  }

  /**
   * The bounds of the set in order: `[from, to, from, to, …]`, unbounded sides as {@link DAY_BEFORE_ALL} and
   * {@link DAY_AFTER_ALL}. To be read only.
   */
  boundsOf(days: DaySetId): Int32Array {
    const bounds = this.sets[days];
    if (!bounds) throw new RangeError(`no set of days ${days}`);
    return bounds;
  }

  has(days: DaySetId, day: number): boolean {
    if (days === ALL || days === NONE) return days === ALL;
    const bounds = this.boundsOf(days);
    let [low, high] = [0, bounds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(bounds, middle) <= day) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  }

  union(a: DaySetId, b: DaySetId): DaySetId {
    if (a === b || b === NONE || a === ALL) return a;
    if (a === NONE || b === ALL) return b;
    return a < b ? this.remembered(UNION, a, b) : this.remembered(UNION, b, a);
  }

  intersection(a: DaySetId, b: DaySetId): DaySetId {
    if (a === b || b === ALL || a === NONE) return a;
    if (a === ALL || b === NONE) return b;
    return a < b ? this.remembered(INTERSECTION, a, b) : this.remembered(INTERSECTION, b, a);
  }

  /** The days of `a` that are not in `b`. */
  difference(a: DaySetId, b: DaySetId): DaySetId {
    if (b === NONE || a === NONE) return a;
    if (a === b || b === ALL) return NONE;
    return this.remembered(DIFFERENCE, a, b);
  }

  /** True when every day of `a` is in `b`. */
  isWithin(a: DaySetId, b: DaySetId): boolean {
    return this.difference(a, b) === NONE;
  }

  private remembered(operation: number, a: DaySetId, b: DaySetId): DaySetId {
    const left = 3 * a + operation;
    const slot = (Math.imul(left, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca6b)) >>> 20;
    if (this.memoLeft[slot] === left && this.memoRight[slot] === b) return valueAt(this.memoResult, slot);
    const result = this.intern(combined(operation, this.boundsOf(a), this.boundsOf(b)));
    this.memoLeft[slot] = left;
    this.memoRight[slot] = b;
    this.memoResult[slot] = result;
    return result;
  }

  private intern(bounds: readonly number[]): DaySetId {
    const text = bounds.join();
    const known = this.idOfText.get(text);
    if (known !== undefined) return known;
    this.idOfText.set(text, this.sets.length);
    return this.sets.push(Int32Array.from(bounds)) - 1;
  }
}

/** Walks both lists of bounds at once; an odd number of bounds passed means that the day is in the set. */
function combined(operation: number, a: Int32Array, b: Int32Array): readonly number[] {
  const bounds: number[] = [];
  let isIn = false;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [nextOfA, nextOfB] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    const day = Math.min(nextOfA, nextOfB);
    if (nextOfA === day) i += 1;
    if (nextOfB === day) j += 1;
    if (isInResult(operation, (i & 1) === 1, (j & 1) === 1) === isIn) continue;
    isIn = !isIn;
    bounds.push(day);
  }
  return bounds;
}

function isInResult(operation: number, inA: boolean, inB: boolean): boolean {
  if (operation === UNION) return inA || inB;
  return operation === INTERSECTION ? inA && inB : inA && !inB;
}

function dateOfBound(bound: number): CalendarDate | null {
  return bound === DAY_BEFORE_ALL || bound === DAY_AFTER_ALL ? null : calendarDateOf(bound);
}
