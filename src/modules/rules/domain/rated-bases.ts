import { statusOn } from './authority/authority.js';
import { reading } from './authority/basis-profile.js';
import { type BasisStanding, standingOf } from './authority/basis-standing.js';
import type { JudgedBasis } from './judged.js';
import { boundsOf } from './legal-timeline.js';
import type { Reading } from './readings.js';

/**
 * Makes the reader of a fact that tells how good the best, or how bad the worst, of some bases is; what it makes of a
 * list is made once for all who share the list.
 *
 * @param rate what one basis is worth by how it stands on a day; null when it is cited for something else
 * @param first which of the values counts when several occur: the earliest in this order
 * @param none what is said when no basis counts
 */
export function basisRating<Value extends string>(
  rate: (basis: JudgedBasis, standing: BasisStanding) => Value | null,
  first: readonly Value[],
  none: Value,
): (bases: readonly JudgedBasis[]) => Reading<Value> {
  const readings = new WeakMap<readonly JudgedBasis[], Reading<Value>>();
  return (bases) => {
    if (bases.length === 0) return none;
    const known = readings.get(bases);
    if (known !== undefined) return known;
    const made = reading(boundsOf(bases.flatMap(({ standing }) => standing)), (on) => {
      const values = bases.map((basis) => rate(basis, standingOf(basis, statusOn(basis, on))));
      return first.find((value) => values.includes(value)) ?? none;
    });
    readings.set(bases, made);
    return made;
  };
}
