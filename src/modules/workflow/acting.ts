import type { Actor } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/dates.js';
import { UnauthenticatedError } from '../../shared/errors.js';
import type { Performer } from '../audit/index.js';

/** Who does something to a set, and when. */
export interface Acting {
  readonly actor: Actor;
  readonly at: Date;
  readonly today: CalendarDate;
}

/**
 * Who acts, of a request that signed in.
 *
 * @throws {UnauthenticatedError} for the public; the permission table says so before
 */
export function actingOf({ actor, now, today }: Performer): Acting {
  if (!actor) throw new UnauthenticatedError('Sign in first');
  return { actor, at: now(), today };
}
