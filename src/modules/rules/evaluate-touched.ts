import type { Em, Publication } from '../../platform/db/index.js';
import { type Evaluated, type EvaluationOptions, evaluateUnits, sumOfEvaluated } from './evaluate-units.js';
import type { Units } from './judge-units.js';
import {
  servicesNeeding,
  type TouchedRecord,
  unionOfUnits,
  unitsReading,
  unitsRestingOn,
} from './store/touched-units.js';

/**
 * The findings of everything that a publication touched are up to date: the hook on publishing.
 *
 * @param applied what was written; records that no fact reads are passed over
 * @param instrumentIds instruments whose versions, dates or articles changed
 */
export async function evaluateTouched(
  em: Em,
  publication: Publication,
  applied: readonly TouchedRecord[],
  instrumentIds: readonly number[],
  options: EvaluationOptions = {},
): Promise<Evaluated> {
  const units = unionOfUnits(await unitsReading(em, applied), await unitsRestingOn(em, instrumentIds));
  return evaluateFollowing(em, publication, units, options);
}

/**
 * The findings of the units are up to date, and of what they bear upon: where an item can be completed on other days
 * than before, whoever demands what it issues is judged again, and so on until nothing more changes.
 */
export async function evaluateFollowing(
  em: Em,
  publication: Publication,
  units: Units,
  options: EvaluationOptions = {},
): Promise<Evaluated> {
  let evaluated = await evaluateUnits(em, units, publication, options);
  const judged = new Set(units.services);
  let changed = evaluated.changedIssuers;
  while (changed.length > 0) {
    const services = (await servicesNeeding(em, changed)).filter((id) => !judged.has(id));
    if (services.length === 0) break;
    for (const id of services) judged.add(id);
    const round = await evaluateUnits(em, { services, powers: [] }, publication, options);
    changed = round.changedIssuers;
    evaluated = sumOfEvaluated(evaluated, round);
  }
  return evaluated;
}
