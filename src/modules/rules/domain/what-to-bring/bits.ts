/** A set of small whole numbers, 32 to a word; number 0 is the highest bit of the first word. */
export type Bits = Uint32Array;

/** The set of none of the numbers below `size`. */
export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

/** The set with the numbers given beside its own. */
export function withBits(bits: Bits, numbers: readonly number[]): Bits {
  const more = bits.slice();
  for (const number of numbers) more[number >>> 5] = (more[number >>> 5] ?? 0) | bitOf(number);
  return more;
}

/** True when the number is in the set. */
export function hasBit(bits: Bits, number: number): boolean {
  return ((bits[number >>> 5] ?? 0) & bitOf(number)) !== 0;
}

/** A number of 32 bits that is the same for sets that are the same within `frame`, and seldom for others. */
export function hashWithin(frame: Bits, bits: Bits): number {
  let hash = 0;
  for (let index = 0; index < frame.length; index++) {
    const word = (bits[index] ?? 0) & (frame[index] ?? 0);
    hash = ((hash << 5) + hash) ^ word ^ (word >>> 15);
  }
  return hash;
}

/** True when two sets hold the same of the numbers of `frame`. */
export function areSameWithin(frame: Bits, a: Bits, b: Bits): boolean {
  for (let index = 0; index < frame.length; index++) {
    if ((((a[index] ?? 0) ^ (b[index] ?? 0)) & (frame[index] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Negative when, of the numbers that only one set has, the smallest is in `a`; 0 when both are the same. */
export function compareBits(a: Bits, b: Bits): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (b[index] ?? 0) - (a[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function bitOf(number: number): number {
  return 0x80000000 >>> (number & 31);
}
