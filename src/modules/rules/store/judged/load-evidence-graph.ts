import { hash } from 'node:crypto';
import type { Em } from '../../../../platform/db/index.js';
import { circlesOf } from '../../domain/evidence-graph/circles.js';
import { DaySets, NONE } from '../../domain/evidence-graph/day-set.js';
import { EvidenceGraphBuilder } from '../../domain/evidence-graph/evidence-graph-builder.js';
import { type EvidenceSolution, solveEvidence } from '../../domain/evidence-graph/solve-evidence.js';
import type { JudgedCircle, JudgedEvidence, JudgedPlace } from '../../domain/judged.js';
import type { Slice } from '../../domain/legal-timeline.js';
import type { EvidenceGraph, GraphCircle } from './evidence-graph.js';
import {
  type GraphDemand,
  type GraphPart,
  readDemandsOf,
  readIssuersOf,
  readIssuingItems,
  readWholeGraph,
} from './read-issuing-items.js';

/** Issuing items beyond which the neighbourhood of some services is no longer followed: the whole is read then. */
const MOST_ITEMS = 2_000;

/** Of evidence issued anywhere, how many issuing items are read at first: one that can be completed is enough. */
const FIRST_ISSUERS = 8;

/**
 * Who issues what on which demands, solved.
 *
 * Of some services only what decides about them is read: what issues the evidence they demand, what that demands in
 * turn, and so on. Of evidence that many issue anywhere some issuers are looked at first, for what can be had from them
 * can be had; only where that leaves a demand unmet on a day are all of them read.
 *
 * @param services ids of service items whose demands are judged, or all
 */
export async function loadEvidenceGraph(em: Em, services: readonly number[] | 'ALL'): Promise<EvidenceGraph> {
  if (services === 'ALL') {
    const part = await readWholeGraph(em);
    return new SolvedGraph(part, part.items, part.demands);
  }
  const demands = await readDemandsOf(em, services);
  const issuers = await readIssuersOf(em, services);
  const first = await neighbourhoodOf(em, demands, FIRST_ISSUERS);
  const graph = new SolvedGraph(first.part, issuers, demands);
  if (first.isWhole && (!first.isCut || demands.every((demand) => graph.isMet(demand)))) return graph;
  const { part, isWhole } = await neighbourhoodOf(em, demands, null);
  return new SolvedGraph(isWhole ? part : await readWholeGraph(em), issuers, demands);
}

interface Neighbourhood {
  readonly part: GraphPart;
  /** True when issuers were left out. */
  readonly isCut: boolean;
  /** False when it grew beyond {@link MOST_ITEMS} and was left unfinished. */
  readonly isWhole: boolean;
}

async function neighbourhoodOf(em: Em, asked: readonly GraphDemand[], issuers: number | null): Promise<Neighbourhood> {
  const places = new Map<number, GraphPart['places'][number]>();
  const evidence = new Map<number, GraphPart['evidence'][number]>();
  const items = new Map<number, GraphPart['items'][number]>();
  const issuing = new Map<string, GraphPart['issuing'][number]>();
  const demands: GraphDemand[] = [];
  const sought = new Set<string>();
  let isCut = false;
  let frontier = asked;
  while (frontier.length > 0) {
    const wanted = frontier.flatMap(({ placeId, alternatives }) =>
      alternatives.flat().map((evidenceId) => ({ evidenceId, placeId })),
    );
    const fresh = wanted.filter(({ evidenceId, placeId }) => !sought.has(`${evidenceId} ${placeId}`));
    for (const { evidenceId, placeId } of fresh) sought.add(`${evidenceId} ${placeId}`);
    if (fresh.length === 0) break;
    const found = await readIssuingItems(em, fresh, issuers);
    isCut ||= found.isCut;
    for (const place of found.places) places.set(place.id, place);
    for (const each of found.evidence) evidence.set(each.id, each);
    for (const pair of found.issuing) issuing.set(`${pair.evidenceId} ${pair.itemId}`, pair);
    const added = found.items.filter(({ id }) => !items.has(id));
    for (const item of added) items.set(item.id, item);
    frontier = found.demands.filter(({ itemId }) => added.some(({ id }) => id === itemId));
    demands.push(...frontier);
    if (items.size > MOST_ITEMS) break;
  }
  const part: GraphPart = {
    places: [...places.values()],
    evidence: [...evidence.values()],
    issuing: [...issuing.values()],
    items: [...items.values()],
    demands,
  };
  return { part, isCut, isWhole: items.size <= MOST_ITEMS };
}

const ALWAYS: readonly Slice<boolean>[] = [{ validFrom: null, validTo: null, state: true }];

const NO_CIRCLES: readonly JudgedCircle[] = [];

/** A part of the graph with what can be had by it. */
class SolvedGraph implements EvidenceGraph {
  private readonly days = new DaySets();
  private readonly solution: EvidenceSolution;
  private readonly circlesByRequirement: ReadonlyMap<number, readonly JudgedCircle[]>;
  private readonly slices = new Map<number, readonly Slice<boolean>[]>();
  readonly circles: readonly GraphCircle[];
  readonly completable: ReadonlyMap<number, string>;

