import type { JudgedCatalogueItem } from './judged.js';
import { boundsOf, timelineOf } from './legal-timeline.js';
import { daysWithin, settled, valueOn } from './proof/dated.js';
import type { Reading } from './readings.js';

/**
 * What is so on the days on which a catalogue item sets the standard of its matter: those of its own existence, as long
 * as it is in use. One that is suspended or was removed is a standard for nobody; that a service item still rests on it
 * is a fault of its own.
 *
 * @param otherwise what is so on all other days
 * @see 优化营商环境条例 第三十五条: 同一事项实行无差别受理、同标准办理
 */
export function whileStandard<Value extends string | boolean>(
  { status, existence }: Pick<JudgedCatalogueItem, 'status' | 'existence'>,
  then: Reading<Value>,
  otherwise: Value,
): Reading<Value> {
  if (status !== 'ACTIVE' || then === otherwise) return otherwise;
  const sets = daysWithin(existence);
  if (sets === true) return then;
  const changes = boundsOf([existence, ...(typeof then === 'object' ? then : [])]);
  return settled(timelineOf(changes, (on) => (valueOn(sets, on) ? valueOn(then, on) : otherwise), Object.is));
}
