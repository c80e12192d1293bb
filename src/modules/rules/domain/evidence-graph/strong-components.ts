import { valueAt } from './int-array.js';

/** A directed graph of numbered nodes. */
export interface Digraph {
  readonly nodeCount: number;
  /** How many edges leave the node. */
  degreeOf(node: number): number;
  /** Where the edge leads; negative for an edge that is left out. */
  targetOf(node: number, edge: number): number;
}

const UNSEEN = 0;
const DONE = 0x7fff_ffff;

/**
 * Finds the strongly connected components of parts of one graph, with Tarjan's algorithm on an explicit stack, so that
 * a path of any length can be followed. What it needs is allocated once for all the parts.
 */
export class StrongComponents {
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly edge: Int32Array;

  constructor(private readonly graph: Digraph) {
    this.order = new Int32Array(graph.nodeCount);
    this.low = new Int32Array(graph.nodeCount);
    this.edge = new Int32Array(graph.nodeCount);
  }

  /** The components of more than one node that can be reached from the roots, each in no particular order. */
  reachedFrom(roots: Iterable<number>): readonly (readonly number[])[] {
    const components: (readonly number[])[] = [];
    const seen: number[] = [];
    const open: number[] = [];
    for (const root of roots) this.visit(root, { components, seen, open });
    for (const node of seen) this.order[node] = UNSEEN;
    return components;
  }

  private visit(root: number, { components, seen, open }: Visit): void {
    if (this.order[root] !== UNSEEN) return;
    const path: number[] = [];
    const enter = (node: number) => {
      seen.push(node);
      open.push(node);
      path.push(node);
      this.order[node] = seen.length;
      this.low[node] = seen.length;
      this.edge[node] = 0;
    };
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = valueAt(this.edge, node);
      if (edge < this.graph.degreeOf(node)) {
        this.edge[node] = edge + 1;
        const target = this.graph.targetOf(node, edge);
        if (target < 0) continue;
        if (this.order[target] === UNSEEN) enter(target);
        else this.lower(node, valueAt(this.order, target));
        continue;
      }
      path.pop();
      if (this.low[node] === this.order[node]) {
        const component = open.splice(open.lastIndexOf(node));
        for (const member of component) this.order[member] = DONE;
        if (component.length > 1) components.push(component);
      }
      const before = path.at(-1);
      if (before !== undefined) this.lower(before, valueAt(this.low, node));
    }
  }

  private lower(node: number, order: number): void {
    if (order < valueAt(this.low, node)) this.low[node] = order;
  }
}

interface Visit {
  readonly components: (readonly number[])[];
  readonly seen: number[];
  readonly open: number[];
}
