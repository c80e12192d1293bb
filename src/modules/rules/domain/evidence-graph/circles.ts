import { type CostOfRequirement, type Cut, cheapestCut } from './cheapest-cut.js';
import { type CirclePart, circlePartsOf, type MAX_DIVIDED } from './circle-parts.js';
import type { DaySetId } from './day-set.js';
import { type EvidenceGraph, itemOfDemand, requirementOfDemand } from './evidence-graph.js';
import { FailingGraph } from './failing-graph.js';
import { valueAt } from './int-array.js';
import { ShortestLoops } from './shortest-loops.js';
import type { EvidenceSolution } from './solve-evidence.js';

/** Most loops told of one circle. */
export const MAX_LOOPS = 100;

/** Most edges followed in search of the loops of one circle, and as many for their cuts; one loop is always found. */
export const MAX_STEPS = 500_000;

/** One step of a loop: the item demands, by the requirement, evidence that the item of the next step issues. Ids. */
export interface LoopStep {
  readonly item: number;
  readonly requirement: number;
  readonly evidence: number;
}

/** A way round on which each item waits for the next and the last for the first; no item twice. */
export interface Loop {
  /** From the item of the smallest id. */
  readonly steps: readonly LoopStep[];
  /**
   * The cheapest requirement of the steps whose removal alone makes every item of the loop one that can be completed,
   * on all the days of the circle; of equally cheap ones that of the smallest id. Null when none does, because an
   * item waits for something else as well, or none was found among those tried.
   */
  readonly cut: Cut | null;
}

/**
 * Items that wait for each other and so can never be completed: a circular proof (循环证明). No alternative avoids it,
 * for an item waits by a requirement only when each alternative of it fails.
 */
export interface Circle {
  /** The days on which just these wait for each other, by just these requirements. */
  readonly days: DaySetId;
  /** Ids in order, each once: of the items, of the requirements by which they wait, of the evidence types waited for. */
  readonly items: readonly number[];
  readonly requirements: readonly number[];
  readonly evidence: readonly number[];
  /**
   * Each once. Every requirement of the circle is on a loop, with each evidence type that it waits for, and each loop
   * is a shortest one through one of its steps at least; other ways round are not told.
   */
  readonly loops: readonly Loop[];
  /**
   * True when {@link MAX_LOOPS} or {@link MAX_STEPS} ended the search for loops and cuts, or {@link MAX_DIVIDED} that
   * for the days: then what waits on some of the days only is left out.
   */
  readonly isCutOff: boolean;
}

/**
 * Finds every circular proof on every day.
 *
 * @returns by the smallest item, then by the first day; one item can be in several circles, on different days
 */
export function circlesOf(solution: EvidenceSolution, costOf: CostOfRequirement): readonly Circle[] {
  const { graph, fixpoint } = solution;
  const roots: number[] = [];
  graph.itemExistence.forEach((existence, item) => {
    if (existence !== fixpoint.itemDays[item]) roots.push(item);
  });
  const failing = new FailingGraph(solution);
  const finder = new ShortestLoops(graph, failing);
  return circlePartsOf(graph, failing, roots)
    .toSorted((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0) || firstDay(graph, a) - firstDay(graph, b))
    .map((part) => {
      const found = finder.of(part, { maxLoops: MAX_LOOPS, maxSteps: MAX_STEPS });
      const trials = { steps: MAX_STEPS };
      const loops = found.loops.map((demands) => ({
        steps: demands.map((demand) => stepOf(graph, demand)),
        cut: cheapestCut({ solution, failing, part, demands, costOf }, trials),
      }));
      const isCutOff = part.isCutOff || found.isCutOff || trials.steps <= 0;
      return { days: part.days, ...membersOf(graph, part), loops, isCutOff };
    });
}

function firstDay(graph: EvidenceGraph, { days }: CirclePart): number {
  return valueAt(graph.days.boundsOf(days), 0);
}

function stepOf(graph: EvidenceGraph, demand: number): LoopStep {
  return {
    item: valueAt(graph.itemIds, itemOfDemand(graph, demand)),
    requirement: valueAt(graph.requirementIds, requirementOfDemand(graph, demand)),
    evidence: valueAt(graph.evidenceIds, valueAt(graph.demandEvidence, demand)),
  };
}

function membersOf(graph: EvidenceGraph, part: CirclePart): Pick<Circle, 'items' | 'requirements' | 'evidence'> {
  const steps = part.demands.map((demand) => stepOf(graph, demand));
  return {
    items: part.items.map((item) => valueAt(graph.itemIds, item)),
    requirements: ascending(steps.map(({ requirement }) => requirement)),
    evidence: ascending(steps.map(({ evidence }) => evidence)),
  };
}

function ascending(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
