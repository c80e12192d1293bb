import { compareProvisionPaths } from '../article-path.js';
import type { Anchor, CitedPath, CitedProvision } from './citation.js';
import {
  readAnchor,
  readBracketedItems,
  readInserted,
  readUnit,
  type UnitIndex,
  type UnitWords,
} from './provision-words.js';
import { skipBlanks, skipJoint } from './separators.js';

const NOWHERE: CitedPath = { article: 0, suffix: 0, paragraph: 0, item: 0, point: 0, anchor: null };
const RANGE_SIGN = /\s{0,3}[至到~-]\s{0,3}/y;
const LISTING_SIGN = /、|和|及|与|或/;

/** What was read, and where its words end. */
export interface ReadProvisions {
  readonly provisions: readonly [CitedProvision, ...CitedProvision[]];
  readonly end: number;
}

interface ReadStart {
  /** Words before it are taken already. */
  readonly floor: number;
  /** The provision before this one in the list: a 款 without 条 belongs to its article. */
  readonly previous: CitedPath | null;
  /** True when 第 may be left unsaid: behind 、 or 至, or an Arabic number right behind a title. */
  readonly isOrdinalOptional: boolean;
}

/** One path with its numbers, e.g. 第三条第一、二款; `firstUnit` is the unit its words begin with. */
interface ReadPath {
  readonly parts: readonly [Part, ...Part[]];
  readonly firstUnit: UnitIndex;
  readonly end: number;
}

interface Part {
  readonly start: CitedPath;
  readonly end: CitedPath | null;
}

/**
 * Reads the provisions listed at an offset: 第三条第一款、第二款和第五条至第七条.
 *
 * @param folded see `foldText`
 * @param at where the list must begin
 * @param options.floor words before it are taken already
 * @param options.followsTitle allows 行政许可法12条
 * @returns null when no provision begins there
 */
export function readProvisions(
  folded: string,
  at: number,
  options: { readonly floor: number; readonly followsTitle: boolean },
): ReadProvisions | null {
  const isOrdinalOptional = options.followsTitle && /\d/.test(folded.charAt(at));
  const first = readRange(folded, at, { floor: options.floor, previous: null, isOrdinalOptional });
  if (!first) return null;
  const [head, ...others] = first.provisions;
  const more: CitedProvision[] = others;
  let end = first.end;
  for (;;) {
    const last = more.at(-1) ?? head;
    const start = skipJoint(folded, end);
    const joint = folded.slice(end, Math.min(start, end + 40));
    const next = readRange(folded, start, {
      floor: end,
      previous: last.end ?? last.start,
      isOrdinalOptional: LISTING_SIGN.test(joint),
    });
    if (!next) return { provisions: [head, ...more], end };
    more.push(...next.provisions);
    end = next.end;
  }
}

/** A path and, behind 至, the path it runs to. */
function readRange(folded: string, at: number, from: ReadStart): ReadProvisions | null {
  const path = readPath(folded, at, from);
  if (!path) return null;
  const last = path.parts.at(-1) ?? path.parts[0];
  const to = last.end === null ? readRangeEnd(folded, path.end, last.start) : null;
  const end = to?.end ?? path.end;
  const parts = to
    ? [...path.parts.slice(0, -1), { start: last.start, end: to.parts[0].start }, ...to.parts.slice(1)]
    : path.parts;
  const [head = last, ...rest] = parts;
  const span = { start: at, end };
  return { provisions: [{ ...head, span }, ...rest.map((part) => ({ ...part, span }))], end };
}

/** A range must run forward, and its end may not be named more finely than its start: 第三条至第二款 is none. */
function readRangeEnd(folded: string, at: number, start: CitedPath): ReadPath | null {
  RANGE_SIGN.lastIndex = at;
  const sign = RANGE_SIGN.exec(folded);
  if (!sign) return null;
  const pos = at + sign[0].length;
  const path = readPath(folded, pos, { floor: pos, previous: start, isOrdinalOptional: true });
  if (!path || path.parts[0].end !== null) return null;
  const end = path.parts[0].start;
  const isForward = compareProvisionPaths(start, end) < 0 && start.anchor?.word === end.anchor?.word;
  return isForward && path.firstUnit <= finestUnit(start) ? path : null;
}

