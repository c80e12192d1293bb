import type { ParsedCitation, Segment } from './citation/citation.js';
import { foldText } from './citation/fold-text.js';
import { beginSegment, extendSegment, type Gap, type OpenSegment } from './citation/open-segment.js';
import { isConnective, trimSeparators } from './citation/separators.js';
import { type Token, tokenise } from './citation/tokenise.js';

/** 《…》的第三条, 《…》中第三条: the words between belong to the citation. */
const BRIDGE = /^(?:的|中的?|之)$/;

/**
 * Reads what a text cites, as lists and laws write it: `2.【行政法规】《道路运输条例》（2004年国务院令第406号公布，
 * 2016年修订）第十条第一款、第二十四条至第二十六条`.
 *
 * Total: any text has a reading, nothing throws, and time grows with its length. What is no part of a citation comes
 * back as unparsed segments; blanks and the punctuation that divides citations belong to none. Titles without 《》 are
 * found before an article, before a note on their history and behind a level tag.
 *
 * @returns segments in the order written; spans are offsets into `text` as it was given
 * @see 立法法 (2023) article 65 for 条, 款, 项 and 目; GB/T 9704-2012 for 〔〕 in document numbers
 */
export function parseCitation(text: string): ParsedCitation {
  const folded = foldText(text);
  const tokens = tokenise(text);
  const segments: Segment[] = [];
  let open: OpenSegment | null = null;
  let gap: Gap = 'NONE';
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'TEXT') {
      const longer: OpenSegment | null = open ? extendSegment(open, token, gap) : null;
      if (!longer && open) segments.push(open);
      const isSeparated = segments.length > 0 && (gap !== 'NONE' || token.kind === 'MARKER');
      open = longer ?? beginSegment(token, isSeparated);
      gap = 'NONE';
      continue;
    }
    const span = trimSeparators(folded, token);
    const words = text.slice(span.start, span.end);
    if (words === '' || isJoint(folded.slice(span.start, span.end), tokens, index)) {
      gap = text.slice(token.start, token.end).trim() === '' ? 'BLANK' : 'BREAK';
      continue;
    }
    if (open) segments.push(open);
    open = null;
    segments.push({
      kind: 'UNPARSED',
      span,
      isSeparated: segments.length > 0 && span.start > token.start,
      text: words,
    });
    gap = span.end < token.end ? 'BREAK' : 'NONE';
  }
  if (open) segments.push(open);
  return { text, segments };
}

/** 和 between two citations, and 的 between an instrument and its provisions, stand there as punctuation does. */
function isJoint(words: string, tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (!before || !after) return false;
  return isConnective(words) || (BRIDGE.test(words) && before.kind !== 'PROVISIONS' && after.kind === 'PROVISIONS');
}
