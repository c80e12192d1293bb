import { isBeginning, isSyllable, LONGEST_SYLLABLE } from './syllables.js';

/** What stands for one character in typed pinyin: its whole syllable, or how that begins. */
export interface Piece {
  readonly letters: string;
  readonly isWhole: boolean;
}

/** One way to read letters as pinyin, a piece for each character. */
export type Reading = readonly Piece[];

/** So many ways to divide a word into syllables are followed; words of three syllables seldom have more than two. */
const MOST_DIVISIONS = 16;

/**
 * The ways in which letters may be pinyin: whole syllables (`hukoubu`), of which the last may be unfinished when there is
 * no other way (`hukoub`), initials (`hkb`), and both mixed (`hukb`).
 *
 * @param letters lower case, without tones, `v` for ü
 * @returns each way once; none for a single letter, and for what is no pinyin
 */
export function pinyinReadings(letters: string): Reading[] {
  if (letters.length < 2) return [];
  const divisions = wholeDivisions(letters);
  const finished = divisions.filter((pieces) => pieces.at(-1)?.isWhole);
  const spelled = finished.length > 0 ? finished : divisions;
  const readings = [...spelled, ...initials(letters, spelled.length > 0), ...mixture(letters)];
  return [...new Map(readings.map((reading) => [keyOf(reading), reading])).values()];
}

/** Divisions into whole syllables, longest first; what is left at the end may begin one. */
function wholeDivisions(letters: string): Reading[] {
  const found: Reading[] = [];
  const deadEnds = new Set<number>();
  const follow = (from: number, pieces: Reading): boolean => {
    if (found.length >= MOST_DIVISIONS) return true;
    const rest = letters.slice(from);
    if (rest === '') return found.push(pieces) > 0;
    if (deadEnds.has(from)) return false;
    let leads = false;
    for (let length = Math.min(LONGEST_SYLLABLE, rest.length); length > 0; length--) {
      const piece = rest.slice(0, length);
      const isWhole = isSyllable(piece);
      if (isWhole || (length === rest.length && isBeginning(piece))) {
        leads = follow(from + length, [...pieces, { letters: piece, isWhole }]) || leads;
      }
    }
    if (!leads) deadEnds.add(from);
    return leads;
  };
  follow(0, []);
  return found;
}

/** Every letter an initial; two letters that spell a syllable are that syllable. */
function initials(letters: string, isSpelled: boolean): Reading[] {
  if (/[iuv]/.test(letters) || (letters.length === 2 && isSpelled)) return [];
  return [Array.from(letters, (letter) => ({ letters: letter, isWhole: false }))];
}

/** At each place the longest whole syllable, else an initial. */
function mixture(letters: string): Reading[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < letters.length; ) {
    const piece = pieceAt(letters, from);
    if (!piece) return [];
    pieces.push(piece);
    from += piece.letters.length;
  }
  return [pieces];
}

function pieceAt(letters: string, from: number): Piece | null {
  const rest = letters.slice(from, from + LONGEST_SYLLABLE);
  for (let length = rest.length; length > 0; length--) {
    if (isSyllable(rest.slice(0, length))) return { letters: rest.slice(0, length), isWhole: true };
  }
  const isUnfinished = from + rest.length === letters.length && isBeginning(rest);
  const initial = isUnfinished ? rest : /^(?:[zcs]h|[b-hj-np-twxyz])/.exec(rest)?.[0];
  return initial ? { letters: initial, isWhole: false } : null;
}

function keyOf(reading: Reading): string {
  return reading.map(({ letters, isWhole }) => letters + (isWhole ? ' ' : '-')).join('');
}
