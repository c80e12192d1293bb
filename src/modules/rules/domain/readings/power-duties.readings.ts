import {
  groundBasis,
  groundsOfNobody,
  hasDuties,
  hasGrounds,
  isBlank,
  listedAs,
  missingStage,
  namesAccountable,
  stageCoverage,
  unfoundedGrounds,
} from '../duties/power-duties.js';
import type { POWER_DUTIES_FACTS } from '../facts/power-duties.facts.js';
import type { PowerInput } from '../judged.js';
import type { Readings, RelatedSubjects } from '../readings.js';

/** How the facts of a power are read that say what duties come with it. */
export const POWER_DUTIES_READINGS: Readings<typeof POWER_DUTIES_FACTS, PowerInput> = {
  listedAs,
  hasDuties,
  stages: stageCoverage,
  missingStage,
  hasGrounds,
  groundBasis,
  namesAccountable,
  statesFlow: ({ processFlow }) => !isBlank(processFlow),
  statesSupervision: ({ supervision }) => !isBlank(supervision),
  statesRemedy: ({ remedy }) => !isBlank(remedy),
};

/** The grounds of accountability of which the facts speak. */
export const POWER_DUTIES_RELATED: RelatedSubjects<typeof POWER_DUTIES_FACTS, PowerInput> = {
  groundBasis: unfoundedGrounds,
  namesAccountable: groundsOfNobody,
};
