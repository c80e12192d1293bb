type NumberArray = Int32Array | Float64Array | Uint8Array;

/** The entry of an array that is known to reach so far. */
export function valueAt(array: NumberArray, index: number): number {
  return array[index] ?? 0;
}

/** The rows that the owner has: from its `start` to before the `start` of the next. */
export function rowsOf(start: Int32Array, owner: number): readonly number[] {
  const first = valueAt(start, owner);
  return Array.from({ length: valueAt(start, owner + 1) - first }, (_, index) => first + index);
}

/** A list of whole numbers of 32 bits that grows. */
export class IntList {
  private values = new Int32Array(16);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const larger = new Int32Array(2 * this.used);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.used] = value;
    this.used += 1;
  }

  /** The numbers so far; a view that is right until the next push. */
  toArray(): Int32Array {
    return this.values.subarray(0, this.used);
  }
}

/** Members gathered by bucket: those of bucket `b` are `members[start[b]]` to before `members[start[b + 1]]`. */
export interface Buckets {
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/**
 * Gathers the positions of a list by the bucket that stands there, in linear time.
 *
 * @param bucketOf a bucket from 0 to below `count` for each position; a negative one is left out
 * @param order every position once, in the order in which they are to stand in their bucket; ascending when not given
 */
export function gathered(bucketOf: Int32Array, count: number, order?: Int32Array): Buckets {
  const start = new Int32Array(count + 1);
  for (const bucket of bucketOf) if (bucket >= 0) start[bucket + 1] = valueAt(start, bucket + 1) + 1;
  for (let bucket = 0; bucket < count; bucket += 1) {
    start[bucket + 1] = valueAt(start, bucket + 1) + valueAt(start, bucket);
  }
  const members = new Int32Array(valueAt(start, count));
  const next = start.slice();
  for (let turn = 0; turn < bucketOf.length; turn += 1) {
    const position = order ? valueAt(order, turn) : turn;
    const bucket = valueAt(bucketOf, position);
    if (bucket < 0) continue;
    members[valueAt(next, bucket)] = position;
    next[bucket] = valueAt(next, bucket) + 1;
  }
  return { start, members };
}
