import { ALL, type DaySetId, NONE } from './day-set.js';
import type { EvidenceFixpoint } from './evidence-fixpoint.js';
import { ALWAYS_TO_BE_HAD, type EvidenceGraph, firstDemandOf, requirementOfDemand } from './evidence-graph.js';
import { valueAt } from './int-array.js';
import type { EvidenceSolution } from './solve-evidence.js';
import type { Digraph } from './strong-components.js';

/**
 * What keeps items from being completed: an item leads to the supplies of the evidence types that fail it, a supply to
 * the items that issue into it and to the supply above. Items are nodes 0 to n - 1, supplies follow. An edge stands on
 * the days on which
 *
 * - the requirement is demanded, none of its alternatives can be met, and this supply is one that is missing;
 * - the supply is missing. An item that issues into it cannot be completed then; one that does not exist leads nowhere.
 *
 * The view is narrowed to some nodes and some days before it is walked.
 */
export class FailingGraph implements Digraph {
  readonly nodeCount: number;
  /** The days looked at; an edge that stands on none of them is left out. */
  window: DaySetId = ALL;
  /** Leaves out an edge that does not stand on all the days looked at. */
  isStrict = false;

  private readonly graph: EvidenceGraph;
  private readonly fixpoint: EvidenceFixpoint;
  private readonly itemCount: number;
  /** The number of the last part that each node was in. */
  private readonly part: Int32Array;
  private lastPart = 0;

  constructor({ graph, fixpoint }: EvidenceSolution) {
    this.graph = graph;
    this.fixpoint = fixpoint;
    this.itemCount = graph.itemIds.length;
    this.nodeCount = this.itemCount + graph.supplies.evidence.length;
    this.part = new Int32Array(this.nodeCount);
  }

  /** Leaves out every node but these. */
  narrowTo(nodes: Iterable<number>): void {
    this.lastPart += 1;
    for (const node of nodes) this.part[node] = this.lastPart;
  }

  isItem(node: number): boolean {
    return node < this.itemCount;
  }

  hasItem(item: number): boolean {
    return this.part[item] === this.lastPart;
  }

  hasSupply(supply: number): boolean {
    return this.part[this.itemCount + supply] === this.lastPart;
  }

  nodeOfSupply(supply: number): number {
    return this.itemCount + supply;
  }

  degreeOf(node: number): number {
    if (this.isItem(node)) return firstDemandOf(this.graph, node + 1) - firstDemandOf(this.graph, node);
    const { issuerStart } = this.graph.supplies;
    const supply = node - this.itemCount;
    return valueAt(issuerStart, supply + 1) - valueAt(issuerStart, supply) + 1;
  }

  targetOf(node: number, edge: number): number {
    const target = this.headOf(node, edge);
    if (target < 0 || this.part[target] !== this.lastPart) return -1;
    return this.counts(this.daysOf(node, edge)) ? target : -1;
  }

  /** The days of the window on which the edge stands. */
  daysOf(node: number, edge: number): DaySetId {
    return this.graph.days.intersection(this.window, this.daysOfEdge(node, edge));
  }

  /** True when the demand fails its item on a day of the window for want of a supply among the nodes. */
  hasDemand(demand: number): boolean {
    const supply = valueAt(this.graph.demandSupply, demand);
    if (supply === ALWAYS_TO_BE_HAD || !this.hasSupply(supply)) return false;
    return this.counts(this.graph.days.intersection(this.window, this.daysOfDemand(demand)));
  }

  private counts(standing: DaySetId): boolean {
    return this.isStrict ? standing === this.window : standing !== NONE;
  }

  private headOf(node: number, edge: number): number {
    if (this.isItem(node)) {
      const supply = valueAt(this.graph.demandSupply, firstDemandOf(this.graph, node) + edge);
      return supply === ALWAYS_TO_BE_HAD ? -1 : this.itemCount + supply;
    }
    const { issuerStart, issuers, parent } = this.graph.supplies;
    const supply = node - this.itemCount;
    const issuer = valueAt(issuerStart, supply) + edge;
    if (issuer < valueAt(issuerStart, supply + 1)) return valueAt(issuers, issuer);
    const above = valueAt(parent, supply);
    return above < 0 ? -1 : this.itemCount + above;
  }

  private daysOfEdge(node: number, edge: number): DaySetId {
    if (this.isItem(node)) return this.daysOfDemand(firstDemandOf(this.graph, node) + edge);
    return this.graph.days.difference(ALL, valueAt(this.fixpoint.supplyDays, node - this.itemCount));
  }

  private daysOfDemand(demand: number): DaySetId {
    const closed = valueAt(this.fixpoint.closedDays, requirementOfDemand(this.graph, demand));
    const supply = valueAt(this.graph.demandSupply, demand);
    return supply === ALWAYS_TO_BE_HAD
      ? NONE
      : this.graph.days.difference(closed, valueAt(this.fixpoint.supplyDays, supply));
  }
}
