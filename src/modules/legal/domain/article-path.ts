import { InvalidInputError } from '../../../shared/errors.js';
import { writeNumeral } from './chinese-numeral.js';

/**
 * Where a provision stands in its instrument; 0 where nothing is said.
 *
 * @see 立法法 (2023) article 65: 条 in Chinese numerals, 款 unnumbered, 项 in bracketed numerals, 目 in Arabic ones
 */
export interface ProvisionPath {
  /** 条 */
  readonly article: number;
  /** 之N of an inserted article, e.g. 2 in 第十二条之二 */
  readonly suffix: number;
  /** 款 */
  readonly paragraph: number;
  /** 项 */
  readonly item: number;
  /** 目 */
  readonly point: number;
}

const PATH = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?(?:\.(0|[1-9]\d{0,3}))?(?:\.(0|[1-9]\d{0,3}))?(?:\.([1-9]\d{0,3}))?$/;

/**
 * Reads a path.
 *
 * @param text `"12"`, `"12-1"` (之一), `"12.2"` (款), `"12.2.3"` (项), `"12.0.3"` (项, its 款 unsaid), `"12.2.3.1"` (目)
 * @throws {InvalidInputError} when it is written otherwise or ends in an unsaid part, e.g. `"12.0"`
 */
export function parseProvisionPath(text: string): ProvisionPath {
  const match = PATH.exec(text);
  const [article = 0, suffix = 0, paragraph = 0, item = 0, point = 0] = (match ?? [])
    .slice(1)
    .map((n) => Number(n ?? 0));
  const path: ProvisionPath = { article, suffix, paragraph, item, point };
  if (!match || formatProvisionPath(path) !== text)
    throw new InvalidInputError('Not the path of a provision', { text });
  return path;
}

/** Writes a path in its one form, e.g. `"12.0.3"`; the inverse of {@link parseProvisionPath}. */
export function formatProvisionPath(path: ProvisionPath): string {
  const finer = [path.paragraph, path.item, path.point];
  while (finer.at(-1) === 0) finer.pop();
  return [formatArticleNumber(path.article, path.suffix), ...finer].join('.');
}

/** The path of an article alone, e.g. `"12-1"`; the key by which the articles of a version are found. */
export function formatArticleNumber(article: number, suffix: number): string {
  return suffix === 0 ? `${article}` : `${article}-${suffix}`;
}

/** Orders paths as they stand in the instrument; a whole before its parts. */
export function compareProvisionPaths(a: ProvisionPath, b: ProvisionPath): number {
  return (
    a.article - b.article || a.suffix - b.suffix || a.paragraph - b.paragraph || a.item - b.item || a.point - b.point
  );
}

/** Writes a path as a law would, e.g. `"第十二条之一第二款第三项第1目"`; parts unsaid are left out. */
export function formatPathInChinese(path: ProvisionPath): string {
  return [
    path.article ? `第${writeNumeral(path.article)}条` : '',
    path.suffix ? `之${writeNumeral(path.suffix)}` : '',
    path.paragraph ? `第${writeNumeral(path.paragraph)}款` : '',
    path.item ? `第${writeNumeral(path.item)}项` : '',
    path.point ? `第${path.point}目` : '',
  ].join('');
}
