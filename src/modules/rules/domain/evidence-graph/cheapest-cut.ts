import type { CirclePart } from './circle-parts.js';
import { itemOfDemand, requirementOfDemand } from './evidence-graph.js';
import type { FailingGraph } from './failing-graph.js';
import { valueAt } from './int-array.js';
import type { EvidenceSolution } from './solve-evidence.js';

/** Most requirements of a loop tried one after the other. */
export const MAX_TRIALS = 64;

/** What it costs to give up a requirement, by its id: more for one with a lawful basis than for one without. */
export type CostOfRequirement = (requirement: number) => number;

/** The requirement to give up so that each item of a loop can be completed. */
export interface Cut {
  /** Id. */
  readonly requirement: number;
  readonly cost: number;
}

/** A loop, as its demands, in the part of the graph that it is in. */
export interface LoopInPart {
  readonly solution: EvidenceSolution;
  readonly failing: FailingGraph;
  readonly part: CirclePart;
  readonly demands: readonly number[];
  readonly costOf: CostOfRequirement;
}

/**
 * The cheapest requirement of a loop without which all its items can be completed on all the days of the part, found
 * by taking each away in turn, from the cheapest, and solving what that changes.
 *
 * Only the part is solved again: what is outside cannot be waited for by a member and wait for one itself, or it were
 * a member. An item that could be completed after a cut in vain need not be tried: cutting there gives no more.
 *
 * @param allowance lessened by what was done; nothing more is tried when it is used up
 * @returns null when no requirement alone suffices, as far as {@link MAX_TRIALS} and the allowance go
 */
export function cheapestCut(loop: LoopInPart, allowance: { steps: number }): Cut | null {
  const { solution, failing, part, demands } = loop;
  const { days } = solution.graph;
  const items = demands.map((demand) => itemOfDemand(solution.graph, demand));
  const inVain = new Set<number>();
  let trials = 0;
  failing.narrowTo(part.nodes);
  for (const { item, requirement, cut } of candidatesOf(loop)) {
    if (inVain.has(item)) continue;
    if (trials === MAX_TRIALS || allowance.steps <= 0) return null;
    trials += 1;
    const before = solution.fixpoint.steps;
    const completed = solution.fixpoint.supposing(
      {
        requirement,
        hasItem: (member) => failing.hasItem(member),
        hasSupply: (supply) => failing.hasSupply(supply),
        maxSteps: allowance.steps,
      },
      () => items.filter((member) => days.isWithin(part.days, valueAt(solution.fixpoint.itemDays, member))),
    );
    allowance.steps -= solution.fixpoint.steps - before;
    if (completed?.length === items.length) return cut;
    for (const member of completed ?? []) inVain.add(member);
  }
  return null;
}

interface Candidate {
  readonly item: number;
  readonly requirement: number;
  readonly cut: Cut;
}

/** From the cheapest; of equally cheap ones the smallest id first. */
function candidatesOf({ solution: { graph }, demands, costOf }: LoopInPart): readonly Candidate[] {
  return demands
    .map((demand) => {
      const requirement = requirementOfDemand(graph, demand);
      const id = valueAt(graph.requirementIds, requirement);
      return { item: itemOfDemand(graph, demand), requirement, cut: { requirement: id, cost: costOf(id) } };
    })
    .toSorted((a, b) => a.cut.cost - b.cut.cost || a.cut.requirement - b.cut.requirement);
}
