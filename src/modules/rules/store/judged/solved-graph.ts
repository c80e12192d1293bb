import { hash } from 'node:crypto';
import type { Em } from '../../../../platform/db/index.js';
import type { Validity } from '../../../../shared/dates.js';
import { circlesOf } from '../../domain/evidence-graph/circles.js';
import { type DaySetId, DaySets, NONE } from '../../domain/evidence-graph/day-set.js';
import { EvidenceGraphBuilder } from '../../domain/evidence-graph/evidence-graph-builder.js';
import { type EvidenceSolution, solveEvidence } from '../../domain/evidence-graph/solve-evidence.js';
import type { JudgedCircle, JudgedEvidence, JudgedPlace } from '../../domain/judged.js';
import type { Slice } from '../../domain/legal-timeline.js';
import type { EvidenceGraph, GraphCircle } from './evidence-graph.js';
import type { GraphDemand, GraphIssuing, GraphPlace } from './graph-rows.js';

/** Takes a part of the graph of evidence bit by bit, places first, and solves it. */
export class GraphDraft {
  private readonly days = new DaySets();
  private readonly builder = new EvidenceGraphBuilder(this.days);
  /** By place, what lies above it. */
  private above: ReadonlyMap<number, readonly number[]> = new Map();
  private readonly issuers = new Map<number, number>();
  /** Requirements that name no basis. */
  private readonly baseless = new Set<number>();

  addPlaces(places: readonly GraphPlace[]): void {
    for (const { id, parentId } of places) {
      this.builder.addPlace(id, parentId);
      this.builder.addPlace(deskOf(id), id);
    }
    this.above = chainsOf(places);
  }

  addIssuing(pairs: readonly GraphIssuing[]): void {
    for (const { evidenceId, isFree, isAnywhere, itemId, placeId, existence } of pairs) {
      this.builder.addEvidence(evidenceId, { free: isFree, anywhere: isAnywhere });
      this.builder.addIssuingItem({ item: itemId, place: deskOf(placeId), existence: this.daysOf(existence) });
      this.builder.addIssues(evidenceId, itemId, placeId);
      for (const id of this.above.get(placeId) ?? []) this.builder.addIssues(evidenceId, itemId, deskOf(id));
      this.issuers.set(itemId, placeId);
    }
  }

  addDemands(demands: readonly GraphDemand[]): void {
    const inForce = this.days.ofIntervals([{ validFrom: null, validTo: null }]);
    for (const { itemId, requirementId, isPromisable, hasBasis, alternatives } of demands) {
      this.builder.addRequirement({
        item: itemId,
        requirement: requirementId,
        inForce,
        commitmentOffered: isPromisable,
        alternatives,
      });
      if (!hasBasis) this.baseless.add(requirementId);
    }
  }

  async solve(em: Em): Promise<SolvedGraph> {
    const solution = solveEvidence(this.builder.build());
    // what the law asks for is given up less easily than what it does not
    const circles = circlesOf(solution, (id) => (this.baseless.has(id) ? 1 : 2)).flatMap(({ days, loops, isCutOff }) =>
      loops.map(({ steps, cut }) => ({
        days: this.days.intervalsOf(days),
        steps,
        cut: cut?.requirement ?? null,
        isCutOff,
      })),
    );
    return new SolvedGraph(this.days, solution, circles, await judgedCircles(em, circles), this.issuers);
  }

  private daysOf(existence: Validity | null): DaySetId {
    return existence === null ? NONE : this.days.ofIntervals([existence]);
  }
}

const ALWAYS: readonly Slice<boolean>[] = [{ validFrom: null, validTo: null, state: true }];

const NO_CIRCLES: readonly JudgedCircle[] = [];

/** A part of the graph with what can be had by it. */
export class SolvedGraph {
  private readonly slices = new Map<number, readonly Slice<boolean>[]>();

  /**
   * @param judged the circles by requirement
   * @param issuers the place of each issuing item
   */
  constructor(
    private readonly days: DaySets,
    private readonly solution: EvidenceSolution,
    readonly circles: readonly GraphCircle[],
    private readonly judged: ReadonlyMap<number, readonly JudgedCircle[]>,
    private readonly issuers: ReadonlyMap<number, number>,
  ) {}

  /** With what depends on each of some issuing items, by all that they demand. */
  withStandings(
    issuers: readonly Pick<GraphIssuing, 'itemId' | 'placeId' | 'existence'>[],
    demands: readonly GraphDemand[],
  ): EvidenceGraph {
    const byItem = Map.groupBy(demands, ({ itemId }) => itemId);
    const completable = new Map(
      issuers.map(({ itemId, placeId, existence }) => {
        const own = byItem.get(itemId) ?? [];
        const circles = own.flatMap(({ requirementId }) => this.circlesOf(requirementId));
        return [itemId, this.standing(this.completableDays(existence, placeId, own), placeId, circles)];
      }),
    );
    return this.with(completable);
  }

