import { at } from '../../../../shared/at.js';
import type { RecordName } from '../../../../shared/fields.js';
import type { Change } from '../change.js';

/** The records of the same set that a change needs to be there before it. */
export type NeedsOf = (change: Change) => ReadonlyMap<RecordName, ReadonlySet<string>>;

/**
 * The order in which changes can be applied one after another: a record that is made stands before those that name
 * it, otherwise by kind and code, so that two sets that touch the same records take them in the same order. In a
 * circle of records somebody must be first.
 *
 * @returns positions in `changes`
 */
export function orderChanges(
  changes: readonly Change[],
  kinds: readonly RecordName[],
  needsOf: NeedsOf,
): readonly number[] {
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  const sorted = [...changes.keys()].sort((a, b) => {
    const [one, other] = [at(changes, a), at(changes, b)];
    const byKind = (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0);
    if (byKind !== 0) return byKind;
    return one.code === other.code ? a - b : one.code < other.code ? -1 : 1;
  });
  const makers = new Map(
    sorted
      .filter((position) => at(changes, position).operation === 'CREATE')
      .map((position) => [keyOf(at(changes, position).kind, at(changes, position).code), position]),
  );
  const order: number[] = [];
  const seen = new Set<number>();
  for (const first of sorted) {
    const stack = [{ position: first, isDone: false }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if (step.isDone) {
        order.push(step.position);
        continue;
      }
      if (seen.has(step.position)) continue;
      seen.add(step.position);
      stack.push({ ...step, isDone: true });
      for (const needed of neededBy(at(changes, step.position), makers, needsOf)) {
        if (!seen.has(needed)) stack.push({ position: needed, isDone: false });
      }
    }
  }
  return order;
}

/**
 * The changes that cannot be applied because others cannot: they name a record that these would have made, or one that
 * such a change would have made.
 *
 * @param refused positions of creations
 * @returns positions, without those of `refused`
 */
export function dependentsOf(
  changes: readonly Change[],
  refused: ReadonlySet<number>,
  needsOf: NeedsOf,
): ReadonlySet<number> {
  const makers = new Map(
    [...changes.entries()]
      .filter(([, { operation }]) => operation === 'CREATE')
      .map(([position, { kind, code }]) => [keyOf(kind, code), position]),
  );
  const naming = new Map<number, number[]>();
  for (const [position, change] of changes.entries()) {
    for (const needed of neededBy(change, makers, needsOf)) {
      naming.set(needed, [...(naming.get(needed) ?? []), position]);
    }
  }
  const found = new Set<number>();
  const queue = [...refused].filter((position) => at(changes, position).operation === 'CREATE');
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const dependent of naming.get(next) ?? []) {
      if (found.has(dependent) || refused.has(dependent)) continue;
      found.add(dependent);
      if (at(changes, dependent).operation === 'CREATE') queue.push(dependent);
    }
  }
  return found;
}

function neededBy(change: Change, makers: ReadonlyMap<string, number>, needsOf: NeedsOf): readonly number[] {
  const own = keyOf(change.kind, change.code);
  return [...needsOf(change)].flatMap(([kind, codes]) =>
    [...codes].flatMap((code) => {
      const key = keyOf(kind, code);
      return key === own ? [] : (makers.get(key) ?? []);
    }),
  );
}

function keyOf(kind: RecordName, code: string): string {
  return `${kind} ${code}`;
}
