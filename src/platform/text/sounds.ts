import { isSyllable, LONGEST_SYLLABLE, nearSyllables, soundingLike } from './syllables.js';

/** What was typed for one character, and what may have been meant. */
export interface Sound {
  readonly letters: string;
  /** True when the character itself was typed, not its pinyin. */
  readonly isSpoken: boolean;
  /** Syllables that sound so to many speakers; none when the letters are no syllable. */
  readonly sounding: readonly string[];
  /** These, and those that a slip of the fingers spoils so. */
  readonly slipped: readonly string[];
}

/** More letters are not divided: no name has so many. */
const MOST_LETTERS = 60;

/** The sound of a character that was typed itself. */
export function spokenSound(syllable: string): Sound {
  return { letters: syllable, isSpoken: true, sounding: [syllable], slipped: [syllable] };
}

/**
 * The sounds of pinyin that may be mistyped: its letters are divided so that the fewest are slips.
 *
 * @param letters lower case, `v` for ü: `"hukobu"` gives the sounds of `hu`, `ko` and `bu`
 * @returns none when there is more than one slip in three characters, and not only one: `asdfgh` is no pinyin
 */
export function typedSounds(letters: string): Sound[] {
  const { pieces, slips } = fewestSlips(letters.slice(0, MOST_LETTERS));
  if (slips > Math.max(1, Math.floor(pieces.length / 3))) return [];
  return pieces.map((piece) => {
    const sounding = isSyllable(piece) ? soundingLike(piece) : [];
    const slipped = [...new Set([...sounding, ...nearSyllables(piece)])];
    return { letters: piece, isSpoken: false, sounding, slipped };
  });
}

interface Division {
  readonly slips: number;
  readonly pieces: readonly string[];
}

/** By the best division of every beginning; no pieces when there is none of the whole. */
function fewestSlips(letters: string): Division {
  const nothing: Division = { slips: 0, pieces: [] };
  const best = new Map([[0, nothing]]);
  for (let from = 0; from < letters.length; from++) {
    const before = best.get(from);
    for (let length = 1; before && length <= LONGEST_SYLLABLE + 1; length++) {
      const piece = letters.slice(from, from + length);
      if (piece.length < length || !(isSyllable(piece) || isSlip(piece))) continue;
      const found = { slips: before.slips + (isSyllable(piece) ? 0 : 1), pieces: [...before.pieces, piece] };
      const known = best.get(from + length);
      if (!known || isBetter(found, known)) best.set(from + length, found);
    }
  }
  return best.get(letters.length) ?? nothing;
}

function isBetter(found: Division, known: Division): boolean {
  if (found.slips !== known.slips) return found.slips < known.slips;
  return found.pieces.length < known.pieces.length;
}

/** Letters that are no syllable may be one mistyped when their vowels stand together. */
function isSlip(letters: string): boolean {
  return letters.length > 1 && /^[^aeiouv]*[aeiouv]+[^aeiouv]*$/.test(letters) && nearSyllables(letters).length > 0;
}