  /** With what depends on each issuing item of the graph, which holds all that they demand. */
  withAllStandings(): EvidenceGraph {
    const waiting = new Map<number, Set<number>>();
    for (const { item, requirement } of this.circles.flatMap(({ steps }) => steps)) {
      const own = waiting.get(item) ?? new Set();
      waiting.set(item, own.add(requirement));
    }
    const completable = new Map<number, string>();
    for (const [itemId, placeId] of this.issuers) {
      const inCircles = [...(waiting.get(itemId) ?? [])].sort((a, b) => a - b);
      const circles = inCircles.flatMap((requirementId) => this.circlesOf(requirementId));
      completable.set(itemId, this.standing(this.solution.satisfiable(itemId), placeId, circles));
    }
    return this.with(completable);
  }

  private with(completable: ReadonlyMap<number, string>): EvidenceGraph {
    return {
      circles: this.circles,
      completable,
      obtainable: (alternatives, place) => this.obtainable(alternatives, place),
      circlesOf: (requirementId) => this.circlesOf(requirementId),
    };
  }

  /** True when one of the demand's alternatives can be had on every day of its item. */
  isMet({ alternatives, placeId, existence }: GraphDemand): boolean {
    if (existence === null) return true;
    const wanted = this.days.ofIntervals([existence]);
    const had = this.solution.requirementObtainable(alternatives, deskOf(placeId));
    return this.days.difference(wanted, had) === NONE;
  }

  private obtainable(
    alternatives: readonly (readonly JudgedEvidence[])[],
    place: Pick<JudgedPlace, 'id'>,
  ): readonly Slice<boolean>[] {
    for (const each of alternatives) if (!each.some(({ hasIssuingItem }) => hasIssuingItem)) return ALWAYS;
    const days = this.solution.requirementObtainable(
      alternatives.map((each) => each.map(({ id }) => id)),
      deskOf(place.id),
    );
    const known = this.slices.get(days);
    if (known) return known;
    const slices = this.days.slicesOf(days);
    this.slices.set(days, slices);
    return slices;
  }

  private circlesOf(requirementId: number): readonly JudgedCircle[] {
    return this.judged.get(requirementId) ?? NO_CIRCLES;
  }

  /** The days on which an item exists and all that it demands can be had. */
  private completableDays(existence: Validity | null, placeId: number, demands: readonly GraphDemand[]): DaySetId {
    return demands.reduce(
      (days, { isPromisable, alternatives }) =>
        isPromisable
          ? days
          : this.days.intersection(days, this.solution.requirementObtainable(alternatives, deskOf(placeId))),
      existence === null ? NONE : this.days.ofIntervals([existence]),
    );
  }

  /** All of an item that those depend on who demand what it issues. */
  private standing(days: DaySetId, placeId: number, circles: readonly JudgedCircle[]): string {
    const intervals = this.days
      .intervalsOf(days)
      .map(({ validFrom, validTo }) => `${validFrom ?? ''}..${validTo ?? ''}`);
    const told = circles.length === 0 ? '' : ` #${hash('sha256', JSON.stringify(circles), 'hex')}`;
    return `${intervals.join(' ')} @${placeId}${told}`;
  }
}

/** The circles as the requirements in them see them, by id. */
async function judgedCircles(
  em: Em,
  circles: readonly GraphCircle[],
): Promise<ReadonlyMap<number, readonly JudgedCircle[]>> {
  const codes = await codesOf(
    em,
    circles.flatMap(({ steps }) => steps.map(({ requirement }) => requirement)),
  );
  const codeOf = (id: number) => codes.get(id) ?? '';
  const found = new Map<number, JudgedCircle[]>();
  for (const { days, steps, cut } of circles) {
    const requirements = beginningWithLeast(steps.map(({ requirement }) => codeOf(requirement)));
    for (const interval of days) {
      const circle = { ...interval, requirements, cut: cut === null ? null : codeOf(cut) };
      for (const { requirement } of steps) {
        const own = found.get(requirement) ?? [];
        own.push(circle);
        found.set(requirement, own);
      }
    }
  }
  return found;
}

const CODES_AT_ONCE = 10_000;

async function codesOf(em: Em, requirementIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(requirementIds)];
  const codes = new Map<number, string>();
  for (let start = 0; start < ids.length; start += CODES_AT_ONCE) {
    const rows = await em.execute<{ id: number; code: string }[]>(
      'select id, code from document_requirement where id in (?)',
      [ids.slice(start, start + CODES_AT_ONCE)],
    );
    for (const { id, code } of rows) codes.set(id, code);
  }
  return codes;
}

/**
 * Where the demands of a place stand: a place of its own below it. What is issued in a county counts for the desks of
 * the county, of all below and of all above it, and not for those of the county beside it.
 */
function deskOf(placeId: number): number {
  return -placeId;
}

/** By place, what lies above it. */
function chainsOf(places: readonly GraphPlace[]): ReadonlyMap<number, readonly number[]> {
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  return new Map(
    places.map(({ id }) => {
      const chain = new Set<number>();
      for (let up = parents.get(id); up != null && !chain.has(up); up = parents.get(up)) chain.add(up);
      return [id, [...chain]];
    }),
  );
}

function beginningWithLeast(codes: readonly string[]): readonly string[] {
  const least = codes.reduce((best, code, index) => (code < (codes[best] ?? '') ? index : best), 0);
  return [...codes.slice(least), ...codes.slice(0, least)];
}
