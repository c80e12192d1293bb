import { compareProvisionPaths, type ProvisionPath } from '../article-path.js';
import type { CitedPath, CitedProvision } from './citation.js';

const ORDER = ['article', 'suffix', 'paragraph', 'item', 'point'] as const;

/** A range is spelled out up to this many provisions. */
export const LONGEST_RANGE = 200;

/** From where a pointing word is followed. */
export interface Standpoint {
  /** The provision last named in the text. */
  readonly said: ProvisionPath | null;
  /** The provision that the text is part of. */
  readonly here: ProvisionPath | null;
}

/** The provisions meant, in the order of the instrument; none when nobody can say. */
export interface SpelledOut {
  readonly paths: readonly ProvisionPath[];
  readonly isTruncated: boolean;
}

/** Lists the provisions of a cited range or path; 前两款 is two. */
export function spellOut(provision: CitedProvision, from: Standpoint): SpelledOut {
  const starts = locate(provision.start, from);
  const [start] = starts;
  const [end] = provision.end ? locate(provision.end, from) : [];
  if (!start || !end) return { paths: starts, isTruncated: false };
  return spellOutRange(start, end);
}

function locate(cited: CitedPath, { said, here }: Standpoint): readonly ProvisionPath[] {
  const { anchor, ...path } = cited;
  if (anchor === null && path.article > 0) return [path];
  const from = anchor?.direction === 'THAT' ? (said ?? here) : (here ?? said);
  if (!from) return [];
  const finer = (base: ProvisionPath): ProvisionPath => ({
    ...base,
    paragraph: path.paragraph || base.paragraph,
    item: path.item || (path.paragraph ? 0 : base.item),
    point: path.point,
  });
  if (anchor === null) return [finer(upTo(from, path.paragraph ? 'ARTICLE' : 'PARAGRAPH'))];
  if (anchor.direction !== 'PREVIOUS') return [finer(upTo(from, anchor.unit))];
  return previous(from, anchor.unit, anchor.count).map(finer);
}

function upTo(path: ProvisionPath, unit: 'ARTICLE' | 'PARAGRAPH' | 'ITEM'): ProvisionPath {
  if (unit === 'ARTICLE') return { ...path, paragraph: 0, item: 0, point: 0 };
  return unit === 'PARAGRAPH' ? { ...path, item: 0, point: 0 } : { ...path, point: 0 };
}

/** The `count` provisions of a kind before a place, in their order; none when there are not so many. */
function previous(
  from: ProvisionPath,
  unit: 'ARTICLE' | 'PARAGRAPH' | 'ITEM',
  count: number,
): readonly ProvisionPath[] {
  const base = upTo(from, unit);
  const steps = Array.from({ length: count }, (_, index) => count - index);
  const isInserted = unit === 'ARTICLE' && base.suffix > 0;
  const key = unit === 'ARTICLE' ? (isInserted ? 'suffix' : 'article') : unit === 'PARAGRAPH' ? 'paragraph' : 'item';
  const least = isInserted ? 0 : 1;
  return base[key] - count < least ? [] : steps.map((step) => ({ ...base, [key]: base[key] - step }));
}

/** Both ends and what is between them: articles, or 款, 项 or 目 of the same provision. */
function spellOutRange(start: ProvisionPath, end: ProvisionPath): SpelledOut {
  const key = ORDER.find((unit) => start[unit] !== end[unit]);
  if (key === undefined || compareProvisionPaths(start, end) > 0) return { paths: [start], isTruncated: false };
  const first = start[key];
  const last = Math.min(end[key], first + LONGEST_RANGE - 1);
  const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => ({
    ...clearedFrom(start, key),
    [key]: first + index + 1,
  }));
  const isTruncated = last < end[key];
  const paths = isTruncated
    ? [start, ...between, { ...clearedFrom(start, key), [key]: last }]
    : [start, ...between, end];
  return { paths, isTruncated };
}

function clearedFrom(path: ProvisionPath, key: keyof ProvisionPath): ProvisionPath {
  const keep = (unit: keyof ProvisionPath): number => (ORDER.indexOf(unit) < ORDER.indexOf(key) ? path[unit] : 0);
  return {
    article: keep('article'),
    suffix: keep('suffix'),
    paragraph: keep('paragraph'),
    item: keep('item'),
    point: keep('point'),
  };
}
