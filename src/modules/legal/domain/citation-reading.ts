import { formatProvisionPath } from './article-path.js';
import type {
  CitationSegment,
  CitedPath,
  CitedProvision,
  InstrumentNote,
  NotedEvent,
  Span,
} from './citation/citation.js';
import { formatCitation, formatProvision } from './format-citation.js';
import { parseCitation } from './parse-citation.js';
import type { CitationSegmentKind, InstrumentEvent } from './vocabulary.js';

/** A piece of a citation as written; its place is half-open, in UTF-16 units. */
export interface CitationPart {
  readonly text: string;
  readonly spanStart: number;
  readonly spanEnd: number;
}

/** What was read in a citation, and what was not. */
export interface CitationReading {
  /** See {@link formatCitation}. */
  readonly canonicalText: string;
  /** One for each instrument with its provisions, in the order written; they do not overlap. */
  readonly segments: readonly ReadSegment[];
  /** Words that are part of none, in the order written; blanks and dividing punctuation are not listed. */
  readonly unparsed: readonly CitationPart[];
}

/** One instrument and the provisions of it that are named. */
export interface ReadSegment extends CitationPart {
  readonly kind: CitationSegmentKind;
  readonly marker: number | null;
  readonly level: ReadLevel | null;
  /** Without 《》. */
  readonly title: string | null;
  /** Canonical: the instrument's name when it has no title, else the first that stands beside the title. */
  readonly documentNumber: string | null;
  /** 本法, 该条例 … */
  readonly relativeWord: string | null;
  readonly notes: readonly ReadNote[];
  readonly division: string | null;
  readonly provisions: readonly ReadProvision[];
}

/** The tag that says which level the writer takes the instrument for: 【行政法规】. */
export interface ReadLevel extends CitationPart {
  readonly label: string;
}

/** What stands behind a title: a document number, the history of the instrument, a short name. */
export interface ReadNote extends CitationPart {
  readonly documentNumber: string | null;
  readonly events: readonly ReadEvent[];
}

/** A step in the life of an instrument; `date` is as exact as written: `"2016"`, `"2016-02"`, `"2016-02-06"`. */
export interface ReadEvent {
  readonly date: string;
  readonly event: InstrumentEvent;
}

/** One provision or a range; several share a place when they share a unit: 第三、四条. */
export interface ReadProvision extends CitationPart {
  /** Canonical, e.g. `"第二十四条至第二十六条"`. */
  readonly pathText: string;
  /** See `formatProvisionPath`; of a range the first; null when the words do not say the article. */
  readonly path: string | null;
  /** Of a range the last; null for one provision. */
  readonly lastPath: string | null;
  /** The word by which it points from where it stands: 前款, 本条. */
  readonly relativeWord: string | null;
}

/**
 * Says how {@link parseCitation} reads a text, each piece with its place in it.
 *
 * Ranges stay ranges and pointing words stay words; what they come to in the register are the targets of the citation.
 */
export function citationReading(text: string): CitationReading {
  const parsed = parseCitation(text);
  return {
    canonicalText: formatCitation(parsed),
    segments: parsed.segments.flatMap((segment) => (segment.kind === 'CITATION' ? [readSegment(text, segment)] : [])),
    unparsed: parsed.segments.flatMap(({ kind, span }) => (kind === 'UNPARSED' ? [partOf(text, span)] : [])),
  };
}

function partOf(text: string, { start, end }: Span): CitationPart {
  return { text: text.slice(start, end), spanStart: start, spanEnd: end };
}

function readSegment(text: string, segment: CitationSegment): ReadSegment {
  const { span, marker, level, instrument, notes, division, provisions } = segment;
  const noted = notes.find(({ documentNumber }) => documentNumber !== null)?.documentNumber ?? null;
  return {
    ...partOf(text, span),
    kind: kindOf(segment),
    marker,
    level: level && { ...partOf(text, level.span), label: level.label },
    title: instrument?.kind === 'TITLE' ? instrument.title : null,
    documentNumber: instrument?.kind === 'DOCUMENT' ? instrument.documentNumber : noted,
    relativeWord: instrument?.kind === 'RELATIVE' ? instrument.word : null,
    notes: notes.map((note) => readNote(text, note)),
    division,
    provisions: provisions.map((provision) => readProvision(text, provision)),
  };
}

function kindOf({ instrument, provisions }: CitationSegment): CitationSegmentKind {
  if (instrument) return instrument.kind === 'DOCUMENT' ? 'DOCUMENT_NUMBER' : instrument.kind;
  return provisions.length > 0 ? 'PROVISIONS' : 'LEVEL';
}

function readNote(text: string, { span, documentNumber, events }: InstrumentNote): ReadNote {
  return {
    ...partOf(text, span),
    documentNumber,
    events: events.map(({ date, event }) => ({ date, event: EVENTS[event] })),
  };
}

const EVENTS = {
  公布: 'PROMULGATED',
  发布: 'ISSUED',
  通过: 'ADOPTED',
  批准: 'APPROVED',
  修订: 'REVISED',
  修正: 'AMENDED',
  修改: 'CHANGED',
  施行: 'IN_EFFECT',
  废止: 'REPEALED',
} as const satisfies Readonly<Record<NotedEvent['event'], InstrumentEvent>>;

function readProvision(text: string, provision: CitedProvision): ReadProvision {
  const { start, end, span } = provision;
  return {
    ...partOf(text, span),
    pathText: formatProvision(provision),
    path: pathOf(start),
    lastPath: end && pathOf(end),
    relativeWord: start.anchor?.word ?? null,
  };
}

function pathOf(cited: CitedPath): string | null {
  return cited.article > 0 ? formatProvisionPath(cited) : null;
}
