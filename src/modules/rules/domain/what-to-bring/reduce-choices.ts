import type { OpenChoice, Option } from './weight.js';

/** What is left to decide when what must be taken in any case is taken. */
export interface ReducedChoices {
  /** Elements that every best answer takes. */
  readonly taken: ReadonlySet<number>;
  /** In the order given: what is still undecided, without elements that are taken, each with two ways at least. */
  readonly open: readonly OpenChoice[];
}

/**
 * Takes what every best answer takes, and drops ways that no best answer needs.
 *
 * A way that takes all that another way of the same choice takes is never better; what is taken already costs nothing.
 * A choice with one way left is decided, and may decide others.
 */
export function reduceChoices(choices: readonly OpenChoice[]): ReducedChoices {
  const taken = new Set<number>();
  const users = usersOf(choices);
  const left: (OpenChoice | null)[] = [...choices];
  const queue = [...choices.keys()];
  const queued = new Set(queue);
  for (let head = 0; head < queue.length; head++) {
    const index = queue[head] ?? 0;
    queued.delete(index);
    const options = left[index];
    if (!options) continue;
    const smallest = withoutSupersets(options.map((option) => option.filter((element) => !taken.has(element))));
    const [only] = smallest;
    left[index] = smallest;
    if (!only || smallest.length > 1) continue;
    left[index] = null;
    for (const element of only) {
      taken.add(element);
      for (const user of users.get(element) ?? []) {
        if (left[user] && !queued.has(user)) {
          queue.push(user);
          queued.add(user);
        }
      }
    }
  }
  return { taken, open: left.filter((options) => options !== null) };
}

function usersOf(choices: readonly OpenChoice[]): ReadonlyMap<number, ReadonlySet<number>> {
  const users = new Map<number, Set<number>>();
  for (const [index, options] of choices.entries()) {
    for (const element of options.flat()) {
      const known = users.get(element);
      if (known) known.add(index);
      else users.set(element, new Set([index]));
    }
  }
  return users;
}

/** The options that hold no other one; of equal ones the first. */
function withoutSupersets(options: readonly Option[]): readonly Option[] {
  const bySize = options.toSorted((a, b) => a.length - b.length);
  const kept: Option[] = [];
  for (const option of bySize) {
    const elements = new Set(option);
    if (!kept.some((smaller) => smaller.every((element) => elements.has(element)))) kept.push(option);
  }
  return kept;
}
