import { formatArticleNumber, formatProvisionPath, type ProvisionPath } from './article-path.js';
import { alignArticles } from './law-text/align-articles.js';
import { dice, profile } from './law-text/similarity.js';
import { partOfArticle } from './provision-exists.js';

/** What became of a provision between two versions of its instrument. */
export type ProvisionChange =
  | { readonly outcome: 'UNCHANGED' }
  | { readonly outcome: 'CHANGED'; readonly similarity: number }
  | { readonly outcome: 'MOVED'; readonly to: string; readonly similarity: number }
  | { readonly outcome: 'GONE' }
  /** The earlier version has no such provision. */
  | { readonly outcome: 'MISSING' };

/** Texts of the articles of a version, in their order, by `formatArticleNumber`, e.g. `"12-1"`. */
export type ArticleTexts = ReadonlyMap<string, string>;

/**
 * Says what became of provisions between two versions.
 *
 * The article is followed first (see `alignArticles`): it stands under its own number, under another one (MOVED, its
 * text changed or not: `similarity` says), or nothing continues it (GONE). A 款 or 项 is then compared by itself: it may
 * be UNCHANGED in an article that changed around it, or GONE from one that stays. Blanks, full-width forms and kinds of
 * brackets make no difference.
 *
 * @returns a function that answers for one path; `similarity` is Dice's coefficient of bigrams, 1 for equal text
 */
export function compareProvisions(before: ArticleTexts, after: ArticleTexts): (path: ProvisionPath) => ProvisionChange {
  const successors = alignArticles(profiled(before), profiled(after));
  return (path) => {
    const own = formatArticleNumber(path.article, path.suffix);
    const cited = partOfArticle(before.get(own) ?? '', path);
    if (!before.has(own) || cited === null) return { outcome: 'MISSING' };
    const successor = successors.get(own);
    const part = partOfArticle(after.get(successor ?? '') ?? '', path);
    if (successor === undefined || part === null) return { outcome: 'GONE' };
    const [earlier, later] = [profile(cited), profile(part)];
    const similarity = dice(earlier, later);
    if (successor !== own) return { outcome: 'MOVED', to: renumbered(path, successor), similarity };
    return earlier.plain === later.plain ? { outcome: 'UNCHANGED' } : { outcome: 'CHANGED', similarity };
  };
}

function profiled(texts: ArticleTexts) {
  return [...texts].map(([key, text]) => [key, profile(text)] as const);
}

function renumbered(path: ProvisionPath, key: string): string {
  const [article = 0, suffix = 0] = key.split('-').map(Number);
  return formatProvisionPath({ ...path, article, suffix });
}
