import { dutyBasis, dutyCitationFault } from '../duties/power-duties.js';
import type { RESPONSIBILITY_FACTS } from '../facts/responsibility.facts.js';
import type { ResponsibilityInput } from '../judged.js';
import type { Readings } from '../readings.js';

/** How the facts of a duty are read. */
export const RESPONSIBILITY_READINGS: Readings<typeof RESPONSIBILITY_FACTS, ResponsibilityInput> = {
  basis: ({ bases }) => dutyBasis(bases),
  citationFault: ({ bases }) => dutyCitationFault(bases),
};
