import { readNumeral } from '../chinese-numeral.js';
import { foldText } from '../citation/fold-text.js';

/** The beginning of an article, and what stands behind it on the line. */
export interface ArticleHead {
  readonly article: number;
  /** 之N, 0 for none */
  readonly suffix: number;
  /** False for 第三条国家…: then it may be a sentence that begins with a reference. */
  readonly isSetOff: boolean;
  readonly text: string;
}

const HEAD =
  /^\s*(?:\*\*|#+\s*)?第\s*(\d{1,4}|[〇零一二三四五六七八九十百千]{1,9})\s*条(?:\s*之\s*(\d{1,3}|[一二三四五六七八九十]{1,3})(?![〇零一二三四五六七八九十百千]))?(?:\*\*)?(\s*[:.、]?\s*)/;
const DIVISION =
  /^\s*(?:#+\s*)?第\s*(?:\d{1,3}|[〇零一二三四五六七八九十百]{1,7})\s*(分?编|章|节)(?![\u4e00-\u9fff]*[。；，])/;
const UNNUMBERED_DIVISION = /^\s*(?:附\s*则|总\s*则)\s*$/;

/** Reads `第十二条 …`, `第十二条之一 …`, `第12条 …`; null when the line begins otherwise. */
export function readArticleHead(line: string): ArticleHead | null {
  const match = HEAD.exec(foldText(line));
  const article = readNumeral(match?.[1] ?? '');
  if (!match || article === null) return null;
  const suffix = match[2] === undefined ? 0 : (readNumeral(match[2]) ?? 0);
  const rest = line.slice(match[0].length);
  return { article, suffix, isSetOff: match[3] !== '' || rest === '', text: rest.trim() };
}

/** A heading and its rank: 编 before 章 before 节. */
export interface DivisionHead {
  readonly rank: number;
  /** Inner blanks dropped: `第一章 总 则` is `第一章 总则`. */
  readonly text: string;
}

const RANKS = ['编', '分编', '章', '节'];

/**
 * Reads a heading: `## 第一章 总则`, `### 第二节 …`, `第三编 …` and 附则 without marks.
 *
 * @returns null for a line of text; a sentence that begins with 第三章 is one
 */
export function readDivisionHead(line: string): DivisionHead | null {
  const words = line.replace(/^\s*#+\s*/, '').trim();
  const numbered = DIVISION.exec(words);
  const isMarked = /^\s*##/.test(line);
  if (!numbered && !isMarked && !UNNUMBERED_DIVISION.test(words)) return null;
  if (!numbered && words === '') return null;
  if (words.length > 60) return null;
  const number = numbered ? words.slice(0, numbered[0].length).replace(/\s+/g, '') : '';
  const name = words.slice(numbered?.[0].length ?? 0).replace(/\s+/g, '');
  const rank = numbered?.[1] === undefined ? RANKS.indexOf('章') : RANKS.indexOf(numbered[1]);
  return { rank, text: [number, name].filter((part) => part !== '').join(' ') };
}
