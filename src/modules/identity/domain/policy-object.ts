import type { Reach, Role } from '../../../shared/actor.js';

/** A part that a person took in a change set: `DRAFT`, `SIGN_OFF`, … `PUBLISH`. */
export interface TakenPart {
  readonly personId: number;
  readonly part: string;
}

/** What a decision is about, as plain values. */
export interface PolicyObject {
  /** Ids of the organisation it belongs to, then of its leading organs upwards; see `placeOf`. Empty for an area. */
  readonly organisationPath: readonly number[];
  /** Ids of the area it belongs to, then of the areas above it. */
  readonly jurisdictionPath: readonly number[];
  /** State of a thing that exists; none for one that is still to be made. */
  readonly state?: string;
  /** The step that a change set in review stands at. */
  readonly step?: string;
  /** `WHAT_IF` for a change set that is never published. */
  readonly setKind?: string;
  /** Who already took which part in this change set. */
  readonly parts?: readonly TakenPart[];
  /** Whose it is: who drafted the set, or whom a role is to be given to or taken from. */
  readonly personId?: number;
  /** Organisations that were asked for their opinion, each with its leading organs. */
  readonly askedPaths?: readonly (readonly number[])[];
  /** The role that is to be granted or revoked, and how far it would reach. */
  readonly grantedRole?: Role;
  readonly grantedReach?: Reach;
}

/** The whole registry: belongs to no organisation and to no area. */
export const NOWHERE: PolicyObject = { organisationPath: [], jurisdictionPath: [] };
