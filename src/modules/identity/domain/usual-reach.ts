import type { Reach, Role } from '../../../shared/actor.js';

/** Reading, reforming and keeping go down to all below; review, approval and publication stay at their level. */
const WIDE: readonly Role[] = [
  'REFORMER',
  'AUDITOR',
  'REGISTER_KEEPER',
  'ORGANISATION_ADMINISTRATOR',
  'SYSTEM_ADMINISTRATOR',
];

/** How far a role reaches unless it is said. */
export function usualReach(role: Role): Reach {
  return WIDE.includes(role) ? 'SUBTREE' : 'SELF';
}
