import type { Assignment } from '../../../shared/actor.js';
import type { PolicyObject } from './policy-object.js';

/**
 * True when a role held there is held for this place: at an organisation, for what belongs to it; in an area, for what
 * belongs to organisations of exactly that area; with the reach SUBTREE, also for all below.
 */
export function covers(
  { organisationId, jurisdictionId, reach }: Assignment,
  { organisationPath, jurisdictionPath }: Pick<PolicyObject, 'organisationPath' | 'jurisdictionPath'>,
): boolean {
  if (organisationId !== null) return isOn(organisationPath, organisationId, reach);
  if (jurisdictionId !== null) return isOn(jurisdictionPath, jurisdictionId, reach);
  return true; // held for the whole registry
}

function isOn(path: readonly number[], id: number, reach: Assignment['reach']): boolean {
  return reach === 'SUBTREE' ? path.includes(id) : path[0] === id;
}
