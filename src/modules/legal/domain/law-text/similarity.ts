import { foldText } from '../citation/fold-text.js';

/** A text made ready for comparison. */
export interface Profile {
  /** Without blanks, brackets and width made alike. */
  readonly plain: string;
  /** How often each pair of neighbouring characters occurs. */
  readonly bigrams: ReadonlyMap<string, number>;
}

/** Prepares a text for {@link dice} and {@link retained}. */
export function profile(text: string): Profile {
  const plain = foldText(text).replace(/\s+/g, '');
  const bigrams = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
  }
  return { plain, bigrams };
}

/** Dice's coefficient of the bigrams, 0…1: twice what both have over all there are; 1 for equal texts. */
export function dice(a: Profile, b: Profile): number {
  if (a.plain === b.plain) return 1;
  return (2 * common(a, b)) / Math.max(1, size(a) + size(b));
}

/** The share of the first text's bigrams that the second one still has, 0…1. */
export function retained(a: Profile, b: Profile): number {
  if (a.plain === b.plain) return 1;
  return common(a, b) / Math.max(1, size(a));
}

function common(a: Profile, b: Profile): number {
  const [small, large] = a.bigrams.size < b.bigrams.size ? [a, b] : [b, a];
  let count = 0;
  for (const [pair, times] of small.bigrams) count += Math.min(times, large.bigrams.get(pair) ?? 0);
  return count;
}

function size({ plain }: Profile): number {
  return Math.max(0, plain.length - 1);
}
