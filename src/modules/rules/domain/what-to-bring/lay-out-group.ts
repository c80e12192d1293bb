import { type Bits, noBits, withBits } from './bits.js';
import type { OpenChoice, Option, Weight } from './weight.js';

/** One choice in the order in which a group is decided; elements are numbered anew, from 0 in their old order. */
export interface Layer {
  readonly options: readonly Option[];
  /** Elements that a later choice may take too. */
  readonly stillOpen: Bits;
}

/** A group of choices, ready to be decided one after the other. */
export interface Layout {
  readonly layers: readonly Layer[];
  /** The element as the caller numbers it, by the number it has here. */
  readonly elements: readonly number[];
  readonly weights: readonly Weight[];
}

/** More choices are left in the order given: to put them in a better one takes time that grows with their square. */
const MOST_ORDERED = 300;

/** Puts the choices of a group in an order in which few elements stay open, and numbers its elements. */
export function layOutGroup(choices: readonly OpenChoice[], weightOf: (element: number) => Weight): Layout {
  const elements = [...new Set(choices.flat(2))].sort((a, b) => a - b);
  const numbers = new Map(elements.map((element, number) => [element, number]));
  const ordered = choices.length > MOST_ORDERED ? choices : inOrder(choices);
  const fromLast: Layer[] = [];
  let stillOpen = noBits(elements.length);
  for (const choice of ordered.toReversed()) {
    const options = choice.map((option) => option.map((element) => numbers.get(element) ?? 0));
    fromLast.push({ options, stillOpen });
    stillOpen = withBits(stillOpen, options.flat());
  }
  return { layers: fromLast.reverse(), elements, weights: elements.map(weightOf) };
}

/** Next is always the choice that opens the fewest elements for those it closes; of equal ones the first. */
function inOrder(choices: readonly OpenChoice[]): readonly OpenChoice[] {
  const elementsOf = new Map(choices.map((options) => [options, [...new Set(options.flat())]]));
  const uses = new Map<number, number>();
  for (const element of [...elementsOf.values()].flat()) uses.set(element, (uses.get(element) ?? 0) + 1);
  const seen = new Set<number>();
  const growthOf = (elements: readonly number[]) =>
    elements.reduce((sum, element) => sum + (seen.has(element) ? 0 : 1) - (uses.get(element) === 1 ? 1 : 0), 0);
  const ordered: OpenChoice[] = [];
  while (elementsOf.size > 0) {
    const [next, elements] = leastBy(elementsOf, ([, own]) => growthOf(own));
    elementsOf.delete(next);
    ordered.push(next);
    for (const element of elements) {
      seen.add(element);
      uses.set(element, (uses.get(element) ?? 0) - 1);
    }
  }
  return ordered;
}

/** The first of the things of which the measure is least; there must be one. */
function leastBy<Thing>(things: Iterable<Thing>, measure: (thing: Thing) => number): Thing {
  let least: { readonly thing: Thing; readonly size: number } | null = null;
  for (const thing of things) {
    const size = measure(thing);
    if (!least || size < least.size) least = { thing, size };
  }
  if (!least) throw new RangeError('nothing to choose from');
  return least.thing;
}
