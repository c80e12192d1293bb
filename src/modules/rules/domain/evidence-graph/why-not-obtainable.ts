import type { CalendarDate } from '../../../../shared/dates.js';
import { dayNumberOf } from './day-set.js';
import type { EvidenceGraph } from './evidence-graph.js';
import { FailingDay, type StandingDemand } from './failing-day.js';
import { valueAt } from './int-array.js';
import { ASKED, alternativeKey, type FoundReasons, smallestReasons } from './smallest-reasons.js';
import type { EvidenceSolution } from './solve-evidence.js';

/** Most items an explanation speaks of. */
export const MAX_ITEMS = 50;

/** Most drafts of an explanation looked at in search of the smallest. */
export const MAX_DRAFTS = 5_000;

/** Why one alternative cannot be met: this evidence type cannot be had, for these alone issue it. Ids. */
export interface MissingEvidence {
  readonly evidence: number;
  /** All that count from there, in order. Each is in the items of the explanation, unless that is cut off. */
  readonly issuers: readonly number[];
}

/** Why one item cannot be completed. */
export type ItemReason =
  | { readonly item: number; readonly kind: 'NOT_IN_FORCE' }
  | {
      readonly item: number;
      readonly kind: 'BLOCKED';
      readonly requirement: number;
      /** One for each alternative of the requirement. */
      readonly missing: readonly MissingEvidence[];
    };

/** Why a requirement cannot be met on a day. */
export interface WhyNot {
  /** One for each alternative of the requirement asked about. */
  readonly missing: readonly MissingEvidence[];
  /** Each item once, in the order in which it is first spoken of. */
  readonly items: readonly ItemReason[];
  /** Items that wait for each other in turn, from the smallest id; empty when all ends with items not in force. */
  readonly circle: readonly number[];
  /** True when no explanation speaks of fewer items. */
  readonly isSmallest: boolean;
  /** True when not every item is explained, because more than {@link MAX_ITEMS} would have to be. */
  readonly isCutOff: boolean;
}

/**
 * Explains why a requirement that stands in a place cannot be met on a day: which evidence cannot be had, which items
 * issue it, and which requirement of theirs is in the way, until each ends with an item not in force or with one
 * already spoken of.
 *
 * @returns null when it can be met
 */
export function whyNotObtainable(solution: EvidenceSolution, demand: StandingDemand, on: CalendarDate): WhyNot | null {
  const day = new FailingDay(solution, dayNumberOf(on));
  const asked = day.missingForDemand(demand);
  if (asked.length === 0 || asked.some((missing) => missing.length === 0)) return null;
  const found = smallestReasons(day, asked, { maxItems: MAX_ITEMS, maxDrafts: MAX_DRAFTS });
  return told(solution.graph, day, asked, found);
}

/** Tells what was chosen breadth first; where nothing was, the supply of the fewest issuers and the first requirement. */
function told(
  graph: EvidenceGraph,
  day: FailingDay,
  asked: readonly (readonly number[])[],
  found: FoundReasons | null,
): WhyNot {
  const queue: number[] = [];
  const known = new Set<number>();
  const missingOf = (owner: number, alternatives: readonly (readonly number[])[]) =>
    alternatives.map((missing, position) => {
      const supply = found?.reasons.supplyOf.get(alternativeKey(owner, position)) ?? fewestIssuers(day, missing);
      const issuers = day.issuersOf(supply);
      for (const issuer of issuers) if (!known.has(issuer)) queue.push(issuer);
      for (const issuer of issuers) known.add(issuer);
      return {
        evidence: valueAt(graph.evidenceIds, valueAt(graph.supplies.evidence, supply)),
        issuers: issuers.map((issuer) => valueAt(graph.itemIds, issuer)),
      };
    });
  const missing = missingOf(ASKED, asked);
  const items: ItemReason[] = [];
  for (let turn = 0; turn < queue.length && turn < MAX_ITEMS; turn += 1) {
    const row = queue[turn] ?? 0;
    const item = valueAt(graph.itemIds, row);
    const requirement = found?.reasons.requirementOf.get(row) ?? day.closedRequirementsOf(row)[0];
    if (requirement === undefined || !day.exists(row)) items.push({ item, kind: 'NOT_IN_FORCE' });
    else {
      const id = valueAt(graph.requirementIds, requirement);
      const inTheWay = missingOf(requirement, day.missingFor(requirement));
      items.push({ item, kind: 'BLOCKED', requirement: id, missing: inTheWay });
    }
  }
  const isCutOff = items.length < queue.length;
  return { missing, items, circle: circleAmong(items), isSmallest: found?.isSmallest ?? false, isCutOff };
}

function fewestIssuers(day: FailingDay, missing: readonly number[]): number {
  const [first, ...others] = missing;
  if (first === undefined) throw new RangeError('nothing is missing');
  return others.reduce(
    (best, supply) => (day.issuersOf(supply).length < day.issuersOf(best).length ? supply : best),
    first,
  );
}

/** Leaves out, again and again, whatever waits for nothing that is left; from what remains every way leads round. */
function circleAmong(items: readonly ItemReason[]): readonly number[] {
  const waitsFor = new Map(
    items.map((reason) => [
      reason.item,
      reason.kind === 'BLOCKED' ? reason.missing.flatMap(({ issuers }) => issuers) : [],
    ]),
  );
  const nextOf = (item: number) => waitsFor.get(item)?.find((issuer) => waitsFor.has(issuer));
  for (let size = -1; size !== waitsFor.size; ) {
    size = waitsFor.size;
    for (const item of [...waitsFor.keys()]) if (nextOf(item) === undefined) waitsFor.delete(item);
  }
  const path: number[] = [];
  let item = [...waitsFor.keys()].sort((a, b) => a - b)[0];
  while (item !== undefined && !path.includes(item)) {
    path.push(item);
    item = nextOf(item);
  }
  const circle = item === undefined ? [] : path.slice(path.indexOf(item));
  const start = circle.indexOf(Math.min(...circle));
  return [...circle.slice(start), ...circle.slice(0, Math.max(start, 0))];
}
