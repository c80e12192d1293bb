import type { OpenChoice } from './weight.js';

/**
 * Parts the choices into groups that share no element, so that each can be decided alone.
 *
 * @returns groups in the order of their first choice, the choices of each in the order given
 */
export function connectedGroups(choices: readonly OpenChoice[]): readonly (readonly OpenChoice[])[] {
  const parents = choices.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      const above = parents[root] ?? root;
      parents[root] = parents[above] ?? above;
      root = above;
    }
    return root;
  };
  const firstUsers = new Map<number, number>();
  for (const [index, options] of choices.entries()) {
    for (const element of options.flat()) {
      const first = firstUsers.get(element);
      if (first === undefined) firstUsers.set(element, index);
      else parents[rootOf(index)] = rootOf(first);
    }
  }
  return [...Map.groupBy(choices.entries(), ([index]) => rootOf(index)).values()].map((group) =>
    group.map(([, options]) => options),
  );
}
