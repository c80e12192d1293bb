import { type CalendarDate, isValidOn, type Validity } from '../../../../shared/dates.js';
import { boundsOf, type Slice, timelineOf } from '../legal-timeline.js';
import type { Reading } from '../readings.js';

/** The value of a reading on one day. */
export function valueOn<Value extends string | boolean>(reading: Reading<Value>, on: CalendarDate): Value {
  if (typeof reading !== 'object') return reading;
  const slice = reading.find((candidate) => isValidOn(candidate, on));
  if (!slice) throw new RangeError(`A reading says nothing of ${on}`);
  return slice.state;
}

/**
 * What several readings make together: one value when none of them changes with legal time.
 *
 * @param combine must depend on the values alone, which stand in the order of the readings
 */
export function combined<Value extends string | boolean, Result extends string | boolean>(
  readings: readonly Reading<Value>[],
  combine: (values: readonly Value[]) => Result,
): Reading<Result> {
  const slices = readings.flatMap((reading) => (typeof reading === 'object' ? reading : []));
  const combinedOn = (on: CalendarDate) => combine(readings.map((reading) => valueOn(reading, on)));
  return settled(timelineOf(boundsOf(slices), combinedOn, Object.is));
}

/** The one value of slices that never change, else the slices. */
export function settled<Value extends string | boolean>(slices: readonly Slice<Value>[]): Reading<Value> {
  const [first] = slices;
  return first && slices.length === 1 ? first.state : slices;
}

/** True on the days of the interval and on no others. */
export function daysWithin(interval: Validity): Reading<boolean> {
  if (interval.validFrom === null && interval.validTo === null) return true;
  return settled(timelineOf(boundsOf([interval]), (on) => isValidOn(interval, on), Object.is));
}
