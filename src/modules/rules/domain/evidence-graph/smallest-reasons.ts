import type { FailingDay } from './failing-day.js';

/** What is told of a failure: one missing supply of each alternative, one closed requirement of each item. */
export interface Reasons {
  /** The supply chosen, by alternative: its owner (a requirement, or {@link ASKED}) and its position there. */
  readonly supplyOf: ReadonlyMap<string, number>;
  /** The requirement chosen, by item. */
  readonly requirementOf: ReadonlyMap<number, number>;
}

/** Owner of the alternatives of the requirement that is asked about. */
export const ASKED = -1;

/** Key of an alternative in {@link Reasons}. */
export function alternativeKey(owner: number, position: number): string {
  return `${owner}.${position}`;
}

type Open =
  | { readonly kind: 'ITEM'; readonly item: number }
  | { readonly kind: 'ALTERNATIVE'; readonly key: string; readonly missing: readonly number[] };

interface Draft extends Reasons {
  readonly items: ReadonlySet<number>;
  readonly open: readonly Open[];
}

/** Bounds of the search. */
export interface ReasonBounds {
  /** Most items that may be spoken of. */
  readonly maxItems: number;
  /** Most drafts looked at. */
  readonly maxDrafts: number;
}

/** What was found; `isSmallest` is false when the search ended early. */
export interface FoundReasons {
  readonly reasons: Reasons;
  readonly isSmallest: boolean;
}

/**
 * Chooses what to tell of a failure so that the fewest items are spoken of, by branch and bound; of equally small
 * choices the one met first, those of small ids and few issuers being tried first.
 *
 * @param missing for each alternative asked about the supplies missing, none of them empty
 * @returns null when no explanation within the bounds was found
 */
export function smallestReasons(
  day: FailingDay,
  missing: readonly (readonly number[])[],
  bounds: ReasonBounds,
): FoundReasons | null {
  let best: Draft | null = null;
  const start = { supplyOf: new Map(), requirementOf: new Map(), items: new Set<number>() };
  const drafts: Draft[] = [{ ...start, open: alternativesOpen(ASKED, missing) }];
  let looked = 0;
  for (let draft = drafts.pop(); draft; draft = drafts.pop()) {
    if (looked === bounds.maxDrafts) return best && { reasons: best, isSmallest: false };
    looked += 1;
    const limit: number = best ? best.items.size - 1 : bounds.maxItems;
    if (draft.items.size > limit) continue;
    if (draft.open.length === 0) best = draft;
    else drafts.push(...continuationsOf(day, draft, limit));
  }
  return best && { reasons: best, isSmallest: true };
}

/** The drafts that settle what has been open longest; the one to be tried first stands last. */
function continuationsOf(day: FailingDay, draft: Draft, limit: number): Draft[] {
  const [first, ...open] = draft.open;
  if (!first) return [];
  if (first.kind === 'ITEM') {
    if (!day.exists(first.item)) return [{ ...draft, open }];
    return day
      .closedRequirementsOf(first.item)
      .map((requirement) => ({
        ...draft,
        open: [...open, ...alternativesOpen(requirement, day.missingFor(requirement))],
        requirementOf: new Map(draft.requirementOf).set(first.item, requirement),
      }))
      .reverse();
  }
  return first.missing
    .map((supply) => ({ supply, added: day.issuersOf(supply).filter((issuer) => !draft.items.has(issuer)) }))
    .filter(({ added }) => draft.items.size + added.length <= limit)
    .toSorted((a, b) => b.added.length - a.added.length || b.supply - a.supply)
    .map(({ supply, added }) => ({
      ...draft,
      items: new Set([...draft.items, ...added]),
      open: [...open, ...added.map((item) => ({ kind: 'ITEM', item }) as const)],
      supplyOf: new Map(draft.supplyOf).set(first.key, supply),
    }));
}

function alternativesOpen(owner: number, missing: readonly (readonly number[])[]): readonly Open[] {
  return missing.map((supplies, position) => ({
    kind: 'ALTERNATIVE',
    key: alternativeKey(owner, position),
    missing: supplies,
  }));
}