function readPath(folded: string, at: number, from: ReadStart): ReadPath | null {
  const anchored = readAnchor(folded, at, from.floor);
  if (anchored) {
    const start: CitedPath = { ...NOWHERE, anchor: anchored.anchor };
    return readFiner(folded, {
      done: [],
      current: { start, end: null },
      end: anchored.end,
      firstUnit: anchorUnit(anchored.anchor),
    });
  }
  const inserted =
    from.previous && finestUnit(from.previous) === 0 && from.previous.article > 0 ? readInserted(folded, at) : null;
  if (inserted && from.previous) {
    const start = { ...from.previous, suffix: inserted.suffix };
    return readFiner(folded, { done: [], current: { start, end: null }, end: inserted.end, firstUnit: 0 });
  }
  const words = readFirstUnit(folded, at, from);
  if (!words) return null;
  return readFiner(folded, {
    ...applyUnit(coarserPart(from.previous, words.unit), words),
    end: words.end,
    firstUnit: words.unit,
  });
}

function readFirstUnit(folded: string, at: number, from: ReadStart): UnitWords | null {
  const said = readUnit(folded, at, true);
  if (said) return said;
  const unsaid = from.isOrdinalOptional ? readUnit(folded, at, false) : null;
  if (unsaid && (from.previous !== null || unsaid.unit === 0)) return unsaid;
  const continuesItems = (from.previous?.item ?? 0) > 0 && (from.isOrdinalOptional || at === from.floor);
  return continuesItems ? readBracketedItems(folded, at) : null;
}

/** A path while its finer units are being read: `done` holds its other numbers, `current` the last one. */
interface OpenPath {
  readonly done: readonly Part[];
  readonly current: Part;
  readonly end: number;
  readonly firstUnit: UnitIndex;
}

function readFiner(folded: string, begun: OpenPath): ReadPath {
  let open = begun;
  while (open.current.end === null) {
    const finest = finestUnit(open.current.start);
    const inserted =
      finest === 0 && open.current.start.suffix === 0 && open.current.start.article > 0
        ? readInserted(folded, open.end)
        : null;
    if (inserted) {
      open = {
        ...open,
        current: { start: { ...open.current.start, suffix: inserted.suffix }, end: null },
        end: inserted.end,
      };
      continue;
    }
    const words = readFinerUnit(folded, open.end, finest);
    if (!words) break;
    const applied = applyUnit(open.current.start, words);
    open = { ...open, done: [...open.done, ...applied.done], current: applied.current, end: words.end };
  }
  const [head = open.current, ...rest] = [...open.done, open.current];
  return { parts: [head, ...rest], firstUnit: open.firstUnit, end: open.end };
}

function readFinerUnit(folded: string, at: number, finest: UnitIndex): UnitWords | null {
  const isBracketed = folded.charAt(at) === '(';
  const candidates = [
    () => readUnit(folded, skipBlanks(folded, at), true),
    () => (isBracketed ? readUnit(folded, at, false) : null),
    () => (isBracketed ? readBracketedItems(folded, at) : null),
  ];
  for (const read of candidates) {
    const words = read();
    if (words && words.unit > finest) return words;
  }
  return null;
}

function applyUnit(base: CitedPath, words: UnitWords): { readonly done: readonly Part[]; readonly current: Part } {
  const parts = words.numbers.map(({ from, to }) => ({
    start: withUnit(base, words.unit, from),
    end: to === null ? null : withUnit(base, words.unit, to),
  }));
  const current = parts.at(-1) ?? { start: base, end: null };
  return { done: parts.slice(0, -1), current };
}

function withUnit(path: CitedPath, unit: UnitIndex, value: number): CitedPath {
  if (unit === 0) return { ...NOWHERE, article: value };
  if (unit === 1) return { ...path, paragraph: value, item: 0, point: 0 };
  if (unit === 2) return { ...path, item: value, point: 0 };
  return { ...path, point: value };
}

/** What a provision that begins with `unit` takes over from the one listed before it. */
export function coarserPart(previous: CitedPath | null, unit: UnitIndex): CitedPath {
  if (!previous || unit === 0) return NOWHERE;
  const anchor = previous.anchor && anchorUnit(previous.anchor) < unit ? previous.anchor : null;
  return {
    anchor,
    article: previous.article,
    suffix: previous.suffix,
    paragraph: unit > 1 ? previous.paragraph : 0,
    item: unit > 2 ? previous.item : 0,
    point: 0,
  };
}

/** The unit that a path ends in; for an anchor alone, the anchor's. */
export function finestUnit(path: CitedPath): UnitIndex {
  if (path.point > 0) return 3;
  if (path.item > 0) return 2;
  if (path.paragraph > 0) return 1;
  return path.anchor ? anchorUnit(path.anchor) : 0;
}

function anchorUnit(anchor: Anchor): UnitIndex {
  if (anchor.unit === 'ARTICLE') return 0;
  return anchor.unit === 'PARAGRAPH' ? 1 : 2;
}
