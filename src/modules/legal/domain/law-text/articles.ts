import { type DivisionHead, readArticleHead, readDivisionHead } from './article-head.js';

/** One article as a version has it. */
export interface ArticleText {
  readonly article: number;
  /** 之N, 0 for none */
  readonly suffix: number;
  /** 0 for the first article of that number, 1 for the second, … */
  readonly duplicate: number;
  /** Headings above it, joined by ` / `, e.g. `"第四章 法律责任 / 第一节 一般规定"`; null when there is none. */
  readonly heading: string | null;
  /** One line each 款 or 项, without blank lines; empty when only the head is there. */
  readonly text: string;
}

export interface ReadArticles {
  readonly articles: readonly ArticleText[];
  /** Lines before the first article that are no headings, without blank ones. */
  readonly preamble: readonly string[];
  /** Lines behind the last article that are no law. */
  readonly trailing: readonly string[];
  readonly flags: readonly (
    | 'DUPLICATE_ARTICLE'
    | 'NON_CONTIGUOUS'
    | 'ARTICLE_WITHOUT_SPACE'
    | 'EMPTY_ARTICLE'
    | 'TRAILING_TEXT'
  )[];
}

/** 附件, 附表, 附：, 注：, 来源：, tables and rules of a page: no part of the last article. */
const TRAILING =
  /^\s*(?:附\s*(?:件|表|录|图|：|:|\d|[一二三四五六七八九十][、：:\s])|注\s*[：:]|来源\s*[：:]|[（(]此件公开发布[）)]|\||-{3,}|\*{3,}|={3,}|!\[)/;

interface OpenArticle extends Omit<ArticleText, 'text'> {
  readonly lines: string[];
}

/**
 * Reads the articles of a law from the lines behind its history.
 *
 * A line that begins with 第…条 and a blank is the head of an article. Without the blank it is one only when its
 * number is the next: otherwise it is a sentence that begins with a reference.
 */
export function readArticles(lines: readonly string[]): ReadArticles {
  const articles: OpenArticle[] = [];
  const preamble: string[] = [];
  const seen = new Map<string, number>();
  const flags = new Set<ReadArticles['flags'][number]>();
  let headings: readonly DivisionHead[] = [];
  const end = endOfLaw(lines);
  for (const line of lines.slice(0, end)) {
    if (line.trim() === '') continue;
    const last = articles.at(-1);
    const head = readArticleHead(line);
    if (head && (head.isSetOff || follows(head, last))) {
      if (!head.isSetOff) flags.add('ARTICLE_WITHOUT_SPACE');
      if (!follows(head, last)) flags.add('NON_CONTIGUOUS');
      const key = `${head.article}-${head.suffix}`;
      const duplicate = seen.get(key) ?? 0;
      if (duplicate > 0) flags.add('DUPLICATE_ARTICLE');
      seen.set(key, duplicate + 1);
      const heading = headings.length === 0 ? null : headings.map(({ text }) => text).join(' / ');
      articles.push({
        article: head.article,
        suffix: head.suffix,
        duplicate,
        heading,
        lines: head.text ? [head.text] : [],
      });
      continue;
    }
    const division = readDivisionHead(line);
    if (division) headings = [...headings.filter(({ rank }) => rank < division.rank), division];
    else (last?.lines ?? preamble).push(line.trim());
  }
  const trailing = lines.slice(end).filter((line) => line.trim() !== '');
  if (trailing.length > 0) flags.add('TRAILING_TEXT');
  if (articles.some((article) => article.lines.length === 0)) flags.add('EMPTY_ARTICLE');
  return {
    articles: articles.map(({ lines: text, ...article }) => ({ ...article, text: text.join('\n') })),
    preamble,
    trailing: trailing.map((line) => line.trim()),
    flags: [...flags],
  };
}

/** The first line behind the last article that is no law; the end when there is none. */
function endOfLaw(lines: readonly string[]): number {
  const lastHead = lines.findLastIndex((line) => readArticleHead(line)?.isSetOff === true);
  const trailing = lines.findIndex((line, index) => index > lastHead && TRAILING.test(line));
  return lastHead < 0 || trailing < 0 ? lines.length : trailing;
}

/** The next article: one more, or the next 之N of the same; a book that begins at any number begins well. */
function follows(
  head: { readonly article: number; readonly suffix: number },
  last: { readonly article: number; readonly suffix: number } | undefined,
): boolean {
  if (!last) return head.suffix === 0;
  if (head.article === last.article) return head.suffix === last.suffix + 1;
  return head.article === last.article + 1 && head.suffix === 0;
}
