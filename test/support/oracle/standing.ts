import type { CitedLaw } from './law.js';

/** How one basis of a power or duty stands, from the best to the worst; NONE where none is cited. */
export const STANDINGS = [
  'IN_FORCE',
  'UNRESOLVED',
  'ARTICLE_MISSING',
  'UNKNOWN_TITLE',
  'ARTICLE_GONE',
  'NOT_YET_IN_FORCE',
  'NO_LONGER_IN_FORCE',
  'OUT_OF_AREA',
  'NONE',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** In force where level, area, article and dates are known to hold; out of force where the register shows it. */
export function standingOn({ level, isOfHere, namesArticle, statusOn }: CitedLaw, day: string): Standing {
  const status = statusOn(day);
  if (isOfHere === 'NO') return 'OUT_OF_AREA';
  switch (status) {
    case 'UNKNOWN_TITLE':
    case 'ARTICLE_MISSING':
    case 'NOT_YET_IN_FORCE':
      return status;
    case 'GONE':
      return 'ARTICLE_GONE';
    case 'REPEALED':
    case 'SUSPENDED':
      return 'NO_LONGER_IN_FORCE';
    case 'UNDATED':
    case 'NOT_LOADED':
      return 'UNRESOLVED';
    default: {
      const isPrecise = namesArticle || level === 'L2D' || level === 'L5';
      return level !== 'UNKNOWN' && isOfHere === 'YES' && isPrecise ? 'IN_FORCE' : 'UNRESOLVED';
    }
  }
}

export function bestStandingOn(laws: readonly CitedLaw[], day: string): Standing {
  const standings = laws.map((law) => standingOn(law, day));
  return firstOf(STANDINGS, standings) ?? 'NONE';
}

/** The first of the order that occurs. */
export function firstOf<Value>(order: readonly Value[], values: readonly Value[]): Value | undefined {
  return order.find((value) => values.includes(value));
}

/** True of a text that says something. */
export function isSaid(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
