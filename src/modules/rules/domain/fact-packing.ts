import { domainOf, type FactDeclarations, type FactValue, type FactValues, factNamed, sizeOf } from './fact.js';

/** One fact as an axis of a table of cells. */
export interface Axis {
  readonly name: string;
  /** Every value of the fact by ordinal. */
  readonly values: readonly FactValue[];
  /** What one step of the ordinal adds to the cell index. */
  readonly stride: number;
  /** The ordinal of each value. */
  readonly ordinals: ReadonlyMap<FactValue, number>;
}

/** How many cells a table over these facts has: the product of their sizes, 1 for none. */
export function cellCountOf(facts: FactDeclarations, names: readonly string[]): number {
  return names.reduce((count, name) => count * sizeOf(declared(facts, name)), 1);
}

/** Axes over the named facts, in that order; the first fact varies fastest. */
export function axesOver(facts: FactDeclarations, names: readonly string[]): readonly Axis[] {
  let stride = 1;
  return names.map((name) => {
    const values = domainOf(declared(facts, name));
    const axis = { name, values, stride, ordinals: new Map(values.map((value, ordinal) => [value, ordinal])) };
    stride *= values.length;
    return axis;
  });
}

/**
 * The index of the cell that the facts fall into.
 *
 * @throws {RangeError} when a fact is missing or has a value that the catalogue does not know: a bug in the reader
 */
export function cellOf(axes: readonly Axis[], facts: FactValues): number {
  let cell = 0;
  for (const axis of axes) {
    const value = facts[axis.name];
    const ordinal = value === undefined ? undefined : axis.ordinals.get(value);
    if (ordinal === undefined) throw new RangeError(`Fact ${axis.name} has no value ${JSON.stringify(value)}`);
    cell += ordinal * axis.stride;
  }
  return cell;
}

/** The facts that fall into the cell: the inverse of {@link cellOf}. */
export function factsOfCell(axes: readonly Axis[], cell: number): FactValues {
  return Object.fromEntries(
    axes.map((axis) => {
      const value = axis.values[Math.floor(cell / axis.stride) % axis.values.length];
      if (value === undefined) throw new RangeError(`Fact ${axis.name} has no values`);
      return [axis.name, value];
    }),
  );
}

function declared(facts: FactDeclarations, name: string) {
  const fact = factNamed(facts, name);
  if (!fact) throw new RangeError(`No fact named ${name}`);
  return fact;
}
