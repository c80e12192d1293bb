import type { CitationSegment, ParsedCitation } from './citation/citation.js';
import { parseCitation } from './parse-citation.js';

/** A text whose references are to be counted. */
export interface CoverageText {
  /** Says where it comes from, e.g. the path of the file. */
  readonly name: string;
  readonly text: string;
}

/** A reference that the parser did not read. */
export interface MissedReference {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** The words `第…条`. */
  readonly words: string;
  /** The words with what stands around them. */
  readonly context: string;
}

/** How the references of some texts were read; the four counts add up to `total`. */
export interface CitationCoverage {
  readonly total: number;
  /** Heads of articles: at the beginning of a line, blanks and Markdown signs apart. */
  readonly head: number;
  /** Of an instrument named by title or document number. */
  readonly titled: number;
  /** 本法第三条, or a bare 第三条, which is of the law it stands in. */
  readonly relative: number;
  readonly missed: readonly MissedReference[];
}

/**
 * 第…条 as a plain eye finds it, on purpose without the parser's help: numbers, signs of a list or a range, brackets
 * and blanks between 第 and the next 条.
 */
const REFERENCE = /第[零〇一二三四五六七八九十百千万两\d０-９（）()、，,和及与至到～~\-－—\s]{1,40}条/g;
const HEAD = /^[\s#*]*第$/;
const CONTEXT = 16;

/**
 * Counts how many of the references `第…条` in some texts {@link parseCitation} reads.
 *
 * @param texts read line by line; a reference never runs over the end of a line
 */
export function citationCoverage(texts: readonly CoverageText[]): CitationCoverage {
  const counts = { head: 0, titled: 0, relative: 0 };
  const missed: MissedReference[] = [];
  for (const { name, text } of texts) {
    for (const [index, line] of text.split('\n').entries()) {
      const references = [...line.matchAll(REFERENCE)];
      if (references.length === 0) continue;
      const parsed = parseCitation(line);
      for (const { 0: words, index: start } of references) {
        const end = start + words.length;
        const kind = HEAD.test(line.slice(0, start + 1)) ? 'head' : kindOf(parsed, start, end);
        if (kind) counts[kind] += 1;
        else {
          const context = line.slice(Math.max(0, start - CONTEXT), end + CONTEXT);
          missed.push({ name, line: index + 1, words, context });
        }
      }
    }
  }
  return { total: counts.head + counts.titled + counts.relative + missed.length, ...counts, missed };
}

function kindOf(parsed: ParsedCitation, start: number, end: number): 'titled' | 'relative' | null {
  const segment = parsed.segments.find(
    (candidate): candidate is CitationSegment =>
      candidate.kind === 'CITATION' && candidate.provisions.some(({ span }) => span.start <= start && end <= span.end),
  );
  if (!segment) return null;
  return segment.instrument === null || segment.instrument.kind === 'RELATIVE' ? 'relative' : 'titled';
}
