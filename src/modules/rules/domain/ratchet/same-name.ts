import type { NameForm } from './name-words.js';
import type { ReadName, Unit } from './read-name.js';

/** Characters that tell two real documents apart though all others are the same. */
const TELLING: ReadonlySet<string> = new Set(
  '无有不非未出入生死男女父母子新旧内外上下前后国省市县乡村高中初小大一二三四五六七八九十首再结离复退转休开停注核甲乙丙丁特普主副',
);

/** Below this many characters two matters are only the same when they sound the same. */
const LEAST_FOR_SLIPS = 4;

/**
 * True when a demanded document is by its name what was eliminated: about the same matter, of a form that takes its
 * place. Matters are the same when they sound the same; longer ones of certificates also when their words stand in
 * another order, or one character was put in, left out or exchanged: names of licences are fixed by law.
 */
export function isSameName(eliminated: ReadName, demanded: ReadName): boolean {
  if (!isSameForm(eliminated.form, demanded.form)) return false;
  if (soundsSame(eliminated.about, demanded.about)) return true;
  return isProof(eliminated.form) && isNearlySame(eliminated, demanded);
}

/** A certificate comes back under any word of form or none; a licence, a judgment, an own statement does not bring it back. */
function isSameForm(one: NameForm, other: NameForm): boolean {
  return one === other || (isProof(one) && isProof(other));
}

function isProof(form: NameForm): boolean {
  return form === 'PROOF' || form === 'NONE';
}

function isNearlySame(one: ReadName, other: ReadName): boolean {
  if (isReordered(one.matter, other.matter)) return true;
  return isReordered(one.about, other.about) || (isLong(one.about, other.about) && isOneSlip(one.about, other.about));
}

function soundsSame(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.length === other.length && one.every(({ sound }, index) => sound === other[index]?.sound);
}

function isLong(one: readonly Unit[], other: readonly Unit[]): boolean {
  return Math.min(one.length, other.length) >= LEAST_FOR_SLIPS;
}

function isReordered(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.length === other.length && isLong(one, other) && sorted(one) === sorted(other);
}

function sorted(units: readonly Unit[]): string {
  return units
    .map(({ sound }) => sound)
    .sort()
    .join(' ');
}

/** One character exchanged, put in or left out, and none that tells real documents apart. */
function isOneSlip(one: readonly Unit[], other: readonly Unit[]): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start]?.sound === other[start]?.sound) start++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end]?.sound === other[other.length - 1 - end]?.sound
  ) {
    end++;
  }
  const gone = one.slice(start, one.length - end);
  const come = other.slice(start, other.length - end);
  return gone.length <= 1 && come.length <= 1 && [...gone, ...come].every(({ char }) => !TELLING.has(char));
}
