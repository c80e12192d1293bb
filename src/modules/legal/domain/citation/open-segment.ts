import type { CitationSegment, CitedInstrument, InstrumentNote } from './citation.js';
import type { Token } from './tokenise.js';

/** What lies between two tokens: nothing, blanks, or punctuation. */
export type Gap = 'NONE' | 'BLANK' | 'BREAK';

/** A token that is part of a citation. */
export type CitationToken = Exclude<Token, { kind: 'TEXT' }>;

/** A segment that is being read; only the functions of this file change it. */
export interface OpenSegment extends CitationSegment {
  readonly notes: InstrumentNote[];
}

const TRIAL = /^(?:试行|暂行)$/;

/** A segment that holds this token and nothing else yet. */
export function beginSegment(token: CitationToken, isSeparated: boolean): OpenSegment {
  const empty: OpenSegment = {
    kind: 'CITATION',
    span: { start: token.start, end: token.end },
    isSeparated,
    marker: token.kind === 'MARKER' ? token.number : null,
    level: null,
    instrument: null,
    notes: [],
    division: null,
    provisions: [],
  };
  return extendSegment(empty, token, 'NONE') ?? empty;
}

/** The segment with one token more; null when the token belongs to another citation. */
export function extendSegment(segment: OpenSegment, token: CitationToken, gap: Gap): OpenSegment | null {
  if (segment.provisions.length > 0) return null;
  const next = { ...segment, span: { start: segment.span.start, end: token.end } };
  const span = { start: token.start, end: token.end };
  switch (token.kind) {
    case 'MARKER':
      return null;
    case 'LEVEL':
      return segment.level || segment.instrument ? null : { ...next, level: { label: token.label, span } };
    case 'TITLE':
      return withTitle(next, { kind: 'TITLE', title: token.title, span }, gap);
    case 'DOCUMENT':
      return withDocument(next, { kind: 'DOCUMENT', documentNumber: token.documentNumber, span }, gap);
    case 'RELATIVE':
      return segment.instrument ? null : { ...next, instrument: { kind: 'RELATIVE', word: token.word, span } };
    case 'NOTE':
      return segment.instrument ? withNote(next, token.note) : null;
    case 'DIVISION':
      return segment.instrument && !segment.division ? { ...next, division: token.division } : null;
    case 'PROVISIONS':
      return { ...next, provisions: token.provisions };
  }
}

type Titled = Extract<CitedInstrument, { kind: 'TITLE' }>;
type Numbered = Extract<CitedInstrument, { kind: 'DOCUMENT' }>;

/** A document number right before a title is the number of that instrument: 国务院令第716号《…》. */
function withTitle(segment: OpenSegment, title: Titled, gap: Gap): OpenSegment | null {
  const { instrument } = segment;
  if (!instrument) return { ...segment, instrument: title };
  if (instrument.kind !== 'DOCUMENT' || gap === 'BREAK' || segment.division) return null;
  const numbered: OpenSegment = { ...segment, instrument: title, notes: [noteOf(instrument)] };
  return segment.notes.reduce<OpenSegment>((next, note) => withNote(next, note) ?? next, numbered);
}

/** Behind a title the number is that of the instrument; right behind another number it is its other number. */
function withDocument(segment: OpenSegment, document: Numbered, gap: Gap): OpenSegment | null {
  const { instrument } = segment;
  if (!instrument) return { ...segment, instrument: document };
  const isSame = instrument.kind === 'TITLE' ? gap !== 'BREAK' : instrument.kind === 'DOCUMENT' && gap === 'NONE';
  return isSame && !segment.division ? noted(segment, noteOf(document)) : null;
}

/** 《…办法》（试行） is the same title as 《…办法（试行）》. */
function withNote(segment: OpenSegment, note: InstrumentNote): OpenSegment | null {
  const { instrument } = segment;
  if (segment.division) return null;
  if (instrument?.kind !== 'TITLE' || !TRIAL.test(note.text)) return noted(segment, note);
  const span = { start: instrument.span.start, end: note.span.end };
  return { ...segment, instrument: { kind: 'TITLE', title: `${instrument.title}（${note.text}）`, span } };
}

/** Appends in place: a text may hold any number of notes, and copying them each time would take its square. */
function noted(segment: OpenSegment, note: InstrumentNote): OpenSegment {
  segment.notes.push(note);
  return segment;
}

function noteOf(document: Numbered): InstrumentNote {
  return { text: document.documentNumber, documentNumber: document.documentNumber, events: [], span: document.span };
}
