import { formatArticleNumber, formatProvisionPath, type ProvisionPath } from './article-path.js';
import { foldText } from './citation/fold-text.js';
import { partOfArticle } from './provision-exists.js';

/** What became of a provision between two versions of its instrument. */
export type ProvisionChange =
  | { readonly outcome: 'UNCHANGED' }
  | { readonly outcome: 'CHANGED'; readonly similarity: number }
  | { readonly outcome: 'MOVED'; readonly to: string; readonly similarity: number }
  | { readonly outcome: 'GONE' }
  /** The earlier version has no such provision. */
  | { readonly outcome: 'MISSING' };

/** Texts of the articles of a version by `formatArticleNumber`, e.g. `"12-1"`. */
export type ArticleTexts = ReadonlyMap<string, string>;

/**
 * Two articles are versions of each other from this share of common bigrams on.
 *
 * Found on 道路运输条例 (2019, 2022, 2023) and 立法法 (2015, 2023): amended articles keep 0.45 and more, while unrelated
 * articles of one instrument stay under 0.35, except penalty clauses, which share their phrases up to 0.8. For these
 * the second test stands: each must be the other's best match.
 */
const SAME_ARTICLE = 0.45;
/** Under another number an article must be closer than under its own by this much, or the number is believed. */
const CLEARLY_CLOSER = 0.15;

/**
 * Says what became of provisions between two versions.
 *
 * Texts are compared with blanks, brackets and width made alike. An article with the same text under its own number
 * is unchanged, under another one moved. Else the most similar article of the later version is its successor, when
 * they are similar enough (character bigrams, Dice) and no other article of the earlier version is more similar to
 * that one. A 款 or 项 is compared by itself: it may stand unchanged in a changed article.
 *
 * @returns a function that answers for one path; `to` and `similarity` (0…1) are of the successor
 */
export function compareProvisions(before: ArticleTexts, after: ArticleTexts): (path: ProvisionPath) => ProvisionChange {
  const earlier = profiles(before);
  const later = profiles(after);
  return (path) => {
    const own = formatArticleNumber(path.article, path.suffix);
    const article = earlier.get(own);
    const cited = article && partOfArticle(article.text, path);
    if (!article || cited === undefined || cited === null) return { outcome: 'MISSING' };
    const successor = findSuccessor({ own, article, earlier, later });
    if (!successor) return { outcome: 'GONE' };
    const part = partOfArticle(later.get(successor)?.text ?? '', path);
    if (part === null) return { outcome: 'GONE' };
    const similarity = dice(profile(cited), profile(part));
    if (successor !== own) return { outcome: 'MOVED', to: renumbered(path, successor), similarity };
    return comparable(cited) === comparable(part) ? { outcome: 'UNCHANGED' } : { outcome: 'CHANGED', similarity };
  };
}

interface Profile {
  readonly text: string;
  readonly comparable: string;
  /** How often each pair of neighbouring characters occurs. */
  readonly bigrams: ReadonlyMap<string, number>;
  readonly size: number;
}

interface Search {
  readonly own: string;
  readonly article: Profile;
  readonly earlier: ReadonlyMap<string, Profile>;
  readonly later: ReadonlyMap<string, Profile>;
}

/** The number of the article that continues this one, or null. */
function findSuccessor({ own, article, earlier, later }: Search): string | null {
  const atOwn = later.get(own);
  if (atOwn?.comparable === article.comparable) return own;
  const same = nearest(own, [...later].filter(([, other]) => other.comparable === article.comparable).map(([key]) => key));
  if (same !== null && earlier.get(same)?.comparable !== article.comparable) return same;
  const best = mostSimilar(article, later);
  const ownSimilarity = atOwn ? dice(article, atOwn) : 0;
  if (!best || best.similarity < SAME_ARTICLE) return ownSimilarity >= SAME_ARTICLE ? own : null;
  const candidate = best.similarity - ownSimilarity >= CLEARLY_CLOSER ? best.key : ownSimilarity >= SAME_ARTICLE ? own : best.key;
  const found = later.get(candidate);
  const rival = found && mostSimilar(found, earlier);
  const isMutual = !rival || !found || rival.key === own || rival.similarity <= dice(article, found);
  return isMutual ? candidate : null;
}

function mostSimilar(article: Profile, among: ReadonlyMap<string, Profile>): { key: string; similarity: number } | null {
  let best: { key: string; similarity: number } | null = null;
  for (const [key, other] of among) {
    const similarity = dice(article, other);
    if (!best || similarity > best.similarity) best = { key, similarity };
  }
  return best;
}

function nearest(own: string, keys: readonly string[]): string | null {
  const distance = (key: string): number => Math.abs(Number.parseInt(key, 10) - Number.parseInt(own, 10));
  return [...keys].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function renumbered(path: ProvisionPath, key: string): string {
  const [article = 0, suffix = 0] = key.split('-').map(Number);
  return formatProvisionPath({ ...path, article, suffix });
}

function profiles(texts: ArticleTexts): ReadonlyMap<string, Profile> {
  return new Map([...texts].map(([key, text]) => [key, profile(text)]));
}

function profile(text: string): Profile {
  const plain = comparable(text);
  const bigrams = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
  }
  return { text, comparable: plain, bigrams, size: Math.max(0, plain.length - 1) };
}

function comparable(text: string): string {
  return foldText(text).replace(/\s+/g, '');
}

/** Twice the bigrams in common over all of both; 1 for equal texts, 0 for texts without any in common. */
function dice(a: Profile, b: Profile): number {
  if (a.comparable === b.comparable) return 1;
  let common = 0;
  const [small, large] = a.bigrams.size < b.bigrams.size ? [a, b] : [b, a];
  for (const [pair, count] of small.bigrams) common += Math.min(count, large.bigrams.get(pair) ?? 0);
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
