import { DAY_AFTER_ALL, DAY_BEFORE_ALL, type DaySetId, type DaySets, NONE } from './day-set.js';
import { type EvidenceGraph, firstDemandOf } from './evidence-graph.js';
import type { FailingGraph } from './failing-graph.js';
import { valueAt } from './int-array.js';
import { StrongComponents } from './strong-components.js';

/** Items and supplies that wait for each other, and nothing but these, on the same days. */
export interface CirclePart {
  /** Items and supplies, see {@link FailingGraph}. */
  readonly nodes: readonly number[];
  /** Ascending. */
  readonly items: readonly number[];
  /** The demands by which they wait, ascending. */
  readonly demands: readonly number[];
  readonly days: DaySetId;
  /** True when what waits on some of these days only was left out, see {@link MAX_DIVIDED}. */
  readonly isCutOff: boolean;
}

/**
 * Most nodes walked to divide the days of one component. What is still to be divided then is taken as it stands
 * throughout: all that is told of it is so, not all that is so is told.
 */
export const MAX_DIVIDED = 1_000_000;

interface Task {
  readonly nodes: readonly number[];
  /** Items among the nodes from which to walk. */
  readonly roots: readonly number[];
  readonly from: number;
  readonly to: number;
  /** How many nodes may still be walked for the component that this is a part of. */
  readonly allowance: { nodes: number };
}

/**
 * Divides what cannot be completed into parts whose members wait for each other.
 *
 * Components are sought over all days at once, and days are divided only where an edge inside a component comes or
 * goes, by halves; what falls apart by itself is not divided day by day.
 *
 * @param roots items that cannot be completed on some day, ascending
 */
export function circlePartsOf(
  graph: EvidenceGraph,
  failing: FailingGraph,
  roots: readonly number[],
): readonly CirclePart[] {
  const components = new StrongComponents(failing);
  const parts = new Map<string, CirclePart>();
  const nodes = Array.from({ length: failing.nodeCount }, (_, node) => node);
  const tasks: Task[] = [{ nodes, roots, from: DAY_BEFORE_ALL, to: DAY_AFTER_ALL, allowance: { nodes: MAX_DIVIDED } }];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { from, to } = task;
    failing.narrowTo(task.nodes);
    failing.window = graph.days.between(from, to);
    failing.isStrict = task.allowance.nodes <= 0;
    for (const nodes of components.reachedFrom(task.roots)) {
      failing.narrowTo(nodes);
      const middle = failing.isStrict ? null : middleOf(changesWithin(failing, graph.days, nodes));
      if (middle === null) {
        addPart(parts, partOf(graph, failing, nodes), graph.days);
        continue;
      }
      const allowance = task.nodes.length === failing.nodeCount ? { nodes: MAX_DIVIDED } : task.allowance;
      allowance.nodes -= nodes.length;
      const part = { nodes, roots: nodes.filter((node) => failing.isItem(node)), allowance };
      tasks.push({ ...part, from, to: middle }, { ...part, from: middle, to });
    }
  }
  failing.isStrict = false;
  return [...parts.values()];
}

/** The days inside the window on which an edge between the nodes comes or goes. */
function changesWithin(failing: FailingGraph, days: DaySets, nodes: readonly number[]): ReadonlySet<number> {
  const changes = new Set<number>();
  const seen = new Set<DaySetId>([NONE, failing.window]);
  const [from, to] = days.boundsOf(failing.window);
  for (const node of nodes) {
    const degree = failing.degreeOf(node);
    for (let edge = 0; edge < degree; edge += 1) {
      if (failing.targetOf(node, edge) < 0) continue;
      const standing = failing.daysOf(node, edge);
      if (seen.has(standing)) continue;
      seen.add(standing);
      for (const bound of days.boundsOf(standing)) if (bound !== from && bound !== to) changes.add(bound);
    }
  }
  return changes;
}

function middleOf(changes: ReadonlySet<number>): number | null {
  const sorted = Int32Array.from(changes).sort();
  return sorted.length === 0 ? null : valueAt(sorted, sorted.length >> 1);
}

function partOf(graph: EvidenceGraph, failing: FailingGraph, nodes: readonly number[]): CirclePart {
  const items = nodes.filter((node) => failing.isItem(node)).sort((a, b) => a - b);
  const demands: number[] = [];
  for (const item of items) {
    const end = firstDemandOf(graph, item + 1);
    for (let demand = firstDemandOf(graph, item); demand < end; demand += 1) {
      if (failing.hasDemand(demand)) demands.push(demand);
    }
  }
  return { nodes, items, demands, days: failing.window, isCutOff: failing.isStrict };
}

/** What waits in the same way in two stretches of time is one part. */
function addPart(parts: Map<string, CirclePart>, part: CirclePart, days: DaySets): void {
  const key = part.demands.join();
  const known = parts.get(key);
  const isCutOff = part.isCutOff || known?.isCutOff === true;
  parts.set(key, known ? { ...part, days: days.union(known.days, part.days), isCutOff } : part);
}
