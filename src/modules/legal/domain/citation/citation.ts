import type { ProvisionPath } from '../article-path.js';

/** Half-open `[start, end)` in UTF-16 units of the text as written. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word that points at a provision from where it stands: 本条, 前款, 前两款, 该项. */
export interface Anchor {
  readonly word: string;
  /** THIS 本, THAT 该/同/此 (the one last named), PREVIOUS 前/上 */
  readonly direction: 'THIS' | 'THAT' | 'PREVIOUS';
  readonly unit: 'ARTICLE' | 'PARAGRAPH' | 'ITEM';
  /** How many provisions: 2 for 前两款, otherwise 1. */
  readonly count: number;
}

/** A provision as cited; `article` is 0 when only a 款, 项 or 目 is named, or an anchor. */
export interface CitedPath extends ProvisionPath {
  readonly anchor: Anchor | null;
}

/** One provision, or a range of them, both ends included. */
export interface CitedProvision {
  readonly start: CitedPath;
  readonly end: CitedPath | null;
  readonly span: Span;
}

/** What a citation says in brackets behind a title: a document number, its history, a short name. */
export interface InstrumentNote {
  /** Without the brackets; a note that is just a document number is in canonical form. */
  readonly text: string;
  /** Canonical, e.g. `"国务院令第406号"`, `"公通字〔2016〕21号"`. */
  readonly documentNumber: string | null;
  /** In the order written. */
  readonly events: readonly NotedEvent[];
  readonly span: Span;
}

/** A step in the life of the instrument: the version a writer had before him is that of the last one. */
export interface NotedEvent {
  /** `"2016"`, `"2016-02"` or `"2016-02-06"` */
  readonly date: string;
  readonly event: '公布' | '发布' | '通过' | '批准' | '修订' | '修正' | '修改' | '施行' | '废止';
}

/** What a citation names: by title, by document number alone, or by a word such as 本法. */
export type CitedInstrument =
  | { readonly kind: 'TITLE'; readonly title: string; readonly span: Span }
  | { readonly kind: 'DOCUMENT'; readonly documentNumber: string; readonly span: Span }
  | { readonly kind: 'RELATIVE'; readonly word: string; readonly span: Span };

/** One instrument and the provisions of it that are named. */
export interface CitationSegment {
  readonly kind: 'CITATION';
  readonly span: Span;
  /** True when blanks or punctuation stood before it. */
  readonly isSeparated: boolean;
  /** Its number in a numbered list (`1.`, `①`, `（二）`), or null. */
  readonly marker: number | null;
  /** The word in 【】, e.g. `"行政法规"`. */
  readonly level: { readonly label: string; readonly span: Span } | null;
  /** Null when provisions stand alone: 第十二条第一款. */
  readonly instrument: CitedInstrument | null;
  readonly notes: readonly InstrumentNote[];
  /** Chapter or section before the provisions, canonical, e.g. `"第四章第二节"`. */
  readonly division: string | null;
  readonly provisions: readonly CitedProvision[];
}

/** What could not be read as part of a citation. */
export interface UnparsedSegment {
  readonly kind: 'UNPARSED';
  readonly span: Span;
  readonly isSeparated: boolean;
  readonly text: string;
}

export type Segment = CitationSegment | UnparsedSegment;

/** A text and what it cites, in the order written; segments do not overlap. */
export interface ParsedCitation {
  readonly text: string;
  readonly segments: readonly Segment[];
}
