import { isValidOn } from '../../../../shared/dates.js';
import type { FactRecord } from '../fact-catalogue.js';
import type { RequirementInput } from '../judged.js';
import { boundsOf, timelineOf } from '../legal-timeline.js';
import type { Reading } from '../readings.js';
import { settled } from './dated.js';

type Circle = FactRecord<'REQUIREMENT'>['circle'];

/**
 * Whether the document is part of a circle of proofs, over legal time: the fact `circle`. Of several circles on one day
 * the one that is best opened here decides.
 */
export function circleReading({ circles, code }: RequirementInput): Reading<Circle> {
  if (circles.length === 0) return 'NO';
  const opensHere = circles.filter(({ cut }) => cut === null || cut === code);
  return settled(
    timelineOf(
      boundsOf(circles),
      (on) => {
        if (opensHere.some((circle) => isValidOn(circle, on))) return 'OPENS_HERE';
        return circles.some((circle) => isValidOn(circle, on)) ? 'OPENS_ELSEWHERE' : 'NO';
      },
      Object.is,
    ),
  );
}

/** Codes of the other demands in its circles. */
export function othersInCircles({ circles, code }: RequirementInput): readonly string[] {
  return circles.flatMap(({ requirements }) => requirements.filter((each) => each !== code));
}
