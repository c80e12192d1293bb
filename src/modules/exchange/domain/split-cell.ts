/** One numbered part of a cell. */
export interface CellPart {
  /** The number it has in the cell; null when the cell is not numbered. */
  readonly number: number | null;
  /** The second number of a label such as `2-1`; null in others. */
  readonly sub: number | null;
  /** Without its label, surrounding blanks taken off. */
  readonly text: string;
}

export interface SplitCell {
  /** What stands before the first label, e.g. `"有下列情形之一的："`; empty mostly. */
  readonly lead: string;
  readonly parts: readonly CellPart[];
}

interface Label {
  readonly number: number;
  readonly sub: number | null;
  readonly start: number;
  readonly end: number;
}

interface Family {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): { readonly number: number; readonly sub: number | null };
}

const HAN = '一二三四五六七八九十';

/** A year may follow a label (`1.2016年…`), any other digit makes it a decimal or a date (`1.5`, `2016.5.1`). */
const NO_DECIMAL = '(?=\\s*(?:19|20)\\d\\d年|\\s*[^\\d\\s]|\\s*$)';

const FAMILIES: readonly Family[] = [
  {
    pattern: new RegExp(`(?<![\\d.．第-])(\\d{1,2})(?:[-－—–](\\d{1,2}))?(?:[.．、]${NO_DECIMAL}|\\s*(?=[【《]))`, 'g'),
    read: ([, number, sub]) => ({ number: Number(number), sub: sub === undefined ? null : Number(sub) }),
  },
  { pattern: /(?<![\d（(])(\d{1,2})[)）]/g, read: ([, number]) => ({ number: Number(number), sub: null }) },
  { pattern: /[（(]\s*(\d{1,2})\s*[)）]/g, read: ([, number]) => ({ number: Number(number), sub: null }) },
  { pattern: /[①-⑳⑴-⒇⒈-⒛]/g, read: ([sign]) => ({ number: enclosedNumber(sign), sub: null }) },
  {
    pattern: new RegExp(`[（(]([${HAN}]{1,3})[)）]`, 'g'),
    read: ([, number]) => ({ number: hanNumber(number), sub: null }),
  },
  {
    pattern: new RegExp(`(?<![第${HAN}])([${HAN}]{1,3})、`, 'g'),
    read: ([, number]) => ({ number: hanNumber(number), sub: null }),
  },
];

/** Titles and quoted law text: what looks like a label in there is none. */
const ENCLOSED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”|「[^「」]*」/g;

/** How far a number may jump at the start of a line: lists skip numbers, texts name others. */
const GAP = 3;

/**
 * Splits a cell that numbers its parts: `1.`, `1．`, `1、`, `1)`, `（1）`, `①`, `（一）`, `一、`, or a bare number before a
 * title or a level label (`2【行政法规】`).
 *
 * The first label decides which kind counts, so `（1）` inside part `1.` stays inside. It must stand at the start of
 * the cell, of a line, or after a lead that ends in a colon. Labels go on in order — by one inside a line, by up to
 * three at its start. Nothing inside 《》 or quotation marks, no decimal, date or year is a label. Lead and parts
 * together are the whole cell but for labels and blanks.
 *
 * @param cell e.g. `"1.受理责任：公示材料。2.审查责任：提出意见。"`
 * @returns e.g. `{ lead: "", parts: [{ number: 1, sub: null, text: "受理责任：公示材料。" }, …] }`; a cell without labels is
 *   one part without a number; a blank cell has none
 */
export function splitNumbered(cell: string): SplitCell {
  return splitAt(cell, () => true);
}

/** What a label is judged by. */
export interface LabelContext {
  /** The text behind the label. */
  readonly after: string;
  /** The text behind the first label of the cell; the label itself may be the first. */
  readonly afterFirst: string;
  readonly isLineStart: boolean;
}

/** As {@link splitNumbered}, counting only labels that are accepted. */
export function splitAt(cell: string, accepts: (label: LabelContext) => boolean): SplitCell {
  const text = cell.trim();
  if (text === '') return { lead: '', parts: [] };
  const plain = maskEnclosed(text);
  const runs = FAMILIES.map((family) => labelsOf(family, text, plain, accepts)).filter((run) => run.length > 0);
  const [labels] = runs.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  if (!labels) return { lead: '', parts: [{ number: null, sub: null, text }] };
  const parts = labels.map(({ number, sub, end }, index) => ({
    number,
    sub,
    text: text.slice(end, labels[index + 1]?.start).trim(),
  }));
  return { lead: text.slice(0, labels[0]?.start).trim(), parts: parts.filter((part) => part.text !== '') };
}

function labelsOf(
  family: Family,
  text: string,
  plain: string,
  accepts: (label: LabelContext) => boolean,
): readonly Label[] {
  const labels: Label[] = [];
  let afterFirst: string | null = null;
  for (const match of plain.matchAll(family.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const label = { ...family.read(match), start, end };
    const before = plain.slice(0, start).replace(/[ \t\u3000]+$/, '');
    const isLineStart = before === '' || /[\r\n]$/.test(before);
    const after = text.slice(end).trimStart();
    const last = labels.at(-1);
    const isNext = last ? follows(last, label, isLineStart) : isFirst(label, before, isLineStart);
    if (!isNext || !(isLineStart || canStandInside(plain, start, after))) continue;
    afterFirst ??= after;
    if (accepts({ after, afterFirst, isLineStart })) labels.push(label);
  }
  return labels;
}

function isFirst(label: Label, before: string, isLineStart: boolean): boolean {
  return before === '' || (label.number === 1 && (isLineStart || /[：:]$/.test(before)));
}

function follows(last: Label, label: Label, isLineStart: boolean): boolean {
  const step = label.number - last.number;
  if (step === 0) return label.sub !== null && last.sub !== null && label.sub > last.sub;
  return step === 1 || (isLineStart && step > 1 && step <= GAP);
}

/** Inside a line a label follows the end of a sentence or a blank, or stands before a title or a level label. */
function canStandInside(plain: string, start: number, after: string): boolean {
  return (
    /[。；;：:！!？?\s）)】》①-⒛]$/.test(plain.slice(0, start)) ||
    /^[【《]/.test(after) ||
    /^[①-⒛]/.test(plain.slice(start))
  );
}

function maskEnclosed(text: string): string {
  const digits = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return digits.replace(ENCLOSED, (enclosed) => `《${'～'.repeat(enclosed.length - 2)}》`);
}

function enclosedNumber(sign: string): number {
  const code = sign.charCodeAt(0);
  return code - ([0x2488, 0x2474, 0x2460].find((base) => code >= base) ?? code) + 1;
}

/** 一 to 九十九. */
function hanNumber(text: string | undefined): number {
  const [tens, ones] = (text ?? '').includes('十') ? (text ?? '').split('十') : ['0', text];
  const digit = (character: string | undefined, blank: number): number =>
    character === undefined || character === '' ? blank : HAN.indexOf(character) + 1;
  return (tens === '0' ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
}
