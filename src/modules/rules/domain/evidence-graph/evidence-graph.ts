import type { DaySets } from './day-set.js';
import { valueAt } from './int-array.js';
import type { PlaceOrder } from './place-order.js';

/** Stands for a supply where none is needed: the evidence is free, or no issuer of it is recorded that counts there. */
export const ALWAYS_TO_BE_HAD = -1;

/**
 * Which evidence types which handling items issue, and which they demand for it. Rows are numbered from 0; a row of
 * one kind owns the rows of the next kind from its `start` to before the `start` of the row that follows:
 *
 *     item → requirement (all of them) → alternative (any of them) → demand of an evidence type (all of them)
 *
 * A **supply** is what the handling items of one place issue of one evidence type; its parent is the supply of that
 * type in the nearest place above. A demand is bound to the nearest supply at or above its item's place, so that it
 * can be met by that supply and all above, whoever else demands the same. An evidence type issued anywhere has one
 * supply. Items, evidence types, and the requirements of an item are in the order of their ids.
 */
export interface EvidenceGraph {
  readonly days: DaySets;
  readonly places: PlacesById;

  readonly evidenceIds: Float64Array;
  /** 1 when its issuers count from everywhere. */
  readonly isAnywhere: Uint8Array;

  readonly itemIds: Float64Array;
  readonly itemPlace: Int32Array;
  /** The days on which the item exists. */
  readonly itemExistence: Int32Array;
  readonly requirementStart: Int32Array;

  readonly requirementIds: Float64Array;
  readonly requirementItem: Int32Array;
  /** The days on which the item exists and the requirement must be met by evidence. */
  readonly requirementDays: Int32Array;
  readonly alternativeStart: Int32Array;

  readonly alternativeRequirement: Int32Array;
  readonly demandStart: Int32Array;

  readonly demandAlternative: Int32Array;
  readonly demandEvidence: Int32Array;
  /** The supply it is bound to, or {@link ALWAYS_TO_BE_HAD}. */
  readonly demandSupply: Int32Array;

  readonly supplies: Supplies;
  /** The demands bound to each supply. */
  readonly consumerStart: Int32Array;
  readonly consumers: Int32Array;
}

/** Places in the order of their ids. */
export interface PlacesById extends PlaceOrder {
  readonly ids: Float64Array;
}

/** What is issued where; supplies of one evidence type stand together, those of a place before those below it. */
export interface Supplies {
  /** The supplies of each evidence type. */
  readonly startOfEvidence: Int32Array;
  readonly evidence: Int32Array;
  /** Of the place, see {@link PlaceOrder}. */
  readonly enter: Int32Array;
  readonly leave: Int32Array;
  /** The supply of the same evidence type in the nearest place above; -1 when there is none. */
  readonly parent: Int32Array;
  readonly childStart: Int32Array;
  readonly children: Int32Array;
  /** The items that issue, in their order. */
  readonly issuerStart: Int32Array;
  readonly issuers: Int32Array;
  /** The supplies that each item issues into. */
  readonly feedStart: Int32Array;
  readonly feeds: Int32Array;
}

/** The first demand of the item; those of one item stand together. */
export function firstDemandOf(graph: EvidenceGraph, item: number): number {
  const alternative = valueAt(graph.alternativeStart, valueAt(graph.requirementStart, item));
  return valueAt(graph.demandStart, alternative);
}

export function requirementOfDemand(graph: EvidenceGraph, demand: number): number {
  return valueAt(graph.alternativeRequirement, valueAt(graph.demandAlternative, demand));
}

export function itemOfDemand(graph: EvidenceGraph, demand: number): number {
  return valueAt(graph.requirementItem, requirementOfDemand(graph, demand));
}

/**
 * The supply that a demand of the evidence type is bound to when it stands in the place.
 *
 * @param place the row of a place; -1 for one that the graph does not know
 * @returns {@link ALWAYS_TO_BE_HAD} when the type is free or no issuer is recorded that counts from there
 */
export function supplyAt(
  graph: Pick<EvidenceGraph, 'isAnywhere' | 'supplies'> & { readonly places: PlaceOrder },
  evidence: number,
  place: number,
): number {
  const { startOfEvidence, enter, leave, parent } = graph.supplies;
  const first = valueAt(startOfEvidence, evidence);
  const end = valueAt(startOfEvidence, evidence + 1);
  if (first === end) return ALWAYS_TO_BE_HAD;
  if (graph.isAnywhere[evidence] === 1) return first;
  if (place < 0) return ALWAYS_TO_BE_HAD;
  const position = valueAt(graph.places.enter, place);
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(enter, middle) <= position) low = middle + 1;
    else high = middle;
  }
  let supply = low === first ? ALWAYS_TO_BE_HAD : low - 1;
  while (supply !== ALWAYS_TO_BE_HAD && valueAt(leave, supply) <= position) supply = valueAt(parent, supply);
  return supply;
}
