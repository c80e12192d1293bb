import { gathered, valueAt } from './int-array.js';

/** Numbers that tell what lies below what: a place is the other or below it when its `enter` lies in `[enter, leave)` of the other. */
export interface PlaceOrder {
  readonly enter: Int32Array;
  readonly leave: Int32Array;
}

const NOWHERE = -1;

/**
 * Numbers places so that "lies in" is a comparison of numbers, however deep the tree.
 *
 * Places whose parents lead round in a circle lie in each other: they have the same numbers, and nothing above them.
 *
 * @param parent the position of what lies directly above each place; -1 when nothing does
 */
export function orderOfPlaces(parent: Int32Array): PlaceOrder {
  const head = headsOfCircles(parent);
  const above = parent.map((given, place) => {
    if (valueAt(head, place) !== place || given < 0) return NOWHERE;
    const next = valueAt(head, given);
    return next === place ? NOWHERE : next;
  });
  const order = placesFromTop(above, head);
  const enter = new Int32Array(parent.length);
  const below = new Int32Array(parent.length);
  order.forEach((place, turn) => {
    enter[place] = turn;
  });
  for (const place of order.toReversed()) {
    below[place] = valueAt(below, place) + 1;
    const next = valueAt(above, place);
    if (next !== NOWHERE) below[next] = valueAt(below, next) + valueAt(below, place);
  }
  return {
    enter: head.map((place) => valueAt(enter, place)),
    leave: head.map((place) => valueAt(enter, place) + valueAt(below, place)),
  };
}

/** For each place that lies on a circle the first of the circle, for every other the place itself. */
function headsOfCircles(parent: Int32Array): Int32Array {
  const head = Int32Array.from(parent, (_, place) => place);
  const walkOf = new Int32Array(parent.length).fill(NOWHERE);
  for (let start = 0; start < parent.length; start += 1) {
    let place = start;
    while (place !== NOWHERE && valueAt(walkOf, place) === NOWHERE) {
      walkOf[place] = start;
      place = valueAt(parent, place);
    }
    if (place === NOWHERE || valueAt(walkOf, place) !== start) continue;
    for (let next = valueAt(parent, place); next !== place; next = valueAt(parent, next)) head[next] = place;
  }
  return head;
}

/** Every place that heads itself, each before all that lie below it, and those below it next to each other. */
function placesFromTop(above: Int32Array, head: Int32Array): Int32Array {
  const own = above.map((next, place) => (valueAt(head, place) === place ? next : NOWHERE));
  const { start, members } = gathered(own, own.length);
  const open: number[] = [];
  for (let place = own.length - 1; place >= 0; place -= 1) {
    if (valueAt(head, place) === place && valueAt(own, place) === NOWHERE) open.push(place);
  }
  const order: number[] = [];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    order.push(place);
    for (let k = valueAt(start, place); k < valueAt(start, place + 1); k += 1) open.push(valueAt(members, k));
  }
  return Int32Array.from(order);
}
