import type { JudgedCircle, JudgedEvidence, JudgedPlace } from '../../domain/judged.js';
import type { Slice } from '../../domain/legal-timeline.js';

/** What can be had, and what goes in circles, as far as the registry knows who issues what on which demands. */
export interface EvidenceGraph {
  /** On which days one of the alternatives can be had from the place. */
  obtainable(alternatives: readonly (readonly JudgedEvidence[])[], place: JudgedPlace): readonly Slice<boolean>[];
  /** The circles of proofs that a requirement is part of. */
  circlesOf(requirementId: number): readonly JudgedCircle[];
  /**
   * Of the issuing items asked about, on which days each can be completed: `2019-01-01..2027-01-01 2028-01-01..`, by id.
   * What can be had elsewhere hangs on nothing else of them.
   */
  readonly completable: ReadonlyMap<number, string>;
}
