import type { CellPart } from './split-cell.js';

export interface Pairing {
  /** For every part, in order, the texts of its bases. */
  readonly bases: readonly (readonly string[])[];
  /** False when all bases were put by every part because no pairing could be read. */
  readonly isPaired: boolean;
}

/**
 * Pairs numbered parts with the bases of the cell beside them.
 *
 * By number when both are numbered and every number of the bases is one of the parts — all parts have a basis then,
 * unless the bases say `2-1`, which names the part; by position when there are as many of both; one basis stands for
 * all. Otherwise every part gets every basis and the pairing is not known.
 */
export function pairWithBases(parts: readonly CellPart[], bases: readonly CellPart[]): Pairing {
  const texts = bases.map(({ text }) => text);
  if (bases.length <= 1) return { bases: parts.map(() => texts), isPaired: true };
  if (isByNumber(parts, bases)) {
    return {
      bases: parts.map((part) => bases.filter((basis) => basis.number === part.number).map(({ text }) => text)),
      isPaired: true,
    };
  }
  if (bases.length === parts.length) return { bases: texts.map((text) => [text]), isPaired: true };
  return { bases: parts.map(() => texts), isPaired: parts.length <= 1 };
}

function isByNumber(parts: readonly CellPart[], bases: readonly CellPart[]): boolean {
  const ofParts = new Set(parts.map(({ number }) => number));
  const ofBases = new Set(bases.map(({ number }) => number));
  if (ofParts.has(null) || ofBases.has(null) || ofParts.size !== parts.length) return false;
  if (![...ofBases].every((number) => ofParts.has(number))) return false;
  return ofBases.size === ofParts.size || bases.some(({ sub }) => sub !== null);
}
