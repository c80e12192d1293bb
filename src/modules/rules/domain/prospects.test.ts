import { expect, test } from '@jest/globals';
import { randomNumbers } from '../../../../test/support/random-numbers.js';
import type { Axis } from './fact-packing.js';
import { Prospects } from './prospects.js';
import { TruthTable } from './truth-table.js';

const SIZES: Readonly<Record<string, number>> = { a: 2, b: 3, c: 2, d: 4 };
const NAMES = Object.keys(SIZES);
const axisOf = (name: string, stride: number): Axis => {
  const values = Array.from({ length: SIZES[name] ?? 0 }, (_, ordinal) => ordinal);
  return { name, values, stride, ordinals: new Map(values.map((value) => [value, value])) };
};
const FACTS = NAMES.map((name) => axisOf(name, 1));

/** A table over some of the facts that holds in some cells, drawn at random. */
function randomTable(random: (bound: number) => number): TruthTable {
  const axes: Axis[] = [];
  let cells = 1;
  for (const name of NAMES.filter(() => random(2) === 0)) {
    axes.push(axisOf(name, cells));
    cells *= SIZES[name] ?? 1;
  }
  const outcomes = Uint8Array.from({ length: cells }, () => (random(6) === 0 ? 1 : 0));
  return new TruthTable(axes, cells, outcomes);
}

/** True when each fact by itself leaves a cell in which the rule holds. */
function isLeft({ axes, cellCount }: TruthTable, holdsAt: (cell: number) => boolean, known: Known): boolean {
  const ordinalIn = (cell: number, { stride, values }: Axis) => Math.floor(cell / stride) % values.length;
  const cells = Array.from({ length: cellCount }, (_, cell) => cell).filter(holdsAt);
  if (cells.length === 0) return false;
  return axes.every((axis) => {
    const values = known.get(axis.name);
    return values === undefined || cells.some((cell) => values.includes(ordinalIn(cell, axis)));
  });
}

type Known = ReadonlyMap<string, readonly number[]>;

test('a rule is out when one of the facts known leaves it no cell, and only then', () => {
  const random = randomNumbers(20260615);
  const left = { some: 0, none: 0 };
  for (let round = 0; round < 300; round += 1) {
    const tables = Array.from({ length: 1 + random(70) }, () => randomTable(random));
    const prospects = new Prospects(tables, FACTS);
    const known = new Map<string, readonly number[]>();
    prospects.begin();
    for (const [fact, name] of NAMES.entries()) {
      if (random(3) === 0) continue;
      const size = SIZES[name] ?? 1;
      const values = Array.from({ length: 1 + random(2) }, () => random(size));
      known.set(name, values);
      prospects.learn(fact, values.length === 1 ? (values[0] ?? 0) : values);
    }
    const expected = tables.map((table) => isLeft(table, (cell) => table.holdsAt(cell), known));
    expect(tables.map((_table, rule) => prospects.isOpen(rule))).toEqual(expected);
    expect(prospects.isSettled).toBe(!expected.includes(true));
    expect(NAMES.map((_name, fact) => prospects.asks(fact))).toEqual(
      NAMES.map((name) => tables.some(({ axes }, rule) => expected[rule] && axes.some((axis) => axis.name === name))),
    );
    left[expected.includes(true) ? 'some' : 'none'] += 1;
  }
  expect(Math.min(left.some, left.none)).toBeGreaterThan(5);
});
