import type { Role } from '../../../../shared/actor.js';
import type { LocalisedText } from '../../../../shared/vocabulary.js';
import type { Action } from '../vocabulary.js';

/** What must hold beside role, reach and state; the closed list of it, see `conditions.ts`. */
export type Condition =
  | 'OWN_DRAFT'
  | 'OWN_IF_WHAT_IF'
  | 'NOT_WHAT_IF'
  | 'NO_OTHER_PART'
  | 'NOT_TO_SELF'
  | 'GRANTABLE_ROLE'
  | 'NO_FURTHER_THAN_OWN_REACH';

/** One row of the permission table: who may do what, where, and while it stands how. */
export interface PolicyRow {
  /** Stable, told by `explainPermission`: `"legality-review"`. */
  readonly id: string;
  readonly action: Action;
  /** Any of these roles; anybody at all; or the registry's own account, in whose name commands and jobs act. */
  readonly by: readonly Role[] | 'ANYBODY' | 'SYSTEM';
  /**
   * Where the role must be held: so that it covers the place of the thing; so that it covers an organisation that was
   * asked for its opinion; or anywhere. Only read with roles.
   */
  readonly where: 'PLACE' | 'ASKED' | 'ANYWHERE';
  /** States the thing may be in, `NEW` for one that is still to be made; any unless told. */
  readonly states?: readonly string[];
  /** The step a change set in review must stand at; any unless told. */
  readonly step?: string;
  /** The part in a change set that whoever does this takes. */
  readonly part?: string;
  readonly conditions?: readonly Condition[];
  /** The roles that may be granted or revoked by it. */
  readonly grants?: readonly Role[];
  /** What it lets whom do and why, in one sentence. */
  readonly says: LocalisedText;
}
