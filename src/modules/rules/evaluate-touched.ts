import type { Em, Publication } from '../../platform/db/index.js';
import { type Evaluated, evaluateRequirements } from './evaluate-requirements.js';
import { requirementsReading, type TouchedRecord } from './store/touched-requirements.js';

/**
 * The findings of everything that a publication touched are up to date: the hook on publishing.
 *
 * @param applied what was written; records that no fact reads are passed over
 */
export async function evaluateTouched(
  em: Em,
  publication: Publication,
  applied: readonly TouchedRecord[],
): Promise<Evaluated> {
  return evaluateRequirements(em, await requirementsReading(em, applied), publication);
}
