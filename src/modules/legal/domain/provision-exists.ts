import { readNumeral } from './chinese-numeral.js';
import { foldText } from './citation/fold-text.js';

/** A 项 and the 目 under it. */
export interface ItemText {
  readonly item: number;
  /** With the lines of its 目, joined by `\n`. */
  readonly text: string;
  /** Numbers of its 目, in their order. */
  readonly points: readonly number[];
}

/** A 款: its words, and the 项 that it lists. */
export interface ParagraphText {
  readonly text: string;
  readonly items: readonly ItemText[];
}

const ITEM = /^\s*\(\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*\)/;
const POINT = /^\s*(\d{1,2})\s*[.、](?!\d)/;

/**
 * Divides the text of an article into its 款, 项 and 目.
 *
 * @param text one line each, as `ArticleText.text`; brackets may be full-width or not
 * @returns at least one paragraph for a text that is not blank
 * @see 立法法 (2023) article 65: 款 are not numbered
 */
export function divideArticle(text: string): readonly ParagraphText[] {
  const paragraphs: { text: string; items: { item: number; text: string; points: number[] }[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const folded = foldText(line);
    const item = readNumeral(ITEM.exec(folded)?.[1] ?? '');
    const point = readNumeral(POINT.exec(folded)?.[1] ?? '');
    const paragraph = paragraphs.at(-1);
    const open = paragraph?.items.at(-1);
    if (item !== null) {
      const entry = { item, text: line.trim(), points: [] };
      if (paragraph) paragraph.items.push(entry);
      else paragraphs.push({ text: '', items: [entry] });
    } else if (point !== null && open) {
      open.points.push(point);
      open.text += `\n${line.trim()}`;
    } else {
      paragraphs.push({ text: line.trim(), items: [] });
    }
  }
  return paragraphs;
}

/** Which part of an article is asked for; 0 where nothing is said, as in `ProvisionPath`. */
export interface PartOfArticle {
  readonly paragraph: number;
  readonly item: number;
  readonly point?: number;
}

/** The words of a 款, 项 or 目's 项; the whole text when no part is named, null when there is no such part. */
export function partOfArticle(text: string, part: PartOfArticle): string | null {
  if (part.paragraph === 0 && part.item === 0) return text;
  const paragraphs = divideArticle(text);
  const chosen = part.paragraph === 0 ? paragraphs : paragraphs.slice(part.paragraph - 1, part.paragraph);
  if (part.item === 0) {
    const [paragraph] = chosen;
    return paragraph ? [paragraph.text, ...paragraph.items.map((item) => item.text)].join('\n') : null;
  }
  const item = chosen.flatMap(({ items }) => items).find((entry) => entry.item === part.item);
  if (!item || (part.point && !item.points.includes(part.point))) return null;
  return item.text;
}

/**
 * True when an article has the 款, 项 or 目 that is cited.
 *
 * @param text of the article
 * @param part 款 0 (unsaid) finds the 项 in any 款: 第十二条第三项
 */
export function provisionExists(text: string, part: PartOfArticle): boolean {
  return partOfArticle(text, part) !== null;
}
