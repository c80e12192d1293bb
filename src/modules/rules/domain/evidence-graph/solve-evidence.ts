import { ALL, type DaySetId, NONE } from './day-set.js';
import { EvidenceFixpoint } from './evidence-fixpoint.js';
import { ALWAYS_TO_BE_HAD, type EvidenceGraph, supplyAt } from './evidence-graph.js';
import { rowOfId } from './id-table.js';
import { valueAt } from './int-array.js';

/**
 * What can be had in an evidence graph, on which days. Sets of days are those of the graph's table.
 *
 * An evidence type can be had from a place on a day when it is free; when no item was ever recorded that issues it and
 * counts from there, for then the register does not know; or when some item that issues it and counts from there can
 * be completed on that day. An item that issues counts from its own place and all below, or from everywhere if the
 * evidence type is issued anywhere; one that has ended or not begun is recorded all the same, and cannot be completed.
 *
 * An item can be completed on a day when it exists on it and each requirement that is demanded on it has an
 * alternative all of whose evidence types can be had from the item's place. What only a circle supports cannot.
 */
export class EvidenceSolution {
  constructor(
    readonly graph: EvidenceGraph,
    readonly fixpoint: EvidenceFixpoint,
  ) {}

  /** The days on which the item can be completed; {@link NONE} for one that the graph does not know. */
  satisfiable(itemId: number): DaySetId {
    const item = rowOfId(this.graph.itemIds, itemId);
    return item < 0 ? NONE : valueAt(this.fixpoint.itemDays, item);
  }

  /** The days on which the evidence type can be had from the place, either of which may be unknown to the graph. */
  obtainableFrom(evidenceId: number, placeId: number): DaySetId {
    const supply = supplyFrom(this.graph, evidenceId, placeId);
    return supply === ALWAYS_TO_BE_HAD ? ALL : valueAt(this.fixpoint.supplyDays, supply);
  }

  /**
   * The days on which a requirement that stands in the place can be met, of whatever item.
   *
   * @param alternatives OR between lists, AND inside: ids of evidence types; none at all demands nothing
   */
  requirementObtainable(alternatives: readonly (readonly number[])[], placeId: number): DaySetId {
    const { days } = this.graph;
    if (alternatives.length === 0) return ALL;
    return alternatives.reduce((any, alternative) => {
      const all = alternative.reduce((soFar, id) => days.intersection(soFar, this.obtainableFrom(id, placeId)), ALL);
      return days.union(any, all);
    }, NONE);
  }
}

/** Works out for all days what can be had; near-linear in the graph, with no recursion. */
export function solveEvidence(graph: EvidenceGraph): EvidenceSolution {
  return new EvidenceSolution(graph, new EvidenceFixpoint(graph));
}

/**
 * The supply that a demand of the evidence type in the place is met from.
 *
 * @returns {@link ALWAYS_TO_BE_HAD} when none is needed or none is known
 */
export function supplyFrom(graph: EvidenceGraph, evidenceId: number, placeId: number): number {
  const evidence = rowOfId(graph.evidenceIds, evidenceId);
  return evidence < 0 ? ALWAYS_TO_BE_HAD : supplyAt(graph, evidence, rowOfId(graph.places.ids, placeId));
}
