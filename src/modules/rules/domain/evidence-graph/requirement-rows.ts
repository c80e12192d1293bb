import type { EvidenceGraph } from './evidence-graph.js';
import { gathered, IntList, valueAt } from './int-array.js';

/** Requirements in the order in which they were recorded. */
export interface RecordedRequirements {
  readonly ids: readonly number[];
  /** The row of the item that each belongs to; negative for one that is not known. */
  readonly item: Int32Array;
  readonly days: Int32Array;
  /** How many alternatives each requirement has, and how many evidence types each alternative. */
  readonly alternativeCounts: Int32Array;
  readonly demandCounts: Int32Array;
  /** Rows of evidence types. */
  readonly demandedEvidence: Int32Array;
}

export type RequirementRows = Pick<
  EvidenceGraph,
  | 'requirementStart'
  | 'requirementIds'
  | 'requirementItem'
  | 'requirementDays'
  | 'alternativeStart'
  | 'alternativeRequirement'
  | 'demandStart'
  | 'demandAlternative'
  | 'demandEvidence'
>;

/** Lays requirements out by item and id; those of items that are not known are left out. */
export function requirementRowsOf(recorded: RecordedRequirements, itemCount: number): RequirementRows {
  const { start: requirementStart, members: order } = gathered(recorded.item, itemCount);
  for (let item = 0; item < itemCount; item += 1) {
    sortById(order.subarray(valueAt(requirementStart, item), valueAt(requirementStart, item + 1)), recorded.ids);
  }
  const alternativesBefore = runningSum(recorded.alternativeCounts);
  const demandsBefore = runningSum(recorded.demandCounts);
  const [alternativeStart, alternativeRequirement] = [new IntList(), new IntList()];
  const [demandStart, demandAlternative, demandEvidence] = [new IntList(), new IntList(), new IntList()];
  order.forEach((given, requirement) => {
    alternativeStart.push(alternativeRequirement.length);
    for (let a = valueAt(alternativesBefore, given); a < valueAt(alternativesBefore, given + 1); a += 1) {
      demandStart.push(demandEvidence.length);
      for (let d = valueAt(demandsBefore, a); d < valueAt(demandsBefore, a + 1); d += 1) {
        demandAlternative.push(alternativeRequirement.length);
        demandEvidence.push(valueAt(recorded.demandedEvidence, d));
      }
      alternativeRequirement.push(requirement);
    }
  });
  alternativeStart.push(alternativeRequirement.length);
  demandStart.push(demandEvidence.length);
  return {
    requirementStart,
    requirementIds: Float64Array.from(order, (given) => recorded.ids[given] ?? Number.NaN),
    requirementItem: order.map((given) => valueAt(recorded.item, given)),
    requirementDays: order.map((given) => valueAt(recorded.days, given)),
    alternativeStart: alternativeStart.toArray(),
    alternativeRequirement: alternativeRequirement.toArray(),
    demandStart: demandStart.toArray(),
    demandAlternative: demandAlternative.toArray(),
    demandEvidence: demandEvidence.toArray(),
  };
}

/** Most come sorted already, from a query in the order of ids. */
function sortById(rows: Int32Array, ids: readonly number[]): void {
  const idOf = (row: number) => ids[row] ?? Number.NaN;
  const isSorted = rows.every((row, turn) => turn === 0 || idOf(valueAt(rows, turn - 1)) <= idOf(row));
  if (!isSorted) rows.sort((a, b) => idOf(a) - idOf(b));
}

function runningSum(counts: Int32Array): Int32Array {
  const sums = new Int32Array(counts.length + 1);
  counts.forEach((count, position) => {
    sums[position + 1] = valueAt(sums, position) + count;
  });
  return sums;
}
