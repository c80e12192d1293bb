import { valueAt } from './int-array.js';

/** Ids in ascending order, and where those that were numbered stand among them. */
export interface Ranking {
  readonly ids: Float64Array;
  /** The row in `ids` of each number; -1 for one that was left out. */
  readonly rowOf: Int32Array;
}

/** Numbers ids in the order in which they are first met. */
export class IdTable {
  private readonly numbers = new Map<number, number>();
  private readonly ids: number[] = [];
  /** What belongs to one record comes together, so that the last id is often asked for again. */
  private lastId = Number.NaN;
  private lastNumber = -1;

  get size(): number {
    return this.ids.length;
  }

  numberOf(id: number): number {
    if (id === this.lastId) return this.lastNumber;
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.ids.push(id) - 1;
      this.numbers.set(id, number);
    }
    this.lastId = id;
    this.lastNumber = number;
    return number;
  }

  /** Puts the ids in order that are not left out. */
  ranking(isLeftOut: (number: number) => boolean = () => false): Ranking {
    const ids = Float64Array.from(this.ids.filter((_id, number) => !isLeftOut(number))).sort();
    const rowOf = new Int32Array(this.ids.length).fill(-1);
    this.ids.forEach((id, number) => {
      if (!isLeftOut(number)) rowOf[number] = rowOfId(ids, id);
    });
    return { ids, rowOf };
  }
}

/** Where the id stands in a list in ascending order; -1 when it does not. */
export function rowOfId(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(ids, middle) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}
