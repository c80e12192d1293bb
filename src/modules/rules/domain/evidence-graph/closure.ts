import { ALWAYS_TO_BE_HAD, type EvidenceGraph, firstDemandOf, itemOfDemand } from './evidence-graph.js';
import { rowOfId } from './id-table.js';
import { rowsOf, valueAt } from './int-array.js';

/** Items and evidence types; ids in order, each once. */
export interface Neighbours {
  readonly items: readonly number[];
  readonly evidence: readonly number[];
}

/** What some items depend on, and what depends on them; the items themselves are in both. */
export interface Closure {
  /** What decides on which days the items can be completed: to be loaded with them. */
  readonly upstream: Neighbours;
  /**
   * What may change when the items change: to be judged again, with whatever demands the evidence types. An item that
   * begins or ceases to issue an evidence type changes the graph itself: then it takes the closure before and after.
   */
  readonly downstream: Neighbours;
}

/** Follows the graph from the items both ways to the end, whatever the day; items that it does not know are left out. */
export function closureOf(graph: EvidenceGraph, itemIds: Iterable<number>): Closure {
  const start = Array.from(itemIds, (id) => rowOfId(graph.itemIds, id)).filter((row) => row >= 0);
  return { upstream: upstreamOf(graph, start), downstream: downstreamOf(graph, start) };
}

function upstreamOf(graph: EvidenceGraph, start: readonly number[]): Neighbours {
  const { issuerStart, issuers, parent } = graph.supplies;
  const items = new Set(start);
  const evidence = new Set<number>();
  const supplies = new Set<number>();
  for (const item of items) {
    const end = firstDemandOf(graph, item + 1);
    for (let demand = firstDemandOf(graph, item); demand < end; demand += 1) {
      evidence.add(valueAt(graph.demandEvidence, demand));
      let supply = valueAt(graph.demandSupply, demand);
      while (supply !== ALWAYS_TO_BE_HAD && !supplies.has(supply)) {
        supplies.add(supply);
        for (const row of rowsOf(issuerStart, supply)) items.add(valueAt(issuers, row));
        supply = valueAt(parent, supply);
      }
    }
  }
  return neighbours(graph, items, evidence);
}

function downstreamOf(graph: EvidenceGraph, start: readonly number[]): Neighbours {
  const { feedStart, feeds, childStart, children } = graph.supplies;
  const items = new Set(start);
  const supplies = new Set<number>();
  const open: number[] = [];
  const reach = (supply: number) => {
    if (supplies.has(supply)) return;
    supplies.add(supply);
    open.push(supply);
  };
  for (const item of items) {
    for (const row of rowsOf(feedStart, item)) reach(valueAt(feeds, row));
    for (let supply = open.pop(); supply !== undefined; supply = open.pop()) {
      for (const row of rowsOf(childStart, supply)) reach(valueAt(children, row));
      for (const row of rowsOf(graph.consumerStart, supply)) {
        items.add(itemOfDemand(graph, valueAt(graph.consumers, row)));
      }
    }
  }
  const evidence = new Set(Array.from(supplies, (supply) => valueAt(graph.supplies.evidence, supply)));
  return neighbours(graph, items, evidence);
}

function neighbours(graph: EvidenceGraph, items: ReadonlySet<number>, evidence: ReadonlySet<number>): Neighbours {
  return { items: idsOf(graph.itemIds, items), evidence: idsOf(graph.evidenceIds, evidence) };
}

/** Rows are in the order of their ids. */
function idsOf(ids: Float64Array, rows: ReadonlySet<number>): readonly number[] {
  return Array.from(Int32Array.from(rows).sort(), (row) => valueAt(ids, row));
}
