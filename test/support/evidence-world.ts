import { ALL, type DaySetId, DaySets } from '../../src/modules/rules/domain/evidence-graph/day-set.js';
import type { EvidenceGraph } from '../../src/modules/rules/domain/evidence-graph/evidence-graph.js';
import { EvidenceGraphBuilder } from '../../src/modules/rules/domain/evidence-graph/evidence-graph-builder.js';
import { type EvidenceSolution, solveEvidence } from '../../src/modules/rules/domain/evidence-graph/solve-evidence.js';

/** First day and the day after the last, by number; null is unbounded. */
export type Days = readonly [from: number | null, to: number | null];

export interface WorldRequirement {
  readonly id: number;
  readonly days?: Days;
  readonly commitmentOffered?: boolean;
  readonly alternatives: readonly (readonly number[])[];
}

export interface WorldItem {
  readonly id: number;
  readonly place: number;
  readonly days?: Days;
  readonly issues: readonly number[];
  readonly requirements: readonly WorldRequirement[];
}

export interface WorldEvidence {
  readonly id: number;
  readonly free?: boolean;
  readonly anywhere?: boolean;
}

/** Who issues what, and what they demand for it, as plain records. */
export interface World {
  readonly places: readonly (readonly [id: number, parent: number | null])[];
  /** Those that are free or issued anywhere; the others need not be named. */
  readonly evidence?: readonly WorldEvidence[];
  readonly items: readonly WorldItem[];
}

/** The graph of the records, with a table of sets of days of its own. */
export function graphOf(world: World): EvidenceGraph {
  const days = new DaySets();
  const builder = new EvidenceGraphBuilder(days);
  for (const [id, parent] of world.places) builder.addPlace(id, parent);
  for (const { id, ...flags } of world.evidence ?? []) builder.addEvidence(id, flags);
  for (const item of world.items) {
    builder.addIssuingItem({ item: item.id, place: item.place, existence: daySetOf(days, item.days) });
    for (const evidence of item.issues) builder.addIssues(evidence, item.id);
    for (const { id, days: inForce, commitmentOffered = false, alternatives } of item.requirements) {
      const requirement = { item: item.id, requirement: id, inForce: daySetOf(days, inForce) };
      builder.addRequirement({ ...requirement, commitmentOffered, alternatives });
    }
  }
  return builder.build();
}

/** The solution of a world of so many items in one place: item n issues evidence type n and demands what it is told to. */
export function solvedRow(
  count: number,
  demandsOf: (item: number) => readonly (readonly (readonly number[])[])[],
  ended: { readonly item: number; readonly days: Days } | null = null,
): EvidenceSolution {
  const days = new DaySets();
  const builder = new EvidenceGraphBuilder(days);
  for (let item = 0; item < count; item += 1) {
    const existence = daySetOf(days, item === ended?.item ? ended.days : ALWAYS);
    builder.addIssuingItem({ item, place: 1, existence });
    builder.addIssues(item, item);
    for (const [index, alternatives] of demandsOf(item).entries()) {
      builder.addRequirement({ item, requirement: 10 * item + index, inForce: ALL, alternatives });
    }
  }
  return solveEvidence(builder.build());
}

/** The same world without the requirement. */
export function without(world: World, requirement: number): World {
  const items = world.items.map((item) => ({
    ...item,
    requirements: item.requirements.filter(({ id }) => id !== requirement),
  }));
  return { ...world, items };
}

export function isOn([from, to]: Days, day: number): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

const ALWAYS: Days = [null, null];

function daySetOf(days: DaySets, [from, to]: Days = ALWAYS): DaySetId {
  return days.between(from ?? -0x8000_0000, to ?? 0x7fff_ffff);
}
