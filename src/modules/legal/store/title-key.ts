import { toSimplified } from '../../../platform/text/search-text.js';
import { matchTitle } from '../domain/match-title.js';

/** What two ways of writing one title have in common, in either script; see `matchTitle`. */
export function titleKey(title: string): string {
  return matchTitle(toSimplified(title));
}
