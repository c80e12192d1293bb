import { readNumeral } from '../chinese-numeral.js';
import type { Anchor } from './citation.js';

/** Units from the whole to the part, in the order in which a path names them. */
export const UNITS = ['article', 'paragraph', 'item', 'point'] as const;
export type UnitIndex = 0 | 1 | 2 | 3;

/** Numbers joined to one unit: 第三、五至七条 is 3, 5-7. */
export interface NumberRange {
  readonly from: number;
  readonly to: number | null;
}

/** One unit and its numbers, and where the words for it end. */
export interface UnitWords {
  readonly unit: UnitIndex;
  readonly numbers: readonly [NumberRange, ...NumberRange[]];
  readonly end: number;
}

const UNIT_SIGNS = '条款项目';
/** 第三条件, 第一项目, 第二目标 name no provision. */
const OTHER_WORD = /条(?:件|例(?!外|如)|码|幅)|款(?:式|项)|项目|目(?:标|的|录|前|光)/y;
const NUMERAL = /\d{1,4}(?!\d)|[〇零一二三四五六七八九十百千两]{1,9}/y;
const JOINT = /\s{0,3}(?:(、|,|和|及|与|或|以及|或者)|(至|到|-|~))\s{0,3}第?\s{0,3}/y;
const BETWEEN_BRACKETS = /\s{0,3}(?=\()/y;
const BLANKS = /\s{0,3}/y;
const INSERTED = /\s{0,3}之\s{0,3}(\d{1,3}|[一二三四五六七八九十百]{1,5})(?![\d〇零一二三四五六七八九十百千两])/y;
const MOST_NUMBERS = 40;
/** A greater number in brackets is a year. */
const MOST_ITEMS = 99;

/**
 * Reads the numbers and the unit at an offset: 第三条, 第三、四款, 第（一）项, 第一至三项.
 *
 * @param folded see `foldText`
 * @param at offset of 第, or of the number when `isOrdinalSaid` is false
 */
export function readUnit(folded: string, at: number, isOrdinalSaid: boolean): UnitWords | null {
  let pos = at;
  if (isOrdinalSaid) {
    if (folded.charAt(pos) !== '第') return null;
    pos = skip(BLANKS, folded, pos + 1);
  }
  const numbers = readNumbers(folded, pos);
  if (!numbers) return null;
  const end = skip(BLANKS, folded, numbers.end);
  const unit = UNIT_SIGNS.indexOf(folded.charAt(end));
  if (unit < 0 || end >= folded.length || testAt(OTHER_WORD, folded, end)) return null;
  return { unit: toUnit(unit), numbers: numbers.numbers, end: end + 1 };
}

/** Reads 项 named by their brackets alone, as in 第三条（一）（三）; brackets that number a list are no 项. */
export function readBracketedItems(folded: string, at: number): UnitWords | null {
  const first = readNumber(folded, at);
  if (!first?.isBracketed || first.value > MOST_ITEMS || testAt(NO_BARE_ITEM, folded, first.end)) return null;
  return { unit: 2, numbers: [{ from: first.value, to: null }], end: first.end };
}

/** Reads 之N behind 条; null when none stands there. */
export function readInserted(folded: string, at: number): { readonly suffix: number; readonly end: number } | null {
  INSERTED.lastIndex = at;
  const match = INSERTED.exec(folded);
  const suffix = readNumeral(match?.[1] ?? '');
  return match && suffix !== null ? { suffix, end: at + match[0].length } : null;
}

const ANCHOR = /([本该同此])([条款项])|([前上])([一二两三四五六七八九])?([条款项])/y;
/** 本条例, 该款项, 本项目, 前条件 … are other words, and so are 以前条件, 目前款项 before them. */
const NOT_AN_ANCHOR = /条(?:例|件|款|码|约)|款(?:项|式|额)|项目/y;
const NO_WORD_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['前', /[以之目提生当日事]/],
  ['上', /[\u3400-\u9fff]/],
  ['本', /[基成资文日根样书版脚课标副原]/],
  ['该', /[应]/],
  ['同', /[\u3400-\u9fff]/],
  ['此', /[因如由从]/],
]);
/** Words after which 同 and 上 open a reference although no break stands before them. */
const LEADS_TO = /[和及与或者照据按除反到、]/;