  /**
   * @param issuers the issuing items asked about
   * @param demands theirs and others'
   */
  constructor(part: GraphPart, issuers: GraphPart['items'], demands: readonly GraphDemand[]) {
    const builder = new EvidenceGraphBuilder(this.days);
    for (const { id, parentId } of part.places) {
      builder.addPlace(id, parentId);
      builder.addPlace(deskOf(id), id);
    }
    const above = chainsOf(part.places);
    for (const { id, free, anywhere } of part.evidence) builder.addEvidence(id, { free, anywhere });
    for (const { id, placeId, existence } of part.items) {
      builder.addIssuingItem({
        item: id,
        place: deskOf(placeId),
        existence: existence === null ? NONE : this.days.ofIntervals([existence]),
      });
    }
    for (const { evidenceId, itemId, placeId } of part.issuing) {
      builder.addIssues(evidenceId, itemId, placeId);
      for (const id of above.get(placeId) ?? []) builder.addIssues(evidenceId, itemId, deskOf(id));
    }
    for (const { itemId, requirementId, isPromisable, alternatives } of part.demands) {
      builder.addRequirement({
        item: itemId,
        requirement: requirementId,
        inForce: this.days.ofIntervals([{ validFrom: null, validTo: null }]),
        commitmentOffered: isPromisable,
        alternatives,
      });
    }
    this.solution = solveEvidence(builder.build());
    this.circles = this.findCircles(part.demands);
    this.circlesByRequirement = judgedCircles(this.circles, part.demands);
    const byItem = Map.groupBy(demands, ({ itemId }) => itemId);
    this.completable = new Map(issuers.map((item) => [item.id, this.standingOf(item, byItem.get(item.id) ?? [])]));
  }

  obtainable(
    alternatives: readonly (readonly JudgedEvidence[])[],
    place: Pick<JudgedPlace, 'id'>,
  ): readonly Slice<boolean>[] {
    if (alternatives.some((each) => !each.some(({ hasIssuingItem }) => hasIssuingItem))) return ALWAYS;
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

  circlesOf(requirementId: number): readonly JudgedCircle[] {
    return this.circlesByRequirement.get(requirementId) ?? NO_CIRCLES;
  }

  /** True when one of the demand's alternatives can be had on every day of its item. */
  isMet({ alternatives, placeId, existence }: GraphDemand): boolean {
    if (existence === null) return true;
    const wanted = this.days.ofIntervals([existence]);
    const had = this.solution.requirementObtainable(alternatives, deskOf(placeId));
    return this.days.difference(wanted, had) === NONE;
  }

  /** All of an item that those depend on who demand what it issues. */
  private standingOf(item: GraphPart['items'][number], demands: readonly GraphDemand[]): string {
    const circles = demands.flatMap(({ requirementId }) => this.circlesOf(requirementId));
    const told = circles.length === 0 ? '' : ` #${hash('sha256', JSON.stringify(circles), 'hex')}`;
    return `${this.daysOf(item, demands)} @${item.placeId}${told}`;
  }

  /** The days on which an item exists and all that it demands can be had. */
  private daysOf({ placeId, existence }: GraphPart['items'][number], demands: readonly GraphDemand[]): string {
    const all = demands.reduce(
      (days, { isPromisable, alternatives }) =>
        isPromisable
          ? days
          : this.days.intersection(days, this.solution.requirementObtainable(alternatives, deskOf(placeId))),
      existence === null ? NONE : this.days.ofIntervals([existence]),
    );
    return this.days
      .intervalsOf(all)
      .map(({ validFrom, validTo }) => `${validFrom ?? ''}..${validTo ?? ''}`)
      .join(' ');
  }

  private findCircles(demands: readonly GraphDemand[]): readonly GraphCircle[] {
    const lawful = new Set(demands.flatMap(({ requirementId, hasBasis }) => (hasBasis ? [requirementId] : [])));
    // what the law asks for is given up less easily than what it does not
    return circlesOf(this.solution, (id) => (lawful.has(id) ? 2 : 1)).flatMap(({ days, loops, isCutOff }) =>
      loops.map(({ steps, cut }) => ({
        days: this.days.intervalsOf(days),
        steps,
        cut: cut?.requirement ?? null,
        isCutOff,
      })),
    );
  }
}

/** The circles as the requirements in them see them, by id. */
function judgedCircles(
  circles: readonly GraphCircle[],
  demands: readonly GraphDemand[],
): ReadonlyMap<number, readonly JudgedCircle[]> {
  const codes = new Map(demands.map(({ requirementId, code }) => [requirementId, code]));
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

/**
 * Where the demands of a place stand: a place of its own below it. What is issued in a county counts for the desks of
 * the county, of all below and of all above it, and not for those of the county beside it.
 */
function deskOf(placeId: number): number {
  return -placeId;
}

/** By place, what lies above it. */
function chainsOf(places: GraphPart['places']): ReadonlyMap<number, readonly number[]> {
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
