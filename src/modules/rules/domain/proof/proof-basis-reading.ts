import { isValidOn } from '../../../../shared/dates.js';
import type { JudgedBasis } from '../judged.js';
import { boundsOf, timelineOf } from '../legal-timeline.js';
import { type ProofBasis, proofBasisOf } from '../proof-basis.js';
import type { Reading } from '../readings.js';
import { settled } from './dated.js';

const readings = new WeakMap<readonly JudgedBasis[], Reading<ProofBasis>>();

/** How the best of the bases stands over legal time, see `proofBasisOf`; made once for all who share the list. */
export function proofBasisReading(bases: readonly JudgedBasis[]): Reading<ProofBasis> {
  if (bases.length === 0) return 'NONE';
  const known = readings.get(bases);
  if (known !== undefined) return known;
  const reading = settled(
    timelineOf(
      boundsOf(bases.flatMap(({ standing }) => standing)),
      (on) =>
        proofBasisOf(
          bases.map((basis) => ({
            ...basis,
            status: basis.standing.find((slice) => isValidOn(slice, on))?.state ?? 'UNDATED',
          })),
        ),
      Object.is,
    ),
  );
  readings.set(bases, reading);
  return reading;
}