/** Reads 本条, 前款, 前两款, 该项 … at an offset; `floor` is where the words not yet taken begin. */
export function readAnchor(folded: string, at: number, floor: number): { anchor: Anchor; end: number } | null {
  ANCHOR.lastIndex = at;
  const match = ANCHOR.exec(folded);
  if (!match || !mayOpen(folded, at, floor)) return null;
  const end = at + match[0].length;
  if (testAt(NOT_AN_ANCHOR, folded, end - 1)) return null;
  const unit = UNIT_SIGNS.indexOf(match[0].charAt(match[0].length - 1));
  const direction = match[1] === undefined ? 'PREVIOUS' : match[1] === '本' ? 'THIS' : 'THAT';
  const units = ['ARTICLE', 'PARAGRAPH', 'ITEM'] as const;
  return {
    anchor: {
      word: match[0],
      direction,
      unit: units[unit] ?? 'ARTICLE',
      count: countOf(match[3], match[4]),
    },
    end,
  };
}

/** True when 本, 该, 同, 此, 前 or 上 at the offset begins a word, and is not the end of one (基本, 应该, 以前). */
export function mayOpen(folded: string, at: number, floor: number): boolean {
  const before = at > floor ? folded.charAt(at - 1) : '';
  const forbidden = NO_WORD_BEFORE.get(folded.charAt(at));
  return before === '' || LEADS_TO.test(before) || !forbidden?.test(before);
}

/** 前一款 is one 款, as 前款 is; 上一条 too. */
function countOf(direction: string | undefined, numeral: string | undefined): number {
  if (direction === undefined || numeral === undefined) return 1;
  return numeral === '两' ? 2 : (readNumeral(numeral) ?? 1);
}

/** The numbers before a unit, at most {@link MOST_NUMBERS}; null when there is none or a range runs backwards. */
function readNumbers(
  folded: string,
  at: number,
): { numbers: readonly [NumberRange, ...NumberRange[]]; end: number } | null {
  const first = readNumber(folded, at);
  if (!first) return null;
  let [from, end] = [first.value, first.end];
  let to: number | null = null;
  const before: NumberRange[] = [];
  for (;;) {
    const joint = readJoint(folded, end, first.isBracketed);
    const next = joint && before.length < MOST_NUMBERS ? readNumber(folded, joint.end) : null;
    if (!joint || !next || (first.isBracketed && !next.isBracketed)) break;
    if (joint.isRange) {
      if (to !== null || next.value <= from) return null;
      to = next.value;
    } else {
      before.push({ from, to });
      [from, to] = [next.value, null];
    }
    end = next.end;
  }
  const [head, ...rest] = before;
  return { numbers: head ? [head, ...rest, { from, to }] : [{ from, to }], end };
}

function readJoint(folded: string, at: number, isBracketed: boolean): { end: number; isRange: boolean } | null {
  JOINT.lastIndex = at;
  const match = JOINT.exec(folded);
  if (match) return { end: at + match[0].length, isRange: match[2] !== undefined };
  if (!isBracketed || !testAt(BETWEEN_BRACKETS, folded, at)) return null;
  return { end: skip(BETWEEN_BRACKETS, folded, at), isRange: false };
}

function readNumber(folded: string, at: number): { value: number; end: number; isBracketed: boolean } | null {
  const isBracketed = folded.charAt(at) === '(';
  const start = isBracketed ? skip(BLANKS, folded, at + 1) : at;
  NUMERAL.lastIndex = start;
  const match = NUMERAL.exec(folded);
  const value = readNumeral(match?.[0] ?? '');
  if (!match || value === null) return null;
  if (!isBracketed) return { value, end: start + match[0].length, isBracketed };
  const close = skip(BLANKS, folded, start + match[0].length);
  return folded.charAt(close) === ')' ? { value, end: close + 1, isBracketed } : null;
}

/** Behind a number that counts entries of a list, and before a unit that names something else. */
const NO_BARE_ITEM = /\s{0,20}[【《[〔]|[条款项目]/y;

function toUnit(index: number): UnitIndex {
  if (index === 0 || index === 1 || index === 2) return index;
  return 3;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return at + (match?.[0].length ?? 0);
}

function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
