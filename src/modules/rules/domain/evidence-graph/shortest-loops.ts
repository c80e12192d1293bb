import type { CirclePart } from './circle-parts.js';
import { type EvidenceGraph, firstDemandOf, itemOfDemand, requirementOfDemand } from './evidence-graph.js';
import type { FailingGraph } from './failing-graph.js';
import { valueAt } from './int-array.js';

/** Most work for one circle: loops found, and edges followed. */
export interface LoopBounds {
  readonly maxLoops: number;
  readonly maxSteps: number;
}

/** The loops of a circle. */
export interface LoopSearch {
  /** Each loop as its demands, from that of its first item round to it; no item twice. */
  readonly loops: readonly (readonly number[])[];
  /** True when a demand may have been left without its loop. */
  readonly isCutOff: boolean;
}

/**
 * Finds shortest loops in parts of the graph of what fails. What it needs is allocated once for all the parts.
 */
export class ShortestLoops {
  private readonly seenItem: Int32Array;
  private readonly seenSupply: Int32Array;
  private readonly arrivedBy: Int32Array;
  private search = 0;
  private steps = 0;

  constructor(
    private readonly graph: EvidenceGraph,
    private readonly failing: FailingGraph,
  ) {
    this.seenItem = new Int32Array(graph.itemIds.length);
    this.seenSupply = new Int32Array(graph.supplies.evidence.length);
    this.arrivedBy = new Int32Array(graph.itemIds.length);
  }

  /**
   * Finds for each document that is waited for, and that is on no loop yet, a shortest loop through it, in the order of
   * the demands. So every document is on a loop, and every loop is a shortest one through one of its documents at
   * least. Of equally short loops it is the one whose steps come first: by the demand, then by the item that issues.
   *
   * @param bounds at which the search ends early; the first loop is found whatever it costs
   */
  of(part: CirclePart, { maxLoops, maxSteps }: LoopBounds): LoopSearch {
    this.steps = 0;
    this.failing.narrowTo(part.nodes);
    this.failing.window = part.days;
    const loops = new Map<string, readonly number[]>();
    const covered = new Set<number>();
    for (const demand of part.demands) {
      if (covered.has(this.documentOf(demand))) continue;
      if (loops.size >= maxLoops || (loops.size > 0 && this.steps >= maxSteps)) {
        return { loops: [...loops.values()], isCutOff: true };
      }
      const loop = this.through(demand);
      for (const member of loop) covered.add(this.documentOf(member));
      const turned = fromFirstItem(loop);
      loops.set(turned.map((member) => this.documentOf(member)).join(), turned);
    }
    return { loops: [...loops.values()], isCutOff: false };
  }

  /** Breadth first from what the demand waits for, back to the item that demands. */
  private through(demand: number): readonly number[] {
    const home = itemOfDemand(this.graph, demand);
    this.search += 1;
    const queue = [demand];
    for (let turn = 0; turn < queue.length; turn += 1) {
      const current = queue[turn] ?? demand;
      for (const issuer of this.newIssuersOf(current)) {
        this.arrivedBy[issuer] = current;
        if (issuer === home) return this.pathBack(home, demand);
        const end = firstDemandOf(this.graph, issuer + 1);
        for (let next = firstDemandOf(this.graph, issuer); next < end; next += 1) {
          this.steps += 1;
          if (this.failing.hasDemand(next)) queue.push(next);
        }
      }
    }
    throw new RangeError('a demand inside a strongly connected part is on no loop');
  }

  /** The items of the part that issue what the demand waits for and were not met in this search, in their order. */
  private newIssuersOf(demand: number): readonly number[] {
    const { issuerStart, issuers, parent } = this.graph.supplies;
    const found: number[] = [];
    let supply = valueAt(this.graph.demandSupply, demand);
    while (supply >= 0 && this.seenSupply[supply] !== this.search) {
      this.seenSupply[supply] = this.search;
      const end = valueAt(issuerStart, supply + 1);
      for (let k = valueAt(issuerStart, supply); k < end; k += 1) {
        this.steps += 1;
        const issuer = valueAt(issuers, k);
        if (!this.failing.hasItem(issuer) || this.seenItem[issuer] === this.search) continue;
        this.seenItem[issuer] = this.search;
        found.push(issuer);
      }
      supply = valueAt(parent, supply);
    }
    return found.sort((a, b) => a - b);
  }

  private pathBack(home: number, demand: number): readonly number[] {
    const path: number[] = [];
    let current = valueAt(this.arrivedBy, home);
    while (current !== demand) {
      path.push(current);
      current = valueAt(this.arrivedBy, itemOfDemand(this.graph, current));
    }
    path.push(demand);
    return path.reverse();
  }

  /** A number for the evidence type that the requirement demands, in whatever alternative. */
  private documentOf(demand: number): number {
    const { demandEvidence, evidenceIds } = this.graph;
    return requirementOfDemand(this.graph, demand) * evidenceIds.length + valueAt(demandEvidence, demand);
  }
}

/** Demands are in the order of their items, so the smallest belongs to the first item. */
function fromFirstItem(loop: readonly number[]): readonly number[] {
  let start = 0;
  loop.forEach((demand, position) => {
    if (demand < (loop[start] ?? demand)) start = position;
  });
  return [...loop.slice(start), ...loop.slice(0, start)];
}
