import type { EvidenceFixpoint } from './evidence-fixpoint.js';
import { ALWAYS_TO_BE_HAD, type EvidenceGraph } from './evidence-graph.js';
import { rowsOf, valueAt } from './int-array.js';
import { type EvidenceSolution, supplyFrom } from './solve-evidence.js';

/** A requirement as it stands in a place: OR between lists, AND inside; ids. */
export interface StandingDemand {
  readonly alternatives: readonly (readonly number[])[];
  readonly place: number;
}

/** What fails on one day, and for want of what. */
export class FailingDay {
  private readonly graph: EvidenceGraph;
  private readonly fixpoint: EvidenceFixpoint;

  constructor(
    { graph, fixpoint }: EvidenceSolution,
    private readonly day: number,
  ) {
    this.graph = graph;
    this.fixpoint = fixpoint;
  }

  exists(item: number): boolean {
    return this.graph.days.has(valueAt(this.graph.itemExistence, item), this.day);
  }

  /** The requirements of the item that cannot be met on the day. */
  closedRequirementsOf(item: number): readonly number[] {
    return rowsOf(this.graph.requirementStart, item).filter((requirement) =>
      this.graph.days.has(valueAt(this.fixpoint.closedDays, requirement), this.day),
    );
  }

  /** For each alternative of a requirement the supplies missing on the day, each once. */
  missingFor(requirement: number): readonly (readonly number[])[] {
    return rowsOf(this.graph.alternativeStart, requirement).map((alternative) =>
      this.missingAmong(
        rowsOf(this.graph.demandStart, alternative).map((demand) => valueAt(this.graph.demandSupply, demand)),
      ),
    );
  }

  /** The same for a requirement that need not be of the graph. */
  missingForDemand({ alternatives, place }: StandingDemand): readonly (readonly number[])[] {
    return alternatives.map((alternative) =>
      this.missingAmong(alternative.map((evidence) => supplyFrom(this.graph, evidence, place))),
    );
  }

  /** The items that issue into the supply or one above it, in their order. */
  issuersOf(supply: number): readonly number[] {
    const { issuerStart, issuers, parent } = this.graph.supplies;
    const all = new Set<number>();
    for (let above = supply; above >= 0; above = valueAt(parent, above)) {
      for (const row of rowsOf(issuerStart, above)) all.add(valueAt(issuers, row));
    }
    return [...all].sort((a, b) => a - b);
  }

  private missingAmong(supplies: readonly number[]): readonly number[] {
    const missing = supplies.filter(
      (supply) =>
        supply !== ALWAYS_TO_BE_HAD && !this.graph.days.has(valueAt(this.fixpoint.supplyDays, supply), this.day),
    );
    return [...new Set(missing)].sort((a, b) => a - b);
  }
}
