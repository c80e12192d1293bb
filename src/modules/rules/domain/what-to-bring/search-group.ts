import { areSameWithin, type Bits, compareBits, hasBit, hashWithin, noBits, withBits } from './bits.js';
import { type Layer, type Layout, layOutGroup } from './lay-out-group.js';
import type { OpenChoice, Option, Weight } from './weight.js';

/** What a group of choices takes. */
export interface GroupAnswer {
  /** Elements, ascending; they hold one way of every choice. */
  readonly taken: readonly number[];
  /** False when there may be a better answer. */
  readonly isExact: boolean;
}

/** Elements looked at in the time of one step, about. */
const ELEMENTS_PER_STEP = 20;

/** How much more than its share of the work a layer may take. */
const BULGE = 4;

/** States kept at a time in the first, quick sweep. */
const NARROW = 64;

/**
 * Decides a group of choices: the least weight, and of equal answers the one with the smallest element that only one
 * of them takes.
 *
 * The choices are decided one after the other. Of all ways to decide the first few only that matters which later
 * choices can still use, so of those alike in it the best is kept (dynamic programming along the order of the
 * choices). When more stay than may be kept, the worst are dropped, and the answer is no longer certain to be the
 * best; a second, wider sweep then drops what can no longer beat the answer of the first.
 *
 * @param work steps that may be spent, about; a step is one way tried from one state, times the words of a set
 */
export function searchGroup(
  choices: readonly OpenChoice[],
  weightOf: (element: number) => Weight,
  work: number,
): GroupAnswer {
  const layout = layOutGroup(choices, weightOf);
  const quick = sweep(layout, { width: NARROW, steps: stepsOf(layout, 0), work, ceiling: null });
  if (!quick.best) throw new RangeError('a choice without a way');
  if (quick.isComplete) return toAnswer(layout, quick.best, true);
  const steps = stepsOf(layout, 1 / ELEMENTS_PER_STEP);
  if (work < NARROW * sumOf(steps)) return toAnswer(layout, quick.best, false);
  const thorough = sweep(layout, { width: Number.POSITIVE_INFINITY, steps, work, ceiling: quick.best });
  const isBetter = thorough.best !== null && compareStates(thorough.best, quick.best) < 0;
  return toAnswer(layout, isBetter && thorough.best ? thorough.best : quick.best, thorough.isComplete);
}

/**
 * What it takes to go on from one state, by layer, in steps: to try its ways, and to find out whether it is hopeless
 * by looking at all elements of the layers behind it.
 */
function stepsOf({ layers, elements }: Layout, stepsPerElement: number): readonly number[] {
  const words = Math.ceil(elements.length / 32);
  const steps: number[] = [];
  let behind = 0;
  for (const { options } of layers.toReversed()) {
    steps.push(options.length * words + behind * stepsPerElement);
    behind += options.flat().length;
  }
  return steps.reverse();
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A way to decide the choices so far. */
interface State extends Weight {
  readonly taken: Bits;
}

interface Sweep {
  /** Null when nothing reaches the ceiling, which a dropped state may have. */
  readonly best: State | null;
  /** True when no state was dropped for want of room. */
  readonly isComplete: boolean;
}

interface Limits {
  /** States kept at a time, at most. */
  readonly width: number;
  /** What one state costs, by layer. */
  readonly steps: readonly number[];
  /** What all states of all layers may cost. */
  readonly work: number;
  /** An answer that is known: what cannot be as good is dropped. */
  readonly ceiling: Weight | null;
}

function sweep(layout: Layout, { width, steps, work, ceiling }: Limits): Sweep {
  const { layers, elements, weights } = layout;
  let states: readonly State[] = [{ taken: noBits(elements.length), main: 0, visits: 0 }];
  let isComplete = true;
  let workLeft = work;
  let stepsLeft = sumOf(steps);
  for (const [index, layer] of layers.entries()) {
    const room = Math.max(1, Math.min(width, roomFor({ workLeft, stepsLeft, next: steps[index] ?? 0 })));
    if (states.length > room) {
      isComplete = false;
      states = states.toSorted(compareStates).slice(0, room);
    }
    workLeft -= states.length * (steps[index] ?? 0);
    stepsLeft -= steps[index] ?? 0;
    states = decide(states, layer, weights);
    if (ceiling) states = withoutHopeless(states, layers.slice(index + 1), layout, ceiling.main);
  }
  return { best: states[0] ?? null, isComplete };
}

/** States that the work left is enough for: some layers may have more than their share, for others have less. */
function roomFor({ workLeft, stepsLeft, next }: { workLeft: number; stepsLeft: number; next: number }): number {
  return Math.floor(Math.min((BULGE * workLeft) / stepsLeft, workLeft / next));
}

/** Every state with every way of the choice; of those alike in what stays open, the best. */
function decide(states: readonly State[], { options, stillOpen }: Layer, weights: readonly Weight[]): State[] {
  const alike = new Map<number, State[]>();
  for (const state of states) {
    for (const option of options) {
      const next = take(state, option, weights);
      const hash = hashWithin(stillOpen, next.taken);
      const known = alike.get(hash);
      if (known) keepBetter(known, next, stillOpen);
      else alike.set(hash, [next]);
    }
  }
  return [...alike.values()].flat();
}

function take(state: State, option: Option, weights: readonly Weight[]): State {
  let { main, visits } = state;
  for (const element of option) {
    if (hasBit(state.taken, element)) continue;
    main += weights[element]?.main ?? 0;
    visits += weights[element]?.visits ?? 0;
  }
  return { taken: withBits(state.taken, option), main, visits };
}

/** Puts the state in the place of one alike that is not better, or beside those that are not alike. */
function keepBetter(states: State[], state: State, stillOpen: Bits): void {
  const place = states.findIndex(({ taken }) => areSameWithin(stillOpen, taken, state.taken));
  const known = states[place];
  if (!known) states.push(state);
  else if (compareStates(state, known) < 0) states[place] = state;
}

function compareStates(a: State, b: State): number {
  return a.main - b.main || a.visits - b.visits || compareBits(a.taken, b.taken);
}

/**
 * The states that may still end at the ceiling or below. An element that several later choices may take is paid for
 * once at least when it is paid for in equal shares by each of them, so the cheapest way of each, at such shares, is
 * never more than what is still to pay.
 */
function withoutHopeless(
  states: readonly State[],
  later: readonly Layer[],
  { weights }: Layout,
  ceiling: number,
): readonly State[] {
  const shares = sharesOf(later, weights);
  return states.filter(({ taken, main }) => {
    let least = main;
    for (const { options } of later) {
      let cheapest = Number.POSITIVE_INFINITY;
      for (const option of options) {
        let price = 0;
        for (const element of option) if (!hasBit(taken, element)) price += shares[element] ?? 0;
        if (price < cheapest) cheapest = price;
      }
      least += cheapest;
    }
    return least <= ceiling + 0.001; // weights are whole numbers, shares are not
  });
}

function sharesOf(later: readonly Layer[], weights: readonly Weight[]): readonly number[] {
  const uses = weights.map(() => 0);
  for (const { options } of later) {
    for (const element of new Set(options.flat())) uses[element] = (uses[element] ?? 0) + 1;
  }
  return weights.map(({ main }, element) => main / Math.max(1, uses[element] ?? 0));
}

function toAnswer({ elements }: Layout, { taken }: State, isExact: boolean): GroupAnswer {
  return { taken: elements.filter((_, number) => hasBit(taken, number)), isExact };
}
