import { type CellPart, splitAt } from './split-cell.js';

/** Words of 【】 labels that name a level of law. */
const LEVEL_LABELS: ReadonlySet<string> = new Set([
  '宪法',
  '法律',
  '行政法规',
  '国务院决定',
  '国务院文件',
  '国务院规范性文件',
  '国务院行政法规',
  '监察法规',
  '司法解释',
  '地方性法规',
  '地方法规',
  '省级地方性法规',
  '省地方性法规',
  '市级地方性法规',
  '设区的市地方性法规',
  '自治条例',
  '单行条例',
  '经济特区法规',
  '法规',
  '规章',
  '部门规章',
  '部委规章',
  '国务院部门规章',
  '政府规章',
  '地方政府规章',
  '地方规章',
  '省政府规章',
  '省级政府规章',
  '市政府规章',
  '设区的市政府规章',
  '规范性文件',
  '部门规范性文件',
  '省级规范性文件',
  '地方规范性文件',
  '党内法规',
  '党内规范性文件',
  '军事法规',
]);

const HEADING = /^(?:(?:实施|设定|法律|主要|权力|职权|责任事项|责任|追责)?依据|法律法规依据)[:：]?$/;

/**
 * Splits a cell of legal bases into one text a basis, label of level included, number left off.
 *
 * Numbered cells split at their numbers; when the first number stands before 【 or 《, a number inside a line counts
 * only before 【 or 《 too, so the items of quoted law text stay with it. Beside that a new basis begins at every
 * 【level】 and, in cells without numbers, at every line that begins with 《. A heading such as 实施依据： is left off.
 *
 * @param cell e.g. `"1.【法律】《甲法》第十条；2.【行政法规】《乙条例》第五条"`
 * @returns e.g. texts `"【法律】《甲法》第十条；"` and `"【行政法规】《乙条例》第五条"`, as written
 */
export function splitBases(cell: string): readonly CellPart[] {
  const { lead, parts } = splitAt(
    cell,
    ({ after, afterFirst, isLineStart }) => isLineStart || isCitation(after) || !isCitation(afterFirst),
  );
  const opening = lead === '' || HEADING.test(lead) ? [] : [{ number: null, sub: null, text: lead }];
  return [...opening, ...parts].flatMap(splitAtLevels);
}

/**
 * The words of a 【】 at the head of a basis that name no level of law: `"【部颁规章】《甲办法》"` gives `"部颁规章"`.
 * A year in 【】 is part of a document number, not a label.
 */
export function unknownLevelLabel(basis: string): string | null {
  const label = /^【([^】]*)】/.exec(basis)?.[1]?.replace(/\s+/g, '');
  if (label === undefined || LEVEL_LABELS.has(label) || /^\d*年?$/.test(label)) return null;
  return label;
}

function isCitation(text: string): boolean {
  return /^[【《]/.test(text);
}

function splitAtLevels(part: CellPart): readonly CellPart[] {
  const starts = [0];
  for (const match of part.text.matchAll(/【([^】]*)】|(?<=[\r\n])[ \t\u3000]*《/g)) {
    const isLevel = LEVEL_LABELS.has((match[1] ?? '').replace(/\s+/g, ''));
    const isLine = match[1] === undefined && part.number === null;
    if ((isLevel || isLine) && !isInsideTitle(part.text, match.index)) starts.push(match.index);
  }
  return starts
    .map((start, index) => ({ ...part, text: part.text.slice(start, starts[index + 1]).trim() }))
    .filter(({ text }) => text !== '');
}

function isInsideTitle(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}
