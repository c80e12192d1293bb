import type { Validity } from '../../../../shared/dates.js';
import type { JudgedCircle, JudgedEvidence, JudgedPlace } from '../../domain/judged.js';
import type { Slice } from '../../domain/legal-timeline.js';

/** One way round on which each handling item waits for the next and the last for the first. Ids. */
export interface GraphCircle {
  /** The days on which they do. */
  readonly days: readonly Validity[];
  /** From the item of the smallest id: it demands, by the requirement, evidence that the item of the next step issues. */
  readonly steps: readonly { readonly item: number; readonly requirement: number; readonly evidence: number }[];
  /** The requirement that is best given up; null when no single one opens the circle. */
  readonly cut: number | null;
  /** True when there are more ways round than were followed. */
  readonly isCutOff: boolean;
}

/** What can be had, and what goes in circles, as far as the registry knows who issues what on which demands. */
export interface EvidenceGraph {
  /** On which days one of the alternatives can be had from the place. */
  obtainable(alternatives: readonly (readonly JudgedEvidence[])[], place: JudgedPlace): readonly Slice<boolean>[];
  /** The circles of proofs that a requirement is part of. */
  circlesOf(requirementId: number): readonly JudgedCircle[];
  /** Every circle of what was read; where some services were asked about, circles of others may be among them. */
  readonly circles: readonly GraphCircle[];
  /**
   * Of the issuing items asked about, all that those who demand what they issue depend on, as one text, by id: the days
   * on which the item can be completed, its place and its circles: `2019-01-01..2027-01-01 2028-01-01.. @7`.
   */
  readonly completable: ReadonlyMap<number, string>;
}
